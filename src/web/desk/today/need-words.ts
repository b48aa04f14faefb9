// Needs in words: title, explanation and buttons for each code that the server sends.
import { dayText, momentText } from '../dates.js';
import type { RouteLocationRaw } from 'vue-router';
import { type Language, listed } from '../../../language.js';
import { monthText } from '../../shared/dates.js';
import { clockOf, secondsOf } from '../../shared/moments.js';
import type { Schema } from '../../shared/schema.js';
import type { Saying } from '../injected.js';
import type { IconName } from '../parts/icons.js';
import { isTomorrow } from './day-words.js';
import { directionName } from './day-trip.js';
import type { NeedsKey } from './needs.texts.js';

export type Need = Schema<'NeedAnswer'>;
type NeedTrip = Schema<'NeedTripAnswer'>;

/** What a button beside a need does: call a number, lead to another page, or open something on this page. */
export type NeedAct = { readonly label: string; readonly isGo?: boolean } & (
  | { readonly tel: string }
  | { readonly to: RouteLocationRaw }
  | { readonly open: 'trip' | 'cancel' | 'assign'; readonly trip: NeedTrip }
  | { readonly open: 'answer'; readonly trip: NeedTrip }
  | { readonly open: 'add'; readonly trip: NeedTrip }
);

/** A need in words, as the list shows it. A need requires a manager to act. */
export interface NeedWords {
  readonly icon: IconName;
  readonly as: 'bad' | 'guess' | 'mute';
  readonly isNow: boolean;
  readonly when: string;
  readonly what: string;
  readonly why: string;
  readonly acts: readonly NeedAct[];
}

export interface Reading {
  readonly say: Saying<NeedsKey>;
  readonly language: Language;
  readonly today: string;
  /** Seconds since 1970. */
  readonly now: number;
}

export function needWords(need: Need, reading: Reading): NeedWords {
  const [what, why] = whatAndWhy(need, reading);
  const isNow = need.urgency === 'now';
  const looks = isNow
    ? (['warning', 'bad'] as const)
    : need.code === 'report-open'
      ? (['report', 'mute'] as const)
      : (['clock', 'guess'] as const);
  const acts = actsOf(need, reading);
  const when = whenOf(need, reading);
  return {
    icon: looks[0],
    as: looks[1],
    isNow,
    when,
    what,
    why: why.trim(),
    acts: acts.map((act, index) => ({ ...act, isGo: isNow && index === 0 })),
  };
}

function whenOf(need: Need, { say, today }: Reading): string {
  if (need.code === 'report-open') return say('toAnswer');
  if (need.code === 'trips-without-crew' && need.date === today && need.at !== null) return say('from', { time: clockOf(need.at) });
  return say(need.urgency);
}

/** Title and explanation of a need. */
function whatAndWhy(need: Need, reading: Reading): [string, string] {
  const { say, language, today } = reading;
  const { count, trips } = need;
  const [trip] = trips;
  const day = need.date === null ? '' : dayIn(need.date, reading);
  switch (need.code) {
    case 'not-started':
      return [say('notStarted', { trip: tripIn(trip, reading) }), notStartedWhy(need, reading)];
    case 'trips-without-crew':
      return [say('onDay', { day, what: lackingIn(need, reading) }), tripsListed(trips, count, reading)];
    case 'never-ended':
      return [say.count('neverEnded', count, { day }), say('neverEndedWhy', { list: tripsListed(trips, count, reading) })];
    case 'never-logged':
      return [say.count('neverLogged', count, { day }), say('neverLoggedWhy', { list: tripsListed(trips, count, reading) })];
    case 'full-often':
      return fullOften(need, reading);
    case 'phone-unsent':
    case 'phone-silent':
      return phoneWords(need, reading);
    case 'report-open':
      return reportWords(need, reading);
    case 'rows-refused':
      return [say.count('rowsRefused', count), say('rowsRefusedWhy')];
    case 'totals-differed':
      return [say.count('totalsDiffered', count), say('totalsDifferedWhy', { day })];
    case 'upkeep':
      return [say('upkeep'), need.detail ?? ''];
    case 'vehicles-missing':
      return [say('vehiclesMissing', { day }), need.detail ?? ''];
    case 'month-to-freeze':
      return [say('monthToFreeze', { month: monthText(need.month ?? today, language) }), say('monthToFreezeWhy')];
    case 'working-days-missing':
      return [say('workingDays', { year: need.year ?? '' }), say('workingDaysWhy', { day })];
  }
}

