import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { lineNames, nameOfRoute } from '../network/spoken.js';
import { eventsInOrder, stopVisitsAnswer, tripEventAnswer, tripFindingsAnswer } from '../operations/trip-performed-answers.js';
import type { TripEventAnswer } from '../operations/trip-performed.requests.js';
import { formatInstant, formatServiceTime } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { TripInDetail, TripOfDay } from './ridership.service.js';
import type { RidershipEventAnswer, RidershipTripAnswer, TripDetailAnswer } from './trip.requests.js';

export function tripAnswer(network: Network, trip: TripOfDay, language: Language): RidershipTripAnswer {
  const { dayType: _, startTime, routeId, shift, ...rest } = trip;
  return {
    ...rest,
    routeId,
    shiftSeconds: shift,
    routeName: nameOfRoute(network, routeId, language),
    directionName: lineNames(network).directionName(routeId, trip.directionId)?.[language] ?? null,
    startTime: startTime === null ? null : formatServiceTime(startTime),
  };
}

export function tripDetailAnswer(
  network: Network,
  detail: TripInDetail,
  names: ReadonlyMap<string, string>,
  language: Language,
): TripDetailAnswer {
  const { trip, operated, events, driverId } = detail;
  const zone = network.agency.agencyTimezone;
  const whoSaid = ({ receivedAt, source, accountId, sentBy = null }: LoggedEvent): Omit<RidershipEventAnswer, keyof TripEventAnswer> => ({
    receivedAt: formatInstant(receivedAt, zone),
    source,
    accountId,
    name: names.get(accountId ?? '') ?? null,
    sentBy,
    sentByName: names.get(sentBy ?? '') ?? null,
  });
  return {
    ...tripAnswer(network, trip, language),
    vehicleId: operated.vehicleId,
    stops: stopVisitsAnswer(network, operated, language),
    findings: tripFindingsAnswer(operated, language),
    events: eventsInOrder(events).map((each) => ({ ...tripEventAnswer(each, { ...operated, driverId }, zone), ...whoSaid(each.event) })),
  };
}
