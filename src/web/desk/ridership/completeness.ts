/** How much of it is known. The figures are those of the API. */
export interface CoverageFigures {
  readonly scheduled: number;
  readonly cancelled: number;
  readonly unlogged: number;
  readonly operated: number;
  readonly counted: number;
}

/** Up to this share may be missing before a figure is said to be a part: the server warns from the same on. */
const tolerated = 0.05;

/** Trips that ran and were not counted, or of which nobody said anything. */
export const uncountedTrips = ({ operated, counted, unlogged }: CoverageFigures): number => operated - counted + unlogged;

/** Nothing is missing at all. */
export const isComplete = (figures: CoverageFigures): boolean => uncountedTrips(figures) === 0 && figures.operated > 0;

/** So much was counted that the figure may be passed on as it is. */
export const isWhole = ({ scheduled, cancelled, unlogged, operated, counted }: CoverageFigures): boolean =>
  operated > 0 && operated - counted <= operated * tolerated && unlogged <= (scheduled - cancelled) * tolerated;

/**
 * A day on which more than one trip in five has no count: its bar is only an outline. One trip of a route's day is already more than the
 * share that is tolerated in a month.
 */
export const isPartly = (figures: CoverageFigures): boolean => uncountedTrips(figures) > (figures.operated + figures.unlogged) / 5;

interface Totals extends CoverageFigures {
  readonly boardings: number | null;
  readonly extra: number;
}

/** Whether a month has anything to be shown: somebody was counted, or at least something was said of a trip. */
export const hasAnyData = ({ boardings, scheduled, unlogged, extra }: Totals): boolean =>
  boardings !== null || scheduled > unlogged || extra > 0;
