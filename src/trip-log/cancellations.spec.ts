import { expect, it } from '@jest/globals';
import type { EpochSeconds } from '../scheduling/service-time.js';
import { drivenAfterCancellation, standingCancellations, type EventSource } from './effective-events.js';

const say = (kind: string, at: number, source: EventSource = 'driver') => ({ kind, source, at: at as EpochSeconds });
const standing = (...events: ReturnType<typeof say>[]): number[] => standingCancellations(events).map(({ at }) => at);

it('a driver’s cancellation holds until a driver later starts, leaves a stop or boards riders, in whatever order the events arrive', () => {
  expect(standing(say('boarded', 5), say('trip-cancelled', 5), say('alighted', 9), say('trip-ended', 9))).toEqual([5]);
  for (const kind of ['trip-started', 'stop-departed', 'boarded']) {
    expect(standing(say('trip-cancelled', 5), say(kind, 6))).toEqual([]);
    expect(standing(say(kind, 6), say('trip-cancelled', 5))).toEqual([]);
    expect(standing(say('trip-cancelled', 5), say(kind, 6), say('trip-cancelled', 7))).toEqual([7]);
    expect(standing(say('trip-cancelled', 5), say(kind, 6, 'import'))).toEqual([5]);
  }
});

it('a cancellation by a manager or an import holds whoever drives', () => {
  for (const source of ['manager', 'import'] as const)
    expect(standing(say('trip-cancelled', 5, source), say('trip-cancelled', 4), say('trip-started', 6))).toEqual([5]);
});

it('the events that revoked a cancellation can be listed', () => {
  const [early, late] = [say('boarded', 5), say('boarded', 6)];
  expect(drivenAfterCancellation([early, late, say('trip-cancelled', 5)])).toEqual([late]);
  expect(drivenAfterCancellation([early, late, say('trip-cancelled', 5, 'manager')])).toEqual([]);
});
