import { fewestVehicles, fleetOf, type Fleet } from '../blocking/fewest-vehicles.js';
import type { VehicleRules, VehicleTrip } from '../blocking/vehicle-trip.js';
import type { Seconds } from '../scheduling/service-time.js';
import type { KindOfDay } from '../sentences/kinds-of-day.js';
import type { DraftContent } from './draft-content.js';
import type { DraftTrip } from './draft-trips.js';
import { emptyRunningOf, turningPlaces } from './empty-running.js';

/** What a kind of day takes. */
export interface DayFleet extends Fleet {
  readonly day: KindOfDay;
  readonly tripCount: number;
  /** Seconds with riders aboard or expected: all trips from their start to their end. */
  readonly inServiceSeconds: Seconds;
}

/** What buses have to keep to in a draft. */
export interface DraftVehicles {
  readonly rules: VehicleRules;
  readonly vehicleTrip: (trip: DraftTrip) => VehicleTrip;
}

/** @param trips all of the draft: what runs on one kind of day tells how long a bus runs empty on another */
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

export const tripsOfDay = <Trip extends Pick<DraftTrip, 'serviceId'>>(trips: readonly Trip[], { serviceIds }: KindOfDay): Trip[] =>
  trips.filter(({ serviceId }) => serviceIds.includes(serviceId));

export function dayFleet(day: KindOfDay, trips: readonly DraftTrip[], { rules, vehicleTrip }: DraftVehicles): DayFleet {
  const own = tripsOfDay(trips, day);
  const inServiceSeconds = own.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0) as Seconds;
  return { ...fleetOf(own.map(vehicleTrip), rules), day, tripCount: own.length, inServiceSeconds };
}

/** As the rules of the draft have it. */
export const vehiclesNeeded = (
  fleet: Pick<Fleet, 'vehicles' | 'vehiclesWithEmptyRunning'>,
  { allowsEmptyRunning }: DraftContent['fleet'],
): number => (allowsEmptyRunning ? fleet.vehiclesWithEmptyRunning : fleet.vehicles);

export const vehiclesFor = (day: KindOfDay, trips: readonly DraftTrip[], { rules, vehicleTrip }: DraftVehicles): number =>
  fewestVehicles(tripsOfDay(trips, day).map(vehicleTrip), rules);
