import type { ServiceDate } from '../scheduling/service-time.js';

/**
 * The vehicle and driver assigned to a route, block or trip: on one date, `always`, or from a date on (`standingFrom`), which replaces the
 * earlier standing assignment from that date. One without vehicle and driver only ends the earlier one.
 */
export interface Assigned {
  readonly scope: 'route' | 'block' | 'trip';
  readonly scopeId: string;
  /** A service date, `always`, or `from` a date. */
  readonly day: string;
  readonly vehicleId: string | null;
  readonly accountId: string | null;
}

/** The fields of a trip that decide who is assigned to it. */
export interface AssignableTrip {
  readonly tripId: string;
  readonly blockId: string | null;
  readonly routeId: string;
}

export interface Crew {
  readonly vehicleId: string | null;
  readonly accountId: string | null;
}

type Scope = Assigned['scope'];

/** Assignments by scope, id and day; each combination occurs once. */
export type Assignments = ReadonlyMap<string, Assigned>;

const keyOf = (scope: Scope, scopeId: string, day: string): string => `${scope}\n${day}\n${scopeId}`;

export const assignmentsOf = (assigned: readonly Assigned[]): Assignments =>
  new Map(assigned.map((each) => [keyOf(each.scope, each.scopeId, each.day), each]));

/** The `day` of a standing assignment that begins on a date. @example standingFrom('2026-12-01') // 'from 2026-12-01' */
export const standingFrom = (date: ServiceDate): string => `${fromPrefix}${date}`;
const fromPrefix = 'from ';
const isFrom = (day: string): boolean => day.startsWith(fromPrefix);
/** Whether it applies to all dates, or to all from a date on. */
export const isStanding = ({ day }: Pick<Assigned, 'day'>): boolean => day === 'always' || isFrom(day);

/** The standing assignments that begin on a date, by scope and id, in order of their dates. A change makes a new set, so entries stay valid. */
const datedStandingCache = new WeakMap<Assignments, ReadonlyMap<string, readonly Assigned[]>>();

function datedStanding(assignments: Assignments): ReadonlyMap<string, readonly Assigned[]> {
  const cached = datedStandingCache.get(assignments);
  if (cached !== undefined) return cached;
  const found = new Map<string, Assigned[]>();
  for (const each of assignments.values())
    if (isFrom(each.day)) {
      const key = keyOf(each.scope, each.scopeId, '');
      found.set(key, [...(found.get(key) ?? []), each]);
    }
  for (const rows of found.values()) rows.sort((a, b) => (a.day < b.day ? -1 : 1));
  datedStandingCache.set(assignments, found);
  return found;
}

/** The standing assignment of a route, block or trip on a date, whatever is assigned for that date alone; null: none. */
export function standingAt(assignments: Assignments, scope: Scope, scopeId: string, date: ServiceDate): Assigned | null {
  const dated = datedStanding(assignments);
  const begun = dated.size === 0 ? undefined : dated.get(keyOf(scope, scopeId, ''))?.findLast(({ day }) => day <= standingFrom(date));
  const holding = begun ?? assignments.get(keyOf(scope, scopeId, 'always')) ?? null;
  return holding === null || (holding.vehicleId === null && holding.accountId === null) ? null : holding;
}

/**
 * The standing assignment as managers see it on a date: the one that applies; if there is none, the last one that begins later, if any.
 * @returns a copy whose `day` is `always`; null: none
 */
export function standingAsOf(assignments: Assignments, scope: Scope, scopeId: string, date: ServiceDate): Assigned | null {
  const last = datedStanding(assignments)
    .get(keyOf(scope, scopeId, ''))
    ?.at(-1)
    ?.day.slice(fromPrefix.length);
  const shown = standingAt(assignments, scope, scopeId, date) ?? standingAt(assignments, scope, scopeId, (last ?? date) as ServiceDate);
  return shown === null ? null : { ...shown, day: 'always' };
}

/** From the narrowest scope to the widest: among assignments for the same days, the narrower one wins. */
const scopes = ['trip', 'block', 'route'] as const satisfies readonly Scope[];

/**
 * Vehicle and driver of a trip on a date, each from the assignment of highest precedence that names one: an assignment for the date
 * overrides a standing one, and then the narrower scope wins. After the first trip of a date, the cost does not grow with the number of
 * assignments.
 * @example crewOf(assignmentsOf([{ scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-1', accountId: null }]), trip, date)
 *   // { vehicleId: 'bus-1', accountId: null }
 */
export function crewOf(assignments: Assignments, trip: AssignableTrip, date: ServiceDate): Crew {
  let crew: Crew = { vehicleId: null, accountId: null };
  for (const found of weightiest(assignments, trip, date))
    crew = { vehicleId: crew.vehicleId ?? found.vehicleId, accountId: crew.accountId ?? found.accountId };
  return crew;
}

/** The assignments to the trips, blocks or routes of a day that apply on a date, by id. */
interface HoldingOfScope {
  readonly scope: Scope;
  readonly byId: Map<string, Assigned>;
}

/** By date; a change makes a new set of assignments, so entries stay valid. */
const holdingCache = new WeakMap<Assignments, Map<ServiceDate, readonly HoldingOfScope[]>>();
const maxDatesCached = 100;

