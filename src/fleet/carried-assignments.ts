import type { ServiceDate } from '../scheduling/service-time.js';
import type { DatesInForce } from '../timetables/in-force.js';
import { assignmentsOf, isStanding, standingAt, standingFrom, type Assigned, type Crew } from './assigned.js';

/** The new ids of an assignment of a trip or block when another timetable comes into force. */
export interface AssignmentMove {
  readonly scope: 'trip' | 'block';
  readonly scopeId: string;
  /** A service date, or `always`. */
  readonly day: string;
  /** The new ids; empty: it ends, because from then on its id belongs to something else. */
  readonly to: readonly string[];
}

/** The rows to delete and to insert. */
export interface ChangedAssignments {
  readonly removed: readonly Assigned[];
  readonly added: readonly Assigned[];
}

const keyOf = ({ scope, scopeId, day }: Pick<Assigned, 'scope' | 'scopeId' | 'day'>): string => JSON.stringify([scope, scopeId, day]);

/**
 * Carries assignments over to other ids. One for a date gets the new id. A standing one keeps its id on earlier dates, and has the new id
 * from the first date of the new timetable. If that timetable ends because a later one is already published, the old standing assignments
 * apply again from then on, because no moves were decided for the later one. If a new id already has an assignment that does not move, that
 * one stays.
 * @param rows all assignments of the agency
 * @param newTimetable the dates on which the new timetable is in force
 */
export function carriedAssignments(
  rows: readonly Assigned[],
  moves: readonly AssignmentMove[],
  newTimetable: DatesInForce,
): ChangedAssignments {
  const byKey = new Map(rows.map((each) => [keyOf(each), each]));
  const now = new Map(byKey);
  const ofDates = moves.filter(({ day }) => day !== 'always');
  for (const move of ofDates) now.delete(keyOf(move));
  for (const { scope, scopeId, day, to } of ofDates) {
    const row = byKey.get(keyOf({ scope, scopeId, day }));
    for (const id of row === undefined ? [] : to) {
      const moved = { ...row, scope, scopeId: id, day } as Assigned;
      if (!now.has(keyOf(moved))) now.set(keyOf(moved), moved);
    }
  }
  carryStanding(
    rows,
    moves.filter(({ day }) => day === 'always'),
    newTimetable,
    now,
  );
  const isSame = (a: Assigned | undefined, b: Assigned): boolean => a?.vehicleId === b.vehicleId && a.accountId === b.accountId;
  return {
    removed: rows.filter((each) => !isSame(now.get(keyOf(each)), each)),
    added: [...now.values()].filter((each) => !isSame(byKey.get(keyOf(each)), each)),
  };
}

const noCrew: Crew = { vehicleId: null, accountId: null };

function carryStanding(
  rows: readonly Assigned[],
  moves: readonly AssignmentMove[],
  { from, until }: DatesInForce,
  now: Map<string, Assigned>,
): void {
  const assignments = assignmentsOf(rows);
  const movedAway = new Set(moves.map(({ scope, scopeId }) => keyOf({ scope, scopeId, day: '' })));
  /** By scope and id: the crew from the first date of the new timetable. */
  const crews = new Map<string, { scope: AssignmentMove['scope']; scopeId: string; crew: Crew }>();
  for (const { scope, scopeId } of moves) crews.set(keyOf({ scope, scopeId, day: '' }), { scope, scopeId, crew: noCrew });
  for (const { scope, scopeId, to } of moves)
    for (const id of to) {
      const crew = standingAt(assignments, scope, scopeId, from);
      const target = keyOf({ scope, scopeId: id, day: '' });
      const isTaken = !movedAway.has(target) && standingAt(assignments, scope, id, from) !== null;
      if (crew !== null && !isTaken) crews.set(target, { scope, scopeId: id, crew });
    }
  for (const { scope, scopeId, crew } of crews.values()) {
    const after = until === null ? null : (standingAt(assignments, scope, scopeId, until) ?? noCrew);
    for (const each of rows) {
      const begins = isStanding(each) && each.day !== 'always' && each.day >= standingFrom(from);
      const isMeanwhile = until === null || each.day < standingFrom(until);
      if (begins && isMeanwhile && each.scope === scope && each.scopeId === scopeId) now.delete(keyOf(each));
    }
    setStanding(now, { scope, scopeId, day: standingFrom(from) }, crew);
    if (until !== null && after !== null) setStanding(now, { scope, scopeId, day: standingFrom(until) }, after);
  }
}

/** Sets the standing crew of an id from a date on, unless it already is that crew. */
function setStanding(now: Map<string, Assigned>, { scope, scopeId, day }: Pick<Assigned, 'scope' | 'scopeId' | 'day'>, crew: Crew): void {
  now.delete(keyOf({ scope, scopeId, day }));
  const holding = standingAt(
    assignmentsOf([...now.values()].filter((each) => each.scopeId === scopeId)),
    scope,
    scopeId,
    day.slice(5) as ServiceDate,
  );
  if (holding?.vehicleId === crew.vehicleId && holding.accountId === crew.accountId) return;
  if (holding === null && crew.vehicleId === null && crew.accountId === null) return;
  const { vehicleId, accountId } = crew;
  now.set(keyOf({ scope, scopeId, day }), { scope, scopeId, day, vehicleId, accountId });
}