function dayIn(date: string, { say, language, today }: Reading): string {
  if (date === today) return say('today');
  return isTomorrow(date, today) ? say('tomorrow') : dayText(date, language);
}

function tripIn(trip: NeedTrip | undefined, { say, language }: Reading): string {
  if (trip === undefined) return '';
  const { departureTime, routeName: route, directionId } = trip;
  const time = departureTime === null ? '' : clockOf(departureTime);
  return say('trip', { time, route, direction: directionName(directionId, language) }).trim();
}

/** Longer lists of trips are cut off after this many. */
const maxNamed = 4;

/** Times grouped by route and direction. @param count how many trips there are, also those not in `trips` */
function tripsListed(trips: readonly NeedTrip[], count: number, reading: Reading): string {
  const groups = new Map<string, string[]>();
  for (const trip of trips.slice(0, maxNamed)) {
    const name = tripIn({ ...trip, departureTime: null }, reading);
    const times = groups.get(name) ?? [];
    groups.set(name, trip.departureTime === null ? times : [...times, clockOf(trip.departureTime)]);
  }
  const list = [...groups]
    .map(([name, times]) => `${listed(times, reading.language)} ${name}`.trim())
    .join(reading.language === 'en' ? '; ' : '，');
  return count > Math.min(trips.length, maxNamed) ? reading.say('andMore', { list, count }) : list;
}

function lackingIn({ withoutDriverCount: drivers = 0, withoutVehicleCount: vehicles = 0 }: Need, { say }: Reading): string {
  const [one, other] = [say.count('withoutDriver', drivers), say.count('withoutVehicle', vehicles)];
  if (drivers > 0 && vehicles > 0) return say('both', { one, other });
  return drivers > 0 ? one : other;
}

function notStartedWhy({ at, driver, device, riders }: Need, { say, language, today, now }: Reading): string {
  const past = at === null ? '' : say.count('minutesPast', Math.max(0, Math.floor((now - secondsOf(at)) / 60)));
  const seen = device?.seenAt ?? null;
  const phone = seen === null ? say('phoneNever') : say('phoneSeen', { time: momentText(seen, today, language) });
  const drives = driver === undefined ? say('nobodyDrives') : say('drives', { name: driver.name }) + phone;
  const statusKeys = { unreported: 'ridersUnreported', scheduled: 'ridersScheduled', late: 'ridersLate' } as const;
  const key = statusKeys[riders?.status as keyof typeof statusKeys] as (typeof statusKeys)[keyof typeof statusKeys] | undefined;
  return past + drives + (key === undefined ? '' : say(key));
}

function fullOften({ trips, days = [], dayCount }: Need, reading: Reading): [string, string] {
  const { say, language } = reading;
  const params = { trip: tripIn(trips[0], reading), full: days.length };
  const dates = listed(
    days.map(({ date }) => dayText(date, language)),
    language,
  );
  const reportedDays = days.filter(({ leftBehind }) => leftBehind !== null);
  const left = reportedDays.reduce((sum, { leftBehind }) => sum + (leftBehind ?? 0), 0);
  const behind = reportedDays.length === 0 ? say('leftBehindUnknown') : left > 0 ? say.count('leftBehindSaid', left) : '';
  const what = dayCount === undefined ? say('fullOftenOne', params) : say('fullOften', { ...params, days: dayCount });
  return [what, say('fullDays', { days: dates }) + behind];
}

