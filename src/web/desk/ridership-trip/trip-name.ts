import type { Say } from '../../../language.js';
import type { Schema } from '../../shared/schema.js';
import type { ridershipTripTexts } from './ridership-trip.texts.js';

type Trip = Pick<Schema<'RidershipTripAnswer'>, 'startTime' | 'routeName' | 'directionId'>;
type SayTrip = Say<keyof typeof ridershipTripTexts>;

/** The scheduled departure. @example '07:30' */
export const departureOf = ({ startTime }: Pick<Trip, 'startTime'>): string | null => startTime?.slice(0, 5) ?? null;

/** @example '去程' */
export const directionOf = ({ directionId }: Pick<Trip, 'directionId'>, say: SayTrip): string =>
  directionId === null ? '' : say(directionId === 0 ? 'outbound' : 'inbound');

/** @example '07:30 淞虹路线 去程' */
export const tripName = (trip: Trip, say: SayTrip): string =>
  [departureOf(trip) ?? say('untimed'), trip.routeName, directionOf(trip, say)].filter((part) => part !== '').join(' ');

/** @example '07:45 回程' */
export const shortTripName = (trip: Trip, say: SayTrip): string =>
  [departureOf(trip) ?? say('untimed'), directionOf(trip, say)].filter((part) => part !== '').join(' ');

/** @example '晚 1 分 48 秒' */
export function latenessOf(delaySeconds: number, say: SayTrip): string {
  const [minutes, seconds] = [Math.floor(Math.abs(delaySeconds) / 60), Math.abs(delaySeconds) % 60];
  if (minutes === 0 && seconds === 0) return say('exactly');
  const key = minutes === 0 ? 'secondsOnly' : seconds === 0 ? 'minutesOnly' : 'minutesSeconds';
  return say(delaySeconds < 0 ? 'early' : 'late', { length: say(key, { minutes, seconds }) });
}

/** A vehicle's name: its plate, or its id. */
export const vehicleName = (
  vehicleId: string | null,
  vehicles: readonly Pick<Schema<'VehicleAnswer'>, 'vehicleId' | 'licensePlate'>[],
): string => vehicles.find((vehicle) => vehicle.vehicleId === vehicleId)?.licensePlate ?? vehicleId ?? '';
