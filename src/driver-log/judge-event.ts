import { authorOf, type Author } from '../devices/authors.js';
import { boundsOf, correctClock, isDateSuspect, isLate, type Clocked, type DayBounds, type PlannedSpan } from '../devices/device-clock.js';
import { Refusal } from '../errors.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { crewOfTrip } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';
import { eventRow, type Sender, isSameDirection } from './event-row.js';
import type { EventFlag } from '../trip-log/trip-event.js';
import { findPosition } from '../trip-log/event-place.js';
import { readEvent, type SentEvent } from './read-event.js';
import { checkServiceDate, isDriven, isYetToCome } from './service-dates.js';
import { tripKey, type TripIdentity } from '../trip-log/operated-trip.js';
import { driverLogRefusals } from './driver-log.refusals.js';

/** What it takes to judge the events of one request. */
export interface JudgingContext extends Sender {
  readonly crews: Crews;
  readonly zone: string;
  readonly today: ServiceDate;
  /** The phone's clock when it sent; null: not sent. */
  readonly sentAt: EpochSeconds | null;
  /** The accounts for which this sender may send events, besides its own. */
  readonly authors: ReadonlySet<string>;
  /** A manager pasted the events, because a phone could not send them. */
  readonly isPasted: boolean;
}

/** The trip of an event. */
export interface TripOfEvent {
  readonly identity: TripIdentity;
  /** The row to write for a trip outside the timetable that is new or gets its start; null: nothing to write. */
  readonly extraTrip: ExtraTrip | null;
  /** The account assigned to drive it; null: nobody. */
  readonly driver: string | null;
  readonly bounds: DayBounds;
}

export function tripOfEvent({ zone, crews }: JudgingContext, identity: TripIdentity, extraTrip: ExtraTrip | null): TripOfEvent {
  const driver = crewOfTrip(crews, identity).accountId;
  return { identity, extraTrip, driver, bounds: boundsOf(identity.serviceDate, zone) };
}

/** The event that was sent, or the refusal if it cannot be read. */
export function readOrRefuse(raw: unknown): SentEvent | Refusal {
  try {
    return readEvent(raw);
  } catch (error) {
    return asRefusal(error);
  }
}

/** Checks the date of a driver's event, before its trip is looked for. Pasted events may be as old as the figures go back. */
export function datedEvent({ source, today, isPasted }: JudgingContext, event: SentEvent): SentEvent | Refusal {
  try {
    if (source === 'driver') checkServiceDate(event.serviceDate, today, isPasted);
    return event;
  } catch (error) {
    return asRefusal(error);
  }
}

/** How much of a trip outside the timetable an event gives. 0: nothing; 1: its route; 2: its route and start. */
const extraDetail = ({ extra }: SentEvent): number => (extra === null ? 0 : extra.startTime === null ? 1 : 2);

/**
 * Each trip that the events name, once, by its key. For a trip outside the timetable, the first route and the first start that are given
 * apply to the whole request.
 */
export function tripsNamed(agencyId: string, events: readonly (SentEvent | Refusal)[]): Map<string, SentEvent> {
  const named = new Map<string, SentEvent>();
  for (const each of events) {
    if (each instanceof Refusal) continue;
    const key = tripKey(agencyId, each.serviceDate, each.tripId);
    const first = named.get(key);
    const isFuller =
      first !== undefined &&
      extraDetail(first) < extraDetail(each) &&
      (first.extra === null || isSameDirection(first.extra, each.extra ?? first.extra));
    if (first === undefined || isFuller) named.set(key, each);
  }
  return named;
}

/** Whether an event gives the start of a trip that has none yet: a phone may send events in any order. */
export const givesStart = ({ isScheduled, startTime }: TripIdentity, { extra }: SentEvent): boolean =>
  !isScheduled && startTime === null && extra !== null && extra.startTime !== null;

