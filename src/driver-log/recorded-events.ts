import { isUnproven, type Claim } from '../devices/authors.js';
import { Refusal } from '../errors.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import type { EpochSeconds } from '../scheduling/service-time.js';
import type { DriverEventRow } from './driver-event.entity.js';
import type { Batch, StoreOutcome } from './event-statements.io.js';
import { isOwnIdOf } from './event-row.js';
import { idOf, type JudgingContext } from './judge-event.js';
import { whyIdle } from '../trip-log/effective-events.js';
import type { SentEvent } from './read-event.js';
import { contentOf, isSameEvent, type EventContent } from './same-event.js';

/** Finds those of these events that are stored. */
type Find = (eventIds: readonly string[]) => Promise<(EventContent & { readonly eventId: string })[]>;

/** The result of one event. */
export interface EventResult {
  /** As it was sent; null: it was missing, or no text. */
  readonly eventId: string | null;
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
  readonly refusal: Refusal | null;
  /** The trip on which it was stored, if its id is not the one sent. */
  readonly tripId?: string | null;
  /** From when it may be sent again, if it was refused because its date is in the future; null: it will never be accepted as it is. */
  readonly sendAgainAt?: EpochSeconds | null;
}

export type JudgedEvent = DriverEventRow | Refusal;

/** The judged events of one request. */
export interface Judged {
  readonly context: JudgingContext;
  /** Each event with the trip that it means, or the refusal if it cannot be read. */
  readonly events: readonly (SentEvent | Refusal)[];
  readonly judged: readonly JudgedEvent[];
  readonly batch: Batch;
}

/** The result of each event. @param outcomes those of the accepted events, in their order */
export function resultsOf(raw: readonly unknown[], { judged }: Judged, outcomes: readonly StoreOutcome[]): EventResult[] {
  let next = 0;
  return judged.map((each, index): EventResult => {
    if (each instanceof Refusal) return { eventId: idOf(raw[index]), outcome: 'refused', refusal: each };
    const { eventId, tripId } = each;
    const outcome = outcomes[next++] ?? 'conflict';
    const own = (raw[index] as { tripId?: unknown }).tripId === tripId ? null : tripId;
    if (outcome !== 'conflict') return { eventId, outcome, refusal: null, tripId: own };
    return { eventId, outcome: 'refused', refusal: new Refusal(driverLogRefusals['event-conflict'], { eventId }) };
  });
}

/** The recorded events for which the sender named another author without proof. */
export const claimsIn = (
  events: readonly (SentEvent | Refusal)[],
  judged: readonly (DriverEventRow | Refusal)[],
  results: readonly EventResult[],
): Claim[] =>
  judged.flatMap((row, index) => {
    const each = events[index];
    if (row instanceof Refusal || each === undefined || each instanceof Refusal) return [];
    const isClaim = isUnproven(row) && results[index]?.outcome === 'recorded';
    return isClaim ? { id: row.eventId, accountId: each.recordedBy ?? '' } : [];
  });

/** Refuses undos that, by the events stored and sent, undo nothing. Called only if there is an undo. */
export async function withoutIdleUndos(judged: readonly (DriverEventRow | Refusal)[], find: Find): Promise<(DriverEventRow | Refusal)[]> {
  const accepted = judged.filter((each) => !(each instanceof Refusal));
  const undone = accepted.flatMap(({ undoes }) => undoes ?? []);
  const recorded = await find(undone);
  // If several events have one id, a stored one counts, else the first that was sent.
  const byId = new Map([...[...accepted].reverse(), ...recorded].map((event) => [event.eventId, event]));
  return judged.map((each) => {
    if (each instanceof Refusal || each.undoes === null) return each;
    const why = whyIdle(each, byId.get(each.undoes));
    return why === null ? each : new Refusal(driverLogRefusals[why], { eventId: each.undoes });
  });
}

/** Turns refusals of events that are already stored into duplicates, such as events that were accepted by an earlier timetable. */
export async function withRecorded(
  events: readonly (SentEvent | Refusal)[],
  results: readonly EventResult[],
  find: Find,
): Promise<EventResult[]> {
  const refused = events.flatMap((each, index) => (each instanceof Refusal || results[index]?.outcome !== 'refused' ? [] : each.eventId));
  if (refused.length === 0) return [...results];
  const recorded = new Map((await find(refused)).map((event) => [event.eventId, event]));
  return results.map((result, index) => {
    const each = events[index];
    if (each === undefined || each instanceof Refusal || result.outcome !== 'refused') return result;
    const stored = recorded.get(each.eventId);
    if (stored === undefined) return result;
    // Two drivers used one id for trips of different routes or directions, and this event was stored on the second one's trip.
    const own = isOwnIdOf(stored.tripId, each.tripId) ? stored.tripId : null;
    if (!isSameEvent(contentOf({ ...each, tripId: own ?? each.tripId }, 'driver'), stored)) return result;
    return { eventId: result.eventId, outcome: 'duplicate', refusal: null, tripId: own };
  });
}
