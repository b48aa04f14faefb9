import { authorOf } from '../devices/authors.js';
import { boundsOf, correctClock, isInReach, isLate, maxDaysBack } from '../devices/device-clock.js';
import { driverLogRefusals } from '../driver-log/driver-log.refusals.js';
import { Refusal } from '../errors.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import type { EventFlag } from '../trip-log/trip-event.js';
import type { DriverNote } from './driver-note.entity.js';
import { readNote, type SentNote } from './read-note.js';

/** What it takes to judge the notes of one request. */
export interface NotesContext {
  readonly agencyId: string;
  readonly senderId: string;
  readonly deviceId: string | null;
  /** The accounts for which this sender may send notes, besides its own. */
  readonly authors: ReadonlySet<string>;
  /** The vehicles of the agency. */
  readonly vehicleIds: { has(vehicleId: string): boolean };
  readonly zone: string;
  readonly today: ServiceDate;
  readonly sentAt: EpochSeconds | null;
  readonly receivedAt: EpochSeconds;
  /** A manager pasted what a phone could not send; such a note may be of any age. */
  readonly isPasted: boolean;
}

/** The row of a note that is accepted, or the refusal. */
export function judgeNote(context: NotesContext, raw: unknown): DriverNote | Refusal {
  try {
    return noteRow(context, readNote(raw));
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** @throws Refusal `service-date-out-of-range` */
function noteRow(context: NotesContext, sent: SentNote): DriverNote {
  const { agencyId, senderId, deviceId, authors, zone, today, sentAt, receivedAt } = context;
  const { recordedBy, items, deviceTime, ...fields } = sent;
  if (!isInReach(fields.serviceDate, today, context.isPasted))
    throw new Refusal(driverLogRefusals['service-date-out-of-range'], { date: fields.serviceDate, days: maxDaysBack });
  const { at, clockOffset, ...clock } = correctClock(deviceTime, sentAt, receivedAt, boundsOf(fields.serviceDate, zone));
  const { accountId, isUnproven } = authorOf(senderId, authors, recordedBy);
  const author = accountId ?? senderId;
  const flags: Partial<Record<EventFlag, boolean>> = {
    'clock-corrected': clock.isCorrected,
    'time-unknown': clock.isUnknown,
    late: isLate(at, receivedAt),
    'unknown-vehicle': fields.vehicleId !== null && !context.vehicleIds.has(fields.vehicleId),
    'author-unproven': isUnproven,
  };
  return {
    ...{ agencyId, ...fields, deviceTime, at, clockOffset, receivedAt, deviceId },
    ...{ accountId: author, sentBy: author === senderId ? null : senderId },
    items: items === null ? null : JSON.stringify(items),
    flags: Object.keys(flags)
      .filter((flag) => flags[flag as EventFlag] === true)
      .join(' '),
  };
}

/** The content of a note. Time, session and device of its arrival may differ each time it is sent. */
const contents = ['kind', 'serviceDate', 'vehicleId', 'tripId', 'items', 'text', 'eventId', 'messageId', 'deviceTime'] as const;

/** Whether two notes with one id are the same. */
export const isSameNote = (a: DriverNote, b: DriverNote): boolean => contents.every((field) => a[field] === b[field]);
