import type { DraftContent } from '../../../timetabling/draft-content.js';
import type { PageName } from '../pages.js';

/** Pages that are empty until there is a timetable: `BeginPage.vue` is shown instead. */
const waitingPages = ['today', 'ridership', 'paper', 'calendar', 'assignments'] as const satisfies readonly PageName[];
/** Pages that are empty until a first draft is begun. */
const studioPages = ['timetables', 'network'] as const satisfies readonly PageName[];
export type WaitingPage = (typeof waitingPages)[number] | (typeof studioPages)[number];

/** The page that `BeginPage.vue` replaces; null: the page is shown itself. */
export const waitingPageOf = (name: unknown, hasDraft: boolean): WaitingPage | null =>
  [...waitingPages, ...(hasDraft ? [] : studioPages)].find((one) => one === name) ?? null;

/** Pages that are useful before there is a timetable; a line above them says that there is none yet. */
const earlyPages: readonly PageName[] = ['fleet', 'people', 'alerts', 'settings'];
export const hasLine = (name: unknown): boolean => earlyPages.some((one) => one === name);

export interface Begun {
  readonly draftId: number;
  readonly state: string;
  readonly baseVersionId: number | null;
}

/** The draft of the first timetable: the latest one made from nothing. @param drafts the one changed last first */
export const begunDraft = <Draft extends Begun>(drafts: readonly Draft[]): Draft | null =>
  drafts.find(({ state, baseVersionId }) => state === 'open' && baseVersionId === null) ?? null;

/** A new draft has the time zone of its author's browser until another one is chosen. */
export const withZone = (content: DraftContent, timezone: string): DraftContent =>
  timezone === '' || timezone === content.place.timezone ? content : { ...content, place: { ...content.place, timezone } };
