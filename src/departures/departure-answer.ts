import type { Language } from '../language.js';
import { headsignAt } from '../network/spoken.js';
import type { Network } from '../network/network.service.js';
import type { PreviousTrip } from '../operations/told-trip.js';
import type { Departure } from '../scheduling/departure-index.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import type { DepartureAnswer, PreviousTripAnswer } from './departures.requests.js';
import type { ShownDeparture } from './reported.js';

interface Asked {
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** Whole minutes, towards zero; never minus zero. */
const wholeMinutes = (seconds: number): number => Math.trunc(seconds / 60) + 0;

/** A departure on the wire. @param provisional whether its service day may still change */
export function departureAnswer(network: Network, shown: ShownDeparture, { at, language }: Asked, provisional: boolean): DepartureAnswer {
  const { planned, departs, source, status, delay, reportedAt } = shown;
  const { trip, pattern, position, serviceDate } = planned;
  const zone = network.agency.agencyTimezone;
  const scheduledDepartureTime = formatInstant(planned.departs, zone);
  const answer: DepartureAnswer = {
    tripId: trip.tripId,
    routeId: pattern.routeId,
    directionId: pattern.directionId,
    headsign: headsignAt(network, pattern, trip, position, language),
    serviceDate,
    provisional,
    scheduledDepartureTime,
    departureTime: departs === planned.departs ? scheduledDepartureTime : formatInstant(departs, zone),
    source,
    status,
    delaySeconds: delay,
    reportedAt: reportedAt === null ? null : formatInstant(reportedAt, zone),
    reportAgeSeconds: reportedAt === null ? null : Math.max(0, at - reportedAt),
    minutes: wholeMinutes(departs - at),
  };
  if (shown.reason !== null) answer.reason = shown.reason;
  if (shown.isAdded) answer.added = true;
  if (shown.shift !== 0) answer.shiftSeconds = shown.shift;
  if (shown.isUnreported) answer.unreported = true;
  if (shown.previous !== null) answer.previousTrip = previousTripAnswer(network, shown.previous, planned);
  if (trip.headwaySeconds !== null) answer.headwaySeconds = trip.headwaySeconds;
  if (shown.occupancy !== null) answer.occupancyStatus = shown.occupancy;
  return answer;
}

function previousTripAnswer(network: Network, previous: PreviousTrip, { pattern, position }: Departure): PreviousTripAnswer {
  const zone = network.agency.agencyTimezone;
  const [ends, here] = [network.patterns.get(previous.patternId)?.stops.at(-1)?.stopId, pattern.stops[position]?.stopId];
  return {
    tripId: previous.tripId,
    departureTime: formatInstant(previous.departs, zone),
    isEstimated: previous.isEstimated,
    arrivalTime: formatInstant(previous.arrives, zone),
    endsHere: position === 0 && ends !== undefined && here !== undefined && placeOf(network, ends) === placeOf(network, here),
  };
}

/** Platforms of one station are one place. */
const placeOf = ({ stops }: Network, stopId: string): string => stops.get(stopId)?.parentStation ?? stopId;
