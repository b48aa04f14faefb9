import { describe, expect, it } from '@jest/globals';
import { partsOf, sumText, widthsOf } from './adding-up.js';
import { heatOf, secondsOfDay, withGaps, type HeatDeparture } from './heat.js';
import { hasAnyData, isComplete, isPartly, isWhole, uncountedTrips } from './completeness.js';

const july = { scheduled: 920, onTime: 889, early: 0, late: 29, cancelled: 2, unlogged: 0 };

describe('the parts of a month', () => {
  it('the parts of a month are written as a sum that adds up, with early trips if there are any', () => {
    expect(sumText(july)).toBe('920 = 889 + 29 + 2 + 0');
    expect(sumText({ ...july, onTime: 880, early: 9 })).toBe('920 = 880 + 9 + 29 + 2 + 0');
    expect(partsOf(july).map(({ name }) => name)).toEqual(['onTime', 'late', 'cancelled', 'unlogged']);
  });

  it('each part of a month that is not 0 is visible in the bar', () => {
    const widths = widthsOf(july);
    expect(widths.cancelled).toBeGreaterThan(5);
    expect(widths.unlogged).toBe(0);
  });
});

describe('a figure', () => {
  const all = { scheduled: 100, cancelled: 0, unlogged: 0, operated: 100, counted: 100 };
  it('a figure counts as whole up to one missing trip in twenty, and as complete without any', () => {
    expect([isWhole(all), isComplete(all)]).toEqual([true, true]);
    expect([isWhole({ ...all, counted: 95 }), isComplete({ ...all, counted: 95 })]).toEqual([true, false]);
    expect(isWhole({ ...all, counted: 94 })).toBe(false);
    expect(isWhole({ ...all, operated: 94, counted: 94, unlogged: 6 })).toBe(false);
    expect(uncountedTrips({ ...all, counted: 40, unlogged: 3 })).toBe(63);
    expect([isPartly({ ...all, counted: 80 }), isPartly({ ...all, counted: 79 })]).toEqual([false, true]);
    expect(isWhole({ scheduled: 0, cancelled: 0, unlogged: 0, operated: 0, counted: 0 })).toBe(false);
  });

  it('a month has data if anybody was counted or a trip was logged', () => {
    const nothing = { ...all, boardings: null, extra: 0, unlogged: 100, operated: 0, counted: 0 };
    expect(hasAnyData(nothing)).toBe(false);
    expect(hasAnyData({ ...nothing, boardings: 0 })).toBe(true);
    expect(hasAnyData({ ...nothing, unlogged: 99 })).toBe(true);
  });
});

describe('weekday by departure', () => {
  const load = (
    mean: number | null,
    more: object = {},
  ): Omit<HeatDeparture, 'weekdays' | 'startTime' | 'directionId' | 'directionName'> => ({
    ...{ mean, scheduled: 4, cancelled: 0, unlogged: 0, operated: 4, counted: 4, fullDates: 0 },
    ...more,
  });
  const departure = (startTime: string | null, directionId: 0 | 1, days: readonly [number, object][]): HeatDeparture => ({
    ...{ startTime, directionId, directionName: null, ...load(20) },
    weekdays: days.map(([weekday, more]) => ({ weekday, ...load(20), ...more })),
  });

  it('the table of weekdays has a row for each departure and a column for each weekday with service', () => {
    const heat = heatOf(
      [
        departure('17:30:00', 0, [[0, {}]]),
        departure('07:15:00', 1, [[0, {}]]),
        departure('07:15:00', 0, [[4, {}]]),
        departure(null, 0, [[6, {}]]),
      ],
      30,
    );
    expect(heat.weekdays).toEqual([0, 4]);
    expect(heat.rows.map(({ time, departure: { directionId }, isAfterGap }) => [time, directionId, isAfterGap])).toEqual([
      ['07:15', 0, false],
      ['07:15', 1, false],
      ['17:30', 0, true],
    ]);
    expect(heat.rows[0]?.cells.map(({ text }) => text)).toEqual(['—', '20']);
  });

  it('a cell of the weekday table is darker the fuller it is, bold from the second full date, and ? if uncounted', () => {
    const cellOf = (more: object): unknown => heatOf([departure('07:00:00', 0, [[0, more]])], 30).rows[0]?.cells[0];
    expect([0, 5, 11, 18, 25, 29].map((mean) => (cellOf({ mean }) as { level: number }).level)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(cellOf({ fullDates: 1 })).toMatchObject({ isFull: false });
    expect(cellOf({ fullDates: 2 })).toMatchObject({ isFull: true });
    expect(cellOf({ mean: null, counted: 0 })).toMatchObject({ text: '?', level: null });
    expect(cellOf({ operated: 0, unlogged: 0, cancelled: 4, mean: null })).toMatchObject({ text: '—', level: null });
    expect(cellOf({ mean: 12.4, counted: 1 })).toMatchObject({ text: '12?', isThin: true });
  });

  it('without known seats the fullest departure has the darkest cell', () => {
    expect(heatOf([departure('07:00:00', 0, [[0, { mean: 3 }]])], null).rows[0]?.cells[0]?.level).toBe(5);
  });
});

it('a list of departures has a gap where service pauses, also past midnight', () => {
  const times = ['08:30:00', '09:00:00', '17:30:00', '24:10:00', null].map((startTime) => ({ startTime }));
  expect(withGaps(times).map((each) => each?.startTime ?? null)).toEqual([
    '08:30:00',
    '09:00:00',
    null,
    '17:30:00',
    null,
    '24:10:00',
    null,
  ]);
  expect(secondsOfDay('24:10:00')).toBe(87_000);
});
