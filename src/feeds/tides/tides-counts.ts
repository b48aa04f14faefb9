import type { Doors, VisitRecord, TripRecords } from './tides-tables.js';

/** At how many of the stops where people could board the files give a count. */
export type Counted = 'all' | 'some' | 'none';

/**
 * How completely the files count boardings of a trip. An empty cell is a missing number, for each door that is counted on this trip; a stop
 * without a row was not served. Nobody boards where the bus passes, or at the last stop. Events of single passengers need no row where
 * nobody boarded, so one of them makes the trip counted.
 * @param isNeedless whether nobody could board at a visit because it is the last stop, or its number is known from an earlier delivery
 */
export function boardingsCounted({ visits, passengers }: TripRecords, isNeedless: (visit: VisitRecord) => boolean): Counted {
  const inVisits = cellsFilled(visits, ({ boardings }) => boardings, isNeedless);
  return inVisits === 'none' && passengers.some(({ kind }) => kind === 'boarded') ? 'all' : inVisits;
}

/** The same for alightings, which cannot happen at the first stop. */
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
