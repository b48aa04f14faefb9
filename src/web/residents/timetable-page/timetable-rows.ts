import { clockOf, secondsOf } from '../../shared/moments.js';
import type { Language } from '../../../language.js';
import type { BoardDeparture } from '../board.js';
import { lateMinutes, marksOf, shortMarksOf, type Mark } from '../marks.js';
import type { Coming } from '../coming.js';
import { sayIn, serviceClock } from '../messages.js';
import type { TimetableTrip } from '../page.js';
import { waitPiece } from '../sentence.js';
import { sayOnTimetable, type SayOnTimetable } from './timetable-page.js';

/** A trip in the table. */
export interface TimetableRow {
  readonly tripId: string;
  /** `next` has a wait; `past` is set in a softer colour. */
  readonly kind: 'past' | 'cancelled' | 'next' | 'coming';
  /** The expected times. If the trip has left, the first one is the planned time; if it is cancelled, all are. */
  readonly times: readonly (string | null)[];
  readonly wait: string | null;
  /** Differences from the plan, and whether it has left; `soft`: facts of the plan itself, for instance that it is the last trip. */
  readonly marks: readonly (Mark | { readonly tone: 'soft'; readonly text: string })[];
  readonly reason: string | null;
  /** The marks in the fewest words, for the head of a column. */
  readonly short: readonly string[];
}

/** Trips without a break between them. The caption says how often they leave; null: no caption. */
export interface TimetablePeriod {
  readonly caption: string | null;
  readonly rows: readonly TimetableRow[];
}

/** The moment and the language for which the rows are made. */
interface Shown {
  readonly at: string;
  /** The trips are on the day of `at` and shown live: only then some have left and one is the next. */
  readonly isToday: boolean;
  readonly language: Language;
}

/** Between two trips at least this far apart is a break. */
const breakMinutes = 120;
const noon = '12:00';

/** The trips of a direction in periods, with what was reported about each. */
export function periodsOf(trips: readonly TimetableTrip[], { at, isToday, language }: Shown): TimetablePeriod[] {
  const say = sayOnTimetable(language);
  const minute = Math.floor(secondsOf(at) / 60) * 60;
  const running = trips.filter(({ departure }) => departure.status !== 'cancelled');
  const next = isToday ? running.find(({ departure }) => isComing(departure, minute)) : undefined;
  const lasts = lastOnes(running);
  // A way of boarding that applies to all trips is shown above the table.
  const isMixed = new Set(running.map(({ departure }) => departure.pickupType)).size > 1;
  const rows = trips.map((trip): TimetableRow => {
    const { tripId, departure } = trip;
    const last = lasts.get(trip);
    const soft = last === undefined ? [] : [{ text: say(last), tone: 'soft' as const }];
    const base = { tripId, times: timesOf(trip, isToday, say), wait: null, reason: departure.reason ?? null, short: [] };
    if (departure.status === 'cancelled')
      return { ...base, times: planned(trip, say), kind: 'cancelled', marks: [], short: [say('tripCancelled')] };
    if (isToday && !isComing(departure, minute)) {
      const [first = null] = planned(trip, say);
      const marks = leftMarks(departure, say);
      return { ...base, kind: 'past', times: [first, ...base.times.slice(1)], marks, reason: null, short: marks.map(({ text }) => text) };
    }
    const { pickupType } = departure;
    const pickup = isMixed && pickupType !== undefined ? [{ text: say(`pickup-${pickupType}Short`), tone: 'amber' as const }] : [];
    const marks = [...pickup, ...differences(trip, { at, isToday, language }), ...soft];
    const isNext = trip === next;
    const wait = isNext ? waitText(departure, minute, language) : null;
    const short = [...shortOf(trip, { at, isToday, language }), ...soft.map(({ text }) => text)];
    return { ...base, kind: isNext ? 'next' : 'coming', marks, wait, short };
  });
  return periods(trips, rows, say);
}

const isComing = ({ departureTime, unreported }: BoardDeparture, minute: number): boolean =>
  unreported === true || secondsOf(departureTime) >= minute;

const planned = ({ times }: TimetableTrip, say: SayOnTimetable): (string | null)[] =>
  times.map((time) => (time === null ? null : serviceClock(time, say)));

/** The expected times: moved by managers, and on the day itself also delayed. */
function timesOf(trip: TimetableTrip, isToday: boolean, say: SayOnTimetable): (string | null)[] {
  const { departure, times } = trip;
  const moved = minutesMoved(departure) + (isToday ? lateMinutes(departure) : 0);
  return times.map((time) => (time === null ? null : serviceClock(laterTime(time, moved), say)));
}

