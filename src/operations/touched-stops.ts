import type { Network } from '../network/network.service.js';

/** A trip of which something else is known than before. */
export interface TouchedTrip {
  readonly stopIds: readonly string[];
}

/** The stops that show something else once more is known of trips: where they call, and the stations of these stops, which show what leaves from their platforms. */
export function touchedStops({ stops }: Pick<Network, 'stops'>, trips: Iterable<TouchedTrip>): Set<string> {
  const touched = new Set<string>();
  for (const { stopIds } of trips)
    for (const stopId of stopIds) {
      if (touched.has(stopId)) continue;
      touched.add(stopId);
      const station = stops.get(stopId)?.parentStation ?? null;
      if (station !== null) touched.add(station);
    }
  return touched;
}
