import { nextStopsOf, stopIdsForRiders } from '../../network/lines.js';
import { destinationOf } from '../../network/spoken.js';
import type { Pattern } from '../../scheduling/trips.js';
import type { Speaker } from './beans.js';

/** The stops of a route in one direction. */
export interface StopGroup {
  readonly directionId: 0 | 1 | null;
  /** Where it goes. */
  readonly name: string;
  readonly stopIds: readonly string[];
}

/** The stops of a route by direction, each once, in the order in which buses call. */
export function stopGroups({ network, language }: Speaker, routeId: string, patterns: readonly Pattern[]): StopGroup[] {
  return ([0, 1, null] as const).flatMap((directionId) => {
    const ofDirection = patterns.filter((pattern) => pattern.directionId === directionId);
    const longest = ofDirection.reduce<Pattern | null>((a, b) => (a === null || b.stops.length > a.stops.length ? b : a), null);
    if (longest === null) return [];
    const stopIds = stopIdsForRiders(longest);
    const ends = { routeId, lastStopId: stopIds.at(-1) ?? '', nextStopIds: nextStopsOf(stopIds, 0) };
    const { towards, nextStops } = destinationOf(network, ends, undefined, language);
    return { directionId, name: nextStops?.join(' · ') ?? towards, stopIds: inOneOrder(ofDirection) };
  });
}

/**
 * The stops of several patterns in one order: those of the longest one, and each other stop after the one before it on its pattern.
 * @example inOneOrder of a b d and a c d // a b c d or a c b d
 */
export function inOneOrder(patterns: readonly Pick<Pattern, 'stops'>[]): string[] {
  const order: string[] = [];
  const known = new Set<string>();
  for (const { stops } of [...patterns].sort((a, b) => b.stops.length - a.stops.length)) {
    let place = -1;
    for (const { stopId } of stops) {
      if (known.has(stopId)) place = order.indexOf(stopId);
      else {
        order.splice((place += 1), 0, stopId);
        known.add(stopId);
      }
    }
  }
  return order;
}
