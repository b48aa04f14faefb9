import type { ServiceDate } from '../scheduling/service-time.js';
import type { Figures } from '../ridership/figures.js';
import type { MonthFigures } from './month-figures.js';

const compared = [
  'boardings',
  'alightings',
  'leftBehind',
  'fullTrips',
  'reconstructed',
  'countedTwice',
  'scheduled',
  'onTime',
  'early',
  'late',
  'cancelled',
  'unlogged',
  'pending',
  'extra',
  'operated',
  'counted',
] as const satisfies readonly (keyof Figures)[];

type Changes = { readonly [name in (typeof compared)[number] | 'operatingDays']?: number };

/** What is more or less than it was reported; what is equal is left out. */
export interface Difference extends Changes {
  readonly days: readonly (Changes & { readonly date: ServiceDate })[];
}

/** @returns later less earlier, or null where both months say the same, down to each departure */
export function differenceOf(earlier: MonthFigures, later: MonthFigures): Difference | null {
  if (JSON.stringify(said(earlier)) === JSON.stringify(said(later))) return null;
  const operatingDays = later.operatingDays - earlier.operatingDays;
  const dates = [...new Set([...earlier.byDay, ...later.byDay].map((day) => day.date))].sort();
  const days = dates
    .map((date) => {
      const [before, after] = [earlier, later].map(({ byDay }) => byDay.find((day) => day.date === date));
      return { date, ...changes(before, after) };
    })
    .filter((day) => Object.keys(day).length > 1);
  return { ...changes(earlier, later), ...(operatingDays === 0 ? {} : { operatingDays }), days };
}

const said = ({ byRoute, byDirection, byDay, byDepartureTime, operatingDays }: MonthFigures): unknown[] => [
  byRoute,
  byDirection,
  byDay,
  byDepartureTime,
  operatingDays,
];

function changes(before: Figures | undefined, after: Figures | undefined): Changes {
  const entries = compared.map((name): [string, number] => [name, (after?.[name] ?? 0) - (before?.[name] ?? 0)]);
  return Object.fromEntries(entries.filter(([, change]) => change !== 0));
}
