import type { EventSource } from '../trip-log/effective-events.js';
import { placeOf } from '../trip-log/event-place.js';
import type { DriverEventRow } from './driver-event.entity.js';
import type { EventInput } from './event-row.js';

/** The content of an event apart from its place. Time, phone and session of its arrival may differ each time it is sent. */
const contents = ['serviceDate', 'tripId', 'kind', 'count', 'undoes', 'vehicleId', 'deviceTime', 'source', 'reason', 'shift'] as const;

/** The fields by which an event is compared with another of the same id. */
export const contentFields = [...contents, 'position', 'saidPlace'] as const;
export type EventContent = Pick<DriverEventRow, (typeof contentFields)[number]>;

/**
 * Whether two events with one id are the same: they have the same content, and the same stop and position as sent, whatever index a
 * timetable gives that stop. Old rows that lack the place as sent are compared by their index.
 */
export const isSameEvent = (a: EventContent, b: EventContent): boolean =>
  contents.every((field) => a[field] === b[field]) &&
  (a.saidPlace === null || b.saidPlace === null ? a.position === b.position : a.saidPlace === b.saidPlace);

/** Equal to no position of any trip. */
const noPosition = -1;

/** The content of an event whose trip is not looked up: if it names a stop, its index is unknown and equals no other. */
export const contentOf = (sent: EventInput, source: EventSource): EventContent => ({
  ...sent,
  source,
  shift: sent.shift ?? null,
  position: sent.stopId === null ? sent.position : noPosition,
  saidPlace: placeOf(sent),
});
