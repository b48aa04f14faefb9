import { expect, it } from '@jest/globals';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { drivenAfterCancellation, standingCancellations, type EventSource } from './effective-events.js';

const say = (kind: string, at: number, source: EventSource = 'driver') => ({ kind, source, at: at as EpochSeconds });
const standing = (...said: ReturnType<typeof say>[]): number[] => standingCancellations(said).map(({ at }) => at);

it('a driver’s cancellation stands until drivers start, leave a stop or take riders later, in whatever order it arrives', () => {
  expect(standing(say('boarded', 5), say('trip-cancelled', 5), say('alighted', 9), say('trip-ended', 9))).toEqual([5]);
  for (const kind of ['trip-started', 'stop-departed', 'boarded']) {
    expect(standing(say('trip-cancelled', 5), say(kind, 6))).toEqual([]);
    expect(standing(say(kind, 6), say('trip-cancelled', 5))).toEqual([]);
    expect(standing(say('trip-cancelled', 5), say(kind, 6), say('trip-cancelled', 7))).toEqual([7]);
    expect(standing(say('trip-cancelled', 5), say(kind, 6, 'import'))).toEqual([5]);
  }
});

it('a manager’s cancellation, or an imported one, stands whoever drives', () => {
  for (const source of ['manager', 'import'] as const)
    expect(standing(say('trip-cancelled', 5, source), say('trip-cancelled', 4), say('trip-started', 6))).toEqual([5]);
});

it('what took a cancellation back is known', () => {
  const [early, late] = [say('boarded', 5), say('boarded', 6)];
  expect(drivenAfterCancellation([early, late, say('trip-cancelled', 5)])).toEqual([late]);
  expect(drivenAfterCancellation([early, late, say('trip-cancelled', 5, 'manager')])).toEqual([]);
});
