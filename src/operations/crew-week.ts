/**
 * The table of crews at the managers' desk: for routes, blocks or trips and some dates, who drives with which vehicle, with trips at overlapping
 * times and the work of each driver.
 */

import {
  assignmentAt,
  assignmentSources,
  crewOf,
  standingAsOf,
  type AssignableTrip,
  type Assigned,
  type Assignments,
  type AvailableCrew,
} from '../fleet/assigned.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';

/** A trip of a day, with its times by the plan of that day, moves included: seconds, as service times. */
export interface CrewTrip extends AssignableTrip {
  readonly start: number;
  readonly end: number;
}

/** What a row of the table is: one of the things to which a driver or vehicle can be assigned. */
export type CrewScope = Assigned['scope'];

/** The trips of a cell that have the same driver, the same vehicle, or none. */
export interface CrewShare {
  /** null: nobody was assigned. */
  readonly id: string | null;
  readonly tripCount: number;
  /** When the first of them leaves. */
  readonly start: number;
  /** true: nobody is assigned, or a driver or vehicle that is no longer available. */
  readonly isGap: boolean;
  /** true: at least one of the trips was assigned for this day alone; false: all by standing assignments, or nobody is assigned. */
  readonly isOfDay: boolean;
}

interface CrewCell {
  readonly date: ServiceDate;
  readonly tripCount: number;
  readonly start: number;
  readonly end: number;
  readonly drivers: readonly CrewShare[];
  readonly vehicles: readonly CrewShare[];
  /** The assignment of the row itself for this date alone; null: there is none. */
  readonly own: Assigned | null;
}

export interface CrewRow {
  readonly scope: CrewScope;
  readonly scopeId: string;
  readonly routeId: string;
  /** Start of its first trip, on the first day that has one. */
  readonly start: number;
  /**
   * The standing assignment of the row itself on the first date on which it has trips; if there is none, the last one that begins later, if any.
   * Its `day` is `always`. null: none.
   */
  readonly standing: Assigned | null;
  /** One for each date on which it has trips. */
  readonly cells: readonly CrewCell[];
}

/** Two trips at overlapping times with the same driver or vehicle. */
export interface CrewClash {
  readonly date: ServiceDate;
  readonly kind: 'driver' | 'vehicle';
  readonly id: string;
  readonly trips: readonly [CrewTrip, CrewTrip];
}

/** The work of a driver over all these days. */
export interface DriverLoad {
  readonly accountId: string;
  readonly tripCount: number;
  readonly drivingSeconds: number;
}

/** The trips of each date, in order of the dates. */
type Days = ReadonlyMap<ServiceDate, readonly CrewTrip[]>;

/** The row of a trip. If rows are blocks, a trip without a block is in the row of its route. */
const scopeOf = (by: CrewScope, { tripId, blockId, routeId }: AssignableTrip): { scope: CrewScope; scopeId: string } =>
  by === 'trip'
    ? { scope: 'trip', scopeId: tripId }
    : by === 'block' && blockId !== null
      ? { scope: 'block', scopeId: blockId }
      : { scope: 'route', scopeId: routeId };

/**
 * The rows of the table, made in steps.
 * @param routeOrder route ids in the order in which riders see them
 */
export function* crewRows(
  days: Days,
  by: CrewScope,
  assignments: Assignments,
  available: AvailableCrew,
  routeOrder: readonly string[],
): Generator<void, CrewRow[]> {
  const rowsByKey = new Map<string, { scope: CrewScope; scopeId: string; byDate: Map<ServiceDate, CrewTrip[]> }>();
  for (const [date, ofDay] of days)
    for (const trip of ofDay) {
      const row = scopeOf(by, trip);
      const key = `${row.scope}\n${row.scopeId}`;
      const { byDate } = rowsByKey.get(key) ?? { byDate: new Map<ServiceDate, CrewTrip[]>() };
      rowsByKey.set(key, { ...row, byDate });
      const ofThisDate = byDate.get(date);
      if (ofThisDate === undefined) byDate.set(date, [trip]);
      else ofThisDate.push(trip);
      yield;
    }
  const rank = new Map(routeOrder.map((routeId, index) => [routeId, index]));
  const rows: CrewRow[] = [];
  for (const { scope, scopeId, byDate } of rowsByKey.values()) {
    const first = [...byDate.values()][0]?.reduce((a, b) => (b.start < a.start ? b : a));
    rows.push({
      ...{ scope, scopeId, routeId: first?.routeId ?? scopeId, start: first?.start ?? 0 },
      standing: standingAsOf(assignments, scope, scopeId, [...byDate.keys()][0] as ServiceDate),
      cells: [...byDate].map(([date, ofDay]) => cellOf(date, ofDay, { scope, scopeId }, assignments, available)),
    });
    yield;
  }
  return rows.sort(
    (a, b) =>
      (rank.get(a.routeId) ?? Infinity) - (rank.get(b.routeId) ?? Infinity) || a.start - b.start || compareText(a.scopeId, b.scopeId),
  );
}

