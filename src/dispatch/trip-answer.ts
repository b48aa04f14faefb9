import type { Account } from '../accounts/account.entity.js';
import type { AvailableCrew } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { headsignAt, lineNames, stopName, type LineNames } from '../network/spoken.js';
import { formatInstant, plus, seconds, type EpochSeconds } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { reasonIn } from '../trip-log/reasons.js';
import { hasCount, isFull, knownCounts } from '../trip-log/trip-performed.js';
import { crewNow, isLate, onBoard, undoableOf, type TripNow } from './day-trip.js';
import type { DispatchDriverAnswer, DispatchTripAnswer, DispatchVehicleAnswer, TripReportsAnswer } from './dispatch.requests.js';

type Person = Pick<Account, 'accountId' | 'name' | 'phone' | 'disabledAt'>;

/** The data from which the answers about trips of a day are made. */
export interface AnswerContext {
  readonly network: Network;
  readonly lines: LineNames;
  readonly crews: Crews;
  readonly people: ReadonlyMap<string, Person>;
  /** The drivers and vehicles that can run trips; null: the agency works without assignments, because none was ever made. */
  readonly there: AvailableCrew | null;
  readonly language: Language;
}

export const answerContextOf = (context: Omit<AnswerContext, 'lines'>): AnswerContext => ({
  ...context,
  lines: lineNames(context.network),
});

const noReports: TripReportsAnswer = { count: 0, unanswered: 0 };

export function dispatchTrip(
  context: AnswerContext,
  { trip, sign, expected, delay }: TripNow,
  logged: readonly LoggedEvent[],
  reports: TripReportsAnswer = noReports,
): DispatchTripAnswer {
  const { network, language } = context;
  const { performed, plan, shift, stopIds, routeId, directionId } = trip;
  const crew = crewNow(trip, logged, context.crews, sign, context.there);
  const pattern = network.patterns.get(trip.patternId);
  const time = (at: EpochSeconds | null): string | null => (at === null ? null : formatInstant(at, network.agency.agencyTimezone));
  const scheduled = (at: EpochSeconds | undefined): string | null => time(at === undefined ? null : plus(at, seconds(0 - shift)));
  const stop = (stopId: string | undefined): DispatchTripAnswer['firstStop'] =>
    stopId === undefined ? null : stopName(network, stopId, language);
  return {
    ...{ serviceDate: trip.serviceDate, tripId: trip.tripId, routeId, directionId, blockId: trip.blockId },
    ...{ isScheduled: trip.isScheduled, isAdded: trip.isAdded, shiftSeconds: shift },
    reason: trip.reason === null ? null : reasonIn(trip.reason, language),
    ...{ state: performed.state, sign, cancelledBy: performed.cancelledBy },
    ...{ isCounted: hasCount(performed), isReconstruction: trip.isReconstruction, wasFull: isFull(performed), ...knownCounts(performed) },
    ...lineOf(context, routeId, directionId),
    routeColor: network.routes.get(routeId)?.routeColor ?? null,
    headsign: pattern === undefined ? '' : headsignAt(network, pattern, trip, 0, language),
    ...{ firstStop: stop(stopIds[0]), lastStop: stop(stopIds.at(-1)) },
    ...{ scheduledDepartureTime: scheduled(plan[0]?.departure), scheduledArrivalTime: scheduled(plan.at(-1)?.arrival) },
    ...{ departureTime: time(expected.departs), arrivalTime: time(expected.arrives), hasLeft: expected.hasLeft },
    ...{ delaySeconds: delay, isLate: isLate(delay), onBoard: onBoard(trip) },
    ...{ isWithoutDriver: crew.isWithoutDriver, isWithoutVehicle: crew.isWithoutVehicle },
    vehicle: vehicleAnswer(context.crews, crew.vehicleId, crew.isVehicleLogged),
    driver: driverAnswer(context.people, crew.accountId),
    undoable: undoableOf(logged),
    findingCodes: [...new Set(performed.findings.map(({ code }) => code))],
    reports,
  };
}

/** The route and direction of a trip by name. */
export const lineOf = (
  { lines, language }: Pick<AnswerContext, 'lines' | 'language'>,
  routeId: string,
  directionId: 0 | 1 | null,
): { routeName: string; directionName: string | null } => ({
  routeName: lines.routeName(routeId)[language],
  directionName: lines.directionName(routeId, directionId)?.[language] ?? null,
});

export function driverAnswer(people: ReadonlyMap<string, Person>, accountId: string | null): DispatchDriverAnswer | null {
  const person = accountId === null ? undefined : people.get(accountId);
  if (person === undefined) return null;
  return { accountId: person.accountId, name: person.name, phone: person.phone, isDisabled: person.disabledAt !== null };
}

function vehicleAnswer({ vehicles }: Crews, vehicleId: string | null, isLogged: boolean): DispatchVehicleAnswer | null {
  if (vehicleId === null) return null;
  const vehicle = vehicles.get(vehicleId);
  return {
    vehicleId,
    licensePlate: vehicle?.licensePlate ?? null,
    seats: vehicle?.capacitySeated ?? null,
    standing: vehicle?.capacityStanding ?? null,
    isLogged,
    isRetired: vehicle !== undefined && vehicle.retiredAt !== null,
  };
}
