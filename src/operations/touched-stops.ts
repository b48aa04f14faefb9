import type { Network } from '../network/network.service.js';

/** A trip of which something was reported, and where its vehicle still goes after it. */
export interface TouchedTrip {
  readonly stopIds: readonly string[];
  readonly laterPatternIds: readonly number[];
}

/**
 * The stops that show something else once trips are reported on: where they call, where the later trips of their vehicles call,
 * and the stations of these stops, which show what leaves from their platforms.
 */
export function touchedStops({ stops, patterns }: Pick<Network, 'stops' | 'patterns'>, trips: Iterable<TouchedTrip>): Set<string> {
  const touched = new Set<string>();
  const add = (stopId: string): void => {
    if (touched.has(stopId)) return;
    touched.add(stopId);
    const station = stops.get(stopId)?.parentStation ?? null;
    if (station !== null) touched.add(station);
  };
  for (const { stopIds, laterPatternIds } of trips) {
    stopIds.forEach(add);
    for (const patternId of laterPatternIds) for (const { stopId } of patterns.get(patternId)?.stops ?? []) add(stopId);
  }
  return touched;
}
