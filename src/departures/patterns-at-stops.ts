import { LRUCache } from 'lru-cache';
import type { DepartureFilter } from '../scheduling/departure-index.js';
import { boardingPositions, type Pattern } from '../scheduling/trips.js';

/** More sets than are requested between two changes of a timetable. */
const maxSets = 10_000;

/** The patterns whose riders can board at a stop, cached, because every answer needs them. */
export class PatternsAtStops {
  private readonly atStop = new Map<string, Pattern[]>();
  private readonly sets = new LRUCache<string, ReadonlySet<number>>({ maxSize: maxSets, sizeCalculation: () => 1 });

  constructor(patterns: Iterable<Pattern>) {
    for (const pattern of patterns)
      for (const stopId of new Set(boardingPositions(pattern).map((position) => pattern.stops[position]?.stopId ?? ''))) {
        const atThisStop = this.atStop.get(stopId);
        if (atThisStop === undefined) this.atStop.set(stopId, [pattern]);
        else atThisStop.push(pattern);
      }
  }

  /**
   * @param stopIdsOf returns the stop itself and, for a station, its platforms
   * @returns the ids of the patterns: the same set for the same arguments
   */
  find(stopId: string, stopIdsOf: () => readonly string[], { routeId, directionId }: DepartureFilter): ReadonlySet<number> {
    const key = routeId === undefined && directionId === undefined ? stopId : `${stopId}\n${routeId ?? ''}\n${directionId ?? ''}`;
    const existing = this.sets.get(key);
    if (existing !== undefined) return existing;
    const found = new Set<number>();
    for (const each of stopIdsOf())
      for (const pattern of this.atStop.get(each) ?? [])
        if ((routeId ?? pattern.routeId) === pattern.routeId && (directionId ?? pattern.directionId) === pattern.directionId)
          found.add(pattern.patternId);
    this.sets.set(key, found);
    return found;
  }
}
