import { describe, expect, it } from '@jest/globals';
import { addDays, epochSeconds, instant, serviceDate, serviceTime } from '../scheduling/service-time.js';
import type { Capacities } from '../trip-log/operated-trip.js';
import { datesToBuild, datesToLookAt, derivedFrom, derivedFromNow, type BuiltDay, type RangeState } from './built-days.js';

const zone = 'Asia/Shanghai';

describe('which dates have to be derived', () => {
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
    datesToBuild({
      range,
      installedOn: range.from,
      today,
      now,
      changed: [],
      built: [],
      logged: [],
      withRows: [],
      planOf: () => '1:weekday',
      ...state,
    }).map((date) => date.slice(8));

  const on = (...days: number[]) => days.map((day) => addDays(range.from, day - 1));

  it('dates with events are derived if they never were or have changed, and dates without events are not', () => {
    expect(dates({})).toEqual([]);
    expect(dates({ logged: on(1, 4, 5) })).toEqual(['01', '04', '05']);
    const all = [1, 2, 3, 4, 5].map((day) => built(day));
    expect(dates({ built: all, logged: on(1, 2, 3, 4, 5) })).toEqual([]);
    expect(dates({ built: all, changed: [serviceDate('2024-07-02'), serviceDate('2024-07-20')] })).toEqual(['02']);
    expect(dates({ built: all, planOf: (date) => (date === '2024-07-03' ? '2:weekday' : '1:weekday') })).toEqual(['03']);
    expect(dates({ built: [...all.slice(0, 4), built(5, { isClosed: false, closesAt: now })] })).toEqual(['05']);
    expect(dates({ built: [...all.slice(0, 4), built(5, { isClosed: false, closesAt: instant(now + 1) })] })).toEqual([]);
    // Closed while the clock was ahead.
    expect(dates({ built: [...all.slice(0, 4), built(5, { closesAt: instant(now + 1) })] })).toEqual(['05']);
    expect(dates({ built: [...all, built(6), built(20)] })).toEqual(['06', '20']);
  });

  it('a date without events is derived, to delete its rows, if an older program derived it before the installation or its mark is gone', () => {
    const installed = { installedOn: serviceDate('2024-07-03'), built: [1, 2, 3].map((day) => built(day)) };
    expect(dates(installed)).toEqual(['01', '02']);
    expect(dates({ ...installed, logged: on(2) })).toEqual(['01']);
    // A migration deleted the mark, and the rows are still there.
    expect(dates({ withRows: on(4, 5) })).toEqual(['04', '05']);
    expect(dates({ built: [built(4)], withRows: on(4) })).toEqual([]);
  });

  it('events are looked for only on dates that are not derived, and before the installation', () => {
    const looked = (state: Partial<RangeState>): (string | undefined)[] => {
      const found = datesToLookAt({ range, installedOn: range.from, today, built: [], ...state });
      return [found?.from.slice(8), found?.to.slice(8)];
    };
    const some = (...days: number[]): BuiltDay[] => days.map((day) => built(day));
    expect(looked({})).toEqual(['01', '05']);
    expect(looked({ built: some(1, 2, 3, 4, 5) })).toEqual([undefined, undefined]);
    expect(looked({ built: some(1, 3, 5) })).toEqual(['02', '04']);
    expect(looked({ built: some(1, 2, 4, 5) })).toEqual(['03', '03']);
    expect(looked({ built: some(1, 2, 3, 4, 5), installedOn: serviceDate('2024-07-03') })).toEqual(['01', '02']);
    expect(looked({ today: serviceDate('2024-06-30') })).toEqual([undefined, undefined]);
  });
});

it('a date is derived anew when the capacity of a vehicle in its log changes, and of no other vehicle', () => {
  const seats = (bus: number, other: number): Capacities =>
    new Map([
      ['bus', { capacitySeated: bus, capacityStanding: null }],
      ['other', { capacitySeated: other, capacityStanding: 4 }],
    ]);
  const before = derivedFrom('1:weekday', ['unknown', 'bus', 'bus'], seats(30, 12));
  expect(derivedFromNow('1:weekday', before, seats(30, 13))).toBe(before);
  expect(derivedFromNow('1:weekday', before, seats(29, 12))).not.toBe(before);
  expect(derivedFromNow('2:weekday', before, seats(30, 12))).not.toBe(before);
  const capacities = new Map([...seats(30, 12), ['unknown', { capacitySeated: 8, capacityStanding: 0 }]]);
  expect(derivedFromNow('1:weekday', before, capacities)).not.toBe(before);
  // Names of services may contain blanks and line ends, and an older program stored the plan alone.
  const odd = derivedFrom('1:week\nday', [], capacities);
  expect(derivedFromNow('1:week\nday', odd, new Map())).toBe(odd);
  expect(derivedFromNow('1:weekday', '1:weekday', capacities)).toBe(derivedFrom('1:weekday', [], capacities));
});
