import type { Schema } from '../../shared/schema.js';
import { type DayTrip, secondsOfDay } from '../today/day-trip.js';
import { gtfsTime } from './trip-words.js';

// How many people usually ride the trips that are to be cancelled, by the counts of a month.

export type Load = Pick<Schema<'DepartureLoadAnswer'>, 'routeId' | 'directionId' | 'startTime' | 'mean'>;

export interface UsualRiders {
  /** null: none of the trips was ever counted. */
  readonly people: number | null;
  /** How many of the trips have a mean. */
  readonly countedTrips: number;
}

/** Sums the means of the same departures, found by route, direction and scheduled time: trip ids differ between timetables. */
export function usualRiders(trips: readonly DayTrip[], loads: readonly Load[]): UsualRiders {
  const means = new Map<string, number>();
  for (const { routeId, directionId, startTime, mean } of loads) {
    if (startTime !== null && mean !== null) means.set(`${routeId} ${directionId} ${startTime}`, mean);
  }
  const usualLoads = trips.flatMap(({ routeId, directionId, scheduledDepartureTime: promised, serviceDate }) => {
    const time = promised === null ? '' : gtfsTime(secondsOfDay(serviceDate, promised));
    return means.get(`${routeId} ${directionId} ${time}`) ?? [];
  });
  return {
    people: usualLoads.length === 0 ? null : Math.round(usualLoads.reduce((sum, mean) => sum + mean, 0)),
    countedTrips: usualLoads.length,
  };
}
