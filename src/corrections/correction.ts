import { Refusal, type Fault } from '../errors.js';
import type { Text } from '../language.js';
import { readEvent } from '../driver-log/read-event.js';
import { serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { malformed } from '../http/problem.js';

/** An event that is missing in the log and is to be added. */
export interface AddedEvent {
  readonly kind: string;
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly stopId?: string | undefined;
  readonly count?: number | null | undefined;
  readonly vehicleId?: string | undefined;
  /** true: a borrowed vehicle, which the agency's list does not contain. */
  readonly isBorrowed?: boolean | undefined;
  /** ISO 8601; left out: the planned time, or noon for a trip without a plan. */
  readonly at?: string | undefined;
}

export interface Correction {
  /** The id of the new event; the same correction sent again under the same id changes nothing. */
  readonly correctionId: string | undefined;
  readonly reason: string;
  /** The event to be voided, or the one to be added. */
  readonly what: { readonly voids: string } | { readonly adds: AddedEvent };
}

/** The fields of the request; each is valid by itself, but not necessarily together. */
export interface CorrectionFields extends Partial<Omit<AddedEvent, 'serviceDate'>> {
  readonly action: 'void' | 'add';
  readonly reason: string;
  readonly correctionId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly serviceDate?: string | undefined;
}

const isNeeded: Text = { 'zh-CN': '为必填', en: 'is needed' };

/** @throws Refusal `request-malformed`, naming the fields that the action requires and lacks */
export function correctionOf(fields: CorrectionFields): Correction {
  const { action, reason, correctionId, eventId, kind, tripId } = fields;
  const names = action === 'void' ? (['eventId'] as const) : (['kind', 'serviceDate', 'tripId'] as const);
  const missing = names.filter((name) => (fields[name] ?? null) === null);
  const others = action === 'void' ? [] : eventFaults(fields).filter(({ field }) => !missing.some((name) => name === field));
  const faults = [...missing.map((field): Fault => ({ field, sentence: isNeeded })), ...others];
  if (faults.length > 0) throw malformed(faults);
  if (action === 'void') return { correctionId, reason, what: { voids: eventId ?? '' } };
  const { stopId, count, vehicleId, isBorrowed, at } = fields;
  const adds = {
    kind: kind ?? '',
    serviceDate: serviceDate(fields.serviceDate ?? ''),
    tripId: tripId ?? '',
    stopId,
    count,
    vehicleId,
    isBorrowed,
    at,
  };
  return { correctionId, reason, what: { adds } };
}

/** The faults for which an event of a driver would be refused as well, such as boardings without a number. */
function eventFaults(fields: CorrectionFields): readonly Fault[] {
  try {
    // The id and the time may not be decided yet and do not matter for these faults, so any valid ones are used.
    readEvent({ ...fields, eventId: '00000000-0000-0000-0000-000000000000', deviceTime: fields.at ?? '2024-07-15T07:30:00Z' });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
}