/** @example laterTime('23:58', 6) // '24:04' */
export function laterTime(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const all = Math.max(0, hour * 60 + minute + minutes);
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

export const minutesMoved = ({ shiftSeconds = 0 }: BoardDeparture): number => Math.round(shiftSeconds / 60);

/** The marks of a trip that has left: when it left, if that was reported. */
const leftMarks = ({ source, departureTime, added }: BoardDeparture, say: SayOnTimetable): Mark[] => [
  ...(added === true ? [{ text: say('addedShort'), tone: 'plain' as const }] : []),
  ...(source === 'driver-reported' ? [{ text: say('hasLeftAt', { time: clockOf(departureTime) }), tone: 'plain' as const }] : []),
];

/** The marks of a trip, as on the page of a stop. A provisional day is marked above the table; on another day delays are unknown. */
function differences(trip: TimetableTrip, shown: Shown): Mark[] {
  const say = sayIn(shown.language);
  return [
    ...everyText(trip, shown.language).map((text) => ({ text, tone: 'plain' as const })),
    ...marksOf(asComing(trip, shown), null, say),
  ];
}

function shortOf(trip: TimetableTrip, shown: Shown): string[] {
  const coming = asComing(trip, shown);
  const isMoved = coming.departure.shiftSeconds !== undefined && lateMinutes(coming.departure) === 0;
  return [
    ...everyText(trip, shown.language),
    ...(isMoved ? [sayOnTimetable(shown.language)('movedShort')] : []),
    ...shortMarksOf(coming, null, sayIn(shown.language)),
  ];
}

const everyText = ({ headwayMinutes }: TimetableTrip, language: Language): string[] =>
  headwayMinutes === null ? [] : [sayIn(language)('every', { minutes: headwayMinutes })];

/** A trip in the form that marks are made from: without delays on another day, and without what is shown above the table. */
function asComing({ departure: reported }: TimetableTrip, { at, isToday }: Shown): Coming {
  const { occupancyStatus: _fullness, unreported: _unreported, ...planned } = reported;
  const { pickupType: _above, ...departure }: BoardDeparture = {
    ...(isToday ? reported : { ...planned, delaySeconds: null }),
    provisional: false,
  };
  const leaves = secondsOf(departure.departureTime);
  return {
    departure,
    at: leaves,
    minutes: Math.floor((leaves - secondsOf(at)) / 60),
    isCancelled: false,
    isUnreported: departure.unreported === true,
  };
}

function waitText({ departureTime }: BoardDeparture, minute: number, language: Language): string {
  const wait = secondsOf(departureTime) - minute;
  const { before = '', text, after = '' } = waitPiece(Math.floor(wait / 60), sayIn(language));
  return before + text + after;
}

/** The last trip of the day, and the last one before noon if a break follows it. */
function lastOnes(running: readonly TimetableTrip[]): Map<TimetableTrip, 'lastShort' | 'lastMorningShort'> {
  const lasts = new Map<TimetableTrip, 'lastShort' | 'lastMorningShort'>();
  running.forEach((trip, index) => {
    const following = running[index + 1];
    const [time, after] = [trip.times[0] ?? null, following?.times[0] ?? null];
    if (following === undefined) lasts.set(trip, 'lastShort');
    else if (time !== null && after !== null && time < noon && after >= noon && isBreak(time, after)) lasts.set(trip, 'lastMorningShort');
  });
  return lasts;
}

export const minuteOfTime = (time: string): number => Number(time.slice(0, -3)) * 60 + Number(time.slice(-2));
const isBreak = (a: string, b: string): boolean => minuteOfTime(b) - minuteOfTime(a) >= breakMinutes;

/** The indices at which a period begins: the first trip, and each after a break. */
export function startsOf(trips: readonly TimetableTrip[]): number[] {
  return trips.flatMap(({ times }, index) => {
    const [time, before] = [times[0] ?? null, trips[index - 1]?.times[0] ?? null];
    return index === 0 || (time !== null && before !== null && isBreak(before, time)) ? [index] : [];
  });
}

function periods(trips: readonly TimetableTrip[], rows: readonly TimetableRow[], say: SayOnTimetable): TimetablePeriod[] {
  const starts = startsOf(trips);
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? trips.length;
    const inTimetable = trips.slice(start, end).filter(({ departure }) => departure.added !== true);
    return { rows: rows.slice(start, end), caption: starts.length === 1 ? null : captionOf(inTimetable, say) };
  });
}

/** The caption of a period, from planned times, so that it does not change during the day; null: fewer than two exact times. */
function captionOf(trips: readonly TimetableTrip[], say: SayOnTimetable): string | null {
  const times = trips.flatMap(({ times: [time], headwayMinutes }) => (time == null || headwayMinutes !== null ? [] : [time]));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || times.length < 2) return null;
  const gaps = new Set(times.slice(1).map((time, index) => minuteOfTime(time) - minuteOfTime(times[index] ?? time)));
  const [minutes = 0] = gaps;
  const between = { first: serviceClock(first, say), last: serviceClock(last, say) };
  return gaps.size === 1 ? say('period', { ...between, minutes }) : say('periodOnly', between);
}
