// Drafts of timetables: which are listed, and where work on one continues.
import type { RouteLocationRaw } from 'vue-router';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import type { Schema } from '../../shared/schema.js';
import { placeOfStep, stepLeft } from '../studio/steps.js';

export type DraftSummary = Schema<'DraftSummaryAnswer'>;

/** Open drafts, then published ones that are not in force yet. Published ones in force are listed only as timetables. */
export function draftsToShow(drafts: readonly DraftSummary[], today: string | undefined): DraftSummary[] {
  const isComing = ({ effectiveFrom }: DraftSummary): boolean => today !== undefined && effectiveFrom !== null && effectiveFrom > today;
  return [...drafts.filter(({ state }) => state === 'open'), ...drafts.filter((draft) => draft.state === 'published' && isComing(draft))];
}

/** The page on which to continue a draft: departures, or the first unfinished step if it was made from nothing. */
export function placeToGoOn(draft: {
  readonly draftId: number;
  readonly baseVersionId: number | null;
  readonly content: DraftContent;
}): RouteLocationRaw {
  return placeOfStep(draft.draftId, draft.baseVersionId === null ? stepLeft(draft.content) : 'departures');
}