/** The assignments for a date alone, then the standing ones on it, each from the narrowest scope to the widest. */
function holdingOn(assignments: Assignments, date: ServiceDate): readonly HoldingOfScope[] {
  const ofDates = holdingCache.get(assignments) ?? new Map<ServiceDate, readonly HoldingOfScope[]>();
  const cached = ofDates.get(date);
  if (cached !== undefined) return cached;
  const ofScopes = (): HoldingOfScope[] => scopes.map((scope) => ({ scope, byId: new Map() }));
  const [ofThisDate, standing] = [ofScopes(), ofScopes()];
  for (const each of assignments.values()) {
    const { scope, scopeId, day } = each;
    const holding = day === date ? each : isStanding(each) ? standingAt(assignments, scope, scopeId, date) : null;
    if (holding !== null) (day === date ? ofThisDate : standing)[scopes.indexOf(scope)]?.byId.set(scopeId, holding);
  }
  const found = [...ofThisDate, ...standing].filter(({ byId }) => byId.size > 0);
  if (ofDates.size >= maxDatesCached) ofDates.clear();
  holdingCache.set(assignments, ofDates.set(date, found));
  return found;
}

/** The assignments that apply to a trip on a date, the highest precedence first. */
function weightiest(assignments: Assignments, trip: AssignableTrip, date: ServiceDate): Assigned[] {
  const found: Assigned[] = [];
  for (const { scope, byId } of holdingOn(assignments, date)) {
    const id = scope === 'trip' ? trip.tripId : scope === 'block' ? trip.blockId : trip.routeId;
    const holding = id === null ? undefined : byId.get(id);
    if (holding !== undefined) found.push(holding);
  }
  return found;
}

const ofDate = (assignments: Assignments, scope: Scope, scopeId: string, date: ServiceDate): Assigned | null =>
  assignments.get(keyOf(scope, scopeId, date)) ?? null;

/** The assignments from which vehicle and driver of a trip on a date come, by the rules of `crewOf`; null: none. */
export function assignmentSources(
  assignments: Assignments,
  trip: AssignableTrip,
  date: ServiceDate,
): { readonly vehicleId: Assigned | null; readonly accountId: Assigned | null } {
  const sources = weightiest(assignments, trip, date);
  return {
    vehicleId: sources.find((each) => each.vehicleId !== null) ?? null,
    accountId: sources.find((each) => each.accountId !== null) ?? null,
  };
}

/** The assignment of a route, block or trip for this date alone; null: none. */
export const assignmentAt = ofDate;

/** The crew of a trip on its service date. */
export const crewOfTrip = (
  { assigned }: { readonly assigned: Assignments },
  trip: AssignableTrip & { readonly serviceDate: ServiceDate },
): Crew => crewOf(assigned, trip, trip.serviceDate);

/** The vehicles and drivers that can be assigned. */
export interface AvailableCrew {
  readonly vehicleIds: ReadonlySet<string>;
  readonly accountIds: ReadonlySet<string>;
}

export const vehiclesInUse = <V extends { readonly retiredAt: number | null }>(vehicles: Iterable<V>): V[] =>
  [...vehicles].filter(({ retiredAt }) => retiredAt === null);

/** The vehicles in use, and the accounts that may sign in. */
export const availableCrew = (
  vehicles: Iterable<{ readonly vehicleId: string; readonly retiredAt: number | null }>,
  accounts: readonly { readonly accountId: string; readonly disabledAt: number | null }[],
): AvailableCrew => ({
  vehicleIds: new Set(vehiclesInUse(vehicles).map(({ vehicleId }) => vehicleId)),
  accountIds: new Set(accounts.filter(({ disabledAt }) => disabledAt === null).map(({ accountId }) => accountId)),
});

/** The trips that lack a vehicle or a driver. */
export interface Unassigned {
  readonly withoutVehicle: readonly string[];
  readonly withoutDriver: readonly string[];
}

/**
 * The trips of a date without a driver or vehicle: none is assigned, or one that is no longer available. Managers see them in advance, so
 * that no trip fails because its driver has left.
 */
export function unassigned(
  trips: readonly AssignableTrip[],
  date: ServiceDate,
  assignments: Assignments,
  available: AvailableCrew,
): Unassigned {
  const crews = trips.map((trip) => ({ tripId: trip.tripId, crew: crewOf(assignments, trip, date) }));
  const lacking = (field: keyof Crew, availableIds: ReadonlySet<string>): string[] =>
    crews.filter(({ crew }) => !availableIds.has(crew[field] ?? '')).map(({ tripId }) => tripId);
  return { withoutVehicle: lacking('vehicleId', available.vehicleIds), withoutDriver: lacking('accountId', available.accountIds) };
}

/** The assignments that name a vehicle, by vehicle. A change makes a new set of assignments, so entries stay valid. */
const byVehicle = new WeakMap<Assignments, Map<string, Assigned[]>>();

/** The assignments on a date that name a vehicle; one of higher precedence may name another (`crewOf`). */
export function assignedTo(assignments: Assignments, vehicleId: string, date: ServiceDate): Assigned[] {
  let vehicles = byVehicle.get(assignments);
  if (vehicles === undefined) {
    vehicles = new Map();
    for (const each of assignments.values()) {
      if (each.vehicleId === null) continue;
      const ofVehicle = vehicles.get(each.vehicleId);
      if (ofVehicle === undefined) vehicles.set(each.vehicleId, [each]);
      else ofVehicle.push(each);
    }
    byVehicle.set(assignments, vehicles);
  }
  const holds = (each: Assigned): boolean =>
    each.day === date || (isStanding(each) && standingAt(assignments, each.scope, each.scopeId, date) === each);
  return (vehicles.get(vehicleId) ?? []).filter(holds);
}
