import type { ServiceDate } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';

/** Identifies a trip of a date. */
export interface TripName {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** The trips of some events, each once, in their order. */
export function namesOfTrips(events: readonly Pick<LoggedEvent, 'serviceDate' | 'tripId'>[]): TripName[] {
  const named = new Map(events.map(({ serviceDate, tripId }) => [`${serviceDate} ${tripId}`, { serviceDate, tripId }]));
  return [...named.values()];
}

/** The subject of a trip in the audit log. */
export const subjectOf = ({ serviceDate, tripId }: TripName): string => `ridership/trips/${serviceDate}/${tripId}`;
