import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { chartLayout } from './chart-layout.js';
import { datesOfMonth } from '../../shared/dates.js';
import { dayRows, maxRows, routesShown } from './day-rows.js';
import { busiestDepartures, lineRows, wholeShares } from './report-parts.js';

const none = {
  ...{ boardings: null as number | null, alightings: null, leftBehind: null, fullTrips: 0, scheduled: 0, onTime: 0, early: 0, late: 0 },
  ...{ cancelled: 0, unlogged: 0, pending: 0, extra: 0, operated: 0, counted: 0, reconstructed: 0, countedTwice: 0, dateSuspect: 0 },
  ...{ leftBehindMissing: 0, coverage: null },
};
const figures = (boardings: number | null, trips = 1) => ({ ...none, boardings, operated: trips, counted: boardings === null ? 0 : trips });
const route = (routeId: string, boardings: number | null) => ({ ...figures(boardings), routeId, routeName: routeId });
const dates = datesOfMonth('2024-07');

/** A month of so many routes, each with people on some days, as the server sums it. */
const towns = fc.array(fc.array(fc.option(fc.nat(60), { freq: 3 }), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 12 });
function monthOf(town: readonly (readonly (number | null)[])[]) {
  const sum = (parts: readonly (number | null)[]): number | null =>
    parts.every((part) => part === null) ? null : parts.reduce<number>((all, part) => all + (part ?? 0), 0);
  const day = (index: number, counts: readonly (number | null)[]) => ({
    ...figures(sum(counts), counts.length),
    counted: counts.filter((count) => count !== null).length,
    date: dates[index] ?? '',
  });
  const byRoute = town.map((counts, index) => route(`r${index}`, sum(counts)));
  const byDay = [0, 1, 2, 3, 4].map((index) =>
    day(
      index,
      town.map((counts) => counts[index] ?? null),
    ),
  );
  const routeDays = new Map(town.map((counts, index) => [`r${index}`, counts.map((count, date) => day(date, [count]))]));
  return { month: { byRoute, byDay, boardings: sum(byRoute.map(({ boardings }) => boardings)) }, routeDays };
}

it('strips of the report’s chart add up to the month and to each day, however many routes there are', () => {
  fc.assert(
    fc.property(towns, (town) => {
      const { month, routeDays } = monthOf(town);
      const shown = new Map(routesShown(month).map((routeId) => [routeId, routeDays.get(routeId) ?? []]));
      const rows = dayRows(month, shown);
      expect(rows.length).toBe(Math.min(town.length, maxRows));
      expect(rows.reduce((sum, { total }) => sum + (total ?? 0), 0)).toBe(month.boardings ?? 0);
      for (const { date, boardings } of month.byDay)
        expect(
          rows.flatMap(({ bars }) => bars.filter((bar) => bar.date === date)).reduce((sum, bar) => sum + (bar.boardings ?? 0), 0),
        ).toBe(boardings ?? 0);
    }),
  );
});

it('the report’s chart has one strip for all routes if the log no longer adds up to the reported month', () => {
  const { month, routeDays } = monthOf([
    [10, 20, null, 5, 5],
    [1, 2, 3, 4, 5],
  ]);
  expect(dayRows(month, routeDays)).toHaveLength(2);
  const later = new Map(routeDays).set(
    'r0',
    (routeDays.get('r0') ?? []).map((day, index) => (index === 0 ? { ...day, boardings: 18 } : day)),
  );
  expect(dayRows(month, later).map(({ routeId, routes, total }) => [routeId, routes, total])).toEqual([[null, 0, 55]]);
  expect(dayRows(month, new Map())).toHaveLength(1);
});

