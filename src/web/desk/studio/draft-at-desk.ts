import type { ComputedRef, Ref, ShallowRef } from 'vue';
import type { MergeConflict } from '../../../editing/content-merge.js';
import type { Text } from '../../../language.js';
import type { DraftBase } from '../../../timetabling/draft-base.js';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import type { DraftPreview } from '../../../timetabling/draft-preview.js';
import type { Schema } from '../../shared/schema.js';
import type { DeskProblem } from '../server/problem.js';

export type DraftSummary = Schema<'DraftSummaryAnswer'>;

/**
 * `saved`; `waiting` for the next key; `saving`; `away`: the server is, and all is kept here; `conflict`: somebody else changed the same;
 * `refused`: it was published or deleted meanwhile.
 */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'away' | 'conflict' | 'refused';

/** Whose word holds. */
export type Choice = 'mine' | 'theirs';

/** What somebody else did to the draft while it was open here. */
export interface OthersChange {
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A draft that is open at this desk, for all of its pages together: undoing goes from page to page. */
export interface OpenDraft {
  readonly draftId: number;
  readonly content: ShallowRef<DraftContent | null>;
  readonly base: ShallowRef<DraftBase | null>;
  readonly preview: ComputedRef<DraftPreview | null>;
  /** Who changed it last, what it is called and what became of it, as the server said last; null: not asked yet. */
  readonly summary: ShallowRef<DraftSummary | null>;
  readonly vehiclesAtHand: Ref<number>;
  readonly isLoading: Ref<boolean>;
  /** Why it could not be read or saved. */
  readonly problem: ShallowRef<DeskProblem | null>;
  readonly saving: Ref<SavingState>;
  /** Seconds since 1970; null: nothing was saved here. */
  readonly savedAt: Ref<number | null>;
  readonly conflicts: ShallowRef<readonly MergeConflict[]>;
  /** Of a conflict: who stands against what was done here. */
  readonly theirs: ShallowRef<DraftSummary | null>;
  readonly othersChange: ShallowRef<OthersChange | null>;
  readonly isPublished: ComputedRef<boolean>;
  readonly undoWords: ComputedRef<Text | null>;
  readonly redoWords: ComputedRef<Text | null>;
  /** @param field typing in one field is one step */
  edit(words: Text, change: (content: DraftContent) => DraftContent, field?: string): void;
  rename(name: string): Promise<boolean>;
  undo(): void;
  redo(): void;
  /** Of the same conflict: whose word holds, thing by thing. What was chosen before holds; while `conflicts` names more, more is to choose. */
  resolve(choices: ReadonlyMap<string, Choice>): void;
  /** What others did has been read. */
  forgetOthers(): void;
  /** Saves now what is not saved yet. @returns whether all is */
  flush(): Promise<boolean>;
  reload(): Promise<void>;
}
