import type { Schema } from '../../shared/schema.js';
import type { Month } from './report-sentences.js';

type Day = Pick<Schema<'DateFiguresAnswer'>, 'date' | 'boardings' | 'reconstructed' | 'cancelled' | 'operated' | 'counted' | 'unlogged'>;

/** A bar of the chart. */
interface DayBar {
  readonly date: string;
  /** null: buses ran, but riders were not counted. */
  readonly boardings: number | null;
  readonly isHatched: boolean;
  readonly cancelled: number;
  /** Trips without a count. */
  readonly missing: number;
}

/** A strip of the chart: a route, or several together. */
export interface DayRow {
  /** null: not one route. */
  readonly routeId: string | null;
  /** How many routes it sums; 0: all of them. */
  readonly routes: number;
  readonly total: number | null;
  /** Without dates that have no service. */
  readonly bars: readonly DayBar[];
}

/** Strips that fit on the page; with more routes, the busiest have strips and the others share one. */
export const maxRows = 3;

/** The routes that have strips of their own and whose days have to be read. */
export function routesShown(month: Pick<Month, 'byRoute'>): string[] {
  const { byRoute } = month;
  if (byRoute.length <= maxRows) return byRoute.map(({ routeId }) => routeId);
  return [...byRoute]
    .sort((a, b) => (b.boardings ?? -1) - (a.boardings ?? -1))
    .slice(0, maxRows - 1)
    .map(({ routeId }) => routeId);
}

const hasService = ({ operated, unlogged, boardings }: Day): boolean => operated + unlogged > 0 || boardings !== null;

const barOf = (day: Day): DayBar => ({
  date: day.date,
  boardings: day.boardings,
  isHatched: day.reconstructed > 0,
  cancelled: day.cancelled,
  missing: day.operated - day.counted + day.unlogged,
});

const barsOf = (days: readonly Day[]): DayBar[] => days.filter((day) => hasService(day) || day.cancelled > 0).map(barOf);

const less = (all: Day, parts: readonly (Day | undefined)[]): Day => {
  const of = (name: Exclude<keyof Day, 'date'>): number => (all[name] ?? 0) - parts.reduce((sum, part) => sum + (part?.[name] ?? 0), 0);
  const boardings = all.boardings === null ? null : of('boardings');
  return {
    ...{ date: all.date, boardings, reconstructed: of('reconstructed'), cancelled: of('cancelled') },
    ...{ operated: of('operated'), counted: of('counted'), unlogged: of('unlogged') },
  };
};

/**
 * The strips of the chart; they add up to the days of the month. A frozen month stores its days and its routes, but not the days of each
 * route: those come from the log as it is now, and if they do not add up to the month, one strip shows all routes.
 * @param byRoute the days of the routes that are shown, from the log as it is now
 */
export function dayRows(month: Pick<Month, 'byDay' | 'byRoute' | 'boardings'>, byRoute: ReadonlyMap<string, readonly Day[]>): DayRow[] {
  const all: DayRow = { routeId: null, routes: 0, total: month.boardings, bars: barsOf(month.byDay) };
  const shown = routesShown(month);
  const isSplitByRoute = shown.length > 0 && month.byRoute.length > 1 && shown.every((routeId) => byRoute.has(routeId));
  if (!isSplitByRoute) return [month.byRoute.length === 1 ? { ...all, routeId: month.byRoute[0]?.routeId ?? null, routes: 1 } : all];
  const days = new Map(shown.map((routeId) => [routeId, new Map((byRoute.get(routeId) ?? []).map((day) => [day.date, day]))]));
  const others = month.byDay.map((day) =>
    less(
      day,
      shown.map((routeId) => days.get(routeId)?.get(day.date)),
    ),
  );
  const rest = month.byRoute.length - shown.length;
  const counts = others.flatMap(({ boardings, operated, counted, unlogged }) => [boardings ?? 0, operated, counted, unlogged]);
  const addsUp = rest === 0 ? counts.every((count) => count === 0) : counts.every((count) => count >= 0);
  const routeTotals = new Map(month.byRoute.map(({ routeId, boardings }) => [routeId, boardings]));
  const sumOf = (routeId: string): number | null => {
    const counted = [...(days.get(routeId)?.values() ?? [])].flatMap(({ boardings }) => boardings ?? []);
    return counted.length === 0 ? null : counted.reduce((sum, boardings) => sum + boardings, 0);
  };
  if (!addsUp || shown.some((routeId) => sumOf(routeId) !== routeTotals.get(routeId))) return [all];
  const rows = shown.map((routeId): DayRow => {
    const own = [...(days.get(routeId)?.values() ?? [])];
    return { routeId, routes: 1, total: routeTotals.get(routeId) ?? null, bars: barsOf(own) };
  });
  if (rest === 0) return rows;
  const othersTotal = month.boardings === null ? null : month.boardings - rows.reduce((sum, { total }) => sum + (total ?? 0), 0);
  return [...rows, { routeId: null, routes: rest, total: othersTotal, bars: barsOf(others) }];
}
