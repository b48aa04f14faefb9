import { describe, expect, it } from '@jest/globals';
import { requestedRange, attentionKinds, attentionTrips, isOddCode } from './attention.js';
import { dayLine, sumOf, type Day } from './day-line.js';
import { marksOf } from './marks.js';
import { countSign, leftBehindSign, tripGroups, type DayTrip } from './trip-groups.js';

const day = (fields: Partial<Day> = {}): Day =>
  ({
    ...{ date: '2024-07-15', scheduled: 40, onTime: 40, early: 0, late: 0, cancelled: 0, unlogged: 0, pending: 0, extra: 0, operated: 40 },
    ...{ boardings: 542, counted: 40, reconstructed: 0, reason: '工作日', isClosed: true, isOperating: true },
    ...fields,
  }) as unknown as Day;
const line = (fields: Partial<Day>, today = '2024-08-01') => dayLine(day(fields), today).map(({ key }) => key);

describe('the first sentence of a day', () => {
  it('the summary of a day says how many trips ran, how many rode, and how many were counted', () => {
    expect(dayLine(day(), '2024-08-01')).toEqual([
      { key: 'ranAll', params: { due: 40, ran: 40 } },
      { key: 'boarded', params: { count: 542 } },
      { key: 'allCounted', params: {} },
    ]);
    expect(line({ onTime: 37, operated: 37, unlogged: 2, cancelled: 1, counted: 36 })).toEqual([
      'ranSome',
      'unlogged',
      'cancelled',
      'boarded',
      'someCounted',
    ]);
    expect(line({ reconstructed: 40 }).at(-1)).toBe('allReconstructed');
    expect(line({ reconstructed: 3 }).at(-1)).toBe('someReconstructed');
    expect(line({ onTime: 0, operated: 0, unlogged: 40, boardings: null, counted: 0 })).toEqual(['ranNone', 'unlogged']);
    expect(line({ boardings: null, counted: 0 })).toEqual(['ranAll', 'noCount']);
    expect(line({ extra: 1, operated: 41, counted: 41 })).toContain('extra');
  });

  it('the summary of an open day says what is still to come, and of a day without service the reason', () => {
    expect(line({ scheduled: 12, onTime: 12, operated: 12, counted: 12, pending: 28, isClosed: false }, '2024-07-15')).toEqual([
      ...['ranSoFar', 'stillToCome', 'boarded', 'allCounted'],
    ]);
    expect(dayLine(day({ scheduled: 0, onTime: 0, operated: 0, boardings: null, counted: 0, reason: '周末' }), '2024-08-01')).toEqual([
      { key: 'noService', params: { reason: '周末' } },
    ]);
    expect(line({ scheduled: 0, onTime: 0, pending: 40, operated: 0, boardings: null, counted: 0 }, '2024-07-01')).toEqual(['toCome']);
    expect(line({ scheduled: 0, onTime: 0, operated: 1, extra: 1, counted: 1, boardings: 3 })).toEqual([
      'noServiceButRode',
      'boarded',
      'allCounted',
    ]);
  });

  it('the figures of a day add up', () => {
    for (const fields of [{}, { onTime: 30, early: 2, late: 3, cancelled: 4, unlogged: 1 }, { scheduled: 12, onTime: 12, pending: 28 }]) {
      const { total, parts } = sumOf(day(fields));
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(total);
    }
  });
});

const trip = (fields: Partial<DayTrip> = {}): DayTrip =>
  ({
    ...{ tripId: 'a', routeId: 'r', routeName: '淞虹路线', directionId: 0, directionName: null, startTime: '07:30:00', state: 'completed' },
    ...{ isPending: false, isCounted: true, boardings: 24, leftBehind: null, findingCodes: [] },
    ...fields,
  }) as unknown as DayTrip;

