/** Counts of trips that say how complete a figure is, named as in the API. */
export interface CoverageFigures {
  readonly scheduled: number;
  readonly cancelled: number;
  readonly unlogged: number;
  readonly operated: number;
  readonly counted: number;
}

/** Up to this share of trips may be missing from a figure that is shown as whole; the server warns above the same share. */
const tolerated = 0.05;

/** The number of trips without a count: those that ran, and unlogged ones. */
export const uncountedTrips = ({ operated, counted, unlogged }: CoverageFigures): number => operated - counted + unlogged;

/** Whether every trip was counted. */
export const isComplete = (figures: CoverageFigures): boolean => uncountedTrips(figures) === 0 && figures.operated > 0;

/** Whether so few trips are missing that the figure may be passed on as it is. */
export const isWhole = ({ scheduled, cancelled, unlogged, operated, counted }: CoverageFigures): boolean =>
  operated > 0 && operated - counted <= operated * tolerated && unlogged <= (scheduled - cancelled) * tolerated;

/**
 * A day on which more than one trip in five has no count: its bar is only an outline. Days have a wider limit than months, because a
 * single trip is already more than 5 % of a route's day.
 */
export const isPartly = (figures: CoverageFigures): boolean => uncountedTrips(figures) > (figures.operated + figures.unlogged) / 5;

interface Totals extends CoverageFigures {
  readonly boardings: number | null;
  readonly extra: number;
}

/** Whether a month has anything to show: riders were counted, or at least one trip was logged. */
export const hasAnyData = ({ boardings, scheduled, unlogged, extra }: Totals): boolean =>
  boardings !== null || scheduled > unlogged || extra > 0;
