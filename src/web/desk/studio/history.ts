import { mergeContents } from '../../../editing/content-merge.js';
import type { Text } from '../../../language.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';

/** One thing that somebody did to a draft at this desk. */
export interface Step {
  /** Says what it was: 每 30 分钟改成 20. */
  readonly words: Text;
  readonly before: DraftContent;
  readonly after: DraftContent;
  /** Typing in one field is one step: names the field; null: it stands alone. */
  readonly field: string | null;
}

/** What was done, and what was taken back since, the newest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const noHistory: History = { done: [], undone: [] };

const mostSteps = 200;

/** Something was done; what had been taken back is gone by that. */
export function withStep({ done }: History, step: Step): History {
  const last = done.at(-1);
  const isSameField = step.field !== null && last?.field === step.field && last.after === step.before;
  if (!isSameField) return { done: [...done, step].slice(-mostSteps), undone: [] };
  const joined = { ...step, before: last.before };
  return { done: isSame(joined.before, joined.after) ? done.slice(0, -1) : [...done.slice(0, -1), joined], undone: [] };
}

/** What is typed and taken back in one field is nothing done. Contents keep the order of their fields when they are edited. */
const isSame = (one: DraftContent, other: DraftContent): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** From one state to another, leaving alone what others changed meanwhile. */
const carried = (from: DraftContent, to: DraftContent, now: DraftContent): DraftContent => {
  if (now === from) return to;
  const { conflicts } = mergeContents(from, to, now);
  return mergeContents(from, to, now, { choices: new Map(conflicts.map(({ path }) => [path, 'mine'])) }).merged;
};

/** Takes the newest step back. @returns null: there is none */
export function undone({ done, undone: before }: History, now: DraftContent): { history: History; content: DraftContent } | null {
  const step = done.at(-1);
  if (step === undefined) return null;
  const content = carried(step.after, step.before, now);
  return { history: { done: done.slice(0, -1), undone: [...before, { ...step, before: content, after: now }] }, content };
}

/** Does again what was taken back last. @returns null: there is nothing */
export function redone({ done, undone: before }: History, now: DraftContent): { history: History; content: DraftContent } | null {
  const step = before.at(-1);
  if (step === undefined) return null;
  const content = carried(step.before, step.after, now);
  return { history: { done: [...done, { ...step, before: now, after: content, field: null }], undone: before.slice(0, -1) }, content };
}
