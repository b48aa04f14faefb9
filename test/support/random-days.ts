// A small timetable, and random events on its trips as the log has them, for properties of the live state of a day.
import fc from 'fast-check';
import { assignmentsOf } from '../../src/fleet/assigned.js';
import type { Crews } from '../../src/fleet/crews.service.js';
import type { Network } from '../../src/network/network.service.js';
import { TripColumns, type TripInBlock } from '../../src/scheduling/departure-index.js';
import { epochSeconds, minutes, plus, serviceDate, serviceTime, type EpochSeconds } from '../../src/scheduling/service-time.js';
import type { Pattern } from '../../src/scheduling/trips.js';
import { TripsOfDate, TripsOfVersion } from '../../src/timetables/blocks.service.js';
import type { LoggedEvent, TripIdentity } from '../../src/trip-log/operated-trip.js';
import { isOfPlan, timeUnknownFlag, type EventKind } from '../../src/trip-log/trip-event.js';
import { DayReports, type DayPlan } from '../../src/operations/day-reports.js';
import { ReportedTrip } from '../../src/operations/reported-trip.js';
import { plannedIdentity } from '../../src/operations/trips-of-day.js';

export const date = serviceDate('2026-11-26');
export const zone = 'Asia/Shanghai';
export const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(`${time}:00`), zone);
export const stops = ['a', 'b', 'c', 'd'];
const pattern = (patternId: number, routeId: string, calls: string): Pattern => ({
  ...{ patternId, routeId, directionId: 0 },
  stops: [...calls].map((stopId, position) => ({ stopId, stopSequence: position, boards: position < calls.length - 1, headsign: null })),
});
/** A line in both directions, and a loop that passes one of its stops twice. */
export const patterns = new Map(
  [pattern(1, 'line', 'abc'), pattern(2, 'line', 'cba'), pattern(3, 'loop', 'adab')].map((each) => [each.patternId, each]),
);
export const network = { agency: { agencyTimezone: zone }, zones: [], patterns } as unknown as Network;

const planned = (tripId: string, patternId: number, start: string, blockId: string | null): TripInBlock => ({
  ...{ tripId, patternId, timingId: patternId, startTime: serviceTime(`${start}:00`), blockId },
  ...{ serviceId: 'daily', headsign: null, headwaySeconds: null, modelTripId: null },
});
export const timetable = [
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
export const tripIds = [...timetable, ...extraTrips].map(({ tripId }) => tripId);
const offsetsOf = (patternId: number): { arrivals: number[]; departures: number[] } => {
  const times = (patterns.get(patternId)?.stops ?? []).map((_, position) => position * 600);
  return { arrivals: times, departures: times };
};
export const timings = [1, 2, 3].map((timingId) => ({ timingId, ...offsetsOf(timingId) }));

type Vehicle = string | null;
export interface Assigned {
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

export interface RandomEvent {
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
export const randomEvent: fc.Arbitrary<RandomEvent> = fc.record({
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
export const assigned = fc.record({ one: vehicle, loop: vehicle, alone: vehicle });

/** Random events as rows of the log; only the extra trip `added` can have a manager's addition. */
export function logged(all: readonly RandomEvent[]): LoggedEvent[] {
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

export interface Day {
  readonly plan: DayPlan;
  readonly reports: DayReports;
  readonly identityOf: (tripId: string) => TripIdentity;
}

export function open(assignments: Assigned): Day {
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
export async function receive(
  { reports, plan, identityOf }: Day,
  event: LoggedEvent,
  before: readonly LoggedEvent[],
): Promise<Set<string>> {
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

export async function receivedAtOnce(day: Day, events: readonly LoggedEvent[]): Promise<DayReports> {
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
