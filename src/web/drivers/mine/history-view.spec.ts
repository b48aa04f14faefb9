import { describe, expect, it } from '@jest/globals';
import type { DriverHistory } from '../wire.js';
import { historyView } from './history-view.js';
import { monthAfter, monthName } from '../../shared/dates.js';

const trip = (more: object) =>
  ({
    ...{
      tripId: 'a',
      departureTime: '2024-07-15T07:30:00+08:00',
      headsign: '淞虹路',
      state: 'completed',
      boardings: 4,
      leftBehind: 0,
      corrections: [],
    },
    ...more,
  }) as DriverHistory['days'][number]['trips'][number];
const history = (trips: DriverHistory['days'][number]['trips']): DriverHistory => ({
  ...{ month: '2024-07', trips: 12, boardings: 153 },
  days: [{ date: '2024-07-15', trips }],
});

describe('a driver’s own month', () => {
  it('the history shows the totals of the month and of today, and every trip with its riders', () => {
    const view = historyView(history([trip({}), trip({ tripId: 'b', boardings: 0, leftBehind: 2 })]), '2024-07-15', 'zh-CN');
    expect([view.total, view.today, view.days[0]?.title]).toEqual(['12 班，153 人', '今天 2 班，4 人', '7月15日 周一']);
    expect(view.days[0]?.trips.map(({ time, headsign, end }) => `${time} ${headsign} ${end}`)).toEqual([
      '07:30 淞虹路 4 人',
      '07:30 淞虹路 0 人，2 人没上去',
    ]);
  });

  it('the history distinguishes trips without a count, empty trips and cancelled ones', () => {
    const ends = historyView(
      history([trip({ boardings: null }), trip({ boardings: 0 }), trip({ state: 'cancelled' })]),
      '2024-07-16',
      'zh-CN',
    );
    expect(ends.days[0]?.trips.map(({ end }) => end)).toEqual(['没有人数', '0 人', '取消']);
    expect(ends.today).toBe('今天 0 班，0 人');
    expect(historyView(history([]), '2024-08-01', 'zh-CN').today).toBeNull();
  });

  it('the history shows what managers corrected, when and why', () => {
    const corrections = [
      { at: '2024-07-15T09:10:00+08:00', by: '张姐', what: '上车人数 5 → 4', reason: '多按了' },
      { at: '2024-07-17T09:10:00+08:00', by: '张姐', what: '上车人数 4 → 3', reason: null },
    ];
    expect(historyView(history([trip({ corrections })]), '2024-07-15', 'zh-CN').days[0]?.trips[0]?.corrections).toEqual([
      '09:10 张姐改了：上车人数 5 → 4。原因：多按了',
      '2024-07-17 09:10 张姐改了：上车人数 4 → 3',
    ]);
  });
});

describe('months', () => {
  it('the months of the history continue over the end of a year', () => {
    expect([monthAfter('2024-12', 1), monthAfter('2024-01', -1), monthAfter('2024-07', 0)]).toEqual(['2025-01', '2023-12', '2024-07']);
    expect([monthName('2024-07', 'zh-CN'), monthName('2024-07', 'en')]).toEqual(['7', 'July']);
  });
});