it('the report’s chart marks days without a count, has no bar without service, and hatches reconstructed days', () => {
  const month = {
    ...{ boardings: 12, byRoute: [route('r0', 12)] },
    byDay: [
      { ...figures(12), date: '2024-07-01', reconstructed: 1 },
      { ...none, date: '2024-07-02', unlogged: 2 },
      { ...none, date: '2024-07-03' },
      { ...none, date: '2024-07-04', cancelled: 2 },
    ],
  };
  expect(
    dayRows(month, new Map())[0]?.bars.map(({ date, boardings, isHatched, cancelled, missing }) => [
      date,
      boardings,
      isHatched,
      cancelled,
      missing,
    ]),
  ).toEqual([
    ['2024-07-01', 12, true, 0, 0],
    ['2024-07-02', null, false, 0, 2],
    ['2024-07-04', null, false, 2, 0],
  ]);
});

it('the report’s table of routes folds small ones into one line and adds up to the month', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(900)), { minLength: 1, maxLength: 200 }), fc.integer({ min: 3, max: 8 }), (counts, most) => {
      const byRoute = counts.map((count, index) => route(`r${index}`, count));
      const byDirection = byRoute.flatMap((each) =>
        [0, 1].map((directionId) => ({
          ...each,
          directionId,
          directionName: null,
          boardings: each.boardings === null ? null : directionId * each.boardings,
        })),
      );
      const rows = lineRows({ byRoute, byDirection }, most);
      expect(rows.length).toBeLessThanOrEqual(most);
      expect(rows.reduce((sum, { rides }) => sum + (rides ?? 0), 0)).toBe(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));
      if (rows.at(-1)?.routeId === null) expect(rows.length - 1 + (rows.at(-1)?.lines ?? 0)).toBe(counts.length);
    }),
  );
});

it('only well counted departures are ranked in the report', () => {
  const at = (startTime: string | null, boardings: number | null, counted: number, fullTrips = 0) => ({
    ...{
      ...none,
      boardings,
      operated: 20,
      counted,
      fullTrips,
      startTime,
      routeId: 'r',
      routeName: 'r',
      directionId: 0,
      directionName: null,
    },
  });
  const byDepartureTime = [
    at('08:00:00', 576, 20, 15),
    at('07:30:00', 500, 8),
    at('09:00:00', 600, 20),
    at(null, 900, 20),
    at('10:00:00', null, 0),
  ];
  expect(busiestDepartures({ byDepartureTime }, 6).map(({ time, mean, full }) => [time, mean, full])).toEqual([
    ['09:00', 30, 0],
    ['08:00', 28.8, 15],
  ]);
});

it('whole shares add up to 100', () => {
  expect(wholeShares([7673, 4327])).toEqual([64, 36]);
  expect(wholeShares([1, 1, 1])).toEqual([34, 33, 33]);
  expect(wholeShares([0, 0])).toEqual([0, 0]);
  fc.assert(
    fc.property(fc.array(fc.nat(9_999), { minLength: 1, maxLength: 9 }), (parts) => {
      const sum = wholeShares(parts).reduce((all, share) => all + share, 0);
      expect(sum).toBe(parts.every((part) => part === 0) ? 0 : 100);
    }),
  );
});

it('bars of the report’s chart are on one scale inside the drawing, and long figures are upright', () => {
  const bar = (date: string, boardings: number) => ({ date, boardings, isHatched: false, cancelled: 1, missing: 2 });
  const strip = (most: number) => ({ routeId: 'r', routes: 1, total: most, bars: [bar('2024-07-01', most), bar('2024-07-02', most / 2)] });
  for (const [high, low, isUpright] of [
    [400, 200, false],
    [24_000, 3, true],
  ] as const) {
    const layout = chartLayout([strip(high), strip(low)], dates, 272, '2024-07-24');
    const heights = layout.strips.flatMap(({ bars }) => bars.map(({ height }) => height));
    expect([layout.isUpright, layout.height < 300]).toEqual([isUpright, true]);
    expect((heights[0] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(high / low);
    for (const { base, bars } of layout.strips) expect(Math.max(...bars.map(({ height }) => height))).toBeLessThanOrEqual(base);
    expect(layout.days).toHaveLength(31);
    expect(layout.days.filter(({ isIdle }) => isIdle).map(({ date }) => date.slice(8))).toEqual(
      dates.slice(2, 24).map((date) => date.slice(8)),
    );
  }
});
