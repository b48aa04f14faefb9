// The form of an alert: its fields, their faults, and the request that it becomes.
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

/** An alert in the form. Moments are in the agency's local time, `2024-07-25T18:00`. */
export interface AlertDraft {
  /** A new alert gets its id here, so that pressing the button twice publishes it once. */
  readonly alertId: string;
  /** The published alert that is being changed; null: the draft is a new alert. */
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

/** How long an alert runs when the manager has not chosen an end: a delay 3 hours, weather until midnight, works a week. */
const standardHours: Partial<Record<PictureName, number>> = { late: 3 };
const standardDays: Readonly<Record<PictureName, number>> = { works: 7, moved: 7, other: 7, weather: 1, late: 1 };
/** In characters, as the server accepts them. */
const longestHeader = 200;
const longestDescription = 2000;

/** The end that is filled in for a kind of alert, in local time. @param today the agency's date, `2024-07-24` */
export function standardUntil(picture: PictureName, now: number, today: string, zone: string): string {
  const hours = standardHours[picture];
  if (hours !== undefined) return localOf(formatInstant(instant(Math.ceil(now / 1800) * 1800 + hours * 3600), zone));
  return `${dayAfter(today, standardDays[picture])}T00:00`;
}

/** An empty form: works, from 06:00 tomorrow if it starts later, with the usual end. */
export function newDraft(alertId: string, now: number, today: string, zone: string): AlertDraft {
  return {
    ...{ alertId, base: null, picture: 'works', isBoarding: true, routeId: null, stopId: null },
    ...{ headerZh: '', headerEn: '', descriptionZh: '', descriptionEn: '' },
    ...{ startsLater: false, from: `${dayAfter(today)}T06:00`, hasEnd: true, until: standardUntil('works', now, today, zone) },
  };
}

/** The form for a published alert. @param now seconds since 1970; decides whether the alert has begun */
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

/** The instant at which the agency's clocks show a local time; null: not a date and time. Right also on days on which clocks change. */
export function instantOf(local: string, zone: string): EpochSeconds | null {
  const [date, time] = [parseServiceDate(local.slice(0, 10)), parseServiceTime(`${local.slice(11, 16)}:00`)];
  if (date === null || time === null || local.length < 16) return null;
  const at = epochSeconds(date, time, zone);
  const shown = localOf(formatInstant(at, zone));
  return instant(at + (Date.parse(`${local.slice(0, 16)}Z`) - Date.parse(`${shown}Z`)) / 1000);
}

type Field = 'headerZh' | 'headerEn' | 'descriptionZh' | 'descriptionEn' | 'activeFrom' | 'activeUntil';
/** What is wrong with each field, as the key of a sentence in `alerts.texts.ts`. */
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

/** The request that publishes the draft. @param now seconds since 1970; the beginning of an alert that starts at once */
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

/** The request that publishes a withdrawn alert again, unchanged; if it had begun, it begins anew now. */
export const againOf = (alert: Written, now: number): Schema<'AlertRequest'> => ({
  ...{ routeId: alert.routeId, stopId: alert.stopId, cause: alert.cause, effect: alert.effect },
  ...{ headerZh: alert.headerZh, headerEn: alert.headerEn, descriptionZh: alert.descriptionZh, descriptionEn: alert.descriptionEn },
  activeFrom: secondsOf(alert.activeFrom) > now ? alert.activeFrom : null,
  activeUntil: alert.activeUntil,
});

/** Both managers' changes in one draft. @param before the version that both started from */
export const mergedDraft = (mine: AlertDraft, theirs: AlertDraft, before: AlertDraft): AlertDraft => ({
  ...merged(mine, theirs, before),
  base: theirs.base,
});

export type Stage = 'now' | 'coming' | 'over';

/** Whether riders read the alert now, later, or no longer. */
export function stageOf({ activeFrom, activeUntil, withdrawnAt }: Written, now: number): Stage {
  if (withdrawnAt !== null || (activeUntil !== null && secondsOf(activeUntil) <= now)) return 'over';
  return secondsOf(activeFrom) > now ? 'coming' : 'now';
}

/** The last day of an alert that ends at midnight, as riders read it. @example lastDay('2024-07-27T00:00:00+08:00') // '2024-07-26' */
export const lastDay = (until: string): string => dayAfter(dateOf(until), -1);
