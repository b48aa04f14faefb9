import { minutes, plus, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripState } from '../trip-log/trip-performed.js';

/** What a time line shows of a trip, each with a shape and a word of its own. */
export const tripSigns = ['to-come', 'not-started', 'underway', 'completed', 'unlogged', 'cancelled'] as const;
export type TripSign = (typeof tripSigns)[number];

/** A driver taps a little later than the bus leaves; after this long somebody has to ask. */
export const startGrace = minutes(3);

/** How much later than planned is late; the same as in the figures of a month. */
export const lateAfter = minutes(5);

export interface Signed {
  readonly state: TripState;
  /** When it should leave and be done by what is known now; null: nobody planned it. */
  readonly departs: EpochSeconds | null;
  readonly arrives: EpochSeconds | null;
  /** Drivers of its route report their trips: one of which nothing is heard is missing. */
  readonly isReporting: boolean;
}

/**
 * What became of a trip as of now. A trip of which nobody said anything is unlogged once it should be over, although its record
 * may still come until its day is closed; on a route whose drivers report it has not started from three minutes after its time on.
 */
export function signOf({ state, departs, arrives, isReporting }: Signed, now: EpochSeconds): TripSign {
  if (state !== 'planned') return state;
  if (departs === null) return 'to-come';
  if (now >= (arrives ?? departs) && now >= plus(departs, startGrace)) return 'unlogged';
  return isReporting && now >= plus(departs, startGrace) ? 'not-started' : 'to-come';
}

const driven: ReadonlySet<string> = new Set(['underway', 'completed']);

/**
 * The routes of a day on which a trip of which nothing is heard is missing: those whose drivers report by the days before, and those of
 * which somebody logged a trip of this day, be it the first day on which they log at all.
 */
export const reportingOn = (
  before: ReadonlySet<string>,
  trips: Iterable<{ readonly routeId: string; readonly state: TripState }>,
): ReadonlySet<string> => {
  const routeIds = new Set(before);
  for (const { routeId, state } of trips) if (driven.has(state)) routeIds.add(routeId);
  return routeIds;
};
