import type { DayTrip } from '../../src/web/desk/today/day-trip.js';

export const dayOfTrips = '2024-07-24';

/** `'24:10'` → the instant as the server writes it. */
function moment(time: string): string {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  const day = hours >= 24 ? '2024-07-25' : dayOfTrips;
  return `${day}T${String(hours % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00+08:00`;
}

export const aDriver = { accountId: 'a', name: '周国强', phone: null, isDisabled: false };
export const aBus = (vehicleId: string): NonNullable<DayTrip['vehicle']> => ({
  ...{ vehicleId, licensePlate: null, seats: 30, standing: 0 },
  ...{ isLogged: false, isRetired: false },
});

/** A trip of a day as the server answers it; by default it has not left yet, and has a driver and a bus. */
export function dayTrip(from: string, to: string, overrides: Partial<DayTrip> = {}): DayTrip {
  const route = overrides.routeId ?? 'songhong';
  return {
    ...{ serviceDate: dayOfTrips, tripId: `${route}-${overrides.directionId ?? 0}-${from}`, routeId: route, directionId: 0 },
    ...{ isScheduled: true, isAdded: false, shiftSeconds: 0, reason: null, state: 'planned', sign: 'to-come' },
    ...{ isCounted: false, isReconstruction: false, wasFull: false, boardings: null, alightings: null, leftBehind: null, onBoard: null },
    ...{ routeName: '淞虹路线', routeColor: '2E6B34', directionName: null, headsign: '', firstStop: null, lastStop: null, blockId: 'b1' },
    ...{ departureTime: moment(from), arrivalTime: moment(to), scheduledDepartureTime: moment(from), scheduledArrivalTime: moment(to) },
    ...{ hasLeft: false, delaySeconds: null, isLate: false, isUnreported: false, isWithoutDriver: false, isWithoutVehicle: false },
    ...{ vehicle: aBus('bus-1'), driver: aDriver, cancelledBy: null, findingCodes: [], reports: { count: 0, unanswered: 0 } },
    undoable: { cancelled: [], moved: [], added: [] },
    ...overrides,
  };
}
