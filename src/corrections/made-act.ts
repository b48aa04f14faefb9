import type { ServiceDate } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';

/** A trip of a date, as it is asked for. */
export interface TripName {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** Of which trips these events are, each once, in their order. */
export function namesOfTrips(events: readonly Pick<LoggedEvent, 'serviceDate' | 'tripId'>[]): TripName[] {
  const named = new Map(events.map(({ serviceDate, tripId }) => [`${serviceDate} ${tripId}`, { serviceDate, tripId }]));
  return [...named.values()];
}

/** How the audit log calls a trip. */
export const subjectOf = ({ serviceDate, tripId }: TripName): string => `ridership/trips/${serviceDate}/${tripId}`;
