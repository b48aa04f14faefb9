import { invisible } from '../../fields.js';

const unseen = new RegExp(`(?! )(?:\\s|[\\u0000-\\u001f\\u007f]|${invisible.source})`, 'gu');
const longest = 200;

const named = (character: string): string =>
  character === '\t' ? '⟨Tab⟩' : `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}⟩`;

/**
 * A value to be quoted in messages, with invisible characters made visible, because `s2` and `s2 ` would look alike. A single blank between
 * words stays.
 * @example visibleText('s2 ') // 's2␣'
 */
export function visibleText(value: string): string {
  const short = value.length > longest ? `${value.slice(0, longest)}…` : value;
  return short.replace(/^ +| +$| {2,}/g, (blanks) => '␣'.repeat(blanks.length)).replace(unseen, named);
}

/**
 * A key that is equal for two values that look the same.
 * @example sightKey('s2\u200b') === sightKey('s2 ') // true
 */
export const sightKey = (value: string): string => value.replace(unseen, '').replaceAll(' ', '').normalize('NFC');
