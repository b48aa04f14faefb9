/** The base timetable: the version from which a draft was made, reduced to what is compared with the draft. It never changes. */
export interface DraftBase {
  readonly versionId: number;
  readonly trips: readonly BaseTrip[];
  /** Ids of stops and routes of older timetables. New stops and routes must not reuse them. */
  readonly takenIds: readonly string[];
}

/**
 * A trip of the base timetable, with the way of the draft that its pattern became. Facts that only a feed can state stay with it as long as
 * it runs.
 */
export interface BaseTrip {
  readonly tripId: string;
  readonly wayId: string;
  readonly serviceId: string;
  /** `07:30:00` */
  readonly time: string;
  readonly blockId: string | null;
  readonly shortName?: string;
  readonly wheelchairAccessible?: number;
  readonly bikesAllowed?: number;
  /** Of trips with GTFS `exact_times=0`. */
  readonly headwaySeconds?: number;
  readonly modelTripId?: string;
  /** How many seconds it stands at its first stop before it leaves, and at its last stop after it has arrived; not editable. */
  readonly standsBefore?: number;
  readonly standsAfter?: number;
}
