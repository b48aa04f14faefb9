import type { Language, Text } from '../../../language.js';
import type { Saying } from '../injected.js';
import { clockText, isNextDay } from '../today/axis.js';
import { type DayTrip, directionName, hasLeft, planOf, timeOf } from '../today/day-trip.js';
import type { DayActsKey } from './day-acts.texts.js';
import type { TripForRiders } from './group-text.js';

/** @example tripWords(trip, 'zh-CN', say) // '07:30 淞虹路线去程' */
export const tripWords = (trip: DayTrip, language: Language, say: Saying<DayActsKey>): string =>
  say('trip', { time: timeOf(trip) ?? '', route: trip.routeName, direction: directionName(trip.directionId, language) }).trim();

/** A trip as the message for riders names it. @param names of routes in both languages; a missing one is replaced by the page's name */
export function tripForRiders(trip: DayTrip, names: ReadonlyMap<string, Text>): TripForRiders {
  const from = planOf(trip)?.from ?? 0;
  return {
    time: clockText(from),
    isNextDay: isNextDay(from),
    routeName: names.get(trip.routeId) ?? { 'zh-CN': trip.routeName, en: trip.routeName },
    directionId: trip.directionId === 0 || trip.directionId === 1 ? trip.directionId : null,
  };
}

/** The departures before and after one, of its route and direction, cancelled ones left out. */
export function neighbours(trips: readonly DayTrip[], of: DayTrip): { before: DayTrip | undefined; after: DayTrip | undefined } {
  const from = planOf(of)?.from ?? 0;
  const same = trips.filter(
    (trip) => trip.routeId === of.routeId && trip.directionId === of.directionId && trip.tripId !== of.tripId && trip.sign !== 'cancelled',
  );
  const at = (trip: DayTrip): number => planOf(trip)?.from ?? Infinity;
  return { before: same.filter((trip) => at(trip) <= from).at(-1), after: same.find((trip) => at(trip) > from) };
}

/** Which acts a trip still allows: a bus that has left cannot be cancelled, and a trip of a past day is corrected in its log instead. */
export function possibleActs(trip: DayTrip, isOver: boolean): { cancel: boolean; reinstate: boolean; move: boolean; assign: boolean } {
  const isPlanned = trip.isScheduled || trip.isAdded;
  const isCancelled = trip.sign === 'cancelled';
  const isToRun = isPlanned && !isCancelled && !hasLeft(trip);
  return {
    cancel: isToRun,
    reinstate: isPlanned && isCancelled,
    move: isToRun && !isOver && trip.sign !== 'unlogged',
    assign: isToRun && !isOver,
  };
}

/** The trips that a choice would cancel, and how many of it have left or are cancelled already. */
export interface Chosen {
  readonly hit: readonly DayTrip[];
  readonly left: number;
  readonly cancelled: number;
}

export type Choice =
  | { readonly by: 'time'; readonly from: number; readonly routeId: string | null }
  | { readonly by: 'ticks'; readonly tripIds: ReadonlySet<string> };

export function chosenOf(trips: readonly DayTrip[], choice: Choice): Chosen {
  const chosen = trips.filter((trip) => {
    if (!trip.isScheduled && !trip.isAdded) return false;
    if (choice.by === 'ticks') return choice.tripIds.has(trip.tripId);
    return (planOf(trip)?.from ?? -1) >= choice.from && (choice.routeId === null || trip.routeId === choice.routeId);
  });
  const cancelled = chosen.filter(({ sign }) => sign === 'cancelled');
  const left = chosen.filter((trip) => trip.sign !== 'cancelled' && hasLeft(trip));
  return { hit: chosen.filter((trip) => trip.sign !== 'cancelled' && !hasLeft(trip)), left: left.length, cancelled: cancelled.length };
}

/** Seconds of the day; null: not a time. @example secondsOfTime('07:45') // 27900 */
export function secondsOfTime(text: string): number | null {
  const parts = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(text.trim());
  return parts === null ? null : Number(parts[1]) * 3600 + Number(parts[2]) * 60;
}

/** GTFS time, whose hours go on after midnight. @example gtfsTime(87000) // '24:10:00' */
export function gtfsTime(at: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(at / 3600))}:${two(Math.floor(at / 60) % 60)}:${two(at % 60)}`;
}

/** As a request writes it. @example requestTime(87000) // '24:10' */
export const requestTime = (at: number): string => gtfsTime(at).slice(0, 5);
