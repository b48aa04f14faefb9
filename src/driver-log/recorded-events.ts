import { isUnproven, type Claim } from '../devices/authors.js';
import { Refusal } from '../errors.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import type { DriverEventRow } from './driver-event.entity.js';
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
    if (kept === undefined || !isSameEvent(contentOf(each, 'driver'), kept)) return result;
    return { eventId: result.eventId, outcome: 'duplicate', refusal: null };
  });
}
