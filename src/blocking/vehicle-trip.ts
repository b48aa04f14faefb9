import type { Seconds, ServiceTime } from '../scheduling/service-time.js';

/** The fields of a trip that decide which vehicle can run it. */
export interface VehicleTrip {
  readonly tripId: string;
  /** Vehicles are kept on one route if that takes no more vehicles. */
  readonly routeId: string;
  readonly startTime: ServiceTime;
  readonly endTime: ServiceTime;
  readonly startStopId: string;
  readonly endStopId: string;
}

/** The time of an empty run from one stop to another; null: impossible or unknown. */
export type EmptyRunning = (fromStopId: string, toStopId: string) => Seconds | null;

export interface VehicleRules {
  /** The minimum time between two trips of a vehicle, in addition to empty running. */
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
