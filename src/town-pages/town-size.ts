import { placeOf, type Places } from '../network/lines.js';
import { boardingPositions, type Pattern } from '../scheduling/trips.js';

/** The largest number of stops that a device stores as a town; of larger places it stores only the stops that were opened. */
export const maxStops = 40;
/** The most departures in the timetable, each counted once for all days; each takes about 110 bytes on a device. */
const maxDepartures = 2000;

/**
 * All stops with calls, and the stations of platforms, in the order of the feed, if they are few enough for a device to store. Reads only
 * as many patterns as needed to decide, so a request for a city is cheap.
 * @param tripsOf the number of trips of a pattern, over all services
 * @returns null: too many stops or departures
 */
export function stopsOfTown(
  patterns: readonly Pattern[],
  network: Places,
  tripsOf: (patternId: number) => number,
): readonly string[] | null {
  const called = new Set<string>();
  let departures = 0;
  for (const pattern of patterns) {
    for (const { stopId } of pattern.stops) called.add(stopId).add(placeOf(network, stopId));
    departures += boardingPositions(pattern).length * tripsOf(pattern.patternId);
    if (called.size > maxStops || departures > maxDepartures) return null;
  }
  return [...network.stops.keys()].filter((stopId) => called.has(stopId));
}
