import { common, type Drawing } from './drawing.js';
import { hatched, outlined, roundTick, seenOn, smallest, type ChartLook } from './look.js';

/** A date of the month on the axis. */
export interface DrawnDate {
  /** @example '15' */
  readonly day: string;
  /** @example '一' */
  readonly weekday: string;
  /** No trip runs: drawn as a grey band. */
  readonly isIdle: boolean;
}

/** A route's day in the chart of days. */
export interface DrawnDay {
  /** Boardings; null: not counted, which is drawn as `?`. */
  readonly value: number | null;
  /** Reconstructed afterwards, not counted on the spot: drawn hatched. */
  readonly isReconstructed: boolean;
  /** More than a fifth of the trips has no count: drawn as an outline. */
  readonly isPartial: boolean;
  readonly cancelled: number;
  /** Trips without a count: those that ran, and unlogged ones. */
  readonly uncounted: number;
  /** The tooltip. */
  readonly description: string;
}

/** A row of the chart of days. */
export interface DrawnRoute {
  readonly name: string;
  /** Below the name: the month's riders. */
  readonly note: string;
  readonly colour: string | null;
  /** One for each date; null: it has no trip on that date. */
  readonly days: readonly (DrawnDay | null)[];
}

const [left, right, top, between, foot] = [96, 8, 22, 26, 42];
const [lowest, highest] = [52, 104];
/** Names of routes end left of the axis labels, px. */
const nameWidth = left - 34;

/** The chart of a month's days: a row for each route, all on one scale, so that busy routes have high bars. */
export function daysDrawing(look: ChartLook, label: string, dates: readonly DrawnDate[], routes: readonly DrawnRoute[]): Drawing {
  const greatestOf = ({ days }: DrawnRoute): number => Math.max(1, ...days.map((day) => day?.value ?? 0));
  const scale = highest / Math.max(...routes.map(greatestOf), 1);
  const tick = roundTick(Math.max(...routes.map(greatestOf), 1));
  let y = top;
  const rows = routes.map((route) => {
    const height = Math.max(lowest, greatestOf(route) * scale);
    const row = { route, top: y, height, max: height / scale };
    y += height + between;
    return row;
  });
  const names = dates.map(({ day, weekday }) => `${day}\n${weekday}`);
  const bands = bandsOf(dates);
  const perRow = <T>(of: (row: (typeof rows)[number], index: number) => T): T[] => rows.map(of);
  return {
    height: y - between + foot,
    leastWidth: left + right + dates.length * 21.5,
    option: {
      ...common(look, label),
      title: perRow(({ route, top: at }) => ({
        text: route.name,
        subtext: route.note,
        left: 0,
        top: at - 6,
        padding: 0,
        itemGap: 2,
        textStyle: { fontSize: 12, fontWeight: 600, color: look.ink, width: nameWidth, overflow: 'breakAll' },
        subtextStyle: { fontSize: 11, color: look.soft, width: nameWidth },
      })),
      grid: perRow(({ top: at, height }) => ({ left, right, top: at, height })),
      xAxis: perRow((_, index) => ({
        type: 'category',
        gridIndex: index,
        data: names,
        axisTick: { show: false },
        axisLine: { lineStyle: { color: look.soft } },
        axisLabel: index === rows.length - 1 ? { color: look.ink, fontSize: 11, lineHeight: 14, margin: 16, interval: 0 } : { show: false },
      })),
      yAxis: perRow(({ max }, index) => ({
        type: 'value',
        gridIndex: index,
        min: 0,
        max,
        interval: tick,
        axisLabel: { color: look.soft, fontSize: smallest, formatter: (value: number) => (value === tick ? String(value) : '') },
        splitLine: { showMaxLine: false, lineStyle: { color: look.line, type: 'dashed' } },
      })),
      series: rows.flatMap(({ route }, index) => [bars(look, route, index, bands), marks(look, route, index)]),
    },
  };
}

function bars(look: ChartLook, { colour, days }: DrawnRoute, index: number, bands: readonly (readonly [number, number])[]): object {
  const own = seenOn(colour, look);
  return {
    type: 'bar',
    xAxisIndex: index,
    yAxisIndex: index,
    barCategoryGap: '22%',
    cursor: 'pointer',
    data: days.map((day) => ({
      value: day?.value ?? null,
      name: day?.description ?? '',
      itemStyle:
        day?.isPartial === true
          ? outlined(look, own)
          : { color: own, borderRadius: [2, 2, 0, 0], ...(day?.isReconstructed === true ? { decal: hatched(look) } : {}) },
    })),
    label: { show: true, position: 'top', distance: 3, color: look.ink, fontSize: smallest },
    labelLayout: { hideOverlap: true },
    tooltip: { formatter: ({ name }: { name: string }) => name },
    markArea: {
      silent: true,
      itemStyle: { color: look.ground },
      data: bands.map(([from, to]) => [{ xAxis: from }, { xAxis: to }]),
    },
  };
}

/** Below the axis: cancelled trips (×) and uncounted ones (?), as labels of an invisible bar of height 0. */
function marks(look: ChartLook, { days }: DrawnRoute, index: number): object {
  const cancelled = (day: DrawnDay): string => (day.cancelled > 0 ? `{off|×${day.cancelled}}` : '');
  const uncounted = (day: DrawnDay): string => (day.uncounted > 0 ? `{guess|?${day.uncounted}}` : '');
  return {
    type: 'bar',
    xAxisIndex: index,
    yAxisIndex: index,
    barGap: '-100%',
    silent: true,
    tooltip: { show: false },
    data: days.map((day) => (day === null ? null : { value: 0, label: { formatter: cancelled(day) + uncounted(day) } })),
    label: {
      show: true,
      position: 'bottom',
      distance: 2,
      fontSize: smallest,
      rich: {
        off: { color: look.off, fontSize: smallest, fontWeight: 600 },
        guess: { color: look.guess, fontSize: smallest, fontWeight: 600 },
      },
    },
  };
}

/** The indices of the first and last of consecutive days without service. @example bandsOf(dates) // [[5, 6], [12, 13]] */
export function bandsOf(dates: readonly DrawnDate[]): (readonly [number, number])[] {
  const bands: [number, number][] = [];
  for (const [index, { isIdle }] of dates.entries()) {
    const last = bands.at(-1);
    if (!isIdle) continue;
    if (last?.[1] === index - 1) last[1] = index;
    else bands.push([index, index]);
  }
  return bands;
}
