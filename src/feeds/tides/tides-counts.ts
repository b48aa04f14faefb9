import type { Doors, VisitRecord, TripRecords } from './tides-tables.js';

/** Whether the files give a count for all, some or none of the stops where people could board. */
export type Counted = 'all' | 'some' | 'none';

/**
 * How completely the files count boardings of a trip. For each door that is counted on this trip, an empty cell is a missing number. A stop
 * without a row was not served. Nobody boards where the bus passes, or at the last stop. Passenger events have no row for a stop where
 * nobody boarded, so a single boarding among them makes the trip counted.
 * @param isNeedless whether a visit needs no count: it is the last stop, or an earlier delivery gives its number
 */
export function boardingsCounted({ visits, passengers }: TripRecords, isNeedless: (visit: VisitRecord) => boolean): Counted {
  const inVisits = cellsFilled(visits, ({ boardings }) => boardings, isNeedless);
  return inVisits === 'none' && passengers.some(({ kind }) => kind === 'boarded') ? 'all' : inVisits;
}

/** How completely the files count alightings of a trip, which cannot happen at the first stop. */
export const alightingsCounted = ({ visits }: TripRecords, isFirst: (visit: VisitRecord) => boolean): Counted =>
  cellsFilled(visits, ({ alightings }) => alightings, isFirst);

function cellsFilled(
  visits: readonly VisitRecord[],
  doorsOf: (visit: VisitRecord) => Doors,
  isNeedless: (visit: VisitRecord) => boolean,
): Counted {
  const used = ([0, 1] as const).filter((door) => visits.some((visit) => doorsOf(visit)[door] !== null));
  if (used.length === 0) return 'none';
  const isFilled = (visit: VisitRecord): boolean => used.every((door) => doorsOf(visit)[door] !== null);
  return visits.every((visit) => visit.isSkipped || isNeedless(visit) || isFilled(visit)) ? 'all' : 'some';
}
