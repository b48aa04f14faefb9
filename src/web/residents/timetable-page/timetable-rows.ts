import { clockOf, secondsOf } from '../../shared/moments.js';
import type { Language } from '../../../language.js';
import { serviceClock, sayIn } from '../messages.js';
import type { TimetableDeparture, TimetableTrip } from '../page.js';
import { waitText } from '../sentence.js';
import { sayOnTimetable, type SayOnTimetable } from './timetable-page.js';

/** A trip as it stands in the table. */
export interface TimetableRow {
  readonly tripId: string;
  /** The next one has a wait; what has left is told more quietly. */
  readonly kind: 'past' | 'cancelled' | 'next' | 'coming';
  /** As far as is known; of what has left or is cancelled, the first as it was planned. */
  readonly times: readonly (string | null)[];
  readonly wait: string | null;
  /** What differs from the plan, or how things stand; `soft`: what does not. */
  readonly marks: readonly { readonly text: string; readonly kind: 'differs' | 'plain' | 'soft' }[];
  readonly reason: string | null;
}

/** Trips that follow one another, under a line that says how often they leave; null: no such line. */
export interface TimetablePeriod {
  readonly caption: string | null;
  readonly rows: readonly TimetableRow[];
}

interface Shown {
  readonly at: string;
  /** The trips are those of the day of `at`, and somebody looks at them now: only then is there anything to wait for. */
  readonly isToday: boolean;
  readonly language: Language;
}

/** Between two trips so far apart lies a break. */
const breakMinutes = 120;
const noon = '12:00';

/** The trips of a direction, in periods, with what became of each. */
export function periodsOf(trips: readonly TimetableTrip[], { at, isToday, language }: Shown): TimetablePeriod[] {
  const say = sayOnTimetable(language);
  const minute = Math.floor(secondsOf(at) / 60) * 60;
  const running = trips.filter(({ departure }) => departure.status !== 'cancelled');
  const next = isToday ? running.find(({ departure }) => isComing(departure, minute)) : undefined;
  const lasts = lastOnes(running);
  const rows = trips.map((trip): TimetableRow => {
    const { tripId, departure } = trip;
    const last = lasts.get(trip);
    const soft = last === undefined ? [] : [{ text: say(last), kind: 'soft' as const }];
    const base = { tripId, times: timesOf(trip, isToday, say), wait: null, reason: departure.reason ?? null };
    if (departure.status === 'cancelled') return { ...base, times: planned(trip, say), kind: 'cancelled', marks: [] };
    if (isToday && !isComing(departure, minute)) {
      const [first = null] = planned(trip, say);
      return { ...base, kind: 'past', times: [first, ...base.times.slice(1)], marks: leftMarks(departure, say), reason: null };
    }
    const marks = [...marksOf(trip, isToday, say), ...soft];
    const isNext = trip === next;
    return { ...base, kind: isNext ? 'next' : 'coming', marks, wait: isNext ? waitOf(departure, minute, language, say) : null };
  });
  return periods(trips, rows, say);
}

const isComing = ({ departureTime, unreported }: TimetableDeparture, minute: number): boolean =>
  unreported === true || secondsOf(departureTime) >= minute;

const planned = ({ times }: TimetableTrip, say: SayOnTimetable): (string | null)[] =>
  times.map((time) => (time === null ? null : serviceClock(time, say)));

/** Times as far as is known: moved, and on the day itself also late. */
function timesOf(trip: TimetableTrip, isToday: boolean, say: SayOnTimetable): (string | null)[] {
  const { departure, times } = trip;
  const moved = minutesMoved(departure) + (isToday ? minutesLate(departure) : 0);
  return times.map((time) => (time === null ? null : serviceClock(laterTime(time, moved), say)));
}

/** @example laterTime('23:58', 6) // '24:04' */
export function laterTime(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const all = Math.max(0, hour * 60 + minute + minutes);
  return `${String(Math.floor(all / 60)).padStart(2, '0')}:${String(all % 60).padStart(2, '0')}`;
}

const minuteNumber = (moment: string): number => Math.floor(secondsOf(moment) / 60);
const minutesMoved = ({ shiftSeconds = 0 }: TimetableDeparture): number => Math.round(shiftSeconds / 60);
const minutesLate = (departure: TimetableDeparture): number =>
  departure.source === 'planned'
    ? 0
    : minuteNumber(departure.departureTime) - minuteNumber(departure.scheduledDepartureTime) - minutesMoved(departure);

type Mark = TimetableRow['marks'][number];

