import { Refusal, type Fault } from '../errors.js';
import type { Text } from '../language.js';
import { malformed } from '../http/problem.js';
import { serviceDate } from '../scheduling/service-time.js';
import { aboutOf, judgeUndos } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { isOfPlan } from '../trip-log/trip-event.js';
import { correctionsRefusals } from './corrections.refusals.js';
import type { TripName } from './made-act.js';
import type { Counter } from './trip-to-correct.js';

/** What is to count no more: these events, or the log of a trip, or what one of those who counted said of it. */
export type ChosenEvents = { readonly eventIds: readonly string[] } | { readonly trip: TripName; readonly of: Counter };

export interface AskedEvents extends Counter {
  readonly eventIds?: readonly string[] | null | undefined;
  readonly serviceDate?: string | null | undefined;
  readonly tripId?: string | null | undefined;
}

const oneOfBoth: Text = {
  'zh-CN': '与另一种二选一：填 eventIds，或填 serviceDate 和 tripId',
  en: 'must be given alone: either eventIds, or serviceDate and tripId',
};
const needed: Text = { 'zh-CN': '为必填', en: 'is needed' };
const onlyWithTrip: Text = { 'zh-CN': '只能与 serviceDate、tripId 一起填', en: 'can only be given with serviceDate and tripId' };

/** @throws Refusal `request-malformed`, naming what does not go together */
export function chosenEvents({ eventIds = null, serviceDate: date = null, tripId = null, ...of }: AskedEvents): ChosenEvents {
  const faults: Fault[] = [];
  const check = (field: string, isRight: boolean, sentence: Text): void => {
    if (!isRight) faults.push({ field, sentence });
  };
  const namesTrip = date !== null || tripId !== null;
  check('eventIds', (eventIds !== null) !== namesTrip, oneOfBoth);
  check('serviceDate', !namesTrip || date !== null, needed);
  check('tripId', !namesTrip || tripId !== null, needed);
  for (const [field, value] of Object.entries(of)) check(field, value == null || namesTrip, onlyWithTrip);
  if (faults.length > 0) throw malformed(faults);
  if (eventIds !== null) return { eventIds: [...new Set(eventIds.map((each) => each.toLowerCase()))] };
  return { trip: { serviceDate: serviceDate(date ?? ''), tripId: tripId ?? '' }, of };
}

/**
 * What counts of the events that are named, and is to count no more. None of them is to count in the end, so an undo among them stays
 * where what it takes back is named, too.
 * @param named those of them that there are
 * @param logged all that was said of their trips
 * @throws Refusal `event-not-found`, `event-of-plan`, naming all of them
 */
export function toVoid(asked: readonly string[], named: ReadonlySet<string>, logged: readonly LoggedEvent[]): LoggedEvent[] {
  const missing = asked.filter((eventId) => !named.has(eventId));
  if (missing[0] !== undefined)
    throw new Refusal(correctionsRefusals['event-not-found'], { eventId: missing[0] }, faultsOf(asked, missing));
  const byId = new Map(logged.map((event) => [event.eventId, event]));
  const ofPlan = asked.flatMap((eventId) => {
    const event = byId.get(eventId);
    // Without what adds it there may be no trip to tell of; and its reason is told to riders.
    const about = event === undefined ? null : aboutOf(event, byId);
    return about !== null && isOfPlan(about) ? [{ eventId, date: about.serviceDate }] : [];
  });
  if (ofPlan[0] !== undefined) {
    const eventIds = ofPlan.map(({ eventId }) => eventId);
    throw new Refusal(correctionsRefusals['event-of-plan'], ofPlan[0], faultsOf(asked, eventIds));
  }
  const { effective, circling } = judgeUndos(logged);
  // One of a ring of undos can be taken back, so that the ring ends.
  const standing = new Set([...effective, ...circling].map(({ eventId }) => eventId));
  const asks = new Set(asked);
  return asked
    .flatMap((eventId) => byId.get(eventId) ?? [])
    .filter(({ eventId, undoes }) => standing.has(eventId) && (undoes === null || !asks.has(undoes)));
}

/** Which of those that were asked for. The sentence names the first, these name all of them. */
const faultsOf = (asked: readonly string[], eventIds: readonly string[]): Fault[] =>
  eventIds.map((eventId) => ({ field: `eventIds[${asked.indexOf(eventId)}]`, sentence: { 'zh-CN': eventId, en: eventId } }));
