import type { Change } from '../database/change.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { groupBy, tripKey, type LoggedEvent } from '../trip-log/operated-trip.js';
import type { DriverEventRow } from './driver-event.entity.js';

/** A trip on a date with newly recorded events. */
interface TripOfDate {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** What a change of the driver log carries: the events that were recorded or, if these are too many, their trips. */
export type Recorded = { readonly events: readonly LoggedEvent[] } | { readonly trips: readonly TripOfDate[] };

const changesOf = (rows: readonly DriverEventRow[], detailOf: (ofAgency: readonly DriverEventRow[]) => Recorded): Change[] =>
  [...groupBy(rows, ({ agencyId }) => agencyId)].map(([agencyId, ofAgency]) => ({
    topic: 'operations',
    agencyId,
    detail: detailOf(ofAgency),
  }));

/** One change for each agency, with the events themselves. */
export const eventChanges = (rows: readonly DriverEventRow[]): Change[] => changesOf(rows, (events) => ({ events }));

/** One change for each agency, with the trips of the events. */
export const tripChanges = (rows: readonly DriverEventRow[]): Change[] =>
  changesOf(rows, (ofAgency) => {
    const trips = new Map(
      ofAgency.map(({ agencyId, serviceDate, tripId }) => [tripKey(agencyId, serviceDate, tripId), { serviceDate, tripId }]),
    );
    return { trips: [...trips.values()] };
  });

/** The recorded events or trips that a change carries; null: none, so anything may have changed. */
export function recordedIn({ topic, detail }: Change): Recorded | null {
  const { events, trips } = (topic === 'operations' && detail !== null ? detail : {}) as { events?: unknown; trips?: unknown };
  if (Array.isArray(events)) return { events: events as LoggedEvent[] };
  return Array.isArray(trips) ? { trips: trips as TripOfDate[] } : null;
}
