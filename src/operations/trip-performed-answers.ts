import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { headsignAt, stopName } from '../network/spoken.js';
import { arrangementsAt } from '../scheduling/trips.js';
import { formatInstant, plus, seconds, type EpochSeconds } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { placedOn, stopIdOf } from '../trip-log/event-place.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';
import { reasonIn } from '../trip-log/reasons.js';
import { flagsOf, type EventFlag } from '../trip-log/trip-event.js';
import { findingSentences, hasCount, knownCounts } from '../trip-log/trip-performed.js';
import type { DriverTripAnswer } from './driver-trips.requests.js';
import type { StopVisitAnswer, TripEventAnswer, TripFindingAnswer } from './trip-performed.requests.js';

const nobody = { boardings: 0, alightings: 0, leftBehind: 0 } as const;

/** Every call of a trip, in order. */
export function stopVisitsAnswer(
  network: Network,
  { stopIds, patternId, plan, shift, performed }: OperatedTrip,
  language: Language,
): StopVisitAnswer[] {
  const time = (at: EpochSeconds | null | undefined): string | null =>
    at == null ? null : formatInstant(at, network.agency.agencyTimezone);
  const scheduled = (at: EpochSeconds | undefined): string | null => time(at === undefined ? null : plus(at, seconds(0 - shift)));
  return stopIds.map((stopId, position) => {
    const visit = performed.visits.find((each) => each.position === position);
    return {
      position,
      ...stopName(network, stopId, language),
      ...arrangementsAt(network.patterns.get(patternId), position),
      scheduledArrivalTime: scheduled(plan[position]?.arrival),
      scheduledDepartureTime: scheduled(plan[position]?.departure),
      actualArrivalTime: time(visit?.actualArrival),
      actualDepartureTime: time(visit?.actualDeparture),
      ...knownCounts(performed, visit ?? nobody),
      departureLoad: visit?.departureLoad ?? null,
    };
  });
}

export const tripFindingsAnswer = ({ stopIds, performed }: OperatedTrip, language: Language): TripFindingAnswer[] =>
  performed.findings.map(({ code, position }) => ({
    code,
    position,
    stopId: position === null ? null : (stopIds[position] ?? null),
    detail: findingSentences[code][language],
  }));

/** Events in the order in which they happened, and whether each counts. @param placed events with their current positions (`placedOn`) */
export function eventsInOrder(placed: readonly LoggedEvent[]): { readonly event: LoggedEvent; readonly isEffective: boolean }[] {
  const effective = new Set(effectiveEvents(placed).map((event) => event.eventId));
  return [...placed]
    .sort((a, b) => a.at - b.at || a.receivedAt - b.receivedAt || (a.eventId < b.eventId ? -1 : 1))
    .map((event) => ({ event, isEffective: effective.has(event.eventId) }));
}

/** @param driverId the account assigned to drive the trip now; null: nobody */
export const tripEventAnswer = (
  { event, isEffective }: ReturnType<typeof eventsInOrder>[number],
  { stopIds, driverId }: Pick<OperatedTrip, 'stopIds'> & { readonly driverId: string | null },
  zone: string,
): TripEventAnswer => ({
  eventId: event.eventId,
  kind: event.kind,
  position: event.position,
  stopId: stopIdOf(event, stopIds),
  count: event.count,
  shiftSeconds: event.kind === 'trip-shifted' ? event.shift : null,
  delaySeconds: event.kind === 'delay-reported' ? event.shift : null,
  at: formatInstant(event.at, zone),
  vehicleId: event.vehicleId,
  undoes: event.undoes,
  isEffective,
  reason: event.reason,
  flags: flagsNow(event, driverId),
});

/** The flag `other-driver` is left out once the driver who logged the event is the one assigned. */
const flagsNow = ({ flags, accountId }: LoggedEvent, driverId: string | null): EventFlag[] =>
  flagsOf(flags).filter((flag) => flag !== 'other-driver' || accountId === null || accountId !== driverId);

/**
 * A trip as its driver sees it; whether it is the driver's own is left to the caller.
 * @param driverId the account assigned to drive it; null: nobody
 */
export function driverTripAnswer(
  network: Network,
  trip: OperatedTrip,
  { logged, driverId }: { readonly logged: readonly LoggedEvent[]; readonly driverId: string | null },
  language: Language,
): Omit<DriverTripAnswer, 'isMine'> {
  const { performed } = trip;
  const pattern = network.patterns.get(trip.patternId);
  return {
    tripId: trip.tripId,
    serviceDate: trip.serviceDate,
    routeId: trip.routeId,
    directionId: trip.directionId,
    headsign: pattern === undefined ? '' : headsignAt(network, pattern, trip, 0, language),
    isScheduled: trip.isScheduled,
    isAdded: trip.isAdded,
    shiftSeconds: trip.shift,
    reason: trip.reason === null ? null : reasonIn(trip.reason, language),
    vehicleId: trip.vehicleId,
    state: performed.state,
    isCounted: hasCount(performed),
    isReconstruction: trip.isReconstruction,
    ...knownCounts(performed),
    wasFull: performed.wasFull,
    delaySeconds: performed.delay,
    stops: stopVisitsAnswer(network, trip, language),
    findings: tripFindingsAnswer(trip, language),
    events: eventsInOrder(placedOn(logged, trip.stopIds)).map((each) =>
      tripEventAnswer(each, { ...trip, driverId }, network.agency.agencyTimezone),
    ),
  };
}
