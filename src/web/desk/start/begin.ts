import type { DraftContent } from '../../../timetabling/draft-content.js';
import type { PageName } from '../pages.js';

/** Pages that show nothing before there is a timetable: in their place stands what they will show, and how to begin. */
export const waitingPages = ['today', 'ridership', 'paper', 'calendar', 'assignments'] as const satisfies readonly PageName[];
/** Pages that do so until a first draft is begun. */
const studioPages = ['timetables', 'network'] as const satisfies readonly PageName[];
export type WaitingPage = (typeof waitingPages)[number] | (typeof studioPages)[number];

/** Which of them an address shows; null: another page, which is there already. */
export const waitingPageOf = (name: unknown, hasDraft: boolean): WaitingPage | null =>
  [...waitingPages, ...(hasDraft ? [] : studioPages)].find((one) => one === name) ?? null;

/** Pages that are of use before: above them stands that there is no timetable, and where it is made. */
const earlyPages: readonly PageName[] = ['fleet', 'people', 'alerts', 'settings'];
export const hasLine = (name: unknown): boolean => earlyPages.some((one) => one === name);

export interface Begun {
  readonly draftId: number;
  readonly state: string;
  readonly baseVersionId: number | null;
}

/** The draft in which the first timetable is made: of several from nothing the one that was changed last, which stands first. */
export const begunDraft = <Draft extends Begun>(drafts: readonly Draft[]): Draft | null =>
  drafts.find(({ state, baseVersionId }) => state === 'open' && baseVersionId === null) ?? null;

/** A draft goes by the clock of whoever begins it, until they say another one. */
export const withZone = (content: DraftContent, timezone: string): DraftContent =>
  timezone === '' || timezone === content.place.timezone ? content : { ...content, place: { ...content.place, timezone } };
