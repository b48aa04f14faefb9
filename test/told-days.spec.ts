// The live state of a day (operations/) and the departures shown from it, for random events in any order of arrival.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownDepartures } from '../src/departures/shown-departures.js';
import { epochSeconds, minutes, plus, seconds, type EpochSeconds } from '../src/scheduling/service-time.js';
import { boardingPositions, type Pattern } from '../src/scheduling/trips.js';
import type { Departure } from '../src/scheduling/departure-index.js';
import type { DayReports } from '../src/operations/day-reports.js';
import type { RealTime } from '../src/operations/real-time-trip.js';
import type { LoggedEvent } from '../src/trip-log/operated-trip.js';
import { isOfPlan } from '../src/trip-log/trip-event.js';
import {
  assigned,
  at,
  date,
  logged,
  open,
  patterns,
  randomEvent,
  receive,
  receivedAtOnce,
  stops,
  timetable,
  tripIds,
  zone,
} from './support/random-days.js';

/** The whole live state of the day, in a form that can be compared. */
function stateOf(reports: DayReports): object {
  const text = (all: readonly string[]): string[] => [...all].sort();
  return {
    trips: tripIds.map((tripId) => {
      const found = reports.find(tripId);
      // A trip without any report or expectation may stay in memory or not.
      if (found === undefined || (found.hasNoReports && found.expected === null)) return tripId;
      return { tripId, expected: found.expected, hasEvents: !found.hasNoReports, trip: found.trip };
    }),
    calls: stops.map((stopId) =>
      text(
        reports
          .callsFrom(stopId, at('00:00'))
          .map(({ trip: told, position, departs }) => `${String(departs)} ${told.trip.tripId} ${String(position)}`),
      ),
    ),
    outside: text(reports.listOutside().map(({ trip }) => trip.tripId)),
  };
}

const departuresAt = (stopId: string): Departure[] =>
  timetable
    .flatMap(({ tripId, patternId, startTime }) => {
      const its = patterns.get(patternId) as Pattern;
      return boardingPositions(its)
        .filter((position) => its.stops[position]?.stopId === stopId)
        .map((position) => ({
          trip: { tripId, modelTripId: null, headsign: null, headwaySeconds: null },
          ...{ pattern: its, position, serviceDate: date },
          departs: plus(epochSeconds(date, startTime, zone), seconds(position * 600)),
        }));
    })
    .sort((a, b) => a.departs - b.departs);

const toldOf = (reports: DayReports): RealTime => ({
  from: date,
  days: new Map([[date, reports]]),
  reportingRouteIds: new Set(['line', 'loop']),
});

/** Departures shown at a stop at an instant, from all planned ones, so that none is cut off. */
const shownAt = (reports: DayReports, stopId: string, now: EpochSeconds): ReturnType<typeof shownDepartures> => {
  const planned = departuresAt(stopId).filter(({ departs }) => departs >= now - minutes(10));
  return shownDepartures(planned, toldOf(reports), patterns, { from: now, now, stopIds: [stopId] });
};

const days = fc.tuple(
  assigned,
  fc.array(randomEvent, { minLength: 1, maxLength: 14 }),
  fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
);
const inOrderOfArrival = (events: readonly LoggedEvent[], order: readonly number[]): LoggedEvent[] =>
  events
    .map((event, place) => ({ event, rank: order[place] ?? 0 }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ event }) => event);

const few = { numRuns: 120 };

it('the live state built event by event, in any order of arrival, equals the state built from all events at once', async () => {
  await fc.assert(
    fc.asyncProperty(days, async ([assignments, all, order]) => {
      const events = inOrderOfArrival(logged(all), order);
      const day = open(assignments);
      for (const [place, event] of events.entries()) await receive(day, event, events.slice(0, place));
      expect(stateOf(day.reports)).toEqual(stateOf(await receivedAtOnce(open(assignments), events)));
    }),
    few,
  );
});

it('departures at a stop change only after the stop was announced as changed, so that no stale answer is served', async () => {
  const times = ['07:50', '08:05', '08:25', '08:45', '09:10'].map(at);
  const answers = (reports: DayReports): string[][] =>
    stops.map((stopId) => times.map((now) => JSON.stringify(shownAt(reports, stopId, now))));
  await fc.assert(
    fc.asyncProperty(days, async ([assignments, all, order]) => {
      const events = inOrderOfArrival(logged(all), order);
      const day = open(assignments);
      let before = answers(day.reports);
      for (const [place, event] of events.entries()) {
        const named = await receive(day, event, events.slice(0, place));
        const after = answers(day.reports);
        const changed = stops.filter((_, stop) => JSON.stringify(before[stop]) !== JSON.stringify(after[stop]));
        expect(changed.filter((stopId) => !named.has(stopId))).toEqual([]);
        before = after;
      }
    }),
    few,
  );
});

