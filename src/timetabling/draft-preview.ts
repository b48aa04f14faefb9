import { emptyRunningOf, turningPlaces } from '../blocking/empty-running.js';
import { fewestVehicles, fleetOf, type Fleet } from '../blocking/fewest-vehicles.js';
import type { VehicleRules, VehicleTrip } from '../blocking/vehicle-trip.js';
import type { Seconds } from '../scheduling/service-time.js';
import { kindsOfDay, type KindOfDay } from '../sentences/kinds-of-day.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import { problemsOf, type DraftProblem } from './draft-problems.js';
import { tripsOf, type DraftTrip, type DraftTrips } from './draft-trips.js';

/** The vehicles that a kind of day takes. */
export interface DayFleet extends Fleet {
  readonly day: KindOfDay;
  readonly tripCount: number;
  /** The total duration of all trips from their start to their end: the time in service for riders. */
  readonly inServiceSeconds: Seconds;
}

/** All that is derived from a draft and shown while it is edited; browser and server derive it alike. */
export interface DraftPreview extends DraftTrips {
  readonly days: readonly DayFleet[];
  readonly problems: readonly DraftProblem[];
}

export function previewOf(content: DraftContent, base: DraftBase | null): DraftPreview {
  const made = tripsOf(content, base);
  const vehicles = draftVehicles(content, made.trips);
  const days = kindsOfDay(content.services).map((day) => dayFleet(day, made.trips, vehicles));
  return { ...made, days, problems: problemsOf(content, base, made) };
}

/** What decides which trips of a draft one vehicle can run one after the other. */
export interface DraftVehicles {
  readonly rules: VehicleRules;
  readonly vehicleTrip: (trip: DraftTrip) => VehicleTrip;
}

/** @param trips all trips of the draft, because empty runs are estimated from the running times of all kinds of day */
export function draftVehicles(content: DraftContent, trips: readonly DraftTrip[]): DraftVehicles {
  const placeOf = turningPlaces(content.stops);
  return {
    rules: {
      layover: content.fleet.layoverSeconds as Seconds,
      emptyRunning: emptyRunningOf(content, trips),
      allowsEmptyRunning: content.fleet.allowsEmptyRunning,
    },
    vehicleTrip: (trip) => ({
      tripId: trip.tripId,
      routeId: trip.routeId,
      startTime: trip.startTime,
      endTime: trip.endTime,
      startStopId: placeOf(trip.startStopId),
      endStopId: placeOf(trip.endStopId),
    }),
  };
}

/** The trips that run on a kind of day. */
export const tripsOfDay = <Trip extends Pick<DraftTrip, 'serviceId'>>(trips: readonly Trip[], { serviceIds }: KindOfDay): Trip[] =>
  trips.filter(({ serviceId }) => serviceIds.includes(serviceId));

function dayFleet(day: KindOfDay, trips: readonly DraftTrip[], { rules, vehicleTrip }: DraftVehicles): DayFleet {
  const own = tripsOfDay(trips, day);
  const inServiceSeconds = own.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0) as Seconds;
  return { ...fleetOf(own.map(vehicleTrip), rules), day, tripCount: own.length, inServiceSeconds };
}

/** The number of vehicles that a day takes by the rules of the draft: with or without empty running. */
export const vehiclesNeeded = (
  fleet: Pick<Fleet, 'vehicles' | 'vehiclesWithEmptyRunning'>,
  { allowsEmptyRunning }: DraftContent['fleet'],
): number => (allowsEmptyRunning ? fleet.vehiclesWithEmptyRunning : fleet.vehicles);

export const vehiclesFor = (day: KindOfDay, trips: readonly DraftTrip[], { rules, vehicleTrip }: DraftVehicles): number =>
  fewestVehicles(tripsOfDay(trips, day).map(vehicleTrip), rules);
