import { describe, expect, it } from '@jest/globals';
import { addDays, epochSeconds, instant, serviceDate, serviceTime } from '../scheduling/service-time.js';
import { datesToBuild, type BuiltDay, type RangeState } from './built-days.js';

const zone = 'Asia/Shanghai';

describe('the dates to derive', () => {
  const today = serviceDate('2024-07-05');
  const range = { from: serviceDate('2024-07-01'), to: serviceDate('2024-07-31') };
  const built = (day: number, fields: Partial<BuiltDay> = {}): BuiltDay => ({
    date: addDays(range.from, day - 1),
    plan: '1:weekday',
    isClosed: true,
    closesAt: instant(0),
    buildId: 'build-1',
    ...fields,
  });
  const now = epochSeconds(today, serviceTime('12:00'), zone);
  const dates = (state: Partial<RangeState>): string[] =>
    datesToBuild({ range, first: range.from, today, now, changed: [], built: [], planOf: () => '1:weekday', ...state }).map((date) =>
      date.slice(8),
    );

  it('are those up to today that never were, and those that changed', () => {
    expect(dates({})).toEqual(['01', '02', '03', '04', '05']);
    expect(dates({ first: serviceDate('2024-07-04') })).toEqual(['04', '05']);
    const all = [1, 2, 3, 4, 5].map((day) => built(day));
    expect(dates({ built: all })).toEqual([]);
    expect(dates({ built: all, changed: [serviceDate('2024-07-02'), serviceDate('2024-07-20')] })).toEqual(['02']);
    expect(dates({ built: all, planOf: (date) => (date === '2024-07-03' ? '2:weekday' : '1:weekday') })).toEqual(['03']);
    expect(dates({ built: [...all.slice(0, 4), built(5, { isClosed: false, closesAt: now })] })).toEqual(['05']);
    expect(dates({ built: [...all.slice(0, 4), built(5, { isClosed: false, closesAt: instant(now + 1) })] })).toEqual([]);
    // Closed while the clock was ahead.
    expect(dates({ built: [...all.slice(0, 4), built(5, { closesAt: instant(now + 1) })] })).toEqual(['05']);
    expect(dates({ built: [...all, built(6), built(20)] })).toEqual(['06', '20']);
    expect(dates({ first: null, changed: [serviceDate('2024-07-02')] })).toEqual(['02']);
  });
});