function cellOf(
  date: ServiceDate,
  trips: readonly CrewTrip[],
  { scope, scopeId }: Pick<CrewRow, 'scope' | 'scopeId'>,
  assignments: Assignments,
  available: AvailableCrew,
): CrewCell {
  const share = (of: 'accountId' | 'vehicleId', availableIds: ReadonlySet<string>): CrewShare[] => {
    const shares = new Map<string, CrewShare>();
    for (const trip of trips) {
      const source = assignmentSources(assignments, trip, date)[of];
      const id = source?.[of] ?? null;
      const before = shares.get(id ?? '');
      shares.set(id ?? '', {
        id,
        tripCount: (before?.tripCount ?? 0) + 1,
        start: Math.min(before?.start ?? Infinity, trip.start),
        isGap: id === null || !availableIds.has(id),
        isOfDay: (before?.isOfDay ?? false) || source?.day === date,
      });
    }
    return [...shares.values()].sort((a, b) => a.start - b.start || compareText(a.id ?? '', b.id ?? ''));
  };
  return {
    ...{ date, tripCount: trips.length },
    start: Math.min(...trips.map(({ start }) => start)),
    end: Math.max(...trips.map(({ end }) => end)),
    drivers: share('accountId', available.accountIds),
    vehicles: share('vehicleId', available.vehicleIds),
    own: assignmentAt(assignments, scope, scopeId, date),
  };
}

/**
 * The clashes of some days, found in steps.
 * @param most at most so many for each day and kind: more than anybody corrects in one session
 */
export function* crewClashes(days: Days, assignments: Assignments, most = 20): Generator<void, CrewClash[]> {
  const clashes: CrewClash[] = [];
  for (const [date, trips] of days) {
    const inOrder = trips.toSorted((a, b) => a.start - b.start || a.end - b.end);
    for (const kind of ['driver', 'vehicle'] as const) {
      const lastToEnd = new Map<string, CrewTrip>();
      const ofKind: CrewClash[] = [];
      for (const trip of inOrder) {
        yield;
        const { vehicleId, accountId } = crewOf(assignments, trip, date);
        const id = kind === 'driver' ? accountId : vehicleId;
        if (id === null) continue;
        const before = lastToEnd.get(id);
        if (before !== undefined && trip.start < before.end) ofKind.push({ date, kind, id, trips: [before, trip] });
        if (before === undefined || trip.end > before.end) lastToEnd.set(id, trip);
      }
      clashes.push(...ofKind.slice(0, most));
    }
  }
  return clashes;
}

/** What each driver has to do, counted in steps. */
export function* driverLoads(days: Days, assignments: Assignments): Generator<void, DriverLoad[]> {
  const loads = new Map<string, DriverLoad>();
  for (const [date, trips] of days)
    for (const trip of trips) {
      yield;
      const { accountId } = crewOf(assignments, trip, date);
      if (accountId === null) continue;
      const { tripCount, drivingSeconds } = loads.get(accountId) ?? { tripCount: 0, drivingSeconds: 0 };
      loads.set(accountId, { accountId, tripCount: tripCount + 1, drivingSeconds: drivingSeconds + trip.end - trip.start });
    }
  return [...loads.values()].sort((a, b) => compareText(a.accountId, b.accountId));
}
