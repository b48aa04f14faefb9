import { alertFacts, alertTexts } from '../alerts/alerts.js';
import type { AlertAnswer } from '../alerts/alerts.requests.js';
import { vehiclesInUse } from '../fleet/assigned.js';
import type { Vehicle } from '../fleet/vehicle.entity.js';
import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { nameOfRoute, stopName } from '../network/spoken.js';
import type { Pattern } from '../scheduling/trips.js';
import { headsignOf, type PlannedTrip } from '../timetables/in-force.js';
import { offeredReasons } from '../trip-log/reasons.js';
import type { BundleReasonsAnswer, BundleRouteAnswer, BundleVehicleAnswer } from './bundle.requests.js';

/** One direction of a route: its longest pattern in use. */
export interface Direction {
  readonly pattern: Pattern;
  /** A trip along it with its most frequent running times; null: no trip runs along it. */
  readonly usual: PlannedTrip | null;
}

/** The longest pattern of each direction, by route; of equally long ones that with the lowest id, which extra trips also run along. */
export function longestPatterns(patterns: readonly Pattern[]): Map<string, Pattern[]> {
  const routes = new Map<string, Map<0 | 1 | null, Pattern>>();
  for (const pattern of [...patterns].sort((a, b) => b.stops.length - a.stops.length || a.patternId - b.patternId)) {
    const directions = routes.get(pattern.routeId) ?? new Map<0 | 1 | null, Pattern>();
    if (!directions.has(pattern.directionId)) directions.set(pattern.directionId, pattern);
    routes.set(pattern.routeId, directions);
  }
  const inOrder = (directions: Map<0 | 1 | null, Pattern>): Pattern[] =>
    [...directions.values()].sort((a, b) => (a.directionId ?? -1) - (b.directionId ?? -1));
  return new Map([...routes].map(([routeId, directions]) => [routeId, inOrder(directions)]));
}

/** The first trip along a pattern that has its most frequent running times; null: there is none. */
export function usualTrip(trips: readonly PlannedTrip[], patternId: number): PlannedTrip | null {
  const timings = new Map<number, { first: PlannedTrip; count: number }>();
  for (const planned of trips) {
    if (planned.pattern.patternId !== patternId) continue;
    const timing = timings.get(planned.trip.timingId);
    if (timing === undefined) timings.set(planned.trip.timingId, { first: planned, count: 1 });
    else timing.count += 1;
  }
  return [...timings.values()].sort((a, b) => b.count - a.count)[0]?.first ?? null;
}

export function routeAnswer(network: Network, routeId: string, directions: readonly Direction[], language: Language): BundleRouteAnswer {
  return {
    routeId,
    name: nameOfRoute(network, routeId, language),
    color: network.routes.get(routeId)?.routeColor ?? null,
    directions: directions.map(({ pattern, usual }) => ({
      directionId: pattern.directionId,
      headsign:
        usual === null ? stopName(network, pattern.stops.at(-1)?.stopId ?? '', language).name : headsignOf(network, usual, 0, language),
      stops: pattern.stops.map(({ stopId }) => stopName(network, stopId, language)),
      departureSeconds: usual === null ? [] : usual.stopTimes.map(({ departureTime }) => departureTime - usual.trip.startTime),
    })),
  };
}

export const vehicleAnswers = (vehicles: Iterable<Vehicle>): BundleVehicleAnswer[] =>
  vehiclesInUse(vehicles).map(({ vehicleId, licensePlate, capacitySeated, capacityStanding }) => ({
    ...{ vehicleId, licensePlate, capacitySeated, capacityStanding },
  }));

type ShownAlert = Parameters<typeof alertFacts>[0] & Parameters<typeof alertTexts>[0];

export const alertAnswers = (alerts: readonly ShownAlert[], zone: string, language: Language): AlertAnswer[] =>
  alerts.map((alert) => ({ ...alertFacts(alert, zone), ...alertTexts(alert, language) }));

/** Reasons are logged in Chinese, whatever the language of the button. */
export const reasonAnswers = (language: Language): BundleReasonsAnswer => ({
  early: offeredReasons('early', language),
  cancelled: offeredReasons('cancelled', language),
  delayed: offeredReasons('delayed', language),
});
