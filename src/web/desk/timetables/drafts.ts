import type { RouteLocationRaw } from 'vue-router';
import type { DraftContent } from '../../../timetabling/draft-content.js';
import type { Schema } from '../../shared/schema.js';
import { placeOfStep, stepLeft } from '../studio/steps.js';

export type DraftSummary = Schema<'DraftSummaryAnswer'>;

/** Those that are worked on, then those whose timetable is still to come; what is in force or over is no draft for anybody. */
export function draftsToShow(drafts: readonly DraftSummary[], today: string | undefined): DraftSummary[] {
  const isComing = ({ effectiveFrom }: DraftSummary): boolean => today !== undefined && effectiveFrom !== null && effectiveFrom > today;
  return [...drafts.filter(({ state }) => state === 'open'), ...drafts.filter((draft) => draft.state === 'published' && isComing(draft))];
}

/** Where to go on with a draft: at departures, and where it was made from nothing at the first step that is not done. */
export function placeToGoOn(draft: {
  readonly draftId: number;
  readonly baseVersionId: number | null;
  readonly content: DraftContent;
}): RouteLocationRaw {
  return placeOfStep(draft.draftId, draft.baseVersionId === null ? stepLeft(draft.content) : 'departures');
}
