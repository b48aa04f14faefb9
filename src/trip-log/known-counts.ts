import type { StopVisit } from './stop-visits.js';

/** Whose boardings, alightings and people left behind these are: a trip's, or those of one of its stops. */
type Counts = Pick<StopVisit, 'boardings' | 'alightings' | 'leftBehind'>;
type KnownCounts = { readonly [name in keyof Counts]: number | null };

interface Counted extends Counts {
  readonly state: string;
  readonly isCounted: boolean;
  readonly isClosedByHand: boolean;
  readonly wasFull: boolean;
  readonly isFilled: boolean;
}

/** Whether what was counted is all: a trip that was cut short may have had more riders than its log. */
export const hasCount = ({ state, isCounted }: Pick<Counted, 'state' | 'isCounted'>): boolean => state === 'completed' && isCounted;

/** Whether there was room for nobody more, at some time: its driver said so, or its counts say. */
export const isFull = ({ wasFull, isFilled }: Pick<Counted, 'wasFull' | 'isFilled'>): boolean => wasFull || isFilled;

/**
 * Missing is not zero: of a trip whose count was never closed only what was tapped is known. Nor is it where the count is closed and
 * nobody tapped at all who got off, though people had got on; or who stayed behind, though the bus was full, or it was a feed that
 * counted: of those who did not get in no door knows.
 * @param at of one of its stops; left out: of the whole trip
 */
export function knownCounts(trip: Counted, at: Counts = trip): KnownCounts {
  const isWhole = hasCount(trip);
  const known = (count: number, isAll: boolean): number | null => (isAll || count > 0 ? count : null);
  return {
    boardings: known(at.boardings, isWhole),
    alightings: known(at.alightings, isWhole && (trip.boardings === 0 || trip.alightings > 0)),
    leftBehind: known(at.leftBehind, isWhole && trip.isClosedByHand && (!isFull(trip) || trip.leftBehind > 0)),
  };
}
