import type { EventSource } from '../trip-log/effective-events.js';
import { placeOf } from '../trip-log/event-place.js';
import type { DriverEventRow } from './driver-event.entity.js';
import type { SaidEvent } from './event-row.js';

/** What its author said, but for the place. When and how it arrived, from which phone and in whose hand, may differ from time to time. */
const contents = ['serviceDate', 'tripId', 'kind', 'count', 'undoes', 'vehicleId', 'deviceTime', 'source', 'reason', 'shift'] as const;

/** What tells an event from another with its id. */
export const contentFields = [...contents, 'position', 'saidPlace'] as const;
export type EventContent = Pick<DriverEventRow, (typeof contentFields)[number]>;

/**
 * Whether two events with one id are the same: they say the same, and name the same place in the same words, whatever the
 * timetables of then and of now make of it. Rows of before places were kept compare by their position.
 */
export const isSameEvent = (a: EventContent, b: EventContent): boolean =>
  contents.every((field) => a[field] === b[field]) &&
  (a.saidPlace === null || b.saidPlace === null ? a.position === b.position : a.saidPlace === b.saidPlace);

/** Of no stop of any trip. */
const nowhere = -1;

/** What was sent, while nobody knows where its trip calls: the position of a stop that it names is no event's. */
export const contentOf = (sent: SaidEvent, source: EventSource): EventContent => ({
  ...sent,
  source,
  shift: sent.shift ?? null,
  position: sent.stopId === null ? sent.position : nowhere,
  saidPlace: placeOf(sent),
});