describe('the trips of a day', () => {
  it('trips of a day are grouped by route and direction in order of departure, unplanned ones last', () => {
    const groups = tripGroups([
      ...[trip({ tripId: 'x', startTime: null }), trip({ tripId: 'b', startTime: '08:00:00', boardings: null, isCounted: false })],
      ...[
        trip(),
        trip({ tripId: 'c', directionId: 1 }),
        trip({ tripId: 'd', routeId: 'a', state: 'unlogged', boardings: null, isCounted: false }),
      ],
    ]);
    expect(
      groups.map(({ routeId, directionId, trips, boardings, ran, counted }) => [
        routeId,
        directionId,
        trips.map(({ tripId }) => tripId),
        boardings,
        ran,
        counted,
      ]),
    ).toEqual([
      ['r', 0, ['a', 'b', 'x'], 48, 3, 2],
      ['r', 1, ['c'], 24, 1, 1],
      ['a', 0, ['d'], null, 0, 0],
    ]);
  });

  it('an uncounted trip never shows zero', () => {
    expect([countSign(trip()), countSign(trip({ boardings: 0 }))]).toEqual([24, 0]);
    expect(countSign(trip({ boardings: null, state: 'unlogged' }))).toBe('?');
    expect(countSign(trip({ boardings: null, state: 'underway' }))).toBe('?');
    expect(countSign(trip({ boardings: null, state: 'cancelled' }))).toBe('—');
    expect([leftBehindSign(trip()), leftBehindSign(trip({ leftBehind: 0 })), leftBehindSign(trip({ state: 'cancelled' }))]).toEqual([
      'unknown',
      0,
      'none',
    ]);
  });

  it('trips of a day that need checking are marked', () => {
    expect(marksOf(trip())).toEqual([]);
    expect(marksOf(trip({ state: 'underway', findingCodes: ['counted-twice'] }))).toEqual(['never-ended', 'counted-twice']);
    expect(marksOf(trip({ state: 'underway', isPending: true }))).toEqual([]);
    expect(marksOf(trip({ state: 'unlogged' }))).toEqual(['unlogged']);
  });
});

describe('the trips to look at', () => {
  const odd = (tripId: string, serviceDate: string, ...codes: ('never-ended' | 'unlogged' | 'counted-twice')[]) =>
    ({ tripId, serviceDate, startTime: '07:30:00', why: codes.map((code) => ({ code, detail: `${code}.` })) }) as unknown as Parameters<
      typeof attentionTrips
    >[0][number];
  it('trips to look at are one list by date, each trip once with all reasons, and counted by reason', () => {
    const trips = attentionTrips(
      [odd('b', '2024-07-16', 'counted-twice'), odd('a', '2024-07-15', 'never-ended', 'counted-twice')],
      [odd('c', '2024-07-15', 'unlogged')],
    );
    expect(trips.map(({ tripId, why }) => [tripId, why])).toEqual([
      ['a', ['never-ended', 'counted-twice']],
      ['c', ['unlogged']],
      ['b', ['counted-twice']],
    ]);
    expect(attentionKinds(trips)).toEqual([
      { code: 'never-ended', count: 1 },
      { code: 'unlogged', count: 1 },
      { code: 'counted-twice', count: 2 },
    ]);
  });

  it('trips to look at are of the month in the address, or else of the current month', () => {
    expect(requestedRange({ month: '2024-02' }, '2024-08-01')).toEqual({ month: '2024-02', from: '2024-02-01', to: '2024-02-29' });
    expect(requestedRange({}, '2024-08-15')).toEqual({ month: '2024-08', from: '2024-08-01', to: '2024-08-31' });
    expect(requestedRange({ month: '2024-13', from: 'x' }, '2024-12-15')).toEqual({
      month: '2024-12',
      from: '2024-12-01',
      to: '2024-12-31',
    });
    expect(requestedRange({ from: '2024-07-03', to: '2024-07-01' }, '2024-08-15')).toMatchObject({ from: '2024-07-03', to: '2024-07-03' });
    expect([isOddCode('unlogged'), isOddCode('toString'), isOddCode(undefined)]).toEqual([true, false, false]);
  });
});
