import type { Seconds, ServiceTime } from '../scheduling/service-time.js';

/** A trip as a vehicle sees it. */
export interface VehicleTrip {
  readonly tripId: string;
  /** Where a vehicle can, it stays on its route. */
  readonly routeId: string;
  readonly startTime: ServiceTime;
  readonly endTime: ServiceTime;
  readonly startStopId: string;
  readonly endStopId: string;
}

/** How long a vehicle runs empty from one stop to another; null: it cannot, or nobody knows. */
export type EmptyRunning = (fromStopId: string, toStopId: string) => Seconds | null;

export interface VehicleRules {
  /** Stands between two trips at least this long. */
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
