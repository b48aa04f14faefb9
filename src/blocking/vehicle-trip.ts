import type { Seconds, ServiceTime } from '../scheduling/service-time.js';

/** A trip, reduced to what decides which vehicle can run it. */
export interface VehicleTrip {
  readonly tripId: string;
  /** Vehicles stay on their route where the number of vehicles is the same. */
  readonly routeId: string;
  readonly startTime: ServiceTime;
  readonly endTime: ServiceTime;
  readonly startStopId: string;
  readonly endStopId: string;
}

/** The time of an empty run from one stop to another; null: impossible or unknown. */
export type EmptyRunning = (fromStopId: string, toStopId: string) => Seconds | null;

export interface VehicleRules {
  /** The least time between two trips of a vehicle. */
  readonly layover: Seconds;
  readonly emptyRunning: EmptyRunning;
  /** Whether the blocks may have empty runs. */
  readonly allowsEmptyRunning: boolean;
}

/** Trips that one vehicle runs one after the other. */
export interface VehicleBlock {
  readonly tripIds: readonly string[];
  readonly startTime: ServiceTime;
  readonly endTime: ServiceTime;
  /** Total seconds of empty running between its trips. */
  readonly emptySeconds: Seconds;
}
