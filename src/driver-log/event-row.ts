import type { Actor } from '../accounts/actor.js';
import { Refusal } from '../errors.js';
import { longestId } from '../fields.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { findPosition, placeOf, type SaidPlace } from '../trip-log/event-place.js';
import type { TripIdentity } from '../trip-log/operated-trip.js';
import type { Clocked } from '../devices/device-clock.js';
import type { DriverEventRow, EventSource, ExtraTrip } from './driver-event.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import type { SentEvent } from './read-event.js';

export type { DriverEventRow, ExtraTrip };

/** Who said something, and when it was heard of. */
export interface Sender {
  readonly actor: Actor;
  /** The phone it came from, where that is known. */
  readonly deviceId?: string | null;
  readonly source: EventSource;
  readonly receivedAt: EpochSeconds;
}

/** A time that is nobody's clock's: it happened then, and no later than it was heard of. */
export const asSaid = (deviceTime: EpochSeconds, receivedAt: EpochSeconds): Pick<Clocked, 'at' | 'clockOffset'> => ({
  at: deviceTime < receivedAt ? deviceTime : receivedAt,
  clockOffset: null,
});

/** What is said of a trip, whoever says it: without what only phones say, which is of which route an extra trip is, and whose word it is. */
export type SaidEvent = Omit<SentEvent, 'extra' | 'recordedBy'>;

/**
 * An event as it is kept, whoever said it. One object, and the trip's own words for what it shares with others: those that
 * were sent are let go.
 * @param when by the clock of whoever said it, as far as that is believed
 * @param flags what is odd about it, blank-separated
 * @param author whose word it is, where that is not who sent it
 * @throws Refusal `stop-not-on-trip`
 */
export function eventRow(
  { actor, source, receivedAt, deviceId = null }: Sender,
  sent: SaidEvent,
  { serviceDate, tripId, stopIds }: Pick<TripIdentity, 'serviceDate' | 'tripId' | 'stopIds'>,
  { at, clockOffset }: Pick<Clocked, 'at' | 'clockOffset'>,
  flags: string,
  author = actor.accountId,
): DriverEventRow {
  return {
    agencyId: actor.agencyId,
    eventId: sent.eventId,
    serviceDate,
    tripId,
    kind: sent.kind,
    position: positionOf(sent, stopIds),
    count: sent.count,
    undoes: sent.undoes,
    vehicleId: sent.vehicleId,
    at,
    deviceTime: sent.deviceTime,
    receivedAt,
    clockOffset,
    source,
    accountId: author,
    reason: sent.reason,
    flags,
    saidPlace: placeOf(sent),
    shift: sent.shift ?? null,
    sentBy: author === actor.accountId ? null : actor.accountId,
    deviceId,
  };
}

/**
 * The place of an event on its trip.
 * @returns null where the event names no stop
 * @throws Refusal `stop-not-on-trip`
 */
export function positionOf(sent: SaidPlace & { readonly tripId: string }, stopIds: readonly string[]): number | null {
  const found = findPosition(sent, stopIds);
  if (found === 'gone')
    throw new Refusal(driverLogRefusals['stop-not-on-trip'], { stopId: sent.stopId ?? String(sent.position), tripId: sent.tripId });
  return found;
}

/** A trip outside the timetable, along a pattern. @param startTime as it is added; null: a driver just runs it */
export const extraTripRow = (
  agencyId: string,
  { serviceDate, tripId }: { readonly serviceDate: ServiceDate; readonly tripId: string },
  { routeId, directionId, patternId }: Pick<ExtraTrip, 'routeId' | 'directionId' | 'patternId'>,
  startTime: ExtraTrip['startTime'] = null,
): ExtraTrip => ({ agencyId, serviceDate, tripId, routeId, directionId, patternId, startTime });

type Way = Pick<TripIdentity, 'routeId' | 'directionId'>;

/** Whether a trip outside the timetable may be the one that an event means: what it does not say differs from nothing. */
export const isSameWay = (a: Way, b: Way): boolean =>
  a.routeId === b.routeId && (a.directionId === null || b.directionId === null || a.directionId === b.directionId);

/**
 * Where two drivers call trips of different routes or directions by one id, the trip of the second has this id.
 * @example ownTripId('extra-1', { routeId: 'airport', directionId: 0 }) // 'extra-1-airport-0'
 */
export function ownTripId(tripId: string, { routeId, directionId }: Way): string {
  const way = `-${routeId}${directionId === null ? '' : `-${directionId}`}`;
  return tripId.slice(0, Math.max(1, longestId - way.length)) + way.slice(0, longestId - 1);
}

/** Whether an id may have been made of another so. */
export const isOwnIdOf = (own: string, tripId: string): boolean => own !== tripId && own.startsWith(`${tripId}-`);
