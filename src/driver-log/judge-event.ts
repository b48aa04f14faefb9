import { authorOf, type Author } from '../devices/authors.js';
import { boundsOf, correctClock, isDateSuspect, isLate, type Clocked, type DayBounds, type PlannedSpan } from '../devices/device-clock.js';
import { Refusal } from '../errors.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { crewOfTrip } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import type { DriverEventRow, ExtraTrip } from './driver-event.entity.js';
import { eventRow, type Sender, isSameWay } from './event-row.js';
import type { EventFlag } from '../trip-log/trip-event.js';
import { findPosition } from '../trip-log/event-place.js';
import { readEvent, type SentEvent } from './read-event.js';
import { checkServiceDate, isDriven, isYetToCome } from './service-dates.js';
import { tripKey, type TripIdentity } from '../trip-log/operated-trip.js';
import { driverLogRefusals } from './driver-log.refusals.js';

/** What the events of one request are judged by. */
export interface JudgingContext extends Sender {
  readonly crews: Crews;
  readonly zone: string;
  readonly today: ServiceDate;
  readonly sentAt: EpochSeconds | null;
  /** Whose word this sender may bring, besides the own. */
  readonly authors: ReadonlySet<string>;
  /** A manager pasted what a phone could not send. */
  readonly isPasted: boolean;
}

/** A trip known to the log, and the row to write where this is the first that was heard of it. */
export interface KnownTrip {
  readonly identity: TripIdentity;
  readonly extraTrip: ExtraTrip | null;
  /** Who is to drive it, where anybody is. */
  readonly driver: string | null;
  readonly bounds: DayBounds;
}

export function knownTrip({ zone, crews }: JudgingContext, identity: TripIdentity, extraTrip: ExtraTrip | null): KnownTrip {
  const driver = crewOfTrip(crews, identity).accountId;
  return { identity, extraTrip, driver, bounds: boundsOf(identity.serviceDate, zone) };
}

/** What was said, or why it cannot be read. */
export function readSaid(raw: unknown): SentEvent | Refusal {
  try {
    return readEvent(raw);
  } catch (error) {
    return asRefusal(error);
  }
}

/** What can be said of an event before its trip is known. A manager may go back as far as the figures do. */
export function datedEvent({ source, today, isPasted }: JudgingContext, said: SentEvent): SentEvent | Refusal {
  try {
    if (source === 'driver') checkServiceDate(said.serviceDate, today, isPasted);
    return said;
  } catch (error) {
    return asRefusal(error);
  }
}

/** How much is said of a trip outside the timetable. */
const told = ({ extra }: SentEvent): number => (extra === null ? 0 : extra.startTime === null ? 1 : 2);

/**
 * Each trip that is spoken of, once. Of a trip outside the timetable the first word on its route and its start holds for all of the
 * request.
 */
export function tripsNamed(agencyId: string, said: readonly (SentEvent | Refusal)[]): Map<string, SentEvent> {
  const named = new Map<string, SentEvent>();
  for (const each of said) {
    if (each instanceof Refusal) continue;
    const key = tripKey(agencyId, each.serviceDate, each.tripId);
    const first = named.get(key);
    const isFuller =
      first !== undefined && told(first) < told(each) && (first.extra === null || isSameWay(first.extra, each.extra ?? first.extra));
    if (first === undefined || isFuller) named.set(key, each);
  }
  return named;
}

/** Whether an event tells when a trip was to start that is known without that: a phone may send in any order. */
export const givesStart = ({ isScheduled, startTime }: TripIdentity, { extra }: SentEvent): boolean =>
  !isScheduled && startTime === null && extra !== null && extra.startTime !== null;

/** An event as it is kept, or why it is not. */
export function judgeEvent(context: JudgingContext, said: SentEvent, trip: KnownTrip | Refusal | undefined): DriverEventRow | Refusal {
  if (trip === undefined) return new Refusal(driverLogRefusals['trip-not-found'], { tripId: said.tripId, date: said.serviceDate });
  if (trip instanceof Refusal) return trip;
  try {
    return keptEvent(context, said, trip);
  } catch (error) {
    return asRefusal(error);
  }
}

