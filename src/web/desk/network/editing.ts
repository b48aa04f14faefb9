import type { Text } from '../../../language.js';
import type { DraftBase } from '../../../timetabling/draft-base.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import type { DraftProblem } from '../../../timetabling/draft-problems.js';

/** What the parts of these pages know of the open draft. */
export interface Editing {
  readonly content: DraftContent;
  readonly base: DraftBase | null;
  readonly problems: readonly DraftProblem[];
  /** @param words what is done, for 撤销：…  @param field typing in one field is one step */
  readonly edit: (words: Text, change: (content: DraftContent) => DraftContent, field?: string) => void;
}

/** What is wrong with a stop itself. Missing places and names in the other language stand in the table anyway; the rest is a matter of routes. */
export const stopProblemCodes: readonly DraftProblem['code'][] = [
  ...(['stop-twice', 'stop-name-missing', 'stop-name-twice'] as const),
  ...(['stop-place-wrong', 'stop-place-turned', 'stop-far-away', 'stops-in-one-place'] as const),
];
