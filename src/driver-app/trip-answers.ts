import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { driverTripAnswer } from '../operations/trip-performed-answers.js';
import type { BundleTripAnswer } from './bundle.requests.js';
import type { TripSheet } from './trip-sheet.js';

/** @param accountId the account whose bundle it is for; null: an account that the trip does not concern */
export function tripAnswer(
  network: Network,
  names: ReadonlyMap<string, string>,
  { trip, events, crew }: TripSheet,
  accountId: string | null,
  language: Language,
): BundleTripAnswer {
  const logged = new Map(events.map((event) => [event.eventId, event]));
  const answer = driverTripAnswer(network, trip, { logged: events, driverId: crew.accountId }, language);
  return {
    ...answer,
    isMine: crew.accountId === null ? null : crew.accountId === accountId,
    driverName: crew.accountId === null ? null : (names.get(crew.accountId) ?? null),
    vehicleId: answer.vehicleId ?? crew.vehicleId,
    events: answer.events.map((event) => {
      const { source = 'driver', accountId: author = null } = logged.get(event.eventId) ?? {};
      return { ...event, source, isMine: author !== null && author === accountId };
    }),
  };
}
