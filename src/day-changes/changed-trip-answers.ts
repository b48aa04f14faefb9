import { formatServiceTime } from '../scheduling/service-time.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import type { TripStateAnswer } from './day-changes.requests.js';

/** The API's answer about a changed trip, with the ids of the events with which the change can be undone. */
export function tripState({ trip, eventIds }: { readonly trip: OperatedTrip; readonly eventIds: readonly string[] }): TripStateAnswer {
  const { serviceDate, tripId, routeId, directionId, isScheduled, isAdded, startTime, shift, reason, performed } = trip;
  return {
    ...{ serviceDate, tripId, routeId, directionId, isScheduled, isAdded, reason, eventIds },
    state: performed.state,
    shiftSeconds: shift,
    startTime: startTime === null ? null : formatServiceTime(startTime),
  };
}
