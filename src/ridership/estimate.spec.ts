import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupOf, rowOf, tripOf } from '../../test/support/ridership.js';
import { atOnce } from '../scheduling/departure-index.js';
import type { ServiceTime } from '../scheduling/service-time.js';
import { estimate as steps, type Estimate } from './estimate.js';
import { sumOf, type TripGroup } from './figures.js';

describe('estimating the boardings of a month', () => {
  const estimate = (groups: readonly TripGroup[], unloggedRan = false): Estimate | null => atOnce(steps(groups, unloggedRan));
  const group = (startTime: number, boardings: number | null, fields: Partial<TripGroup> = {}): TripGroup =>
    groupOf({
      ...rowOf({ trip: tripOf(0, 0, true), events: [], isClosed: true }),
      startTime: startTime as ServiceTime,
      state: boardings === null ? 'underway' : 'completed',
      isCounted: boardings !== null,
      boardings,
      ...fields,
    } as never);

  it('the estimate is the count, with no uncertainty, where every trip was counted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 60 })), { minLength: 1 }), (trips) => {
        const sum = trips.reduce((all, [, riders]) => all + riders, 0);
        expect(estimate(trips.map(([at, riders]) => group(at, riders)))).toEqual({ boardings: sum, low: sum, high: sum });
      }),
    );
  });

  it('a trip without a count is given the mean of its departure, with the confidence interval of stratified sampling', () => {
    // N = 4, n = 3, mean 12, v = 4: T = 48, Var = 16 × 1/4 × 4/3.
    const width = 1.96 * Math.sqrt((16 * (1 - 3 / 4) * 4) / 3);
    expect(estimate([group(0, 10), group(0, 12), group(0, 14), group(0, null), group(9, 50), group(9, 50)])).toEqual({
      boardings: 148,
      low: Math.floor(148 - width),
      high: Math.ceil(148 + width),
    });
  });

  it('a departure with fewer than two counts joins its neighbour, and without any count there is no estimate', () => {
    expect(estimate([group(0, null), group(10, 20), group(10, 20), group(99, 2), group(99, 2)])?.boardings).toBe(64);
    expect(estimate([group(0, null), group(0, 7)])).toBeNull();
    expect(estimate([])).toBeNull();
  });

  it('the estimate is never below what was tapped, and includes unlogged trips only on request', () => {
    const tapped = group(0, null, { boardings: 30 });
    expect(estimate([group(0, 10), group(0, 10), tapped])).toEqual({ boardings: 50, low: 50, high: 50 });
    const unlogged = group(0, null, { state: 'unlogged' });
    expect([false, true].map((ran) => estimate([group(0, 10), group(0, 10), unlogged], ran)?.boardings)).toEqual([20, 30]);
  });

  it('the estimate lies within its confidence interval, at or above the count', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 4 }), fc.option(fc.nat({ max: 60 }))), { minLength: 1 }), (trips) => {
        const groups = trips.map(([at, riders]) => group(at, riders));
        const found = estimate(groups);
        if (found === null) return;
        expect(found.low).toBeLessThanOrEqual(found.boardings);
        expect(found.high).toBeGreaterThanOrEqual(found.boardings);
        expect(found.low).toBeGreaterThanOrEqual(sumOf(groups, 'boardings') ?? 0);
      }),
    );
  });
});
