import type { Text } from '../../../language.js';
import type { DraftBase } from '../../../timetabling/draft-base.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import type { DraftProblem } from '../../../timetabling/draft-problems.js';

/** What components of the network pages get of the open draft. */
export interface Editing {
  readonly content: DraftContent;
  readonly base: DraftBase | null;
  readonly problems: readonly DraftProblem[];
  /** @param words the name of the edit, for the undo button  @param field names a field in which all typing is one undo step */
  readonly edit: (words: Text, change: (content: DraftContent) => DraftContent, field?: string) => void;
}

/** Problems shown beside a stop. Missing positions and second names are visible in the table anyway; others belong to routes. */
export const stopProblemCodes: readonly DraftProblem['code'][] = [
  ...(['stop-twice', 'stop-name-missing', 'stop-name-twice'] as const),
  ...(['stop-place-wrong', 'stop-place-turned', 'stop-far-away', 'stops-in-one-place'] as const),
];
