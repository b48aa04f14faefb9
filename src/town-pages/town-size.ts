import { placeOf, type Places } from '../network/lines.js';
import { boardingPositions, type Pattern } from '../scheduling/trips.js';

/** A town; of anything larger a device saves only the stops that somebody looks at. */
export const mostStops = 40;
/** Departures as they stand in a timetable, each once for all days: about 110 bytes on a device. */
const mostDepartures = 2000;

/**
 * Every stop that is called at, and the station it belongs to, in the order of the feed, where there are so few that a device may save them all. Looks at patterns
 * alone, and at no more of them than it takes to know: asking for a city costs nothing.
 * @param tripsOf how many trips a pattern has, all services together
 * @returns null: too many stops, or departures
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
    if (called.size > mostStops || departures > mostDepartures) return null;
  }
  return [...network.stops.keys()].filter((stopId) => called.has(stopId));
}
