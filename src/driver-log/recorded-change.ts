import { severalDetails, type Change } from '../database/change.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { groupBy, tripKey, type LoggedEvent } from '../trip-log/operated-trip.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { eventColumns } from './event-columns.js';

/** A trip on a date with newly recorded events. */
interface TripOfDate {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

const tripOf = ({ serviceDate, tripId }: TripOfDate): TripOfDate => ({ serviceDate, tripId });

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
    const trips = new Map(ofAgency.map((row) => [tripKey(row.agencyId, row.serviceDate, row.tripId), tripOf(row)]));
    return { trips: [...trips.values()] };
  });

/**
 * Events as other copies of the program read them: by field the values of all events, or one value if all have the same. That is a quarter
 * of the length of the events themselves.
 */
interface WrittenEvents {
  readonly count: number;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** The text of a change of an agency for other copies. @see onlySome */
export function writeEvents(rows: readonly DriverEventRow[]): string {
  const fields: Record<string, unknown> = {};
  for (const [, field] of eventColumns) {
    const first = rows[0]?.[field];
    fields[field] = rows.every((row) => row[field] === first) ? first : rows.map((row) => row[field]);
  }
  return JSON.stringify({ count: rows.length, fields } satisfies WrittenEvents);
}

/** The SQL of the same text if only the events with some ids were recorded. @param ids SQL of a JSON array */
export const onlySome = (ids: string, text: string): string => `'{"only":' || ${ids} || ',"of":' || ${text} || '}'`;

/** Each event begins as a copy of all fields: one to which they are added one by one would take several times as much memory. */
function readEvents({ count, fields }: WrittenEvents): LoggedEvent[] {
  const columns = Object.entries(fields).filter((column): column is [string, unknown[]] => Array.isArray(column[1]));
  return Array.from({ length: count }, (_, index) => {
    const event: Record<string, unknown> = { ...fields };
    for (const [field, values] of columns) event[field] = values[index];
    return event as unknown as LoggedEvent;
  });
}

/** What several listeners have read from the same detail. */
const read = new WeakMap<object, Recorded | null>();

/** The recorded events or trips that a change carries; null: none, so anything may have changed. */
export function recordedIn({ topic, detail }: Change): Recorded | null {
  if (topic !== 'operations' || typeof detail !== 'object' || detail === null) return null;
  let recorded = read.get(detail);
  if (recorded === undefined) read.set(detail, (recorded = together(severalDetails(detail).map(readDetail))));
  return recorded;
}

function together(parts: readonly (Recorded | null)[]): Recorded | null {
  const [first = null] = parts;
  if (parts.length <= 1) return first;
  const known = parts.filter((part) => part !== null);
  if (known.length < parts.length) return null;
  const events = known.flatMap((part) => ('events' in part ? [part.events] : []));
  return events.length === known.length
    ? { events: events.flat() }
    : { trips: known.flatMap((part) => ('trips' in part ? part.trips : part.events.map(tripOf))) };
}

/** @param detail as it was announced in this copy of the program, or written by another */
function readDetail(detail: unknown): Recorded | null {
  const { events, trips, only, of = detail } = detail as { events?: unknown; trips?: unknown; only?: unknown; of?: unknown };
  if (Array.isArray(events)) return { events: events as LoggedEvent[] };
  if (Array.isArray(trips)) return { trips: trips as TripOfDate[] };
  const { count, fields } = of as Partial<WrittenEvents>;
  if (count === undefined || fields === undefined) return null;
  const all = readEvents({ count, fields });
  if (!Array.isArray(only)) return { events: all };
  const ids = new Set(only as string[]);
  return { events: all.filter(({ eventId }) => ids.has(eventId)) };
}
