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
