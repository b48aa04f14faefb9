import { monthAfter } from '../../shared/dates.js';
import type { Schema } from '../../shared/schema.js';

/** The data of the page of a month. */
export interface MonthData {
  /** As reported if the month is frozen, else by the log. */
  readonly month: Schema<'MonthAnswer'>;
  /** By the log as it is now; `routes` too. */
  readonly days: readonly Schema<'DayAnswer'>[];
  readonly routes: readonly Route[];
}
export type Route = Schema<'RouteDaysAnswer'>;
export type Loads = Schema<'DepartureLoadsAnswer'>;
export type DepartureLoad = Schema<'DepartureLoadAnswer'>;

/** Most routes in the chart of days; the table below it has all. */
export const maxDrawn = 12;

/** The busiest routes and the chosen one. @returns in the order of `routes` */
export function drawnRoutes(routes: readonly Route[], chosen: string | null): Route[] {
  if (routes.length <= maxDrawn) return [...routes];
  const most = new Set([...routes].sort((a, b) => (b.boardings ?? -1) - (a.boardings ?? -1)).slice(0, maxDrawn));
  return routes.filter((route) => most.has(route) || route.routeId === chosen);
}

/** The address of a download. @example fileOf('/a/hongqiao', 'months/2024-07', { format: 'csv' }) */
export const fileOf = (prefix: string, path: string, query: Readonly<Record<string, string>>): string =>
  `${prefix}/v1/ridership/${path}?${new URLSearchParams(query).toString()}`;

/** The most months that the server answers at once. */
export const maxMonthsAtOnce = 60;

/** A range of months in parts that the server answers, the first one first. */
export function monthRanges(from: string, to: string): { readonly from: string; readonly to: string }[] {
  const ranges: { from: string; to: string }[] = [];
  for (let begin = from; begin <= to; begin = monthAfter(begin, maxMonthsAtOnce)) {
    const end = monthAfter(begin, maxMonthsAtOnce - 1);
    ranges.push({ from: begin, to: end < to ? end : to });
  }
  return ranges;
}
