import type { StopVisit } from './stop-visits.js';

/** The boardings, alightings and people left behind of a trip or of one of its stops. */
type Counts = Pick<StopVisit, 'boardings' | 'alightings' | 'leftBehind'>;
type KnownCounts = { readonly [name in keyof Counts]: number | null };

interface Counted extends Counts {
  readonly state: string;
  readonly isCounted: boolean;
  readonly isLeftBehindCounted: boolean;
  readonly wasFull: boolean;
  readonly isFilled: boolean;
}

/** Whether the count is complete. A trip that was cut short may have had more riders than its log. */
export const hasCount = ({ state, isCounted }: Pick<Counted, 'state' | 'isCounted'>): boolean => state === 'completed' && isCounted;

/** Whether the bus was full at some time, as its driver reported or by its counts. */
export const isFull = ({ wasFull, isFilled }: Pick<Counted, 'wasFull' | 'isFilled'>): boolean => wasFull || isFilled;

/**
 * The counts that are known; null: unknown, which is not zero. Without a closed count, only numbers that were tapped are known. With a
 * closed count, alightings are still unknown if people boarded and no alighting was tapped. People left behind are unknown if none was
 * tapped although the bus was full, or if only a feed counted that does not say it,
 * because door counters do not see who did not get in.
 * @param at the counts of one stop; left out: of the whole trip
 */
export function knownCounts(trip: Counted, at: Counts = trip): KnownCounts {
  const isWhole = hasCount(trip);
  const orNull = (count: number, isAll: boolean): number | null => (isAll || count > 0 ? count : null);
  return {
    boardings: orNull(at.boardings, isWhole),
    alightings: orNull(at.alightings, isWhole && (trip.boardings === 0 || trip.alightings > 0)),
    leftBehind: orNull(at.leftBehind, isWhole && trip.isLeftBehindCounted && (!isFull(trip) || trip.leftBehind > 0)),
  };
}
