import { isComparable, type Month } from './report-sentences.js';

/** A line of the report's table of routes; all `rides` add up to the month. */
export interface LineRow {
  /** null: several together. */
  readonly routeId: string | null;
  readonly directionId: number | null;
  /** How many lines it sums. */
  readonly lines: number;
  readonly rides: number | null;
  /** Per counted trip; null: too little was counted. */
  readonly perTrip: number | null;
  readonly late: number;
  readonly cancelled: number;
}

type Figures = Pick<Month, 'boardings' | 'operated' | 'counted' | 'unlogged' | 'late' | 'cancelled'>;

const perTrip = (figures: Figures): number | null =>
  figures.boardings === null || !isComparable(figures) ? null : figures.boardings / figures.counted;

const sum = (parts: readonly Figures[]): Figures => {
  const of = (name: keyof Figures): number => parts.reduce((all, part) => all + (part[name] ?? 0), 0);
  const isAnyCounted = parts.some(({ boardings }) => boardings !== null);
  return {
    boardings: isAnyCounted ? of('boardings') : null,
    ...{ operated: of('operated'), counted: of('counted'), unlogged: of('unlogged'), late: of('late'), cancelled: of('cancelled') },
  };
};

const rowOf = (figures: Figures, about: Pick<LineRow, 'routeId' | 'directionId' | 'lines'>): LineRow => ({
  ...about,
  rides: figures.boardings,
  perTrip: perTrip(figures),
  late: figures.late,
  cancelled: figures.cancelled,
});

/**
 * A line for each direction; if those are too many, for each route; if those are, too, for the busiest, and one for all others.
 * @param most lines that fit
 */
export function lineRows(month: Pick<Month, 'byDirection' | 'byRoute'>, most: number): LineRow[] {
  if (month.byDirection.length <= most)
    return month.byDirection.map((each) => rowOf(each, { routeId: each.routeId, directionId: each.directionId, lines: 1 }));
  const routes = month.byRoute.map((each) => ({ each, row: rowOf(each, { routeId: each.routeId, directionId: null, lines: 1 }) }));
  if (routes.length <= most) return routes.map(({ row }) => row);
  const byRides = [...routes].sort((a, b) => (b.each.boardings ?? -1) - (a.each.boardings ?? -1));
  const [shown, others] = [byRides.slice(0, most - 1), byRides.slice(most - 1).map(({ each }) => each)];
  return [...shown.map(({ row }) => row), rowOf(sum(others), { routeId: null, directionId: null, lines: others.length })];
}

export const totalRow = (month: Month): LineRow => rowOf(month, { routeId: null, directionId: null, lines: 0 });

/** A departure with its mean load. */
export interface BusyDeparture {
  readonly routeId: string;
  readonly directionId: number | null;
  /** `08:00` */
  readonly time: string;
  readonly mean: number;
  readonly full: number;
  /** Trips that ran, of which `full` were full. */
  readonly operated: number;
}

/** The departures with the most boardings, only those that were counted well enough to compare. */
export const busiestDepartures = ({ byDepartureTime }: Pick<Month, 'byDepartureTime'>, most: number): BusyDeparture[] =>
  byDepartureTime
    .flatMap((each): BusyDeparture[] => {
      const mean = perTrip(each);
      if (mean === null || each.startTime === null) return [];
      const { routeId, directionId, startTime, fullTrips, operated } = each;
      return [{ routeId, directionId, time: startTime.slice(0, 5), mean, full: fullTrips, operated }];
    })
    .sort((a, b) => b.mean - a.mean || (a.time < b.time ? -1 : 1))
    .slice(0, most);

/**
 * Whole percentages that add up to 100, by the largest remainder method.
 * @example wholeShares([7673, 4327]) // [64, 36]
 */
export function wholeShares(parts: readonly number[]): number[] {
  const all = parts.reduce((total, part) => total + part, 0);
  if (all === 0) return parts.map(() => 0);
  const exact = parts.map((part) => (100 * part) / all);
  const shares = exact.map(Math.floor);
  const order = exact
    .map((share, index) => ({ index, lost: share - Math.floor(share) }))
    .sort((a, b) => b.lost - a.lost || a.index - b.index);
  const missing = 100 - shares.reduce((total, share) => total + share, 0);
  for (const { index } of order.slice(0, missing)) shares[index] = (shares[index] ?? 0) + 1;
  return shares;
}
