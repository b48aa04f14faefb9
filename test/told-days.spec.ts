// The live state of a day (operations/) and the departures shown from it, for random events in any order of arrival.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { shownDepartures } from '../src/departures/shown-departures.js';
import { assignmentsOf } from '../src/fleet/assigned.js';
import type { Crews } from '../src/fleet/crews.service.js';
import type { Network } from '../src/network/network.service.js';
import { TripColumns, type Departure, type TripInBlock } from '../src/scheduling/departure-index.js';
import { epochSeconds, minutes, plus, seconds, serviceDate, serviceTime, type EpochSeconds } from '../src/scheduling/service-time.js';
import { boardingPositions, type Pattern } from '../src/scheduling/trips.js';
import { TripsOfDate, TripsOfVersion } from '../src/timetables/blocks.service.js';
import type { LoggedEvent, TripIdentity } from '../src/trip-log/operated-trip.js';
import { isOfPlan, timeUnknownFlag, type EventKind } from '../src/trip-log/trip-event.js';
import { DayReports, type DayPlan } from '../src/operations/day-reports.js';
import { ReportedTrip } from '../src/operations/reported-trip.js';
import type { RealTime } from '../src/operations/real-time-trip.js';
import { plannedIdentity } from '../src/operations/trips-of-day.js';

const date = serviceDate('2026-11-26');
const zone = 'Asia/Shanghai';
const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(`${time}:00`), zone);
const stops = ['a', 'b', 'c', 'd'];
const pattern = (patternId: number, routeId: string, calls: string): Pattern => ({
  ...{ patternId, routeId, directionId: 0 },
  stops: [...calls].map((stopId, position) => ({ stopId, stopSequence: position, boards: position < calls.length - 1, headsign: null })),
});
/** A line in both directions, and a loop that passes one of its stops twice. */
const patterns = new Map(
  [pattern(1, 'line', 'abc'), pattern(2, 'line', 'cba'), pattern(3, 'loop', 'adab')].map((each) => [each.patternId, each]),
);
const network = { agency: { agencyTimezone: zone }, zones: [], patterns } as unknown as Network;

const planned = (tripId: string, patternId: number, start: string, blockId: string | null): TripInBlock => ({
  ...{ tripId, patternId, timingId: patternId, startTime: serviceTime(`${start}:00`), blockId },
  ...{ serviceId: 'daily', headsign: null, headwaySeconds: null, modelTripId: null },
});
const timetable = [
  planned('one-1', 1, '08:00', 'one'),
  planned('two-1', 3, '08:00', 'two'),
  planned('alone-1', 2, '08:10', null),
  planned('one-2', 2, '08:22', 'one'),
  planned('two-2', 3, '08:35', 'two'),
  planned('alone-2', 1, '08:35', null),
  planned('one-3', 1, '08:50', 'one'),
];
const extraTrips = [
  { tripId: 'added', patternId: 2, start: '08:40' },
  { tripId: 'driven', patternId: 1, start: null },
];
const tripIds = [...timetable, ...extraTrips].map(({ tripId }) => tripId);
const offsetsOf = (patternId: number): { arrivals: number[]; departures: number[] } => {
  const times = (patterns.get(patternId)?.stops ?? []).map((_, position) => position * 600);
  return { arrivals: times, departures: times };
};
const timings = [1, 2, 3].map((timingId) => ({ timingId, ...offsetsOf(timingId) }));

type Vehicle = string | null;
interface Assigned {
  readonly one: Vehicle;
  readonly loop: Vehicle;
  readonly alone: Vehicle;
}
const crewsOf = ({ one, loop, alone }: Assigned): Crews => ({
  vehicles: new Map(),
  assigned: assignmentsOf(
    [
      { scope: 'block' as const, scopeId: 'one', vehicleId: one },
      { scope: 'route' as const, scopeId: 'loop', vehicleId: loop },
      { scope: 'trip' as const, scopeId: 'alone-2', vehicleId: alone },
    ].map((each) => ({ ...each, day: 'always', accountId: null })),
  ),
});

interface RandomEvent {
  readonly tripId: string;
  readonly kind: EventKind;
  readonly minute: number;
  readonly position: number;
  readonly vehicleId: Vehicle;
  readonly shift: number;
  /** Which of the trip's events an undo takes back. */
  readonly undone: number;
  readonly isTimeUnknown: boolean;
  readonly isManagers: boolean;
}
const vehicle = fc.option(fc.constantFrom('bus 1', 'bus 2', 'bus 3'));
const kinds: EventKind[] = [
  'trip-started',
  'stop-arrived',
  'stop-departed',
  'boarded',
  'trip-ended',
  'trip-cancelled',
  'undo',
  'trip-shifted',
  'delay-reported',
];
const randomEvent: fc.Arbitrary<RandomEvent> = fc.record({
  tripId: fc.constantFrom(...tripIds),
  kind: fc.constantFrom(...kinds, 'undo', 'trip-started', 'trip-added'),
  minute: fc.integer({ min: -20, max: 100 }),
  position: fc.integer({ min: 0, max: 2 }),
  vehicleId: vehicle,
  shift: fc.integer({ min: -10, max: 20 }),
  undone: fc.nat(),
  isTimeUnknown: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  isManagers: fc.boolean(),
});
const assigned = fc.record({ one: vehicle, loop: vehicle, alone: vehicle });

