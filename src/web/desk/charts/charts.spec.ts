import { describe, expect, it } from '@jest/globals';
import { bandsOf, daysDrawing, type DrawnRoute } from './days-chart.js';
import { loadsDrawing } from './loads-chart.js';
import { contrast, hatched, roundTick, seenOn, type ChartLook } from './look.js';
import { monthsDrawing } from './months-chart.js';

const day: ChartLook = {
  ...{ ink: '#16201a', soft: '#55605a', line: '#dfe4e0', ground: '#f5f6f4', card: '#ffffff', accent: '#1e6b3a' },
  ...{ guess: '#7a4b00', off: '#a3211b', hatch: 'rgba(255, 255, 255, 0.3)', font: 'sans-serif' },
};
const night: ChartLook = { ...day, ink: '#eef2ef', card: '#1a1f1c', accent: '#7fd39d' };

/** All numbers below a name, wherever they stand in an option. */
function found(value: unknown, name: string): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value as Record<string, unknown>).flatMap(([key, each]) => [...(key === name ? [each] : []), ...found(each, name)]);
}

const dates = ['1', '2', '3', '4', '5'].map((number, index) => ({ day: number, weekday: '一', isIdle: index === 2 || index === 3 }));
const route = (name: string, values: readonly (number | null)[], more: object = {}): DrawnRoute => ({
  name,
  note: '',
  colour: '2E6B34',
  days: values.map((value) => ({
    value,
    isReconstructed: false,
    cancelled: 0,
    uncounted: 0,
    isPartial: false,
    description: `${name} ${value ?? '?'}`,
    ...more,
  })),
});
interface Option {
  grid: { top: number; height: number }[];
  yAxis: { max: number }[];
  title: { text: string }[];
  series: { type: string; data: ({ value: number | null; itemStyle?: object; label?: { formatter: string } } | null)[] }[];
}

describe('a chart', () => {
  it('a chart lightens or darkens a route’s colour that has too little contrast with the card', () => {
    expect(seenOn('2E6B34', day)).toBe('#2e6b34');
    for (const look of [day, night, { ...day, card: '#fff' }])
      for (const colour of ['2E6B34', '6A4C93', 'FFFF00', '000000', 'FFFFFF', '#1A1F1C', 'nonsense', null])
        expect([colour, contrast(seenOn(colour, look), look.card) >= 3]).toEqual([colour, true]);
  });

  it('charts have no text smaller than ten pixels', () => {
    const drawings = [
      daysDrawing(day, '', dates, [route('a', [1, 2])]),
      loadsDrawing(day, '', [{ name: 'a', colour: null, loads: [] }], { seats: 30, label: '' }),
      monthsDrawing(day, '', []),
    ];
    for (const { option } of drawings) {
      const sizes = found(option, 'fontSize');
      expect(sizes.length).toBeGreaterThan(1);
      expect(sizes.every((size) => Number(size) >= 10)).toBe(true);
      expect(option['animation']).toBe(false);
    }
  });

  it('an axis of a chart has one tick at a round number', () => {
    expect([391, 9, 1, 0, 2, 3, 30, 12_000].map(roundTick)).toEqual([200, 5, 1, 1, 2, 2, 20, 8000]);
    for (let most = 1; most < 5000; most += 7) expect([most, Math.floor(most / roundTick(most))]).toEqual([most, 1]);
  });
});

describe('the chart of days', () => {
  it('the chart of days has a named row for each route, all on one scale', () => {
    const option = daysDrawing(day, '', dates, [route('busy', [400, 300]), route('quiet', [4, 3])]).option as unknown as Option;
    expect(option.title.map(({ text }) => text)).toEqual(['busy', 'quiet']);
    const scales = option.grid.map(({ height }, index) => (option.yAxis[index]?.max ?? 0) / height);
    expect(scales[0]).toBeCloseTo(scales[1] ?? 0);
    const [first, second] = option.grid as [Option['grid'][number], Option['grid'][number]];
    expect(second.top).toBeGreaterThan(first.top + first.height);
  });

  it('the chart of days hatches reconstructed days and nothing else', () => {
    const mixed = route('a', [1, 2]);
    const days = mixed.days.map((each, index) => (each === null ? null : { ...each, isReconstructed: index === 1 }));
    const option = daysDrawing(day, '', dates, [{ ...mixed, days }]).option as unknown as Option;
    expect(option.series[0]?.data.map((item) => item?.itemStyle)).toEqual([
      { color: '#2e6b34', borderRadius: [2, 2, 0, 0] },
      { color: '#2e6b34', borderRadius: [2, 2, 0, 0], decal: hatched(day) },
    ]);
  });

  it('the chart of days draws a partly counted day as an outline', () => {
    const option = daysDrawing(day, '', dates, [route('a', [7], { isPartial: true, isReconstructed: true })]).option as unknown as Option;
    expect(option.series[0]?.data[0]?.itemStyle).toMatchObject({ color: day.card, borderType: 'dashed' });
  });

  it('the chart of days has no bar for an uncounted day, and marks cancelled and uncounted trips below the axis', () => {
    const option = daysDrawing(day, '', dates, [route('a', [null, 0], { cancelled: 2, uncounted: 3 })]).option as unknown as Option;
    expect(option.series[0]?.data.map((item) => item?.value)).toEqual([null, 0]);
    expect(option.series[1]?.data.map((item) => item?.label?.formatter)).toEqual(['{off|×2}{guess|?3}', '{off|×2}{guess|?3}']);
  });

  it('the chart of days has a grey band for each stretch of days without service', () => {
    expect(bandsOf(dates)).toEqual([[2, 3]]);
    expect(bandsOf([])).toEqual([]);
    expect(bandsOf([{ day: '1', weekday: '', isIdle: true }])).toEqual([[0, 0]]);
  });
});

it('the chart of loads has whiskers for counted departures, empty gaps, and a line for known seats', () => {
  const load = { time: '07:30', mean: 12.4, greatest: 20, isReconstructed: false, full: '', description: '' };
  const loads = [load, null, { ...load, mean: null, greatest: null }];
  const option = loadsDrawing(day, '', [{ name: 'a', colour: null, loads }], { seats: 30, label: '30' }).option as unknown as Option & {
    yAxis: { max: number }[];
  };
  expect(option.yAxis[0]?.max).toBe(30);
  expect(option.series[0]?.data.map((item) => item?.value)).toEqual([12.4, null, null]);
  expect(option.series[1]?.data).toEqual([[0, 12.4, 20]]);
  expect(found(option, 'markLine')).toHaveLength(1);
  expect(found(loadsDrawing(day, '', [{ name: 'a', colour: null, loads }], null).option, 'markLine')).toHaveLength(0);
});

it('the chart of months draws a partly counted month as an outline', () => {
  const month = { name: '7', value: 500, isReconstructed: true, isPartial: false, band: null, description: '' };
  const option = monthsDrawing(day, '', [month, { ...month, isPartial: true, band: { low: 600, high: 700 } }])
    .option as unknown as Option & {
    yAxis: { max: number };
  };
  expect(option.series[0]?.data.map((item) => (item?.itemStyle as { color?: string }).color)).toEqual([day.accent, day.card]);
  expect(option.yAxis.max).toBe(700);
});
