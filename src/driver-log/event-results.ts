import type { Language } from '../language.js';
import { formatInstant } from '../scheduling/service-time.js';
import type { EventResultAnswer } from './driver-events.requests.js';
import type { EventResult } from './recorded-events.js';

/** The result of an event as the API answers it. */
export function resultAnswer(
  { eventId, outcome, refusal, tripId = null, sendAgainAt = null }: EventResult,
  language: Language,
  zone: string,
): EventResultAnswer {
  if (refusal === null) return { eventId, outcome, ...(tripId === null ? {} : { tripId }) };
  const faults = refusal.faults.map(({ field, sentence }) => ({ field, detail: `${field} ${sentence[language]}` }));
  return {
    ...{ eventId, outcome, code: refusal.code, detail: refusal.sentence(language), ...(faults.length === 0 ? {} : { faults }) },
    sendAgainAt: sendAgainAt === null ? null : formatInstant(sendAgainAt, zone),
  };
}
