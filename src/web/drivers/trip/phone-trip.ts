import {
  epochSeconds,
  formatHoursMinutes,
  instant,
  parseInstant,
  parseServiceDate,
  seconds,
  serviceTime,
  type EpochSeconds,
  type ServiceDate,
  type ServiceTime,
} from '../../../scheduling/service-time.js';
import { findPosition, placeOf } from '../../../trip-log/event-place.js';
import { closesAt, lastArrival, operatedTrip, type LoggedEvent, type OperatedTrip } from '../../../trip-log/operated-trip.js';
import type { Tap } from '../../../trip-log/taps.js';
import { counts } from '../outbox/outbox.js';
import { sortedRows } from '../outbox/sorted-rows.js';
import type { Entry, EventRow, Row } from '../rows.js';
import type { Bundle, BundleEvent, BundleTrip } from '../wire.js';

/** A trip as the phone knows it: the events of the server and those of this phone, each once. */
export interface PhoneTrip {
  readonly operated: OperatedTrip;
  readonly events: readonly LoggedEvent[];
}

type Zoned = Pick<Bundle, 'timezone'>;

/** Merges the server's events of a trip with this phone's, and judges them as the server does. */
export function phoneTrip({ timezone }: Zoned, trip: BundleTrip, rows: readonly Row[], now: number): PhoneTrip {
  const events = eventsOf(trip, rows);
  const identity = identityOf(trip, timezone);
  const isClosed = closesAt(identity.serviceDate, lastArrival([identity]), timezone) <= now;
  return { operated: operatedTrip(identity, events, isClosed), events };
}

/** The events of a trip. The server's copy of an event is preferred, because the server may have corrected its time. */
function eventsOf(trip: BundleTrip, rows: readonly Row[]): LoggedEvent[] {
  const byId = new Map<string, LoggedEvent>();
  for (const row of sortedRows(rows).ofTrip(trip)) if (counts(row)) byId.set(row.rowId.toLowerCase(), ofRow(row, trip));
  for (const event of trip.events) byId.set(event.eventId.toLowerCase(), ofServer(event, trip));
  return [...byId.values()];
}

const directionIdOf = ({ directionId }: BundleTrip): 0 | 1 | null => (directionId === 0 || directionId === 1 ? directionId : null);
const stopIdsOf = ({ stops }: BundleTrip): string[] => stops.map(({ stopId }) => stopId);

function ofServer(event: BundleEvent, trip: BundleTrip): LoggedEvent {
  const at = parseInstant(event.at) ?? instant(0);
  const { eventId, kind, position, count, undoes, vehicleId, reason, source } = event;
  return {
    ...ofTrip(trip, at),
    ...{ eventId: eventId.toLowerCase(), undoes: undoes?.toLowerCase() ?? null, kind, position, count, vehicleId, reason, source },
    ...{ flags: event.flags.join(' '), saidPlace: placeOf(event), shift: shiftOf(event.shiftSeconds ?? event.delaySeconds) },
  };
}

function ofRow({ rowId, at, body }: EventRow, trip: BundleTrip): LoggedEvent {
  const loggedPlace = { stopId: body.stopId ?? null, position: body.position ?? null };
  const position = findPosition(loggedPlace, stopIdsOf(trip));
  return {
    // Whole seconds, as on the server, so that events within one second keep their order once the server's copies replace them.
    ...ofTrip(trip, instant(Math.floor(at))),
    ...{ eventId: rowId.toLowerCase(), undoes: body.undoes?.toLowerCase() ?? null, kind: body.kind, count: body.count ?? null },
    ...{ position: position === 'gone' ? null : position, ...(position === 'gone' ? { stopIsGone: true as const } : {}) },
    ...{ vehicleId: body.vehicleId ?? null, reason: body.reason ?? null, source: 'driver', flags: '', saidPlace: placeOf(loggedPlace) },
    shift: shiftOf(body.delaySeconds ?? null),
  };
}

const ofTrip = ({ serviceDate, tripId }: BundleTrip, at: EpochSeconds) => ({
  ...{ serviceDate: serviceDate as ServiceDate, tripId, at, receivedAt: at, deviceTime: at, clockOffset: null, accountId: null },
});
const shiftOf = (size: number | null): LoggedEvent['shift'] => (size === null ? null : seconds(size));

/** The trip as planned by the timetable or by whoever added it; `operatedTrip` applies the move of the day. */
function identityOf(trip: BundleTrip, zone: string): Parameters<typeof operatedTrip>[0] {
  const calls = trip.stops.flatMap(({ stopId, scheduledArrivalTime, scheduledDepartureTime }) => {
    const departure = parseInstant(scheduledDepartureTime ?? scheduledArrivalTime ?? '');
    return departure === null ? [] : [{ stopId, departure, arrival: parseInstant(scheduledArrivalTime ?? '') ?? departure }];
  });
  return {
    ...{ serviceDate: trip.serviceDate as ServiceDate, tripId: trip.tripId, routeId: trip.routeId, directionId: directionIdOf(trip) },
    ...{ patternId: 0, stopIds: stopIdsOf(trip), startTime: startTimeOf(trip, zone), isScheduled: trip.isScheduled },
    ...{ plan: calls.length === trip.stops.length ? calls : [], offsets: null, headsign: trip.headsign, blockId: null, modelTripId: null },
  };
}

function startTimeOf({ serviceDate, stops }: BundleTrip, zone: string): ServiceTime | null {
  const [date, at] = [parseServiceDate(serviceDate), parseInstant(stops[0]?.scheduledDepartureTime ?? '')];
  return date === null || at === null ? null : ((at - epochSeconds(date, serviceTime('00:00:00'), zone)) as ServiceTime);
}

/** The entries of taps on a trip, with its stops and vehicle. */
export function entriesOf(
  taps: readonly Tap[],
  { timezone }: Zoned,
  trip: BundleTrip,
  { vehicleId, about }: { readonly vehicleId: string | null; readonly about: Entry['about'] },
): Entry[] {
  const startTime = startTimeOf(trip, timezone);
  // Each event of a trip outside the timetable names its route, because events may arrive in any order.
  const extra = trip.isScheduled
    ? null
    : { routeId: trip.routeId, directionId: directionIdOf(trip), startTime: startTime === null ? null : formatHoursMinutes(startTime) };
  return taps.map(({ at, position, vehicleId: named, ...tap }) => {
    const stopId = position === undefined ? undefined : trip.stops[position]?.stopId;
    const vehicle = named ?? vehicleId;
    const body = {
      ...{ serviceDate: trip.serviceDate, tripId: trip.tripId, ...tap },
      ...(position === undefined ? {} : { position }),
      ...(stopId === undefined ? {} : { stopId }),
      ...(vehicle === null ? {} : { vehicleId: vehicle }),
      ...(extra === null ? {} : { extra }),
    };
    return { what: 'event', body, about, ...(at === undefined ? {} : { at }) };
  });
}