/** What was reported of one that has left; nothing where nobody said anything. */
const leftMarks = ({ source, departureTime, added }: TimetableDeparture, say: SayOnTimetable): Mark[] => [
  ...(added === true ? [{ text: say('isAdded'), kind: 'plain' as const }] : []),
  ...(source === 'driver-reported' ? [{ text: say('hasLeft', { time: clockOf(departureTime) }), kind: 'plain' as const }] : []),
];

function marksOf({ departure, headwayMinutes }: TimetableTrip, isToday: boolean, say: SayOnTimetable): Mark[] {
  const { unreported, added, occupancyStatus } = departure;
  const isFull = occupancyStatus === 'FULL' || occupancyStatus === 'FEW_SEATS_AVAILABLE' || occupancyStatus === 'STANDING_ROOM_ONLY';
  const texts = [
    isToday && unreported === true ? say('isUnreported') : null,
    changeText(departure, isToday, say),
    added === true ? say('isAdded') : null,
    isToday && isFull ? say(occupancyStatus) : null,
  ];
  const every = headwayMinutes === null ? [] : [{ text: say('everyMinutes', { minutes: headwayMinutes }), kind: 'plain' as const }];
  return [...every, ...texts.flatMap((text) => (text === null ? [] : [{ text, kind: 'differs' as const }]))];
}

/** How a departure differs from its time: late, moved, or both. */
function changeText(departure: TimetableDeparture, isToday: boolean, say: SayOnTimetable): string | null {
  const { scheduledDepartureTime, source } = departure;
  const [late, shift] = [isToday ? minutesLate(departure) : 0, minutesMoved(departure)];
  const time = clockOf(scheduledDepartureTime);
  const moved = laterTime(time, shift);
  const isGuess = source === 'estimated';
  if (late > 0 && shift !== 0) return say(isGuess ? 'mayBeLateAfterMove' : 'isLateAfterMove', { minutes: late, moved, time });
  if (late > 0) return say(isGuess ? 'mayBeLate' : 'isLate', { minutes: late, time });
  return shift === 0 ? null : say('isMoved', { moved, time });
}

function waitOf({ departureTime, unreported }: TimetableDeparture, minute: number, language: Language, say: SayOnTimetable): string {
  const wait = secondsOf(departureTime) - minute;
  return unreported === true && wait < 0 ? say('ago', { minutes: Math.ceil(-wait / 60) }) : waitText(wait, sayIn(language));
}

/** The last trip of the day, and the last before noon where a break follows. */
function lastOnes(running: readonly TimetableTrip[]): Map<TimetableTrip, 'lastOfDay' | 'lastOfMorning'> {
  const lasts = new Map<TimetableTrip, 'lastOfDay' | 'lastOfMorning'>();
  running.forEach((trip, index) => {
    const following = running[index + 1];
    const [time, after] = [trip.times[0] ?? null, following?.times[0] ?? null];
    if (following === undefined) lasts.set(trip, 'lastOfDay');
    else if (time !== null && after !== null && time < noon && after >= noon && isBreak(time, after)) lasts.set(trip, 'lastOfMorning');
  });
  return lasts;
}

const minuteOfTime = (time: string): number => Number(time.slice(0, -3)) * 60 + Number(time.slice(-2));
const isBreak = (a: string, b: string): boolean => minuteOfTime(b) - minuteOfTime(a) >= breakMinutes;

function periods(trips: readonly TimetableTrip[], rows: readonly TimetableRow[], say: SayOnTimetable): TimetablePeriod[] {
  const starts = trips.flatMap(({ times }, index) => {
    const [time, before] = [times[0] ?? null, trips[index - 1]?.times[0] ?? null];
    return index === 0 || (time !== null && before !== null && isBreak(before, time)) ? [index] : [];
  });
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? trips.length;
    const inTimetable = trips.slice(start, end).filter(({ departure }) => departure.added !== true);
    return { rows: rows.slice(start, end), caption: starts.length === 1 ? null : captionOf(inTimetable, say) };
  });
}

/** By the plan, so that it stays the same whatever the day brings. */
function captionOf(trips: readonly TimetableTrip[], say: SayOnTimetable): string | null {
  const times = trips.flatMap(({ times: [time], headwayMinutes }) => (time == null || headwayMinutes !== null ? [] : [time]));
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined || times.length < 2) return null;
  const gaps = new Set(times.slice(1).map((time, index) => minuteOfTime(time) - minuteOfTime(times[index] ?? time)));
  const [minutes = 0] = gaps;
  const between = { first: serviceClock(first, say), last: serviceClock(last, say) };
  return gaps.size === 1 ? say('period', { ...between, minutes }) : say('periodOnly', between);
}
