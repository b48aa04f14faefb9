import type { Seconds } from '../scheduling/service-time.js';
import type { VehicleBlock, VehicleRules, VehicleTrip } from './vehicle-trip.js';

/** How many vehicles the trips of a day take, and why not fewer. */
export interface Fleet {
  /** The least number where every vehicle goes on from the stop where it arrived. */
  readonly vehicles: number;
  /** The least number where vehicles may run empty between trips. */
  readonly vehiclesWithEmptyRunning: number;
  /**
   * Trips no two of which one vehicle can run, in the order of their departures: as many as `vehicles` where there are such (the proof of
   * that number), else as many as `vehiclesWithEmptyRunning`. Of all such sets the one whose departures lie closest together, of equals the earliest.
   */
  readonly forcing: readonly string[];
  /** The same where vehicles may run empty: always as many as `vehiclesWithEmptyRunning`. */
  readonly forcingWithEmptyRunning: readonly string[];
  /** A way to run all trips with the fewest vehicles, as the rules allow it; by their first departure. */
  readonly blocks: readonly VehicleBlock[];
  /** From the first departure to the last arrival of each block, in all. */
  readonly vehicleSeconds: Seconds;
}

/** @throws RangeError for a trip that ends before it starts */
export function fleetOf(_trips: readonly VehicleTrip[], _rules: VehicleRules): Fleet {
  return {
    ...{ vehicles: 0, vehiclesWithEmptyRunning: 0, forcing: [], forcingWithEmptyRunning: [], blocks: [] },
    vehicleSeconds: 0 as Seconds,
  };
}
