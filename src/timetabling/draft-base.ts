/** The base timetable: the version from which a draft was made, reduced to what is compared with the draft. It never changes. */
export interface DraftBase {
  readonly versionId: number;
  readonly trips: readonly BaseTrip[];
  /** Ids of stops and routes of other timetables. New stops and routes must not reuse them. */
  readonly takenIds: readonly string[];
}

/**
 * A trip of the base timetable, with the way of the draft that its pattern became. It keeps the fields that only a feed has, as long as the
 * draft has the trip.
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
  /** The headway of a trip with GTFS `exact_times=0`; left out: it has exact times. */
  readonly headwaySeconds?: number;
  readonly modelTripId?: string;
  /** How many seconds it stands at its first stop before it leaves, and at its last stop after it has arrived; not editable. */
  readonly standsBefore?: number;
  readonly standsAfter?: number;
}
