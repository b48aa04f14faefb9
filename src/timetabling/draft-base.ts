/** The timetable from which a draft was made, as far as it is compared with it; it never changes. */
export interface DraftBase {
  readonly versionId: number;
  readonly trips: readonly BaseTrip[];
  /** Ids of stops and routes that older timetables had, which therefore mean something already. */
  readonly takenIds: readonly string[];
}

/** A trip of it, on the way of the draft that it became. What only a feed says of a trip stays with it as long as it runs. */
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
  /** GTFS `exact_times=0`. */
  readonly headwaySeconds?: number;
  readonly modelTripId?: string;
  /** How long it stands at its first stop before it leaves, and at its last one after it arrived; nobody edits that. */
  readonly standsBefore?: number;
  readonly standsAfter?: number;
}
