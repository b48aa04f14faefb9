import type { Network } from '../network/network.service.js';

/** A trip whose departures may have changed. */
export interface TouchedTrip {
  readonly stopIds: readonly string[];
}

/** The stops at which these trips call, and the stations of those stops, as a station lists the departures of its platforms. */
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
