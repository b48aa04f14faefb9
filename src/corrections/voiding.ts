import { Refusal, type Fault } from '../errors.js';
import type { Text } from '../language.js';
import { malformed } from '../http/problem.js';
import { serviceDate } from '../scheduling/service-time.js';
import { aboutOf, judgeUndos } from '../trip-log/effective-events.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { isOfPlan } from '../trip-log/trip-event.js';
import { correctionsRefusals } from './corrections.refusals.js';
import type { TripName } from './made-act.js';
import type { EventSelection } from './trip-to-correct.js';

/** The events to void: those with the given ids, or the log of a trip, or the part of it by one author, phone or source. */
export type ChosenEvents = { readonly eventIds: readonly string[] } | { readonly trip: TripName; readonly of: EventSelection };

export interface EventsFields extends EventSelection {
  readonly eventIds?: readonly string[] | null | undefined;
  readonly serviceDate?: string | null | undefined;
  readonly tripId?: string | null | undefined;
}

const oneOfBoth: Text = {
  'zh-CN': '与另一种二选一：填 eventIds，或填 serviceDate 和 tripId',
  en: 'must be given alone: either eventIds, or serviceDate and tripId',
};
const isNeeded: Text = { 'zh-CN': '为必填', en: 'is needed' };
const onlyWithTrip: Text = { 'zh-CN': '只能与 serviceDate、tripId 一起填', en: 'can only be given with serviceDate and tripId' };

/** @throws Refusal `request-malformed`, naming the fields that are missing or cannot be combined */
export function chosenEvents({ eventIds = null, serviceDate: date = null, tripId = null, ...of }: EventsFields): ChosenEvents {
  const faults: Fault[] = [];
  const check = (field: string, isRight: boolean, sentence: Text): void => {
    if (!isRight) faults.push({ field, sentence });
  };
  const namesTrip = date !== null || tripId !== null;
  check('eventIds', (eventIds !== null) !== namesTrip, oneOfBoth);
  check('serviceDate', !namesTrip || date !== null, isNeeded);
  check('tripId', !namesTrip || tripId !== null, isNeeded);
  for (const [field, value] of Object.entries(of)) check(field, value == null || namesTrip, onlyWithTrip);
  if (faults.length > 0) throw malformed(faults);
  if (eventIds !== null) return { eventIds: [...new Set(eventIds.map((each) => each.toLowerCase()))] };
  return { trip: { serviceDate: serviceDate(date ?? ''), tripId: tripId ?? '' }, of };
}

/**
 * The events that have to be undone, so that none of the requested ones counts afterwards. A requested undo is left as it is if the event
 * that it undoes is requested as well.
 * @param named the ids of `logged`
 * @param logged all events of their trips
 * @throws Refusal `event-not-found`, `event-of-plan`, naming all such events
 */
export function toVoid(requestedIds: readonly string[], named: ReadonlySet<string>, logged: readonly LoggedEvent[]): LoggedEvent[] {
  const missing = requestedIds.filter((eventId) => !named.has(eventId));
  if (missing[0] !== undefined)
    throw new Refusal(correctionsRefusals['event-not-found'], { eventId: missing[0] }, faultsOf(requestedIds, missing));
  const byId = new Map(logged.map((event) => [event.eventId, event]));
  const ofPlan = requestedIds.flatMap((eventId) => {
    const event = byId.get(eventId);
    // Changes of the plan are undone in `day-changes/`: voiding an addition could leave no trip to answer, and riders see a reason for such
    // changes.
    const about = event === undefined ? null : aboutOf(event, byId);
    return about !== null && isOfPlan(about) ? [{ eventId, date: about.serviceDate }] : [];
  });
  if (ofPlan[0] !== undefined) {
    const eventIds = ofPlan.map(({ eventId }) => eventId);
    throw new Refusal(correctionsRefusals['event-of-plan'], ofPlan[0], faultsOf(requestedIds, eventIds));
  }
  const { effective, circling } = judgeUndos(logged);
  // If undos void each other in a circle, one of them may be voided to end it.
  const standing = new Set([...effective, ...circling].map(({ eventId }) => eventId));
  const requested = new Set(requestedIds);
  return requestedIds
    .flatMap((eventId) => byId.get(eventId) ?? [])
    .filter(({ eventId, undoes }) => standing.has(eventId) && (undoes === null || !requested.has(undoes)));
}

/** A fault for each of these events. The sentence of the refusal names only the first. */
const faultsOf = (requestedIds: readonly string[], eventIds: readonly string[]): Fault[] =>
  eventIds.map((eventId) => ({ field: `eventIds[${requestedIds.indexOf(eventId)}]`, sentence: { 'zh-CN': eventId, en: eventId } }));
