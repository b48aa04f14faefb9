import type { Change } from '../database/change.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { groupBy, tripKey, type LoggedEvent } from '../trip-log/operated-trip.js';
import type { DriverEventRow } from './driver-event.entity.js';

/** A trip on a date, of which more was recorded. */
export interface TripOfDate {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** What a change of the driver log carries: the events that were recorded, or, where there are too many, of which trips they are. */
export type Recorded = { readonly events: readonly LoggedEvent[] } | { readonly trips: readonly TripOfDate[] };

const changesOf = (rows: readonly DriverEventRow[], detailOf: (ofAgency: readonly DriverEventRow[]) => Recorded): Change[] =>
  [...groupBy(rows, ({ agencyId }) => agencyId)].map(([agencyId, ofAgency]) => ({
    topic: 'operations',
    agencyId,
    detail: detailOf(ofAgency),
  }));

/** One change an agency, with the events themselves. */
export const eventChanges = (rows: readonly DriverEventRow[]): Change[] => changesOf(rows, (events) => ({ events }));

/** The same with no more than the trips. */
export const tripChanges = (rows: readonly DriverEventRow[]): Change[] =>
  changesOf(rows, (ofAgency) => {
    const trips = new Map(
      ofAgency.map(({ agencyId, serviceDate, tripId }) => [tripKey(agencyId, serviceDate, tripId), { serviceDate, tripId }]),
    );
    return { trips: [...trips.values()] };
  });

/** @returns null where the change says nothing of what was recorded: it may be anything */
export function recordedIn({ topic, detail }: Change): Recorded | null {
  const { events, trips } = (topic === 'operations' && detail !== null ? detail : {}) as { events?: unknown; trips?: unknown };
  if (Array.isArray(events)) return { events: events as LoggedEvent[] };
  return Array.isArray(trips) ? { trips: trips as TripOfDate[] } : null;
}
