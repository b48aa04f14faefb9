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

/** Those of these events that are on disk. */
type Find = (eventIds: readonly string[]) => Promise<(EventContent & { readonly eventId: string })[]>;

/** What became of one event. */
export interface EventResult {
  /** As it was sent; null where it had none. */
  readonly eventId: string | null;
  readonly outcome: 'recorded' | 'duplicate' | 'refused';
  readonly refusal: Refusal | null;
  /** The trip that it is of, where that has another id than was sent. */
  readonly tripId?: string | null;
  /** From when on it may be sent again, where it was refused for a clock or a date; null: as it is it will never be taken. */
  readonly sendAgainAt?: EpochSeconds | null;
}

export type JudgedEvent = DriverEventRow | Refusal;

/** What the events of one request are by all that is known of their trips. */
export interface Judged {
  readonly context: JudgingContext;
  /** As far as they can be read, each of the trip that it means. */
  readonly heard: readonly (SentEvent | Refusal)[];
  readonly judged: readonly JudgedEvent[];
  readonly batch: Batch;
}

/** @param outcomes of those that were to be kept, in their order */
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

/** Whose word was brought of what was recorded, where nothing showed that it is theirs. */
export const claimsIn = (
  said: readonly (SentEvent | Refusal)[],
  judged: readonly (DriverEventRow | Refusal)[],
  results: readonly EventResult[],
): Claim[] =>
  judged.flatMap((row, index) => {
    const each = said[index];
    if (row instanceof Refusal || each === undefined || each instanceof Refusal) return [];
    const isClaim = isUnproven(row) && results[index]?.outcome === 'recorded';
    return isClaim ? { id: row.eventId, accountId: each.recordedBy ?? '' } : [];
  });

/** An undo that takes nothing back is refused where that is known already. There is one at least. */
export async function withoutIdleUndos(judged: readonly (DriverEventRow | Refusal)[], find: Find): Promise<(DriverEventRow | Refusal)[]> {
  const here = judged.filter((each) => !(each instanceof Refusal));
  const asked = here.flatMap(({ undoes }) => undoes ?? []);
  const recorded = await find(asked);
  // Of two with one id the first is the one that will be kept.
  const known = new Map([...[...here].reverse(), ...recorded].map((event) => [event.eventId, event]));
  return judged.map((each) => {
    if (each instanceof Refusal || each.undoes === null) return each;
    const why = whyIdle(each, known.get(each.undoes));
    return why === null ? each : new Refusal(driverLogRefusals[why], { eventId: each.undoes });
  });
}

/** What would be refused by now, but is on disk: it was recorded by another timetable, or before what it undoes. */
export async function withRecorded(
  said: readonly (SentEvent | Refusal)[],
  results: readonly EventResult[],
  find: Find,
): Promise<EventResult[]> {
  const refused = said.flatMap((each, index) => (each instanceof Refusal || results[index]?.outcome !== 'refused' ? [] : each.eventId));
  if (refused.length === 0) return [...results];
  const recorded = new Map((await find(refused)).map((event) => [event.eventId, event]));
  return results.map((result, index) => {
    const each = said[index];
    if (each === undefined || each instanceof Refusal || result.outcome !== 'refused') return result;
    const kept = recorded.get(each.eventId);
    if (kept === undefined) return result;
    // Two drivers called trips of different ways by one id, and this one was of the second.
    const own = isOwnIdOf(kept.tripId, each.tripId) ? kept.tripId : null;
    if (!isSameEvent(contentOf({ ...each, tripId: own ?? each.tripId }, 'driver'), kept)) return result;
    return { eventId: result.eventId, outcome: 'duplicate', refusal: null, tripId: own };
  });
}