function phoneWords({ code, driver, device }: Need, { say, language, today }: Reading): [string, string] {
  const name = driver?.name ?? say('somebody');
  const moment = (at: string): string => momentText(at, today, language);
  const seen = device?.seenAt ?? null;
  if (code === 'phone-silent') {
    return [say('phoneSilent', { name }), seen === null ? say('phoneSilentNever') : say('phoneSilentSeen', { seen: moment(seen) })];
  }
  const unsent = device?.unsentCount ?? null;
  const oldest = device?.oldestUnsentAt ?? null;
  const seenText = seen === null ? '—' : moment(seen);
  return [
    unsent === null ? say('phoneUnsentUnknown', { name }) : say.count('phoneUnsent', unsent, { name }),
    oldest === null ? say('phoneUnsentShort', { seen: seenText }) : say('phoneUnsentWhy', { oldest: moment(oldest), seen: seenText }),
  ];
}

function reportWords({ report, trips, count }: Need, reading: Reading): [string, string] {
  const { say, language, today } = reading;
  const reports = say.count('reportsOpen', count);
  if (report === undefined) return [reports, ''];
  const note = report.note ?? say(report.kind);
  const why = say('reportWhy', {
    time: momentText(report.reportedAt, today, language),
    stop: report.stop.name,
    trip: tripIn(trips[0], reading),
  });
  return [say('reportNote', { reports, note }), why + (report.sameCount > 1 ? say('sameSaid', { count: report.sameCount }) : '')];
}

function actsOf(need: Need, { say }: Reading): NeedAct[] {
  const { trips, date, driver } = need;
  const [trip] = trips;
  const phone = driver?.phone ?? null;
  const call: NeedAct[] = driver === undefined || phone === null ? [] : [{ label: say('call', { name: driver.name }), tel: phone }];
  const ofTrip = (label: NeedsKey, open: 'trip' | 'cancel' | 'assign' | 'answer' | 'add'): NeedAct[] =>
    trip === undefined ? [] : [{ label: say(label), open, trip }];
  switch (need.code) {
    case 'not-started':
      return [...(call.length > 0 ? call : ofTrip('look', 'trip')), ...ofTrip('cancelTrip', 'cancel')];
    case 'trips-without-crew':
      return trips.length === 1 && need.count === 1
        ? ofTrip('assign', 'assign')
        : [{ label: say('assign'), to: { name: 'assignments', query: date === null ? {} : { week: date } } }];
    case 'never-ended':
    case 'never-logged': {
      const isOne = trip !== undefined && need.count === 1;
      const params = isOne ? { date: trip.serviceDate, tripId: trip.tripId } : { date: date ?? '' };
      return date === null ? [] : [{ label: say('enter'), to: { name: isOne ? 'ridership-trip' : 'ridership-day', params } }];
    }
    case 'full-often':
      return ofTrip('addOne', 'add');
    case 'phone-unsent':
    case 'phone-silent':
      return call.length > 0 ? call : [{ label: say('toPhones'), to: { name: 'people' } }];
    case 'report-open':
      return ofTrip('answer', 'answer');
    case 'rows-refused':
      return [{ label: say('lookAt'), to: { name: 'people' } }];
    case 'totals-differed':
      return date === null ? [] : [{ label: say('lookAt'), to: { name: 'ridership-day', params: { date } } }];
    case 'upkeep':
      return [];
    case 'vehicles-missing':
      return [
        { label: say('toFleet'), to: { name: 'fleet' } },
        { label: say('toTimetables'), to: { name: 'timetables' } },
      ];
    case 'month-to-freeze':
      return [{ label: say('toMonth'), to: { name: 'ridership-month', params: { month: need.month ?? '' } } }];
    case 'working-days-missing':
      return [{ label: say('toCalendar'), to: { name: 'calendar', query: need.year === undefined ? {} : { year: String(need.year) } } }];
  }
}
