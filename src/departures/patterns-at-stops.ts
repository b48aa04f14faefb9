import { LRUCache } from 'lru-cache';
import { findPatterns } from '../network/lines.js';
import type { DepartureFilter } from '../scheduling/departure-index.js';
import type { Pattern } from '../scheduling/trips.js';

/** More sets than are requested between two changes of a timetable. */
const maxSets = 10_000;

/** The patterns whose riders can board at a stop, cached, because every answer needs them. */
export class PatternsAtStops {
  private readonly sets = new LRUCache<string, ReadonlySet<number>>({ maxSize: maxSets, sizeCalculation: () => 1 });

  constructor(private readonly patterns: ReadonlyMap<number, Pattern>) {}

  /**
   * @param stopIdsOf returns the stop itself and, for a station, its platforms
   * @returns the ids of the patterns: the same set for the same arguments
   */
  find(stopId: string, stopIdsOf: () => readonly string[], { routeId, directionId }: DepartureFilter): ReadonlySet<number> {
    const key = routeId === undefined && directionId === undefined ? stopId : `${stopId}\n${routeId ?? ''}\n${directionId ?? ''}`;
    const existing = this.sets.get(key);
    if (existing !== undefined) return existing;
    const found = new Set<number>();
    for (const pattern of findPatterns(this.patterns, { boardingAt: stopIdsOf(), ...(routeId === undefined ? {} : { routeId }) }))
      if ((directionId ?? pattern.directionId) === pattern.directionId) found.add(pattern.patternId);
    this.sets.set(key, found);
    return found;
  }
}
