import type { ServiceDate } from '../scheduling/service-time.js';

/**
 * Which vehicle and driver were given to a route, block or trip: on a date, `always`, or `from` a date on (`standingFrom`), which ends
 * what held always before; without vehicle and driver nothing holds from then on.
 */
export interface Assigned {
  readonly scope: 'route' | 'block' | 'trip';
  readonly scopeId: string;
  readonly day: string;
  readonly vehicleId: string | null;
  readonly accountId: string | null;
}

/** A trip, as far as somebody may be assigned to it. */
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

/** Every assignment by what it is of and when it holds: each is there once. */
export type Assignments = ReadonlyMap<string, Assigned>;

const keyOf = (scope: Scope, scopeId: string, day: string): string => `${scope}\n${day}\n${scopeId}`;

export const assignmentsOf = (assigned: readonly Assigned[]): Assignments =>
  new Map(assigned.map((each) => [keyOf(each.scope, each.scopeId, each.day), each]));

/** The day of what holds always from a date on. @example standingFrom('2026-12-01') // 'from 2026-12-01' */
export const standingFrom = (date: ServiceDate): string => `from ${date}`;
const isFrom = (day: string): boolean => day.startsWith('from ');
/** Whether it is no matter of single dates. */
export const isStanding = ({ day }: Pick<Assigned, 'day'>): boolean => day === 'always' || isFrom(day);

/** What begins to hold on a date, of each route, block and trip, in order; most have nothing of the kind. */
const changing = new WeakMap<Assignments, ReadonlyMap<string, readonly Assigned[]>>();

function changesOf(assignments: Assignments): ReadonlyMap<string, readonly Assigned[]> {
  const known = changing.get(assignments);
  if (known !== undefined) return known;
  const found = new Map<string, Assigned[]>();
  for (const each of assignments.values())
    if (isFrom(each.day)) {
      const key = keyOf(each.scope, each.scopeId, '');
      found.set(key, [...(found.get(key) ?? []), each]);
    }
  for (const rows of found.values()) rows.sort((a, b) => (a.day < b.day ? -1 : 1));
  changing.set(assignments, found);
  return found;
}

/** What holds of a route, a block or a trip on a date where nothing was said of the date itself; null: nothing. */
export function standingAt(assignments: Assignments, scope: Scope, scopeId: string, date: ServiceDate): Assigned | null {
  const changes = changesOf(assignments);
  const begun = changes.size === 0 ? undefined : changes.get(keyOf(scope, scopeId, ''))?.findLast(({ day }) => day <= standingFrom(date));
  const holding = begun ?? assignments.get(keyOf(scope, scopeId, 'always')) ?? null;
  return holding === null || (holding.vehicleId === null && holding.accountId === null) ? null : holding;
}

/** What is told to hold always, as of a date; where nothing holds yet, what is to. */
export function standingAsOf(assignments: Assignments, scope: Scope, scopeId: string, date: ServiceDate): Assigned | null {
  const last = changesOf(assignments)
    .get(keyOf(scope, scopeId, ''))
    ?.at(-1)
    ?.day.slice(standingFrom('' as ServiceDate).length);
  const told = standingAt(assignments, scope, scopeId, date) ?? standingAt(assignments, scope, scopeId, (last ?? date) as ServiceDate);
  return told === null ? null : { ...told, day: 'always' };
}

/** Of equals the narrower one wins. */
const scopes = ['trip', 'block', 'route'] as const satisfies readonly Scope[];

/**
 * Vehicle and driver of a trip on a date, each from the weightiest assignment that names one: a date overrides what holds
 * always, and then the narrower wins. Looks six of them up, however many there are.
 * @example crewOf(assignmentsOf([{ scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-1', accountId: null }]), trip, date)
 *   // { vehicleId: 'bus-1', accountId: null }
 */
export function crewOf(assignments: Assignments, trip: AssignableTrip, date: ServiceDate): Crew {
  let crew: Crew = { vehicleId: null, accountId: null };
  for (const found of weightiest(assignments, trip, date))
    crew = { vehicleId: crew.vehicleId ?? found.vehicleId, accountId: crew.accountId ?? found.accountId };
  return crew;
}