/** Random events as rows of the log; only the extra trip `added` can have a manager's addition. */
function logged(all: readonly RandomEvent[]): LoggedEvent[] {
  const events: LoggedEvent[] = [];
  for (const { tripId, ...each } of all) {
    const kind = each.kind === 'trip-added' && tripId !== 'added' ? 'trip-started' : each.kind;
    const before = events.filter((event) => event.tripId === tripId);
    const undoes = kind === 'undo' ? (before[each.undone % Math.max(1, before.length)]?.eventId ?? 'lost') : null;
    const happened = plus(at('08:00'), minutes(each.minute));
    const isRoad = kind.startsWith('stop') || kind === 'boarded';
    events.push({
      ...{
        eventId: `e${String(events.length)}`,
        serviceDate: date,
        tripId,
        kind,
        undoes,
        at: happened,
        deviceTime: happened,
        receivedAt: happened,
      },
      ...{
        position: isRoad ? each.position : null,
        count: kind === 'boarded' ? 1 : null,
        shift: kind === 'trip-shifted' ? minutes(each.shift) : kind === 'delay-reported' ? minutes(Math.max(0, 4 * each.shift)) : null,
      },
      ...{ vehicleId: isOfPlan({ kind }) ? null : each.vehicleId, clockOffset: null, accountId: null, reason: null, saidPlace: null },
      source: isOfPlan({ kind }) || each.isManagers ? 'manager' : 'driver',
      flags: each.isTimeUnknown && !isOfPlan({ kind }) ? timeUnknownFlag : '',
    });
  }
  return events;
}

interface Day {
  readonly plan: DayPlan;
  readonly reports: DayReports;
  readonly identityOf: (tripId: string) => TripIdentity;
}

function open(assignments: Assigned): Day {
  const trips = new TripsOfDate(new TripsOfVersion(TripColumns.of(timetable, timings)), (serviceId) => serviceId === 'daily');
  const plan: DayPlan = { date, network, crews: crewsOf(assignments), trips, giveWay: () => Promise.resolve() };
  const identityOf = (tripId: string): TripIdentity => {
    const extra = extraTrips.find((each) => each.tripId === tripId);
    const trip =
      extra === undefined
        ? timetable.find((each) => each.tripId === tripId)
        : planned(tripId, extra.patternId, extra.start ?? '00:00', null);
    const offsets = trip && offsetsOf(trip.patternId);
    const identity = trip === undefined || offsets === undefined ? null : plannedIdentity(plan, { ...trip, timing: -1, lasts: 0 }, offsets);
    if (identity === null) throw new Error(tripId);
    if (extra === undefined) return identity;
    return { ...identity, isScheduled: false, ...(extra.start === null ? { startTime: null, plan: [] } : {}) };
  };
  return { plan, reports: new DayReports(plan), identityOf };
}

/** Processes an event as the program does. @returns the stops that are announced as changed */
async function receive({ reports, plan, identityOf }: Day, event: LoggedEvent, before: readonly LoggedEvent[]): Promise<Set<string>> {
  const reported = reports.find(event.tripId);
  let touched = new Set<ReportedTrip>();
  if (reported === undefined || reported.hasNoReports) {
    const all = [...before, event].filter(({ tripId }) => tripId === event.tripId);
    reports.set(event.tripId, new ReportedTrip(identityOf(event.tripId), all, plan.crews));
    touched = await reports.update([event.tripId]);
  } else if (reported.add(event)) touched = await reports.update([event.tripId]);
  else touched.add(reported);
  return new Set([...touched].flatMap(({ stopIds }) => stopIds));
}

async function receivedAtOnce(day: Day, events: readonly LoggedEvent[]): Promise<DayReports> {
  const loggedTripIds = new Set(events.map(({ tripId }) => tripId));
  for (const tripId of loggedTripIds)
    day.reports.set(
      tripId,
      new ReportedTrip(
        day.identityOf(tripId),
        events.filter((event) => event.tripId === tripId),
        day.plan.crews,
      ),
    );
  await day.reports.update(loggedTripIds);
  return day.reports;
}

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