/** The row of an event that is accepted, or the refusal. */
export function judgeEvent(context: JudgingContext, event: SentEvent, trip: TripOfEvent | Refusal | undefined): DriverEventRow | Refusal {
  if (trip === undefined) return new Refusal(driverLogRefusals['trip-not-found'], { tripId: event.tripId, date: event.serviceDate });
  if (trip instanceof Refusal) return trip;
  try {
    return acceptedEvent(context, event, trip);
  } catch (error) {
    return asRefusal(error);
  }
}

/** Whether the event was refused because its trip does not call at its stop. */
export const isOffTrip = (judged: DriverEventRow | Refusal): judged is Refusal =>
  judged instanceof Refusal && judged.code === driverLogRefusals['stop-not-on-trip'].code;

/**
 * Judges an event at a stop where its trip calls in another timetable: a phone may still have an old timetable, and what was tapped by it
 * has to count.
 * @param stopLists the stops of the trip in each timetable that has it
 * @returns null: the trip calls there in no timetable, or the event is refused for another reason
 */
export function judgeByStops(
  context: JudgingContext,
  event: SentEvent,
  trip: TripOfEvent,
  stopLists: readonly (readonly string[])[],
): DriverEventRow | null {
  const stopIds = stopLists.find((each) => findPosition(event, each) !== 'gone');
  if (stopIds === undefined) return null;
  const judged = judgeEvent(context, event, { ...trip, identity: { ...trip.identity, stopIds } });
  return judged instanceof Refusal ? null : judged;
}

function acceptedEvent(context: JudgingContext, event: SentEvent, trip: TripOfEvent): DriverEventRow {
  const { source, receivedAt, sentAt } = context;
  const { identity, bounds } = trip;
  if (source === 'driver' && isYetToCome(event.kind, bounds, receivedAt))
    throw new Refusal(driverLogRefusals['trip-not-yet'], { tripId: event.tripId, date: event.serviceDate });
  if (event.kind === 'trip-added' && identity.isScheduled)
    throw new Refusal(driverLogRefusals['trip-is-planned'], { tripId: event.tripId, date: event.serviceDate });
  const clocked = correctClock(event.deviceTime, sentAt, receivedAt, bounds);
  const by = authorOf(context.actor.accountId, context.authors, event.recordedBy ?? null);
  return eventRow(context, event, identity, clocked, flagsOf(context, event, trip, clocked, by), by.accountId);
}

/** What is odd about an accepted event: flags, separated by blanks. */
function flagsOf(
  context: JudgingContext,
  event: SentEvent,
  { identity, driver }: TripOfEvent,
  clocked: Clocked,
  { accountId, isUnproven }: Author,
): string {
  const { source, receivedAt, crews } = context;
  const { at, isCorrected, isUnknown } = clocked;
  const vehicle = event.vehicleId === null ? undefined : crews.vehicles.get(event.vehicleId);
  const flags: EventFlag[] = [];
  if (isCorrected) flags.push('clock-corrected');
  if (isUnknown) flags.push('time-unknown');
  if (source === 'driver' && driver !== null && driver !== accountId) flags.push('other-driver');
  if (isUnproven) flags.push('author-unproven');
  // A trip that a manager added has a plan, so it runs although no timetable has it.
  if (!identity.isScheduled && identity.plan.length === 0 && event.extra === null) flags.push('not-running');
  if (isLate(at, receivedAt)) flags.push('late');
  if (event.vehicleId !== null && vehicle === undefined) flags.push('unknown-vehicle');
  if (vehicle !== undefined && vehicle.retiredAt !== null && vehicle.retiredAt <= at) flags.push('retired-vehicle');
  if (source === 'driver' && isDriven(event.kind) && isDateSuspect(clocked, receivedAt, spanOf(identity))) flags.push('date-suspect');
  return flags.join(' ');
}

const spanOf = ({ plan }: TripIdentity): PlannedSpan | null => {
  const [first, last] = [plan[0], plan.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.departure, to: last.arrival };
};

/** Returns a refusal as a value. @throws any other error */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** The id of an event that cannot be read; null: it has none. */
export function idOf(raw: unknown): string | null {
  const { eventId } = (typeof raw === 'object' && raw !== null ? raw : {}) as { eventId?: unknown };
  return typeof eventId === 'string' ? eventId.slice(0, 100) : null;
}
