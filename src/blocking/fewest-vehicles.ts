import type { Seconds } from '../scheduling/service-time.js';
import { closestSet } from './forcing-trips.js';
import { linkWithLeastEmptyRunning } from './least-empty-running.js';
import { mostLinks, type Links } from './matching.js';
import { linksWithoutEmptyRunning, standingVehicles, type StandingVehicles } from './standing-vehicles.js';
import { at, earliestByTrips, earliestRunningEmpty, emptySecondsBetween, type TripOrder, tripOrderOf } from './trip-chains.js';
import type { VehicleBlock, VehicleRules, VehicleTrip } from './vehicle-trip.js';

/** How many vehicles the trips of a day take, and why not fewer. */
export interface Fleet {
  /** The least number where every vehicle goes on from the stop where it arrived. */
  readonly vehicles: number;
  /** The least number where vehicles may run empty between trips. */
  readonly vehiclesWithEmptyRunning: number;
  /**
   * Trips no two of which one vehicle can run, in the order of their departures: as many as `vehicles` where there are such (the proof of
   * that number), else as many as `vehiclesWithEmptyRunning`. Of all such sets the one whose departures lie closest together, of equals the
   * earliest, departure by departure.
   */
  readonly forcing: readonly string[];
  /** The same where vehicles may run empty: always as many as `vehiclesWithEmptyRunning`. */
  readonly forcingWithEmptyRunning: readonly string[];
  /** Where the `vehicles` have to stand when the day begins: the proof of that number where no trips force it. */
  readonly standing: readonly StandingVehicles[];
  /** A way to run all trips with the fewest vehicles, as the rules allow it, with the least empty running; by their first departure. */
  readonly blocks: readonly VehicleBlock[];
  /** From the first departure to the last arrival of each block, in all; but for pauses of an hour or more, for which a vehicle goes home. */
  readonly vehicleSeconds: Seconds;
}

const longPause = 3600;

/** @throws RangeError for a trip that ends before it starts */
export function fleetOf(trips: readonly VehicleTrip[], rules: VehicleRules): Fleet {
  const order = tripOrderOf(trips, rules.layover);
  const between = emptySecondsBetween(order, rules);
  const [byTrips, runningEmpty] = [earliestByTrips(order), earliestRunningEmpty(order, between)];
  const standing = standingVehicles(order);
  const vehicles = standing.reduce((sum, { vehicles: count }) => sum + count, 0);
  const links = linksWithoutEmptyRunning(order);
  const linksRunningEmpty = mostLinks(order, runningEmpty, links);
  const vehiclesWithEmptyRunning = countOf(linksRunningEmpty);
  const forcingWithEmptyRunning = closestSet(order, runningEmpty, linksRunningEmpty);
  const linksByTrips = mostLinks(order, byTrips, links);
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

/** Only the least number, as the rules allow it: without the proof. */
export function fewestVehicles(trips: readonly VehicleTrip[], rules: VehicleRules): number {
  const order = tripOrderOf(trips, rules.layover);
  if (!rules.allowsEmptyRunning) return standingVehicles(order).reduce((sum, { vehicles }) => sum + vehicles, 0);
  const earliest = earliestRunningEmpty(order, emptySecondsBetween(order, rules));
  return countOf(mostLinks(order, earliest, linksWithoutEmptyRunning(order)));
}

/** A vehicle begins where nothing comes before. */
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
