import type { Language } from '../../language.js';

/** A direction of a route; null: its trips have none. */
export interface CalendarOf {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
}

const directions: Readonly<Record<string, 0 | 1 | null>> = { '0.ics': 0, '1.ics': 1, 'none.ics': null };

/** @param file what follows the route in an address. @returns null: it is none of those */
export function readDirection(file: string): 0 | 1 | null | undefined {
  return Object.hasOwn(directions, file) ? directions[file] : undefined;
}

/** Where a calendar lies, without the prefix of the agency. @param stopId where one gets on */
export function calendarPath({ routeId, directionId }: CalendarOf, stopId: string, language: Language): string {
  const query = new URLSearchParams({ stopId, lang: language }).toString();
  return `/calendar/${encodeURIComponent(routeId)}/${directionId ?? 'none'}.ics?${query}`;
}

/**
 * What an address of before may mean, `{routeId}-{directionId}.ics` or `{routeId}.ics` for trips without a direction: ids hold hyphens,
 * too, so `r1-0.ics` may be either.
 */
export function readJoinedName(file: string): CalendarOf[] {
  const name = /^(.+)\.ics$/s.exec(file)?.[1];
  if (name === undefined) return [];
  const [, routeId, direction] = /^(.+)-([01])$/s.exec(name) ?? [];
  const withDirection = routeId === undefined ? [] : [{ routeId, directionId: direction === '0' ? (0 as const) : (1 as const) }];
  return [...withDirection, { routeId: name, directionId: null }];
}
