import { Refusal, type Fault } from '../errors.js';
import type { Text } from '../language.js';
import { readEvent } from '../driver-log/read-event.js';
import { serviceDate, type ServiceDate } from '../scheduling/service-time.js';
import { malformed } from '../http/problem.js';

/** What a manager says should have been logged. */
export interface AddedEvent {
  readonly kind: string;
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
  readonly stopId?: string | undefined;
  readonly count?: number | null | undefined;
  readonly vehicleId?: string | undefined;
  /** The vehicle is in no list of ours. */
  readonly isBorrowed?: boolean | undefined;
  /** ISO 8601; as planned where it is left out. */
  readonly at?: string | undefined;
}

export interface Correction {
  /** The new event's; the same correction sent again under the same id changes nothing. */
  readonly correctionId: string | undefined;
  readonly reason: string;
  /** The event to be taken back, or the one to be added. */
  readonly what: { readonly voids: string } | { readonly adds: AddedEvent };
}

/** As it is asked for, each field sound by itself. */
export interface AskedCorrection extends Partial<Omit<AddedEvent, 'serviceDate'>> {
  readonly action: 'void' | 'add';
  readonly reason: string;
  readonly correctionId?: string | undefined;
  readonly eventId?: string | undefined;
  readonly serviceDate?: string | undefined;
}

const needed: Text = { 'zh-CN': '为必填', en: 'is needed' };

/** @throws Refusal `request-malformed`, naming what the action needs and did not get */
export function correctionOf(asked: AskedCorrection): Correction {
  const { action, reason, correctionId, eventId, kind, tripId } = asked;
  const names = action === 'void' ? (['eventId'] as const) : (['kind', 'serviceDate', 'tripId'] as const);
  const missing = names.filter((name) => (asked[name] ?? null) === null);
  const others = action === 'void' ? [] : eventFaults(asked).filter(({ field }) => !missing.some((name) => name === field));
  const faults = [...missing.map((field): Fault => ({ field, sentence: needed })), ...others];
  if (faults.length > 0) throw malformed(faults);
  if (action === 'void') return { correctionId, reason, what: { voids: eventId ?? '' } };
  const { stopId, count, vehicleId, isBorrowed, at } = asked;
  const adds = {
    kind: kind ?? '',
    serviceDate: serviceDate(asked.serviceDate ?? ''),
    tripId: tripId ?? '',
    stopId,
    count,
    vehicleId,
    isBorrowed,
    at,
  };
  return { correctionId, reason, what: { adds } };
}

/** What no driver could log either, such as people who boarded without a number. */
function eventFaults(asked: AskedCorrection): readonly Fault[] {
  try {
    // When it happened is known once the trip is; which event it will be does not matter here.
    readEvent({ ...asked, eventId: '00000000-0000-0000-0000-000000000000', deviceTime: asked.at ?? '2024-07-15T07:30:00Z' });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.faults;
    throw error;
  }
}
