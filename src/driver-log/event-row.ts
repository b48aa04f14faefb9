import type { Actor } from '../accounts/actor.js';
import { Refusal } from '../errors.js';
import { longestId } from '../fields.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { findPosition, placeOf, type LoggedPlace } from '../trip-log/event-place.js';
import type { TripIdentity } from '../trip-log/operated-trip.js';
import type { Clocked } from '../devices/device-clock.js';
import type { DriverEventRow, EventSource, ExtraTrip } from './driver-event.entity.js';
import { driverLogRefusals } from './driver-log.refusals.js';
import type { SentEvent } from './read-event.js';

export type { DriverEventRow, ExtraTrip };

/** Who reported an event, from which phone, and when the server received it. */
export interface Sender {
  readonly actor: Actor;
  /** The phone it came from; null: unknown. */
  readonly deviceId?: string | null;
  readonly source: EventSource;
  readonly receivedAt: EpochSeconds;
}

/** The time of an event whose time is not from a phone's clock: as stated, but not after its receipt. */
export const timeAsStated = (deviceTime: EpochSeconds, receivedAt: EpochSeconds): Pick<Clocked, 'at' | 'clockOffset'> => ({
  at: deviceTime < receivedAt ? deviceTime : receivedAt,
  clockOffset: null,
});

/** An event without the fields that only phones send: the route of an extra trip, and an author other than the sender. */
export type EventInput = Omit<SentEvent, 'extra' | 'recordedBy'>;

/**
 * The row of an event. It is a new object that shares the trip's own strings, so that the text of the request can be
 * freed.
 * @param when the time of the event, as far as the clock is believed
 * @param flags what is odd about it, separated by blanks
 * @param author the account of the author; left out: the sender's
 * @throws Refusal `stop-not-on-trip`
 */
export function eventRow(
  { actor, source, receivedAt, deviceId = null }: Sender,
  sent: EventInput,
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
 * The index of an event's stop on its trip.
 * @returns null: the event names no stop
 * @throws Refusal `stop-not-on-trip`
 */
export function positionOf(sent: LoggedPlace & { readonly tripId: string }, stopIds: readonly string[]): number | null {
  const found = findPosition(sent, stopIds);
  if (found === 'gone')
    throw new Refusal(driverLogRefusals['stop-not-on-trip'], { stopId: sent.stopId ?? String(sent.position), tripId: sent.tripId });
  return found;
}

/** The row of a trip outside the timetable, along a pattern. @param startTime null: no planned start */
export const extraTripRow = (
  agencyId: string,
  { serviceDate, tripId }: { readonly serviceDate: ServiceDate; readonly tripId: string },
  { routeId, directionId, patternId }: Pick<ExtraTrip, 'routeId' | 'directionId' | 'patternId'>,
  startTime: ExtraTrip['startTime'] = null,
): ExtraTrip => ({ agencyId, serviceDate, tripId, routeId, directionId, patternId, startTime });

type RouteDirection = Pick<TripIdentity, 'routeId' | 'directionId'>;

/** Whether two trips may have the same route and direction: an unknown direction matches any. */
export const isSameDirection = (a: RouteDirection, b: RouteDirection): boolean =>
  a.routeId === b.routeId && (a.directionId === null || b.directionId === null || a.directionId === b.directionId);

/**
 * A new id for the second of two trips, if drivers logged trips of different routes or directions under one id.
 * @example ownTripId('extra-1', { routeId: 'airport', directionId: 0 }) // 'extra-1-airport-0'
 */
export function ownTripId(tripId: string, { routeId, directionId }: RouteDirection): string {
  const way = `-${routeId}${directionId === null ? '' : `-${directionId}`}`;
  return tripId.slice(0, Math.max(1, longestId - way.length)) + way.slice(0, longestId - 1);
}

/** Whether `ownTripId` may have made one id from the other. */
export const isOwnIdOf = (own: string, tripId: string): boolean => own !== tripId && own.startsWith(`${tripId}-`);
