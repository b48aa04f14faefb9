import type { ServiceDate } from '../scheduling/service-time.js';
import type { DatesInForce } from '../timetables/in-force.js';
import { assignmentsOf, isStanding, standingAt, standingFrom, type Assigned, type Crew } from './assigned.js';

/** What becomes of an assignment of a trip or a block, once another timetable holds. */
export interface AssignmentMove {
  readonly scope: 'trip' | 'block';
  readonly scopeId: string;
  /** A service date, or `always`. */
  readonly day: string;
  /** To what it goes; nothing: it ends, because its id is that of something else from then on. */
  readonly to: readonly string[];
}

/** Rows as they are to be; those of `removed` are not there any more. */
export interface ChangedAssignments {
  readonly removed: readonly Assigned[];
  readonly added: readonly Assigned[];
}

const keyOf = ({ scope, scopeId, day }: Pick<Assigned, 'scope' | 'scopeId' | 'day'>): string => JSON.stringify([scope, scopeId, day]);

/**
 * Assignments carried over to other ids. What is of one date goes there as it is; what holds always goes on to hold for the days before,
 * and from the other timetable's first date on it is of the other id. Where that timetable ends and the next one is there already,
 * everything is again as it was, because the next one was not asked. What was said of a target itself, and does not go elsewhere, stays.
 * @param rows all assignments of the agency
 * @param reign the dates on which the other timetable holds
 */
export function carriedAssignments(rows: readonly Assigned[], moves: readonly AssignmentMove[], reign: DatesInForce): ChangedAssignments {
  const known = new Map(rows.map((each) => [keyOf(each), each]));
  const now = new Map(known);
  const ofDates = moves.filter(({ day }) => day !== 'always');
  for (const move of ofDates) now.delete(keyOf(move));
  for (const { scope, scopeId, day, to } of ofDates) {
    const row = known.get(keyOf({ scope, scopeId, day }));
    for (const id of row === undefined ? [] : to) {
      const moved = { ...row, scope, scopeId: id, day } as Assigned;
      if (!now.has(keyOf(moved))) now.set(keyOf(moved), moved);
    }
  }
  carryStanding(
    rows,
    moves.filter(({ day }) => day === 'always'),
    reign,
    now,
  );
  const isSame = (a: Assigned | undefined, b: Assigned): boolean => a?.vehicleId === b.vehicleId && a.accountId === b.accountId;
  return {
    removed: rows.filter((each) => !isSame(now.get(keyOf(each)), each)),
    added: [...now.values()].filter((each) => !isSame(known.get(keyOf(each)), each)),
  };
}

const nobody: Crew = { vehicleId: null, accountId: null };

function carryStanding(
  rows: readonly Assigned[],
  moves: readonly AssignmentMove[],
  { from, until }: DatesInForce,
  now: Map<string, Assigned>,
): void {
  const assignments = assignmentsOf(rows);
  const leaving = new Set(moves.map(({ scope, scopeId }) => keyOf({ scope, scopeId, day: '' })));
  /** Who has each id from the first date on. */
  const crews = new Map<string, { scope: AssignmentMove['scope']; scopeId: string; crew: Crew }>();
  for (const { scope, scopeId } of moves) crews.set(keyOf({ scope, scopeId, day: '' }), { scope, scopeId, crew: nobody });
  for (const { scope, scopeId, to } of moves)
    for (const id of to) {
      const crew = standingAt(assignments, scope, scopeId, from);
      const target = keyOf({ scope, scopeId: id, day: '' });
      const isTaken = !leaving.has(target) && standingAt(assignments, scope, id, from) !== null;
      if (crew !== null && !isTaken) crews.set(target, { scope, scopeId: id, crew });
    }
  for (const { scope, scopeId, crew } of crews.values()) {
    const after = until === null ? null : (standingAt(assignments, scope, scopeId, until) ?? nobody);
    for (const each of rows) {
      const begins = isStanding(each) && each.day !== 'always' && each.day >= standingFrom(from);
      const isMeanwhile = until === null || each.day < standingFrom(until);
      if (begins && isMeanwhile && each.scope === scope && each.scopeId === scopeId) now.delete(keyOf(each));
    }
    set(now, { scope, scopeId, day: standingFrom(from) }, crew);
    if (until !== null && after !== null) set(now, { scope, scopeId, day: standingFrom(until) }, after);
  }
}

/** Says who has an id from a date on, unless that is so anyway. */
function set(now: Map<string, Assigned>, { scope, scopeId, day }: Pick<Assigned, 'scope' | 'scopeId' | 'day'>, crew: Crew): void {
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