/** What holds of a trip on a date, the weightiest first. */
function weightiest(assignments: Assignments, trip: AssignableTrip, date: ServiceDate): Assigned[] {
  const idOf = { trip: trip.tripId, block: trip.blockId, route: trip.routeId };
  const found: Assigned[] = [];
  for (const find of [ofDate, standingAt])
    for (const scope of scopes) {
      const id = idOf[scope];
      const holding = id === null ? null : find(assignments, scope, id, date);
      if (holding !== null) found.push(holding);
    }
  return found;
}

const ofDate = (assignments: Assignments, scope: Scope, scopeId: string, date: ServiceDate): Assigned | null =>
  assignments.get(keyOf(scope, scopeId, date)) ?? null;

/**
 * The assignments that say vehicle and driver of a trip on a date, in the sense of `crewOf`; null: none does.
 */
export function assignmentSources(
  assignments: Assignments,
  trip: AssignableTrip,
  date: ServiceDate,
): { readonly vehicleId: Assigned | null; readonly accountId: Assigned | null } {
  const all = weightiest(assignments, trip, date);
  return { vehicleId: all.find((each) => each.vehicleId !== null) ?? null, accountId: all.find((each) => each.accountId !== null) ?? null };
}

/** What was assigned to a route, a block or a trip itself, on a date; null: nothing. */
export const assignmentAt = ofDate;

/** Of a trip that knows its date. */
export const crewOfTrip = (
  { assigned }: { readonly assigned: Assignments },
  trip: AssignableTrip & { readonly serviceDate: ServiceDate },
): Crew => crewOf(assigned, trip, trip.serviceDate);

/** Who and what there is to run trips. */
export interface There {
  readonly vehicleIds: ReadonlySet<string>;
  readonly accountIds: ReadonlySet<string>;
}

export const vehiclesInUse = <V extends { readonly retiredAt: number | null }>(vehicles: Iterable<V>): V[] =>
  [...vehicles].filter(({ retiredAt }) => retiredAt === null);

/** The vehicles in use, and the accounts that may sign in. */
export const whoIsThere = (
  vehicles: Iterable<{ readonly vehicleId: string; readonly retiredAt: number | null }>,
  accounts: readonly { readonly accountId: string; readonly disabledAt: number | null }[],
): There => ({
  vehicleIds: new Set(vehiclesInUse(vehicles).map(({ vehicleId }) => vehicleId)),
  accountIds: new Set(accounts.filter(({ disabledAt }) => disabledAt === null).map(({ accountId }) => accountId)),
});

/** What of a trip's crew is still to be found. */
export interface Unassigned {
  readonly withoutVehicle: readonly string[];
  readonly withoutDriver: readonly string[];
}

/**
 * The trips of a date that nobody drives or that have no vehicle: none was assigned, or one that is not there any more.
 * A holiday trip must not fail because its driver left and nobody noticed (riders-say 25).
 */
export function unassigned(trips: readonly AssignableTrip[], date: ServiceDate, assignments: Assignments, there: There): Unassigned {
  const crews = trips.map((trip) => ({ tripId: trip.tripId, crew: crewOf(assignments, trip, date) }));
  const lacking = (field: keyof Crew, known: ReadonlySet<string>): string[] =>
    crews.filter(({ crew }) => !known.has(crew[field] ?? '')).map(({ tripId }) => tripId);
  return { withoutVehicle: lacking('vehicleId', there.vehicleIds), withoutDriver: lacking('accountId', there.accountIds) };
}

/** What each vehicle was assigned to, of the assignments that are in force: they are replaced whole when one changes. */
const byVehicle = new WeakMap<Assignments, Map<string, Assigned[]>>();

/** What a vehicle was assigned to on a date, by any assignment that names it; a weightier one may name another (`crewOf`). */
export function assignedTo(assignments: Assignments, vehicleId: string, date: ServiceDate): Assigned[] {
  let vehicles = byVehicle.get(assignments);
  if (vehicles === undefined) {
    vehicles = new Map();
    for (const each of assignments.values()) {
      if (each.vehicleId === null) continue;
      const known = vehicles.get(each.vehicleId);
      if (known === undefined) vehicles.set(each.vehicleId, [each]);
      else known.push(each);
    }
    byVehicle.set(assignments, vehicles);
  }
  const holds = (each: Assigned): boolean =>
    each.day === date || (isStanding(each) && standingAt(assignments, each.scope, each.scopeId, date) === each);
  return (vehicles.get(vehicleId) ?? []).filter(holds);
}
