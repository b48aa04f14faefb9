import type { ServiceTime } from '../scheduling/service-time.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';

/** A trip that a draft makes. */
export interface DraftTrip {
  /** `songhong-0-weekday-0730`; that of the timetable it was made from, where the departure was there already. */
  readonly tripId: string;
  readonly routeId: string;
  readonly wayId: string;
  readonly directionId: 0 | 1 | null;
  readonly serviceId: string;
  readonly startTime: ServiceTime;
  /** Arrival at the last stop. */
  readonly endTime: ServiceTime;
  /** Seconds from the start, a number a stop; shared by trips with the same running times. */
  readonly arrivals: readonly number[];
  readonly departures: readonly number[];
  readonly startStopId: string;
  readonly endStopId: string;
  readonly blockId: string | null;
  /** The sentence that makes it; null: somebody added it by hand. */
  readonly sentenceId: string | null;
  /** What somebody did to this one departure alone. */
  readonly own: 'moved' | 'added' | 'kept' | null;
  /** It runs in the timetable from which the draft was made, at this time on these days. Where there is none, all are new. */
  readonly isNew: boolean;
}

/** A departure of the timetable before that the draft has no more. */
export interface GoneTrip {
  readonly tripId: string;
  readonly routeId: string;
  readonly wayId: string;
  readonly serviceId: string;
  readonly startTime: ServiceTime;
}

export interface DraftTrips {
  /** By route, way, service and time, in the order of the draft. */
  readonly trips: readonly DraftTrip[];
  readonly gone: readonly GoneTrip[];
}

/** @param base null: the draft was made from nothing */
export function tripsOf(_content: DraftContent, _base: DraftBase | null): DraftTrips {
  return { trips: [], gone: [] };
}
