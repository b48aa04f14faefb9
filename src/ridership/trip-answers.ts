import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { lineNames } from '../network/spoken.js';
import { eventsInOrder, stopVisitsAnswer, tripEventAnswer, tripFindingsAnswer } from '../operations/trip-performed-answers.js';
import type { TripEventAnswer } from '../operations/trip-performed.requests.js';
import { formatInstant, formatServiceTime } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import type { TripFindingCode } from '../trip-log/trip-performed.js';
import type { TripInDetail, TripOfDay } from './ridership.service.js';
import type { RidershipEventAnswer, RidershipTripAnswer, TripDetailAnswer } from './trip.requests.js';

export function tripAnswer(network: Network, trip: TripOfDay, language: Language): RidershipTripAnswer {
  const lines = lineNames(network);
  const { dayType: _, startTime, routeId, shift, findings, ...rest } = trip;
  return {
    ...rest,
    routeId,
    shiftSeconds: shift,
    routeName: lines.routeName(routeId)[language],
    directionName: lines.directionName(routeId, trip.directionId)?.[language] ?? null,
    findingCodes: findings.split(' ').filter((code) => code !== '') as TripFindingCode[],
    startTime: startTime === null ? null : formatServiceTime(startTime),
  };
}

/** The author of an event, and the account whose session sent it. @param names of accounts, by id */
export const eventAuthors = (
  { receivedAt, source, accountId, sentBy = null, deviceId = null }: LoggedEvent,
  names: ReadonlyMap<string, string>,
  zone: string,
): Omit<RidershipEventAnswer, keyof TripEventAnswer> => ({
  receivedAt: formatInstant(receivedAt, zone),
  source,
  accountId,
  name: names.get(accountId ?? '') ?? null,
  sentBy,
  sentByName: names.get(sentBy ?? '') ?? null,
  deviceId,
});

export function tripDetailAnswer(
  network: Network,
  detail: TripInDetail,
  names: ReadonlyMap<string, string>,
  language: Language,
): Omit<TripDetailAnswer, 'revision'> {
  const { trip, operated, events, driverId } = detail;
  const zone = network.agency.agencyTimezone;
  return {
    ...tripAnswer(network, trip, language),
    stops: stopVisitsAnswer(network, operated, language),
    findings: tripFindingsAnswer(operated, language),
    events: eventsInOrder(events).map((each) => ({
      ...tripEventAnswer(each, { ...operated, driverId }, zone),
      ...eventAuthors(each.event, names, zone),
    })),
  };
}
