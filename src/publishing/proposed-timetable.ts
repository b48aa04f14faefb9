import type { Service, ServiceException } from '../scheduling/service-calendar.js';
import type { ServiceTime } from '../scheduling/service-time.js';

/** A timetable that somebody wants to publish, as far as it decides what that touches: made of a feed, or of a draft. */
export interface ProposedTimetable {
  /** Where it comes from, for people: the name of the folder or zip. */
  readonly source: string;
  readonly routeIds: ReadonlySet<string>;
  readonly stopIds: ReadonlySet<string>;
  readonly services: readonly Service[];
  readonly exceptions: readonly ServiceException[];
  readonly trips: readonly ProposedTrip[];
  /** Trips that its source names and that it does not hold. */
  readonly leftOutCount: number;
}

/** A trip of a timetable, old or new, as far as it can be taken for another. */
export interface ProposedTrip {
  readonly tripId: string;
  readonly serviceId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** In order; shared by the trips of a pattern. */
  readonly stopIds: readonly string[];
  readonly startTime: ServiceTime;
  readonly blockId: string | null;
}
