// An open draft as pages use it; `draft-saving.browser.ts` implements it.
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
 * `saved`; `waiting` for a pause in typing; `saving`; `away`: the server is unreachable, changes stay in this tab; `conflict`: somebody
 * else changed the same; `refused`: by the server, for instance because it was published or deleted in the meantime.
 */
export type SavingState = 'saved' | 'waiting' | 'saving' | 'away' | 'conflict' | 'refused';

/** Whose version is kept in a conflict. */
export type Choice = 'mine' | 'theirs';

/** Somebody else's change of the draft while it was open here. */
export interface OthersChange {
  readonly by: string | null;
  /** ISO 8601. */
  readonly at: string;
}

/** A draft that is open at this desk. Its pages share it, so that undo works across pages. */
export interface OpenDraft {
  readonly draftId: number;
  readonly content: ShallowRef<DraftContent | null>;
  readonly base: ShallowRef<DraftBase | null>;
  readonly preview: ComputedRef<DraftPreview | null>;
  /** Its name, state, revision and last author by the server; null: not read yet. */
  readonly summary: ShallowRef<DraftSummary | null>;
  readonly vehiclesAtHand: Ref<number>;
  readonly isLoading: Ref<boolean>;
  /** Why it could not be read or saved; null: it could. */
  readonly problem: ShallowRef<DeskProblem | null>;
  readonly saving: Ref<SavingState>;
  /** Seconds since 1970; null: nothing was saved here. */
  readonly savedAt: Ref<number | null>;
  readonly conflicts: ShallowRef<readonly MergeConflict[]>;
  /** The server's version in a conflict. */
  readonly theirs: ShallowRef<DraftSummary | null>;
  readonly othersChange: ShallowRef<OthersChange | null>;
  readonly isPublished: ComputedRef<boolean>;
  readonly undoWords: ComputedRef<Text | null>;
  readonly redoWords: ComputedRef<Text | null>;
  /** @param words the name of the edit, for the undo button @param field names a field in which all typing is one undo step */
  edit(words: Text, change: (content: DraftContent) => DraftContent, field?: string): void;
  rename(name: string): Promise<boolean>;
  undo(): void;
  redo(): void;
  /** Chooses a version for each conflicting part. A choice may bring up further conflicts: repeat until `conflicts` is empty. */
  resolve(choices: ReadonlyMap<string, Choice>): void;
  /** The notice about others' changes has been read. */
  forgetOthers(): void;
  /** Saves at once. @returns whether everything is saved */
  flush(): Promise<boolean>;
  reload(): Promise<void>;
}
