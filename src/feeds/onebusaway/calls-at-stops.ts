import type { RealTime } from '../../operations/real-time-trip.js';
import { instant, type EpochSeconds } from '../../scheduling/service-time.js';
import type { TripsOfVersion } from '../../timetables/blocks.service.js';
import { callTimes, listedAt, type CallTimes } from './call-times.js';
import type { PatternPlace } from './served-network.js';
import { runInTimetable, runOutside, type TimetableDay, type TripRun } from './trip-run.js';

/** A call of a trip at a stop. */
export interface StopCall {
  readonly run: TripRun;
  readonly position: number;
  readonly times: CallTimes;
}

/** A window of time, both ends included. */
export interface Window {
  readonly from: EpochSeconds;
  readonly until: EpochSeconds;
}

/** Late trips are looked for among those planned up to this long before, and moved ones up to this long after; in seconds. */
const [longestDelay, furthestMove] = [3 * 3600, 2 * 3600];

export const timesOfCall = ({ run, position, times }: StopCall): EpochSeconds => listedAt(run, position, times);

/** The trips of a pattern in a version: the span of their starts, and how long the longest takes. */
interface Extent {
  readonly places: Int32Array;
  readonly first: number;
  readonly last: number;
  readonly longest: number;
}

const extents = new WeakMap<TripsOfVersion, Map<number, Extent>>();

function extentOf(trips: TripsOfVersion, patternId: number): Extent {
  const ofVersion = extents.get(trips) ?? new Map<number, Extent>();
  extents.set(trips, ofVersion);
  const known = ofVersion.get(patternId);
  if (known !== undefined) return known;
  const places = trips.ofPattern(patternId);
  let longest = 0;
  for (const place of places) longest = Math.max(longest, trips.offsets(trips.at(place))?.departures.at(-1) ?? 0, trips.at(place).lasts);
  const start = (index: number): number => trips.at(places[index] ?? 0).startTime;
  const extent =
    places.length === 0
      ? { places, first: Infinity, last: -Infinity, longest }
      : { places, first: start(0), last: start(places.length - 1), longest };
  ofVersion.set(patternId, extent);
  return extent;
}

/** Work in steps, between which other requests may be answered. */
type InSteps<Result> = Generator<void, Result>;

/** The trips of a day that call at some places within a window, by the timetable. */
export function* plannedRuns(
  day: TimetableDay,
  places: readonly PatternPlace[],
  window: Window,
  realTime: RealTime | null,
): InSteps<StopCall[]> {
  const ofDay = realTime?.days.get(day.date);
  const found: StopCall[] = [];
  for (const { pattern, position } of places) {
    const { trips } = day;
    const extent = extentOf(trips, pattern.patternId);
    const [from, until] = [window.from - day.starts, window.until - day.starts];
    if (extent.first > until || extent.last + extent.longest < from) continue;
    for (let index = firstFrom(trips, extent.places, from - extent.longest); index < extent.places.length; index += 1) {
      const trip = trips.at(extent.places[index] ?? 0);
      if (trip.startTime > until) break;
      const offsets = trips.offsets(trip);
      const [arrival, departure] = [offsets?.arrivals[position], offsets?.departures[position]];
      if (offsets === undefined || arrival === undefined || departure === undefined) continue;
      if (trip.startTime + departure < from || trip.startTime + arrival > until || !day.runs(trip.serviceId, pattern.routeId)) continue;
      const run = runInTimetable(day, trip, { pattern, offsets }, ofDay?.find(trip.tripId) ?? null);
      found.push({ run, position, times: callTimes(run, position) });
      yield;
    }
  }
  return found;
}

/** The first of the places, which are in order of their starts, whose trip starts at or after a time. */
function firstFrom(trips: TripsOfVersion, places: Int32Array, time: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (trips.at(places[middle] ?? 0).startTime < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What was asked of stops. */
export interface CallsQuery {
  readonly stopIds: readonly string[];
  readonly places: readonly PatternPlace[];
  readonly days: readonly TimetableDay[];
  readonly window: Window;
  readonly at: EpochSeconds;
}

/**
 * The calls at some stops within a window, by their scheduled or by their real times: with the trips that are late, moved or added, and
 * with those that are cancelled. In order of time.
 */
export function* callsAt(query: CallsQuery, realTime: RealTime | null): InSteps<StopCall[]> {
  const { days, places, window, at } = query;
  const searched = realTime === null ? window : { from: instant(window.from - longestDelay), until: instant(window.until + furthestMove) };
  const found = new Map<string, StopCall>();
  const add = (call: StopCall | null): void => {
    if (call !== null && isWithin(call, window) && !isStale(call, at)) found.set(keyOf(call), call);
  };
  for (const day of days) {
    for (const call of yield* plannedRuns(day, places, searched, realTime)) add(call);
    for (const call of otherCalls(day, query, realTime)) if (!found.has(keyOf(call))) add(call);
  }
  return inOrder([...found.values()]);
}

export const inOrder = (calls: readonly StopCall[]): StopCall[] => [...calls].sort((a, b) => timesOfCall(a) - timesOfCall(b));

export const keyOf = ({ run, position }: Pick<StopCall, 'run' | 'position'>): string => `${run.day.date}\n${run.tripId}\n${position}`;

/** The calls of trips that the timetable does not have, and of those that are later than is looked for. */
function* otherCalls(day: TimetableDay, { stopIds, window }: CallsQuery, realTime: RealTime | null): Generator<StopCall> {
  const ofDay = realTime?.days.get(day.date);
  for (const outside of ofDay?.listOutside() ?? []) {
    const run = runOutside(day, outside);
    for (const [position, { stopId }] of run?.pattern.stops.entries() ?? [])
      if (run !== null && stopIds.includes(stopId) && run.departures[position] !== undefined)
        yield { run, position, times: callTimes(run, position) };
  }
  for (const stopId of stopIds)
    for (const { trip, position, departs } of ofDay?.callsFrom(stopId, window.from) ?? []) {
      if (departs > window.until) break;
      const run = runOfTrip(day, trip.trip.tripId, realTime);
      if (run !== null) yield { run, position, times: callTimes(run, position) };
    }
}

/** A trip of a date by its id; null: the date has none. @param isAny also if it does not run on the date */
export function runOfTrip(day: TimetableDay, tripId: string, realTime: RealTime | null, isAny = false): TripRun | null {
  const reported = realTime?.days.get(day.date)?.find(tripId) ?? null;
  const trip = day.trips.find(tripId);
  const pattern = trip === null ? undefined : day.network.patterns.get(trip.patternId);
  const offsets = trip === null ? undefined : day.trips.offsets(trip);
  if (trip !== null && pattern !== undefined && offsets !== undefined && (isAny || day.runs(trip.serviceId, pattern.routeId)))
    return runInTimetable(day, trip, { pattern, offsets }, reported);
  return reported === null ? null : runOutside(day, reported);
}

function isWithin(call: StopCall, { from, until }: Window): boolean {
  const { run, position } = call;
  const isIn = (time: EpochSeconds | undefined): boolean => time !== undefined && from <= time && time <= until;
  return isIn(timesOfCall(call)) || isIn(run.departures[position]) || isIn(run.arrivals[position]);
}

/** A bus that has left, by a time at which it would seem to come yet: it left at an unknown time, before it was due. */
const isStale = (call: StopCall, at: EpochSeconds): boolean => call.times.isOver && timesOfCall(call) >= at;
