import { common, type Drawing } from './drawing.js';
import { hatched, outlined, roundTick, smallest, type ChartLook } from './look.js';

/** A bar of the chart of months. */
export interface DrawnMonth {
  /** Two lines if a year begins, else one. @example '7月\n2024' */
  readonly name: string;
  /** Boardings per operating day; null: not counted. */
  readonly value: number | null;
  readonly isReconstructed: boolean;
  /** Too little was counted to show the figure as complete: drawn as an outline. */
  readonly isPartial: boolean;
  /** The 95 % band of the estimate; null: nothing is missing, or too little was counted for an estimate. */
  readonly band: { readonly low: number; readonly high: number } | null;
  readonly description: string;
}

const [left, right, top, height, foot] = [44, 8, 24, 180, 44];

/** The chart of months, in boardings per operating day, so that months with more working days do not look better. */
export function monthsDrawing(look: ChartLook, label: string, months: readonly DrawnMonth[]): Drawing {
  const most = Math.max(...months.map(({ value, band }) => Math.max(value ?? 0, band?.high ?? 0)), 1);
  const bands = months.flatMap(({ band }, place) => (band === null ? [] : [[place, band.low, band.high]]));
  return {
    height: top + height + foot,
    leastWidth: left + right + months.length * 40,
    option: {
      ...common(look, label),
      grid: { left, right, top, height },
      xAxis: {
        type: 'category',
        data: months.map(({ name }) => name),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.soft } },
        axisLabel: { interval: 0, color: look.ink, fontSize: 11, lineHeight: 14 },
      },
      yAxis: {
        type: 'value',
        min: 0,
        max: most,
        interval: roundTick(most),
        axisLabel: { color: look.soft, fontSize: smallest, formatter: (value: number) => (value > 0 && value < most ? String(value) : '') },
        splitLine: { showMaxLine: false, lineStyle: { color: look.line, type: 'dashed' } },
      },
      series: [
        {
          type: 'bar',
          barMaxWidth: 44,
          barCategoryGap: '28%',
          cursor: 'pointer',
          data: months.map(({ value, isReconstructed, isPartial, description }) => ({
            // A month without any count shows only a question mark.
            value: value ?? 0,
            name: description,
            ...(value === null ? { label: { formatter: '?', color: look.guess } } : {}),
            itemStyle:
              value === null
                ? { color: look.card }
                : isPartial
                  ? outlined(look, look.soft)
                  : { color: look.accent, borderRadius: [2, 2, 0, 0], ...(isReconstructed ? { decal: hatched(look) } : {}) },
          })),
          label: {
            show: true,
            position: 'top',
            distance: 4,
            color: look.ink,
            fontSize: 11,
            formatter: ({ value }: { value: number }) => String(Math.round(value)),
          },
          labelLayout: { hideOverlap: true },
          tooltip: { formatter: ({ name }: { name: string }) => name },
        },
        {
          type: 'custom',
          silent: true,
          z: 3,
          data: bands,
          encode: { x: 0, y: [1, 2] },
          tooltip: { show: false },
          renderItem: (_: unknown, api: BandApi) => {
            const [x, low] = api.coord([api.value(0), api.value(1)]);
            const [, high] = api.coord([api.value(0), api.value(2)]);
            const line = (x1: number, y1: number, x2: number, y2: number): object => ({
              type: 'line',
              shape: { x1, y1, x2, y2 },
              style: { stroke: look.guess, lineWidth: 1.5 },
            });
            return { type: 'group', children: [line(x, low, x, high), line(x - 6, low, x + 6, low), line(x - 6, high, x + 6, high)] };
          },
        },
      ],
    },
  };
}

interface BandApi {
  value(dimension: number): number;
  coord(place: readonly [number, number]): readonly [number, number];
}
