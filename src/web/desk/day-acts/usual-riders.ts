import type { Schema } from '../../shared/schema.js';
import { type DayTrip, secondsOfDay } from '../today/day-trip.js';
import { gtfsTime } from './trip-words.js';

/** How many people usually ride some trips together, by the counts of a month. */

export type Load = Pick<Schema<'DepartureLoadAnswer'>, 'routeId' | 'directionId' | 'startTime' | 'mean'>;

export interface UsualRiders {
  /** null: none of them was ever counted. */
  readonly people: number | null;
  /** Of how many of them that is known. */
  readonly countedTrips: number;
}

/** By route, direction and the time in the timetable: what the same departure carried, whatever it was called. */
export function usualRiders(trips: readonly DayTrip[], loads: readonly Load[]): UsualRiders {
  const means = new Map<string, number>();
  for (const { routeId, directionId, startTime, mean } of loads) {
    if (startTime !== null && mean !== null) means.set(`${routeId} ${directionId} ${startTime}`, mean);
  }
  const found = trips.flatMap(({ routeId, directionId, scheduledDepartureTime: promised, serviceDate }) => {
    const time = promised === null ? '' : gtfsTime(secondsOfDay(serviceDate, promised));
    return means.get(`${routeId} ${directionId} ${time}`) ?? [];
  });
  return { people: found.length === 0 ? null : Math.round(found.reduce((sum, mean) => sum + mean, 0)), countedTrips: found.length };
}
