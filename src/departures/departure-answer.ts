import type { Language } from '../language.js';
import { headsignAt } from '../network/spoken.js';
import type { Network } from '../network/network.service.js';
import type { PreviousTrip } from '../operations/real-time-trip.js';
import type { Departure } from '../scheduling/departure-index.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { dropOffsAfter, type Pattern } from '../scheduling/trips.js';
import { reasonIn } from '../trip-log/reasons.js';
import type { DepartureAnswer, PreviousTripAnswer } from './departures.requests.js';
import type { ShownDeparture } from './shown-departures.js';

interface AnswerContext {
  readonly at: EpochSeconds;
  readonly language: Language;
}

/** Whole minutes, towards zero; never minus zero. */
const wholeMinutes = (seconds: number): number => Math.trunc(seconds / 60) + 0;

/** A departure as in answers of the API. @param provisional whether the service of its day may still change */
export function departureAnswer(
  network: Network,
  shown: ShownDeparture,
  { at, language }: AnswerContext,
  provisional: boolean,
): DepartureAnswer {
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
  addArrangements(answer, pattern, position);
  if (shown.reason !== null) answer.reason = reasonIn(shown.reason, language);
  if (shown.isAdded) answer.added = true;
  if (shown.shift !== 0) answer.shiftSeconds = shown.shift;
  if (shown.isDelayReported) answer.delayReported = true;
  if (shown.isReasonOfDelay) answer.reasonOfDelay = true;
  if (shown.isUnreported) answer.unreported = true;
  if (shown.previous !== null) answer.previousTrip = previousTripAnswer(network, shown.previous, planned);
  if (trip.headwaySeconds !== null) answer.headwaySeconds = trip.headwaySeconds;
  if (shown.occupancy !== null) answer.occupancyStatus = shown.occupancy;
  return answer;
}

/** Adds how riders get on at this stop and off at later ones, if the bus does not stop there without arrangement. */
export function addArrangements(answer: DepartureAnswer, pattern: Pattern, position: number): void {
  const { pickupType } = pattern.stops[position] ?? {};
  if (pickupType !== undefined) answer.pickupType = pickupType;
  const dropOffs = dropOffsAfter(pattern, position);
  if (dropOffs.length > 0) answer.dropOffs = dropOffs;
}

/**
 * By late trip: the answer if it ends at another stop, and the answer if it ends at the requested one. Cached, because every stop of the
 * next trip needs one of them.
 */
const previousAnswers = new WeakMap<PreviousTrip, readonly [PreviousTripAnswer, PreviousTripAnswer]>();

function previousTripAnswer(network: Network, previous: PreviousTrip, { pattern, position }: Departure): PreviousTripAnswer {
  const [ifElsewhere, ifHere] = previousAnswers.get(previous) ?? previousAnswersOf(network, previous);
  if (position !== 0) return ifElsewhere;
  const [ends, begins] = [network.patterns.get(previous.patternId)?.stops.at(-1)?.stopId, pattern.stops[0]?.stopId];
  return ends !== undefined && begins !== undefined && placeOf(network, ends) === placeOf(network, begins) ? ifHere : ifElsewhere;
}

function previousAnswersOf({ agency }: Network, previous: PreviousTrip): readonly [PreviousTripAnswer, PreviousTripAnswer] {
  const { tripId, isEstimated, departs, arrives } = previous;
  const [departureTime, arrivalTime] = [departs, arrives].map((at) => formatInstant(at, agency.agencyTimezone)) as [string, string];
  const answerIf = (endsHere: boolean): PreviousTripAnswer => ({ tripId, departureTime, isEstimated, arrivalTime, endsHere });
  const answers = [answerIf(false), answerIf(true)] as const;
  previousAnswers.set(previous, answers);
  return answers;
}

/** Platforms of one station are one place. */
const placeOf = ({ stops }: Network, stopId: string): string => stops.get(stopId)?.parentStation ?? stopId;
