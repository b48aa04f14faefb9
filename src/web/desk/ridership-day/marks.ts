import type { OddCode } from '../ridership-trip/findings.js';
import type { DayTrip } from './trip-groups.js';

/** Reasons to look at a trip, the most urgent first. */
export function marksOf({ state, isPending, findingCodes }: Pick<DayTrip, 'state' | 'isPending' | 'findingCodes'>): OddCode[] {
  const open: OddCode[] = state === 'underway' && !isPending ? ['never-ended'] : state === 'unlogged' ? ['unlogged'] : [];
  return [...open, ...findingCodes];
}

/** The correction that the trip's page opens for each reason (`?do=`); null: it only shows the trip. */
export const offered: Readonly<Record<OddCode, string | null>> = {
  'never-ended': 'end',
  unlogged: 'ran',
  'negative-load': 'people',
  'left-early': null,
  'cancelled-with-riders': null,
  'driven-after-cancellation': null,
  'logged-after-end': null,
  'stop-not-on-trip': null,
  'undo-without-effect': null,
  'undo-ring': null,
  'counted-twice': 'counters',
  'date-suspect': 'move',
  'not-carried': null,
};
