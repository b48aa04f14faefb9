import type { Seconds, ServiceTime } from '../scheduling/service-time.js';

/** A trip, as far as it matters to its vehicle. */
export interface VehicleTrip {
  readonly tripId: string;
  /** Where a vehicle can, it stays on its route. */
  readonly routeId: string;
  readonly startTime: ServiceTime;
  readonly endTime: ServiceTime;
  readonly startStopId: string;
  readonly endStopId: string;
}

/** The time of an empty run from one stop to another; null: impossible or unknown. */
export type EmptyRunning = (fromStopId: string, toStopId: string) => Seconds | null;

export interface VehicleRules {
  /** The least time between two trips. */
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
  /** Between its trips, in all. */
  readonly emptySeconds: Seconds;
}
