import { eventRow, type DriverEventRow } from '../../driver-log/event-row.js';
import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import type { LoggedEvent } from '../../trip-log/operated-trip.js';
import { countIncompleteFlag, flagsOf, reconstructionFlag, type EventFlag } from '../../trip-log/trip-event.js';
import type { PerformedRecord } from './tides-tables.js';
import type { TidesEvent } from './tides-trips.js';

/** By whom and when it is imported. */
export interface Importing {
  readonly agencyId: string;
  readonly now: EpochSeconds;
}

type RecordedPlace = Pick<DriverEventRow, 'position' | 'saidPlace'>;

/** What was said of which trip; a day of a city has so many that the whole row is made only when it is written. */
export interface PlacedEvent {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  /** Where its trip calls. */
  readonly stopIds: readonly string[];
  readonly said: TidesEvent;
  /** Where it was when it was recorded, by a timetable whose stops are not those of now; null: where the files say. */
  readonly recordedAt: RecordedPlace | null;
  readonly performed: PerformedRecord | null;
}

/** An event under an id, as a correction where there is a reason. */
interface As {
  readonly eventId: string;
  readonly reason: string | null;
  /** Of an end: some counts of its trip are missing. */
  readonly isIncomplete?: boolean;
}

const nowhere = { stopId: null, position: null, count: null, vehicleId: null } as const;
const senderOf = ({ agencyId, now }: Importing) => ({ actor: { agencyId, accountId: null }, source: 'import', receivedAt: now }) as const;

export function importedRow(importing: Importing, event: PlacedEvent, { eventId, reason, isIncomplete = false }: As): DriverEventRow {
  const { serviceDate, tripId, stopIds, said, recordedAt, performed } = event;
  const { kind, count, at } = said;
  const position = recordedAt === null ? said.position : null;
  // A file may name a stop by its sequence alone, so what is kept is the stop that was meant.
  const stopId = position === null ? null : (said.stopId ?? stopIds[position] ?? null);
  const vehicleId = said.vehicleId ?? performed?.vehicleId ?? null;
  const what = { kind, stopId, position, count, vehicleId, deviceTime: at, undoes: null };
  const flags: EventFlag[] = [];
  if (isIncomplete) flags.push(countIncompleteFlag);
  if (performed?.isReconstruction === true) flags.push(reconstructionFlag);
  // Why a trip is cancelled is told to riders, and that its row was corrected is no reason.
  const sent = { eventId, serviceDate, tripId, ...what, reason: kind === 'trip-cancelled' ? null : reason };
  const row = eventRow(senderOf(importing), sent, { serviceDate, tripId, stopIds }, { at, clockOffset: null }, flags.join(' '));
  return recordedAt === null ? row : { ...row, position: recordedAt.position, saidPlace: recordedAt.saidPlace };
}

/** Takes back what an import recorded, at its time, so that it is the same event whenever it is made. */
export function undoRow(
  importing: Importing,
  { eventId: undoes, serviceDate, tripId, at }: LoggedEvent,
  { eventId, reason }: As,
): DriverEventRow {
  const sent = { ...nowhere, eventId, serviceDate, tripId, kind: 'undo', deviceTime: at, undoes, reason } as const;
  return eventRow(senderOf(importing), sent, { serviceDate, tripId, stopIds: [] }, { at, clockOffset: null }, '');
}

/** An end that was imported, with or without the word that some counts of its trip are missing. */
export function endRow({ agencyId, now }: Importing, end: LoggedEvent, { eventId, isIncomplete }: As): DriverEventRow {
  const { serviceDate, tripId, kind, position, count, vehicleId, at, deviceTime, source, accountId, saidPlace, shift } = end;
  const flags: EventFlag[] = flagsOf(end.flags).filter((flag) => flag !== countIncompleteFlag);
  if (isIncomplete === true) flags.unshift(countIncompleteFlag);
  const said = { serviceDate, tripId, kind, position, count, vehicleId, at, deviceTime, source, accountId, saidPlace, shift };
  const here = { undoes: null, clockOffset: null, reason: null, sentBy: null, deviceId: null, receivedAt: now };
  return { agencyId, eventId, ...said, ...here, flags: flags.join(' ') };
}

/** Whether the count of a trip is known not to be whole, by its end. */
export const isIncompleteEnd = ({ flags }: Pick<LoggedEvent, 'flags'>): boolean => flagsOf(flags).includes(countIncompleteFlag);
