import type { Rule } from 'eslint';

export function halfWidthMarks(text: string): readonly { at: number; length: number; instead: string | null }[];
export function mended(text: string): string;
export function mendedMarkdown(text: string): string;
export const chineseMarks: Rule.RuleModule;
