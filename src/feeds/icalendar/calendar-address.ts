import type { Language } from '../../language.js';

/** A direction of a route; null: its trips have no direction. */
export interface RouteDirection {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
}

const directions: Readonly<Record<string, 0 | 1 | null>> = { '0.ics': 0, '1.ics': 1, 'none.ics': null };

/**
 * The direction that an address names.
 * @param file the part of the address after the route
 * @returns null: no direction; undefined: not a calendar
 */
export function readDirection(file: string): 0 | 1 | null | undefined {
  return Object.hasOwn(directions, file) ? directions[file] : undefined;
}

/**
 * The path of a calendar, without the agency's prefix.
 * @param stopId the stop where riders board
 */
export function calendarPath({ routeId, directionId }: RouteDirection, stopId: string, language: Language): string {
  const query = new URLSearchParams({ stopId, lang: language }).toString();
  return `/calendar/${encodeURIComponent(routeId)}/${directionId ?? 'none'}.ics?${query}`;
}

/**
 * The routes and directions that an old address may mean, `{routeId}-{directionId}.ics` or `{routeId}.ics`: since ids may contain hyphens,
 * `r1-0.ics` may be either.
 */
export function readOldName(file: string): RouteDirection[] {
  const name = /^(.+)\.ics$/s.exec(file)?.[1];
  if (name === undefined) return [];
  const [, routeId, direction] = /^(.+)-([01])$/s.exec(name) ?? [];
  const withDirection = routeId === undefined ? [] : [{ routeId, directionId: direction === '0' ? (0 as const) : (1 as const) }];
  return [...withDirection, { routeId: name, directionId: null }];
}
