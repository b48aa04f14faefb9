import {
  epochSeconds,
  formatInstant,
  instant,
  parseServiceDate,
  parseServiceTime,
  type EpochSeconds,
} from '../../../scheduling/service-time.js';
import { dayAfter } from '../../shared/dates.js';
import { dateOf, secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';
import { merged } from '../server/merged.js';
import { meaningOf, type PictureName, wordsOf } from './pictures.js';

export type Alert = Schema<'ListedAlertAnswer'>;
type Written = Schema<'WholeAlertAnswer'>;

/** An alert as it stands in the form. Moments are on the clocks of the agency, `2024-07-25T18:00`. */
export interface AlertDraft {
  /** Of a new one it is made here, so that pressing twice publishes once. */
  readonly alertId: string;
  /** What was read, where one is changed; null: it is new. */
  readonly base: Written | null;
  picture: PictureName;
  isBoarding: boolean;
  routeId: string | null;
  stopId: string | null;
  headerZh: string;
  headerEn: string;
  descriptionZh: string;
  descriptionEn: string;
  startsLater: boolean;
  from: string;
  hasEnd: boolean;
  until: string;
}

/** Where an end is wanted and nobody chose one: what is late is over by then, the weather with the day, works in a week. */
const standardHours: Partial<Record<PictureName, number>> = { late: 3 };
const standardDays: Readonly<Record<PictureName, number>> = { works: 7, moved: 7, other: 7, weather: 1, late: 1 };
export const longestHeader = 200;
export const longestDescription = 2000;

/** @param today of the agency, `2024-07-24` */
export function standardUntil(picture: PictureName, now: number, today: string, zone: string): string {
  const hours = standardHours[picture];
  if (hours !== undefined) return localOf(formatInstant(instant(Math.ceil(now / 1800) * 1800 + hours * 3600), zone));
  return `${dayAfter(today, standardDays[picture])}T00:00`;
}

export function newDraft(alertId: string, now: number, today: string, zone: string): AlertDraft {
  return {
    ...{ alertId, base: null, picture: 'works', isBoarding: true, routeId: null, stopId: null },
    ...{ headerZh: '', headerEn: '', descriptionZh: '', descriptionEn: '' },
    ...{ startsLater: false, from: `${dayAfter(today)}T06:00`, hasEnd: true, until: standardUntil('works', now, today, zone) },
  };
}

/** @param now whether it has begun */
export function draftOf(alert: Written, now: number, today: string, zone: string): AlertDraft {
  const { alertId, routeId, stopId, headerZh, headerEn, descriptionZh, descriptionEn, activeFrom, activeUntil } = alert;
  const meaning = meaningOf(alert);
  return {
    ...{ alertId, base: alert, ...meaning, routeId, stopId, headerZh },
    ...{ headerEn: headerEn ?? '', descriptionZh: descriptionZh ?? '', descriptionEn: descriptionEn ?? '' },
    ...{ startsLater: secondsOf(activeFrom) > now, from: localOf(activeFrom), hasEnd: activeUntil !== null },
    until: activeUntil === null ? standardUntil(meaning.picture, now, today, zone) : localOf(activeUntil),
  };
}

/** @example localOf('2024-07-25T18:00:00+08:00') // '2024-07-25T18:00' */
const localOf = (moment: string): string => moment.slice(0, 16);

/** What a clock of the agency shows, as an instant; null: it is none. Where clocks are changed it is the one that shows it. */
export function instantOf(local: string, zone: string): EpochSeconds | null {
  const [date, time] = [parseServiceDate(local.slice(0, 10)), parseServiceTime(`${local.slice(11, 16)}:00`)];
  if (date === null || time === null || local.length < 16) return null;
  const at = epochSeconds(date, time, zone);
  const shown = localOf(formatInstant(at, zone));
  return instant(at + (Date.parse(`${local.slice(0, 16)}Z`) - Date.parse(`${shown}Z`)) / 1000);
}

type Field = 'headerZh' | 'headerEn' | 'descriptionZh' | 'descriptionEn' | 'activeFrom' | 'activeUntil';
/** What is wrong, by the field; each is a sentence of the catalogue. */
export type DraftFaults = Partial<
  Record<Field, 'needsHeader' | 'longHeader' | 'longDescription' | 'needsMoment' | 'endsTooEarly' | 'isOver'>
>;

export function faultsOf(draft: AlertDraft, now: number, zone: string): DraftFaults {
  const faults: DraftFaults = {};
  if (draft.headerZh.trim() === '') faults.headerZh = 'needsHeader';
  for (const field of ['headerZh', 'headerEn'] as const) if (draft[field].trim().length > longestHeader) faults[field] = 'longHeader';
  for (const field of ['descriptionZh', 'descriptionEn'] as const)
    if (draft[field].trim().length > longestDescription) faults[field] = 'longDescription';
  const from = draft.startsLater ? instantOf(draft.from, zone) : now;
  if (from === null) faults.activeFrom = 'needsMoment';
  if (!draft.hasEnd) return faults;
  const until = instantOf(draft.until, zone);
  if (until === null) faults.activeUntil = 'needsMoment';
  else if (until <= now) faults.activeUntil = 'isOver';
  else if (from !== null && until <= from) faults.activeUntil = 'endsTooEarly';
  return faults;
}

/** What is asked of the server. @param now where one that was to begin later begins at once */
export function requestOf(draft: AlertDraft, now: number, zone: string): Schema<'AlertRequest'> {
  const { base, startsLater, hasEnd } = draft;
  const text = (field: 'headerEn' | 'descriptionZh' | 'descriptionEn'): string | null => draft[field].trim() || null;
  const moment = (at: EpochSeconds | null): string | null => (at === null ? null : formatInstant(at, zone));
  const hasBegun = base !== null && secondsOf(base.activeFrom) <= now;
  const begins = base === null ? null : hasBegun ? base.activeFrom : moment(instant(now - (now % 60)));
  return {
    ...{ routeId: draft.routeId, stopId: draft.stopId, ...wordsOf(draft, base) },
    ...{ headerZh: draft.headerZh.trim(), headerEn: text('headerEn') },
    ...{ descriptionZh: text('descriptionZh'), descriptionEn: text('descriptionEn') },
    activeFrom: startsLater ? moment(instantOf(draft.from, zone)) : begins,
    activeUntil: hasEnd ? moment(instantOf(draft.until, zone)) : null,
  };
}

/** One that is published again after it was withdrawn: as it was, from now on where it had begun. */
export const againOf = (alert: Written, now: number): Schema<'AlertRequest'> => ({
  ...{ routeId: alert.routeId, stopId: alert.stopId, cause: alert.cause, effect: alert.effect },
  ...{ headerZh: alert.headerZh, headerEn: alert.headerEn, descriptionZh: alert.descriptionZh, descriptionEn: alert.descriptionEn },
  activeFrom: secondsOf(alert.activeFrom) > now ? alert.activeFrom : null,
  activeUntil: alert.activeUntil,
});

/** @param mine with what it was made from in `base` */
export const mergedDraft = (mine: AlertDraft, theirs: AlertDraft, before: AlertDraft): AlertDraft => ({
  ...merged(mine, theirs, before),
  base: theirs.base,
});

export type Stage = 'now' | 'coming' | 'over';

/** Whether riders read it now, will, or did. */
export function stageOf({ activeFrom, activeUntil, withdrawnAt }: Written, now: number): Stage {
  if (withdrawnAt !== null || (activeUntil !== null && secondsOf(activeUntil) <= now)) return 'over';
  return secondsOf(activeFrom) > now ? 'coming' : 'now';
}

/** The last day where it ends at midnight, as riders read it. @example lastDay('2024-07-27T00:00:00+08:00') // '2024-07-26' */
export const lastDay = (until: string): string => dayAfter(dateOf(until), -1);
