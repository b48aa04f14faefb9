import type { Seconds } from '../scheduling/service-time.js';
import { closestSet } from './forcing-trips.js';
import { linkWithLeastEmptyRunning } from './least-empty-running.js';
import { maxLinks, type Links } from './matching.js';
import { linksWithoutEmptyRunning, standingVehicles, type StandingVehicles } from './standing-vehicles.js';
import { at, earliestByTrips, earliestRunningEmpty, emptySecondsBetween, type TripOrder, tripOrderOf } from './trip-chains.js';
import type { VehicleBlock, VehicleRules, VehicleTrip } from './vehicle-trip.js';

/** How many vehicles the trips of a day need, and the proof that fewer are not enough. */
export interface Fleet {
  /** The least number if every vehicle continues from the stop where it arrived. */
  readonly vehicles: number;
  /** The least number if vehicles may run empty between trips. */
  readonly vehiclesWithEmptyRunning: number;
  /**
   * The proof: trip ids, by departure, no two of which one vehicle can run. As many as `vehicles` if such a set exists, else as many as
   * `vehiclesWithEmptyRunning`. Of several such sets, the one whose departures lie closest together; of equally close sets, the earliest,
   * compared departure by departure.
   */
  readonly forcing: readonly string[];
  /** The same proof if vehicles may run empty; it always has `vehiclesWithEmptyRunning` trips. */
  readonly forcingWithEmptyRunning: readonly string[];
  /** How many of the `vehicles` must stand at which stop when the day begins. This proves `vehicles` even if no set of trips does. */
  readonly standing: readonly StandingVehicles[];
  /** A way to run all trips with the fewest vehicles that the rules allow and the least empty running; ordered by first departure. */
  readonly blocks: readonly VehicleBlock[];
  /**
   * The sum over all blocks of the time from the first departure to the last arrival. Pauses of an hour or more (empty running not
   * included) do not count, because the vehicle goes home then.
   */
  readonly vehicleSeconds: Seconds;
}

/** Seconds; see `vehicleSeconds`. */
const longPause = 3600;

/** Finds the fewest vehicles for the trips of one day. @throws RangeError for a trip that ends before it starts */
export function fleetOf(trips: readonly VehicleTrip[], rules: VehicleRules): Fleet {
  const order = tripOrderOf(trips, rules.layover);
  const between = emptySecondsBetween(order, rules);
  const [byTrips, runningEmpty] = [earliestByTrips(order), earliestRunningEmpty(order, between)];
  const standing = standingVehicles(order);
  const vehicles = standing.reduce((sum, { vehicles: count }) => sum + count, 0);
  const links = linksWithoutEmptyRunning(order);
  const linksRunningEmpty = maxLinks(order, runningEmpty, links);
  const vehiclesWithEmptyRunning = countOf(linksRunningEmpty);
  const forcingWithEmptyRunning = closestSet(order, runningEmpty, linksRunningEmpty);
  const linksByTrips = maxLinks(order, byTrips, links);
  const forcing = countOf(linksByTrips) === vehicles ? closestSet(order, byTrips, linksByTrips) : forcingWithEmptyRunning;
  if (rules.allowsEmptyRunning) linkWithLeastEmptyRunning(order, runningEmpty, between, links);
  const blocks = blocksOf(order, between, links);
  const named = (set: readonly number[]): string[] => set.map((trip) => order.trips[trip]?.tripId ?? '');
  return {
    ...{ vehicles, vehiclesWithEmptyRunning, standing, blocks },
    ...{ forcing: named(forcing), forcingWithEmptyRunning: named(forcingWithEmptyRunning) },
    vehicleSeconds: vehicleSecondsOf(order, between, links),
  };
}

/** Finds only the least number of vehicles under the rules, without proof or blocks. Faster than `fleetOf`. */
export function fewestVehicles(trips: readonly VehicleTrip[], rules: VehicleRules): number {
  const order = tripOrderOf(trips, rules.layover);
  if (!rules.allowsEmptyRunning) return standingVehicles(order).reduce((sum, { vehicles }) => sum + vehicles, 0);
  const earliest = earliestRunningEmpty(order, emptySecondsBetween(order, rules));
  return countOf(maxLinks(order, earliest, linksWithoutEmptyRunning(order)));
}

/** Each trip without a previous trip begins the day of a vehicle, so counting these counts the vehicles. */
const countOf = ({ previous }: Links): number => previous.reduce((count, trip) => count + (trip < 0 ? 1 : 0), 0);

function vehicleSecondsOf({ trips, startStops, endStops, stopIds }: TripOrder, between: Int32Array, { next }: Links): Seconds {
  const seconds = trips.map(({ startTime, endTime }, trip) => {
    const after = at(next, trip);
    if (after < 0) return endTime - startTime;
    const pause = (trips[after] as VehicleTrip).startTime - endTime;
    const empty = at(between, at(endStops, trip) * stopIds.length + at(startStops, after));
    return endTime - startTime + (pause - empty >= longPause ? empty : pause);
  });
  return seconds.reduce((sum, one) => sum + one, 0) as Seconds;
}

function blocksOf({ trips, startStops, endStops, stopIds }: TripOrder, between: Int32Array, { next, previous }: Links): VehicleBlock[] {
  return trips.flatMap((first, place): VehicleBlock[] => {
    if (at(previous, place) >= 0) return [];
    const [tripIds, startTime] = [[first.tripId], first.startTime];
    let [endTime, emptySeconds] = [first.endTime, 0];
    for (let trip = place, after = at(next, trip); after >= 0; trip = after, after = at(next, trip)) {
      const { tripId, endTime: end } = trips[after] as VehicleTrip;
      tripIds.push(tripId);
      emptySeconds += at(between, at(endStops, trip) * stopIds.length + at(startStops, after));
      endTime = end;
    }
    return [{ tripIds, startTime, endTime, emptySeconds: emptySeconds as Seconds }];
  });
}
