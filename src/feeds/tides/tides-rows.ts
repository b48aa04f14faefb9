import { eventRow, type DriverEventRow } from '../../driver-log/event-row.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import type { LoggedEvent } from '../../trip-log/operated-trip.js';
import {
  countIncompleteFlag,
  dateSuspectFlag,
  flagsOf,
  reconstructionFlag,
  timeUnknownFlag,
  type EventFlag,
} from '../../trip-log/trip-event.js';
import type { PerformedRecord } from './tides-tables.js';
import type { TidesEvent } from './tides-trips.js';

/** The agency for which something is imported, and the time of the import. */
export interface Importing {
  readonly agencyId: string;
  readonly now: EpochSeconds;
}

type RecordedPlace = Pick<DriverEventRow, 'position' | 'saidPlace'>;

/** A fact of a trip. A city has so many on a day that the whole row is only made when it is written. */
export interface PlacedEvent {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  /** The stop ids of its trip. */
  readonly stopIds: readonly string[];
  readonly fact: TidesEvent;
  /** The place at which it was recorded, by a timetable with other stops; null: the place in the files. */
  readonly recordedAt: RecordedPlace | null;
  readonly performed: PerformedRecord | null;
}

/** The id under which an event is recorded, with the reason if it is a correction. */
interface RecordedAs {
  readonly eventId: string;
  readonly reason: string | null;
  /** For an end: some counts of the trip are missing. */
  readonly isIncomplete?: boolean;
}

const nowhere = { stopId: null, position: null, count: null, vehicleId: null } as const;
const senderOf = ({ agencyId, now }: Importing) => ({ actor: { agencyId, accountId: null }, source: 'import', receivedAt: now }) as const;

export function importedRow(
  importing: Importing,
  event: PlacedEvent,
  { eventId, reason, isIncomplete = false }: RecordedAs,
): DriverEventRow {
  const { serviceDate, tripId, stopIds, fact, recordedAt, performed } = event;
  const { kind, count, at } = fact;
  const position = recordedAt === null ? fact.position : null;
  // A file may name a stop by its sequence only, so the id of the stop is stored.
  const stopId = position === null ? null : (fact.stopId ?? stopIds[position] ?? null);
  const vehicleId = fact.vehicleId ?? performed?.vehicleId ?? null;
  const what = { kind, stopId, position, count, vehicleId, deviceTime: at, undoes: null, shift: fact.shift ?? null };
  const flags: EventFlag[] = [];
  if (isIncomplete) flags.push(countIncompleteFlag);
  if (performed?.isReconstruction === true) flags.push(reconstructionFlag);
  if (fact.isTimeUnknown === true) flags.push(timeUnknownFlag);
  if (performed?.own?.isDateSuspect === true) flags.push(dateSuspectFlag);
  // Riders see the reason of a cancellation, so it must not be the reason of a correction.
  const sent = { eventId, serviceDate, tripId, ...what, reason: kind === 'trip-cancelled' ? null : reason };
  const row = eventRow(senderOf(importing), sent, { serviceDate, tripId, stopIds }, { at, clockOffset: null }, flags.join(' '));
  return recordedAt === null ? row : { ...row, position: recordedAt.position, saidPlace: recordedAt.saidPlace };
}

/** The undo of an imported event. It has the time of that event, so that it is identical whenever it is made. */
export function undoRow(
  importing: Importing,
  { eventId: undoes, serviceDate, tripId, at }: LoggedEvent,
  { eventId, reason }: RecordedAs,
): DriverEventRow {
  const sent = { ...nowhere, eventId, serviceDate, tripId, kind: 'undo', deviceTime: at, undoes, reason } as const;
  return eventRow(senderOf(importing), sent, { serviceDate, tripId, stopIds: [] }, { at, clockOffset: null }, '');
}

/** The imported end of a trip, with or without the mark that some counts are missing. */
export function endRow({ agencyId, now }: Importing, end: LoggedEvent, { eventId, isIncomplete }: RecordedAs): DriverEventRow {
  const { serviceDate, tripId, kind, position, count, vehicleId, at, deviceTime, source, accountId, saidPlace, shift } = end;
  const flags: EventFlag[] = flagsOf(end.flags).filter((flag) => flag !== countIncompleteFlag);
  if (isIncomplete === true) flags.unshift(countIncompleteFlag);
  const preserved = { serviceDate, tripId, kind, position, count, vehicleId, at, deviceTime, source, accountId, saidPlace, shift };
  const own = { undoes: null, clockOffset: null, reason: null, sentBy: null, deviceId: null, receivedAt: now };
  return { agencyId, eventId, ...preserved, ...own, flags: flags.join(' ') };
}

/** Whether the end of a trip is marked: its count is incomplete. */
export const isIncompleteEnd = ({ flags }: Pick<LoggedEvent, 'flags'>): boolean => flagsOf(flags).includes(countIncompleteFlag);
