import { minutes, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripState } from '../trip-log/trip-performed.js';

/** The states of a trip as the desk shows them, each with its own shape and word. */
export const tripSigns = ['to-come', 'not-started', 'underway', 'completed', 'unlogged', 'cancelled'] as const;
export type TripSign = (typeof tripSigns)[number];

/** Drivers tap a little after leaving; if nothing was logged after this time, somebody should call the driver. */
const startGrace = minutes(3);

/** A longer delay counts as late, as in the monthly figures. */
export const lateAfter = minutes(5);

export interface Signed {
  readonly state: TripState;
  /** Expected departure and arrival; null: unknown, because the trip has no plan. */
  readonly departs: EpochSeconds | null;
  readonly arrives: EpochSeconds | null;
  /** The drivers of its route report their trips, so a trip without a report is probably not running. */
  readonly isReporting: boolean;
}

/**
 * The sign of a trip as of now. A trip without a log is `unlogged` once it should be over; its log may still arrive until the day is
 * closed. Before that, on a route whose drivers report, it is `not-started` from three minutes after its expected departure.
 */
export function signOf({ state, departs, arrives, isReporting }: Signed, now: EpochSeconds): TripSign {
  if (state !== 'planned') return state;
  if (departs === null) return 'to-come';
  if (now >= (arrives ?? departs) && now >= plus(departs, startGrace)) return 'unlogged';
  return isReporting && now >= plus(departs, startGrace) ? 'not-started' : 'to-come';
}

const driven: ReadonlySet<string> = new Set(['underway', 'completed']);

/**
 * The routes on which a trip without a report counts as missing: those whose drivers reported on earlier days, and those with a trip
 * logged on this day.
 * @param before the routes whose drivers reported on earlier days
 * @param trips the trips of the day
 */
export const reportingOn = (
  before: ReadonlySet<string>,
  trips: Iterable<{ readonly routeId: string; readonly state: TripState }>,
): ReadonlySet<string> => {
  const routeIds = new Set(before);
  for (const { routeId, state } of trips) if (driven.has(state)) routeIds.add(routeId);
  return routeIds;
};
