import { routeBean } from './beans.js';
import { timesOfCall, type StopCall } from './calls-at-stops.js';
import { distancesAlong } from './distances.js';
import type { AskedTown } from './onebusaway-town.service.js';
import { alightsAt, boardsAt, headsignOfRun, isCancelled } from './trip-run.js';
import { namingOf, occupancyOfRun, progressOf, tripStatus } from './trip-status.js';

/** What is known of a call besides its trip. */
export interface OfCall {
  readonly situationIds: readonly string[];
  readonly blockTripSequence: number;
}

const milliseconds = (at: number | null | undefined): number => (at ?? 0) * 1000;

/** OneBusAway's `arrivalAndDeparture`. */
export function arrivalBean(call: StopCall, town: AskedTown, { situationIds, blockTripSequence }: OfCall): object {
  const { run, position, times } = call;
  const { references, language, at } = town;
  const { pattern, day, realTime } = run;
  const { left } = progressOf(run, at);
  const distances = distancesAlong(day.network, pattern);
  const { shortName = '', longName = '' } = (routeBean({ ...town, network: day.network }, pattern.routeId) ?? {}) as Record<string, string>;
  const known = times.isPredicted ? realTime : null;
  const vehicleId = known?.trip.vehicleId ?? null;
  return {
    stopId: references.stop(pattern.stops[position]?.stopId ?? ''),
    stopSequence: position,
    totalStopsInTrip: pattern.stops.length,
    routeId: references.route(pattern.routeId),
    routeShortName: shortName,
    routeLongName: longName,
    tripId: references.trip(run),
    tripHeadsign: headsignOfRun(run, language, position),
    serviceDate: milliseconds(day.starts),
    blockTripSequence,
    arrivalEnabled: alightsAt(run, position),
    departureEnabled: boardsAt(run, position),
    scheduledArrivalTime: milliseconds(run.arrivals[position] ?? timesOfCall(call)),
    scheduledDepartureTime: milliseconds(run.departures[position] ?? timesOfCall(call)),
    predicted: times.isPredicted,
    predictedArrivalTime: times.isPredicted ? milliseconds(times.arrival) : 0,
    predictedDepartureTime: times.isPredicted ? milliseconds(times.departure) : 0,
    status: isCancelled(run) ? 'CANCELED' : 'default',
    lastUpdateTime: milliseconds(known?.trip.performed.reportedAt),
    vehicleId: vehicleId === null ? '' : town.ids.of(vehicleId),
    numberOfStopsAway: position - left - 1,
    distanceFromStop: (distances[position] ?? 0) - (distances[Math.max(0, left)] ?? 0),
    occupancyStatus: occupancyOfRun(run),
    historicalOccupancy: '',
    predictedOccupancy: '',
    situationIds,
    tripStatus: tripStatus(run, at, namingOf(town), { situationIds, blockTripSequence }),
  };
}