it('a stop shows each departure once and in order of time, none that left or was never planned or driven, and keeps an unreported one for ten minutes', async () => {
  await fc.assert(
    fc.asyncProperty(days, fc.integer({ min: -10, max: 110 }), async ([assignments, all], minute) => {
      const now = plus(at('08:00'), minutes(minute));
      // Events have happened before now, except a manager's changes of the plan.
      const events = logged(all).filter((event) => isOfPlan(event) || event.at <= now);
      const reports = await receivedAtOnce(open(assignments), events);
      for (const stopId of stops) {
        const shown = shownAt(reports, stopId, now);
        const keys = shown.map(({ planned: { trip, position } }) => `${trip.tripId} ${String(position)}`);
        expect(new Set(keys).size).toBe(keys.length);
        shown.forEach(({ departs }, place) => expect(departs).toBeGreaterThanOrEqual(shown[place - 1]?.departs ?? 0));
        for (const { planned: departure, departs, source, status, shift, isUnreported, reportedAt, occupancy, isAdded } of shown) {
          const reportedTrip = reports.find(departure.trip.tripId);
          expect(departs).toBeGreaterThanOrEqual(now - minutes(10));
          if (departs < now) expect(isUnreported || status === 'cancelled').toBe(true);
          if (source === 'estimated' && !isAdded) expect(departs).toBeGreaterThanOrEqual(plus(departure.departs, shift));
          const isOnlyPlanned = reportedTrip?.trip.performed.reportedAt === null;
          if (isOnlyPlanned && status === 'scheduled')
            // An exception is a trip whose only event reports its delay.
            expect([reportedAt ?? reportedTrip?.trip.performed.reportedDelay?.at, occupancy, source === 'driver-reported']).toEqual([
              reportedTrip?.trip.performed.reportedDelay?.at,
              null,
              false,
            ]);
          if (isAdded && reportedTrip !== undefined)
            expect(reportedTrip.trip.isAdded || reportedTrip.trip.performed.reportedAt !== null).toBe(true);
        }
        for (const departure of departuresAt(stopId)) {
          const isDue = departure.departs > now - minutes(10) && departure.departs < now;
          if (isDue && reports.find(departure.trip.tripId) === undefined)
            expect(keys).toContain(`${departure.trip.tripId} ${String(departure.position)}`);
        }
      }
    }),
    few,
  );
});

it('an added departure that was undone is shown nowhere, whether or not it was also cancelled or moved', async () => {
  await fc.assert(
    fc.asyncProperty(fc.subarray(['trip-shifted', 'trip-cancelled'] as const), fc.constantFrom(...stops), async (also, stopId) => {
      const base = {
        tripId: 'added',
        minute: 0,
        position: 0,
        vehicleId: null,
        shift: 5,
        undone: 0,
        isTimeUnknown: false,
        isManagers: true,
      };
      const events = logged([{ ...base, kind: 'trip-added' }, ...also.map((kind) => ({ ...base, kind })), { ...base, kind: 'undo' }]);
      const reports = await receivedAtOnce(open({ one: null, loop: null, alone: null }), events);
      for (const time of ['08:00', '08:40', '08:45', '08:55'])
        expect(shownAt(reports, stopId, at(time)).filter(({ isAdded }) => isAdded)).toEqual([]);
    }),
  );
});

it('a trip whose start was reported without a known time has still started when riders boarded', async () => {
  const base = { tripId: 'one-2', minute: 25, position: 0, vehicleId: null, shift: 0, undone: 0, isTimeUnknown: true, isManagers: false };
  const events = logged([
    { ...base, kind: 'trip-started' },
    { ...base, kind: 'boarded', isTimeUnknown: false },
  ]);
  const [assignments, now] = [{ one: null, loop: null, alone: null }, at('08:26')];
  const day = open(assignments);
  for (const [place, event] of events.entries()) await receive(day, event, events.slice(0, place));
  const atOnce = await receivedAtOnce(open(assignments), events);
  expect(stateOf(day.reports)).toEqual(stateOf(atOnce));
  // Its bus cannot be on the trip before any more.
  expect(day.reports.find('one-1')?.expected).toEqual({ isOver: true });
  expect(
    shownAt(atOnce, 'c', now)
      .filter(({ isUnreported }) => isUnreported)
      .map(({ planned: { trip } }) => trip.tripId),
  ).toEqual([]);
});
