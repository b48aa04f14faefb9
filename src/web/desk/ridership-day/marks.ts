import type { OddCode } from '../ridership-trip/findings.js';
import type { DayTrip } from './trip-groups.js';

/** Why somebody should look at a trip, the worst first. That nobody logged it is said by its state. */
export function marksOf({ state, isPending, findingCodes }: Pick<DayTrip, 'state' | 'isPending' | 'findingCodes'>): OddCode[] {
  const open: OddCode[] = state === 'underway' && !isPending ? ['never-ended'] : state === 'unlogged' ? ['unlogged'] : [];
  return [...open, ...findingCodes];
}

/** What is offered first for each of them on the page of the trip, as its address says it; null: only to look. */
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