/** Whether the trip does not call where this was said. */
export const isOffTrip = (judged: DriverEventRow | Refusal): judged is Refusal =>
  judged instanceof Refusal && judged.code === driverLogRefusals['stop-not-on-trip'].code;

/**
 * An event at a stop where the trip calls by another timetable: a phone may hold an old one, and what was tapped before the new one
 * came counts as well.
 * @param stopLists by any timetable
 * @returns null where none has it there
 */
export function judgeByStops(
  context: JudgingContext,
  said: SentEvent,
  trip: KnownTrip,
  stopLists: readonly (readonly string[])[],
): DriverEventRow | null {
  const stopIds = stopLists.find((each) => findPosition(said, each) !== 'gone');
  if (stopIds === undefined) return null;
  const judged = judgeEvent(context, said, { ...trip, identity: { ...trip.identity, stopIds } });
  return judged instanceof Refusal ? null : judged;
}

function keptEvent(context: JudgingContext, said: SentEvent, trip: KnownTrip): DriverEventRow {
  const { source, receivedAt, sentAt } = context;
  const { identity, bounds } = trip;
  if (source === 'driver' && isYetToCome(said.kind, bounds, receivedAt))
    throw new Refusal(driverLogRefusals['trip-not-yet'], { tripId: said.tripId, date: said.serviceDate });
  if (said.kind === 'trip-added' && identity.isScheduled)
    throw new Refusal(driverLogRefusals['trip-is-planned'], { tripId: said.tripId, date: said.serviceDate });
  const clocked = correctClock(said.deviceTime, sentAt, receivedAt, bounds);
  const by = authorOf(context.actor.accountId, context.authors, said.recordedBy ?? null);
  return eventRow(context, said, identity, clocked, flagsOf(context, said, trip, clocked, by), by.accountId);
}

/** What is odd about an event that is kept all the same, blank-separated. */
function flagsOf(
  context: JudgingContext,
  said: SentEvent,
  { identity, driver }: KnownTrip,
  clocked: Clocked,
  { accountId, isUnproven }: Author,
): string {
  const { source, receivedAt, crews } = context;
  const { at, isCorrected, isUnknown } = clocked;
  const vehicle = said.vehicleId === null ? undefined : crews.vehicles.get(said.vehicleId);
  const flags: EventFlag[] = [];
  if (isCorrected) flags.push('clock-corrected');
  if (isUnknown) flags.push('time-unknown');
  if (source === 'driver' && driver !== null && driver !== accountId) flags.push('other-driver');
  if (isUnproven) flags.push('author-unproven');
  // What a manager has added has a plan, too.
  if (!identity.isScheduled && identity.plan.length === 0 && said.extra === null) flags.push('not-running');
  if (isLate(at, receivedAt)) flags.push('late');
  if (said.vehicleId !== null && vehicle === undefined) flags.push('unknown-vehicle');
  if (vehicle !== undefined && vehicle.retiredAt !== null && vehicle.retiredAt <= at) flags.push('retired-vehicle');
  if (source === 'driver' && isDriven(said.kind) && isDateSuspect(clocked, receivedAt, spanOf(identity))) flags.push('date-suspect');
  return flags.join(' ');
}

const spanOf = ({ plan }: TripIdentity): PlannedSpan | null => {
  const [first, last] = [plan[0], plan.at(-1)];
  return first === undefined || last === undefined ? null : { from: first.departure, to: last.arrival };
};

/** @throws whatever is no refusal */
export function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

/** The id of an event that cannot be read, as far as it has one. */
export function idOf(raw: unknown): string | null {
  const { eventId } = (typeof raw === 'object' && raw !== null ? raw : {}) as { eventId?: unknown };
  return typeof eventId === 'string' ? eventId.slice(0, 100) : null;
}
