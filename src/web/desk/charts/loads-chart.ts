import { common, type Drawing } from './drawing.js';
import { hatched, seenOn, smallest, type ChartLook } from './look.js';

/** A departure in the chart of loads. */
export interface DrawnLoad {
  /** @example '07:30' */
  readonly time: string;
  /** Mean load; null: not counted. */
  readonly mean: number | null;
  readonly greatest: number | null;
  readonly isReconstructed: boolean;
  /** @example '满 5 天'; `''`: never */
  readonly full: string;
  readonly description: string;
}

/** A direction of a route; `null` is a gap in service. */
export interface DrawnDirection {
  readonly name: string;
  readonly colour: string | null;
  readonly loads: readonly (DrawnLoad | null)[];
}

/** The seats of a vehicle, drawn as a horizontal line with a label. */
export interface DrawnSeats {
  readonly seats: number;
  readonly label: string;
}

const [left, right, top, height, below] = [30, 10, 34, 74, 40];

/** The chart of loads by departure: bars for the mean, whiskers up to the maximum, a line for the seats; one scale for all directions. */
export function loadsDrawing(look: ChartLook, label: string, directions: readonly DrawnDirection[], room: DrawnSeats | null): Drawing {
  const most = Math.max(room?.seats ?? 0, ...directions.flatMap(({ loads }) => loads.map((load) => load?.greatest ?? load?.mean ?? 0)), 1);
  const ticks = room === null ? most : room.seats;
  const at = (index: number): number => top + index * (height + top + below - 8);
  const longest = Math.max(...directions.map(({ loads }) => loads.length), 1);
  return {
    height: at(directions.length - 1) + height + below,
    leastWidth: left + right + longest * 38,
    option: {
      ...common(look, label),
      title: directions.map(({ name }, index) => ({
        text: name,
        left: 0,
        top: at(index) - top + 8,
        padding: 0,
        textStyle: { fontSize: 12, fontWeight: 600, color: look.ink },
      })),
      grid: directions.map((_, index) => ({ left, right, top: at(index), height })),
      xAxis: directions.map(({ loads }, index) => ({
        type: 'category',
        gridIndex: index,
        data: loads.map((load, place) => (load === null ? ' '.repeat(place + 1) : load.time)),
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.soft } },
        axisLabel: {
          interval: 0,
          color: look.soft,
          fontSize: smallest,
          lineHeight: 14,
          formatter: (name: string, place: number) => [name.trim(), fullOf(loads[place])].filter((line) => line !== '').join('\n'),
          rich: { full: { color: look.off, fontSize: smallest, fontWeight: 600, lineHeight: 14 } },
        },
      })),
      yAxis: directions.map((_, index) => ({
        type: 'value',
        gridIndex: index,
        min: 0,
        max: most,
        interval: ticks / 2,
        axisLabel: {
          color: look.soft,
          fontSize: smallest,
          formatter: (value: number) => (value === ticks || value === ticks / 2 ? String(Math.round(value)) : ''),
        },
        splitLine: { lineStyle: { color: look.line, type: 'dashed' } },
      })),
      series: directions.flatMap((direction, index) => [means(look, direction, index, room, most), whiskers(look, direction, index)]),
    },
  };
}

const fullOf = (load: DrawnLoad | null | undefined): string => (load == null || load.full === '' ? '' : `{full|${load.full}}`);

function means(look: ChartLook, { colour, loads }: DrawnDirection, index: number, room: DrawnSeats | null, most: number): object {
  const own = seenOn(colour, look);
  return {
    type: 'bar',
    xAxisIndex: index,
    yAxisIndex: index,
    barCategoryGap: '45%',
    data: loads.map((load) => ({
      value: load?.mean ?? null,
      name: load?.description ?? '',
      // Inside a low bar the figure would cover all of it.
      label: { position: (load?.mean ?? 0) < most / 4 ? 'top' : 'insideBottom' },
      itemStyle: { color: own, ...(load?.isReconstructed === true ? { decal: hatched(look) } : {}) },
    })),
    label: {
      show: true,
      distance: 1,
      color: look.ink,
      backgroundColor: look.card,
      padding: [1, 3],
      borderRadius: 2,
      fontSize: smallest,
      fontWeight: 600,
      formatter: ({ value }: { value: number | null }) => (typeof value === 'number' ? String(Math.round(value)) : ''),
    },
    tooltip: { formatter: ({ name }: { name: string }) => name },
    ...(room === null
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            data: [{ yAxis: room.seats }],
            lineStyle: { color: look.ink, type: 'solid', width: 1.25 },
            label: { show: index === 0, position: 'insideEndTop', formatter: room.label, color: look.soft, fontSize: 11, distance: 4 },
          },
        }),
  };
}

/** The part of ECharts' `renderItem` api that is used here. */
interface Api {
  value(dimension: number): number;
  coord(place: readonly [number, number]): readonly [number, number];
  /** Width of one category of the axis, px. */
  size(place: readonly [number, number]): readonly [number, number];
}

/** How far the whisker is right of the bar's middle, so that it does not cross the figure: a share of the category's width. */
const whiskerOffset = 0.32;

function whiskers(look: ChartLook, { loads }: DrawnDirection, index: number): object {
  const ranges = loads.flatMap((load, place) => (load?.greatest == null ? [] : [[place, load.mean ?? 0, load.greatest]]));
  return {
    type: 'custom',
    xAxisIndex: index,
    yAxisIndex: index,
    silent: true,
    z: 3,
    data: ranges,
    encode: { x: 0, y: [1, 2] },
    tooltip: { show: false },
    renderItem: (_: unknown, api: Api) => {
      const [middle, low] = api.coord([api.value(0), api.value(1)]);
      const x = middle + api.size([1, 0])[0] * whiskerOffset;
      const [, high] = api.coord([api.value(0), api.value(2)]);
      const line = (x1: number, y1: number, x2: number, y2: number): object => ({
        type: 'line',
        shape: { x1, y1, x2, y2 },
        style: { stroke: look.soft, lineWidth: 1 },
      });
      return { type: 'group', children: [line(x, low, x, high), line(x - 3, high, x + 3, high)] };
    },
  };
}
