import type { ServiceDate } from '../scheduling/service-time.js';

/** Which vehicle and driver were given to a route, block or trip, on a date or `always`. */
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

/** Of equals the narrower one wins. */
const scopes = ['trip', 'block', 'route'] as const satisfies readonly Scope[];

/**
 * Vehicle and driver of a trip on a date, each from the weightiest assignment that names one: a date overrides what holds
 * always, and then the narrower wins. Looks six of them up, however many there are.
 * @example crewOf(assignmentsOf([{ scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: 'bus-1', accountId: null }]), trip, date)
 *   // { vehicleId: 'bus-1', accountId: null }
 */
export function crewOf(assignments: Assignments, trip: AssignableTrip, date: ServiceDate): Crew {
  const idOf = { trip: trip.tripId, block: trip.blockId, route: trip.routeId };
  let crew: Crew = { vehicleId: null, accountId: null };
  for (const day of [date, 'always'])
    for (const scope of scopes) {
      const id = idOf[scope];
      const found = id === null ? undefined : assignments.get(keyOf(scope, id, day));
      if (found !== undefined) crew = { vehicleId: crew.vehicleId ?? found.vehicleId, accountId: crew.accountId ?? found.accountId };
    }
  return crew;
}

/**
 * The assignments that say vehicle and driver of a trip on a date, in the sense of `crewOf`; null: none does.
 */
export function assignmentSources(
  assignments: Assignments,
  trip: AssignableTrip,
  date: ServiceDate,
): { readonly vehicleId: Assigned | null; readonly accountId: Assigned | null } {
  const idOf = { trip: trip.tripId, block: trip.blockId, route: trip.routeId };
  const all = [date, 'always'].flatMap((day) => scopes.flatMap((scope) => assignments.get(keyOf(scope, idOf[scope] ?? '', day)) ?? []));
  return { vehicleId: all.find((each) => each.vehicleId !== null) ?? null, accountId: all.find((each) => each.accountId !== null) ?? null };
}

/** What was assigned to a route, a block or a trip itself, on a date or always; null: nothing. */
export const assignmentAt = (assignments: Assignments, scope: Scope, scopeId: string, day: string): Assigned | null =>
  assignments.get(keyOf(scope, scopeId, day)) ?? null;

/** Of a trip that knows its date. */
export const crewOfTrip = (
  { assigned }: { readonly assigned: Assignments },
  trip: AssignableTrip & { readonly serviceDate: ServiceDate },
): Crew => crewOf(assigned, trip, trip.serviceDate);

/** What of a trip's crew is still to be found. */
export interface Unassigned {
  readonly withoutVehicle: readonly string[];
  readonly withoutDriver: readonly string[];
}

/**
 * The trips of a date that nobody drives or that have no vehicle: none was assigned, or one that is not there any more.
 * A holiday trip must not fail because its driver left and nobody noticed (riders-say 25).
 * @param there the vehicles in use and the accounts that may sign in
 */
export function unassigned(
  trips: readonly AssignableTrip[],
  date: ServiceDate,
  assignments: Assignments,
  there: { readonly vehicleIds: ReadonlySet<string>; readonly accountIds: ReadonlySet<string> },
): Unassigned {
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
  return (vehicles.get(vehicleId) ?? []).filter(({ day }) => day === date || day === 'always');
}
