import { mergeContents } from '../../../editing/content-merge.js';
import type { Text } from '../../../language.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';

/** One edit of a draft, as the undo button takes it back. */
export interface Step {
  /** Its name: 每 30 分钟改成 20. */
  readonly words: Text;
  readonly before: DraftContent;
  readonly after: DraftContent;
  /** All typing in one field is one step; null: a step of its own. */
  readonly field: string | null;
}

/** Edits that can be undone and redone, the newest last. */
export interface History {
  readonly done: readonly Step[];
  readonly undone: readonly Step[];
}

export const noHistory: History = { done: [], undone: [] };

const maxSteps = 200;

/** Adds an edit; what had been undone can no longer be redone. */
export function withStep({ done }: History, step: Step): History {
  const last = done.at(-1);
  const isSameField = step.field !== null && last?.field === step.field && last.after === step.before;
  if (!isSameField) return { done: [...done, step].slice(-maxSteps), undone: [] };
  const joined = { ...step, before: last.before };
  return { done: isSame(joined.before, joined.after) ? done.slice(0, -1) : [...done.slice(0, -1), joined], undone: [] };
}

/** Compared as JSON: edits keep the order of a content's fields. Typing that ends where it began is no step. */
const isSame = (one: DraftContent, other: DraftContent): boolean => one === other || JSON.stringify(one) === JSON.stringify(other);

/** Applies the step between two states to the present one, leaving others' changes alone. */
const carried = (from: DraftContent, to: DraftContent, now: DraftContent): DraftContent => {
  if (now === from) return to;
  const { conflicts } = mergeContents(from, to, now);
  return mergeContents(from, to, now, { choices: new Map(conflicts.map(({ path }) => [path, 'mine'])) }).merged;
};

/** Undoes the newest step. @returns null: there is none */
export function undone({ done, undone: before }: History, now: DraftContent): { history: History; content: DraftContent } | null {
  const step = done.at(-1);
  if (step === undefined) return null;
  const content = carried(step.after, step.before, now);
  return { history: { done: done.slice(0, -1), undone: [...before, { ...step, before: content, after: now }] }, content };
}

/** Redoes the step that was undone last. @returns null: there is none */
export function redone({ done, undone: before }: History, now: DraftContent): { history: History; content: DraftContent } | null {
  const step = before.at(-1);
  if (step === undefined) return null;
  const content = carried(step.before, step.after, now);
  return { history: { done: [...done, { ...step, before: now, after: content, field: null }], undone: before.slice(0, -1) }, content };
}
