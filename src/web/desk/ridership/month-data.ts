import type { Schema } from '../../shared/schema.js';

/** What the page of a month is made of. */
export interface MonthData {
  /** As it was reported, where it is frozen. */
  readonly month: Schema<'MonthAnswer'>;
  /** As the log says now, like the routes. */
  readonly days: readonly Schema<'DayAnswer'>[];
  readonly routes: readonly Route[];
}
export type Route = Schema<'RouteDaysAnswer'>;
export type Loads = Schema<'DepartureLoadsAnswer'>;
export type DepartureLoad = Schema<'DepartureLoadAnswer'>;

/** So many routes are drawn; a page has no room for hundreds, and tables have. */
export const mostDrawn = 12;

/** The routes that most people ride, and beside them the one somebody chose. @returns in the order in which routes are listed */
export function drawnRoutes(routes: readonly Route[], chosen: string | null): Route[] {
  if (routes.length <= mostDrawn) return [...routes];
  const most = new Set([...routes].sort((a, b) => (b.boardings ?? -1) - (a.boardings ?? -1)).slice(0, mostDrawn));
  return routes.filter((route) => most.has(route) || route.routeId === chosen);
}

/** What somebody typed to find a route, without regard to case and blanks. */
export const isFound = (name: string, typed: string): boolean => name.toLowerCase().includes(typed.trim().toLowerCase());

/** Where a file of the server lies. @example fileOf('/a/hongqiao', 'months/2024-07', { format: 'csv' }) */
export const fileOf = (prefix: string, path: string, query: Readonly<Record<string, string>>): string =>
  `${prefix}/v1/ridership/${path}?${new URLSearchParams(query).toString()}`;
