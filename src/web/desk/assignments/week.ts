// The week of assignments: its dates and cells, gaps, copying the week before, and moving by arrow keys.
import type { Schema } from '../../shared/schema.js';
import { dayAfter, sinceMonday } from '../../shared/dates.js';

export type Row = Schema<'CrewRowAnswer'>;
export type Cell = Schema<'CrewCellAnswer'>;
export type Share = Schema<'CrewShareAnswer'>;
export type Assignment = Pick<Schema<'AssignmentAnswer'>, 'scope' | 'scopeId' | 'day' | 'vehicleId' | 'accountId' | 'revision'>;
export type Scope = Row['scope'];

/** Monday to Sunday. */
export const weekFrom = (monday: string): string[] => Array.from({ length: 7 }, (_, index) => dayAfter(monday, index));

/** The Monday of the week of a date. @example mondayOf('2024-07-24') // '2024-07-22' */
export const mondayOf = (date: string): string => dayAfter(date, -sinceMonday(date));

export const cellOn = (row: Row, date: string): Cell | null => row.cells.find((cell) => cell.date === date) ?? null;

/** How many trips of a cell lack a driver or a vehicle, and the start of the first of them, like 07:30; null: none does. */
export interface Gaps {
  readonly driver: number;
  readonly vehicle: number;
  readonly from: string | null;
}

export function gapsOf({ drivers, vehicles }: Pick<Cell, 'drivers' | 'vehicles'>): Gaps {
  const lacking = (shares: readonly Share[]): Share[] => shares.filter(({ isGap }) => isGap);
  const count = (shares: readonly Share[]): number => lacking(shares).reduce((sum, { tripCount }) => sum + tripCount, 0);
  const starts = [...lacking(drivers), ...lacking(vehicles)].map(({ startTime }) => startTime).sort();
  return { driver: count(drivers), vehicle: count(vehicles), from: starts[0]?.slice(0, 5) ?? null };
}

/** An assignment before and after a change; without a driver and a vehicle there is none. */
export interface Change {
  readonly scope: Scope;
  readonly scopeId: string;
  readonly day: string;
  readonly before: Pick<Assignment, 'vehicleId' | 'accountId' | 'revision'>;
  readonly after: Pick<Assignment, 'vehicleId' | 'accountId'>;
}

const none = { vehicleId: null, accountId: null, revision: null } as const;
const keyOf = ({ scope, scopeId, day }: Pick<Assignment, 'scope' | 'scopeId' | 'day'>): string => `${scope}\n${scopeId}\n${day}`;

/**
 * The changes that copy last week's assignments to this one: those of a single day go to the same weekday, and this week's other assignments of
 * single days are removed. Assignments for all days need no copy. Routes, blocks and trips that do not run on the new date are left out.
 * @param assignments of single days, of both weeks
 * @param runs whether a trip, block or route runs on a date of the week
 */
export function copyPlan(
  assignments: readonly Assignment[],
  monday: string,
  runs: (scope: Scope, scopeId: string, date: string) => boolean,
): Change[] {
  const current = new Map(assignments.map((each) => [keyOf(each), each]));
  const wanted = new Map<string, Change>();
  for (const date of weekFrom(monday)) {
    for (const each of assignments.filter(({ day }) => day === dayAfter(date, -7))) {
      if (!runs(each.scope, each.scopeId, date)) continue;
      const now = { ...each, day: date };
      wanted.set(keyOf(now), {
        ...key(now),
        before: stateOf(current.get(keyOf(now))),
        after: { vehicleId: each.vehicleId, accountId: each.accountId },
      });
    }
    for (const each of assignments.filter(({ day }) => day === date))
      if (!wanted.has(keyOf(each)))
        wanted.set(keyOf(each), { ...key(each), before: stateOf(each), after: { vehicleId: null, accountId: null } });
  }
  return [...wanted.values()].filter(({ before, after }) => before.vehicleId !== after.vehicleId || before.accountId !== after.accountId);
}

const key = ({ scope, scopeId, day }: Pick<Assignment, 'scope' | 'scopeId' | 'day'>): Pick<Change, 'scope' | 'scopeId' | 'day'> => ({
  scope,
  scopeId,
  day,
});
const stateOf = (assignment: Assignment | undefined): Change['before'] =>
  assignment === undefined ? none : { vehicleId: assignment.vehicleId, accountId: assignment.accountId, revision: assignment.revision };

/** The cell that an arrow key leads to. @returns row and column; null: the key is not for moving, or leads out of the table */
export function moved(key: string, row: number, column: number, rows: number, columns: number): readonly [number, number] | null {
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ...{ ArrowUp: [row - 1, column], ArrowDown: [row + 1, column], ArrowLeft: [row, column - 1], ArrowRight: [row, column + 1] },
    ...{ Home: [row, 0], End: [row, columns - 1] },
  };
  const to = steps[key];
  if (to === undefined) return null;
  const [atRow, atColumn] = to;
  return atRow < 0 || atColumn < 0 || atRow >= rows || atColumn >= columns ? null : to;
}
