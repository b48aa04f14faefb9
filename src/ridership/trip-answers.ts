import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { nameOfRoute, stopName } from '../network/spoken.js';
import { formatInstant, formatServiceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { stopIdOf } from '../trip-log/event-place.js';
import { findingSentences } from '../trip-log/trip-findings.js';
import type { TripInDetail } from './ridership.service.js';
import type { RidershipTrip } from './ridership-trip.js';
import type { RidershipEventAnswer, RidershipTripAnswer, TripDetailAnswer } from './trip.requests.js';

export function tripAnswer(network: Network, trip: RidershipTrip, language: Language): RidershipTripAnswer {
  const { dayType: _, startTime, routeId, ...rest } = trip;
  return {
    ...rest,
    routeId,
    routeName: nameOfRoute(network, routeId, language),
    startTime: startTime === null ? null : formatServiceTime(startTime),
  };
}

export function tripDetailAnswer(
  network: Network,
  detail: TripInDetail,
  names: ReadonlyMap<string, string>,
  language: Language,
): TripDetailAnswer {
  const { trip, operated, events } = detail;
  const zone = network.agency.agencyTimezone;
  const at = (time: EpochSeconds | null | undefined): string | null => (time == null ? null : formatInstant(time, zone));
  return {
    ...tripAnswer(network, trip, language),
    vehicleId: operated.vehicleId,
    stops: operated.stopIds.map((stopId, position) => {
      const visit = operated.performed.visits.find((each) => each.position === position);
      const { boardings = null, alightings = null, leftBehind = null, departureLoad = null } = visit ?? {};
      return {
        ...stopName(network, stopId, language),
        plannedDeparture: at(operated.plan[position]?.departure),
        actualArrival: at(visit?.actualArrival),
        actualDeparture: at(visit?.actualDeparture),
        boardings,
        alightings,
        leftBehind,
        departureLoad,
      };
    }),
    findings: operated.performed.findings.map(({ code, position }) => ({
      code,
      stopId: position === null ? null : (operated.stopIds[position] ?? null),
      detail: findingSentences[code][language],
    })),
    events: events.map((event): RidershipEventAnswer => {
      const { eventId, kind, counts, count, undoes, vehicleId, source, accountId, reason, flags } = event;
      const when = { at: formatInstant(event.at, zone), receivedAt: formatInstant(event.receivedAt, zone) };
      const who = { source, accountId, name: names.get(accountId ?? '') ?? null, reason };
      const what = { stopId: stopIdOf(event, operated.stopIds), count, undoes, vehicleId };
      return { eventId, kind, counts, ...when, ...what, ...who, flags: flags.split(' ').filter((flag) => flag !== '') };
    }),
  };
}
