/**
 * A time axis without the hours without service: a day with two peaks would otherwise be mostly empty. Times are seconds of the service
 * day (24:10 is ten past midnight); positions are pixels from the left end of the axis.
 */

/** A half-open span, in seconds of the service day. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span that is drawn, with its position. */
interface Stretch extends Span {
  readonly x: number;
  readonly width: number;
}

/** Hours that are left out, with the position of the break mark. */
interface Gap extends Span {
  /** The middle of the break. */
  readonly x: number;
}

interface Tick {
  readonly at: number;
  readonly x: number;
}

export interface Axis {
  readonly width: number;
  readonly stretches: readonly Stretch[];
  readonly gaps: readonly Gap[];
  readonly ticks: readonly Tick[];
  readonly pixelsPerSecond: number;
}

const minute = 60;
const hour = 3600;
/** Shorter pauses are drawn, not left out. */
const longestDrawn = 2 * hour;
/** With more breaks the day would be hard to read: then the shortest pauses are drawn, too. */
const maxGaps = 3;
export const gapWidth = 30;
/** Distance at which two clock times fit side by side, px. */
const leastBetweenTicks = 52;
const longestStep = 6 * hour;
const steps = [5, 10, 15, 30, 60, 120, 180, 240].map((minutes) => minutes * minute);

/** @param busy when something runs, in any order; @param width of the whole axis, in pixels */
export function axisOf(busy: readonly Span[], width: number): Axis {
  const spans = joined(busy);
  const breaks = (spans.length - 1) * gapWidth;
  const total = spans.reduce((sum, { from, to }) => sum + (to - from), 0);
  const pixelsPerSecond = total === 0 ? 0 : Math.max(0, width - breaks) / total;
  const stretches: Stretch[] = [];
  let x = 0;
  for (const { from, to } of spans) {
    stretches.push({ from, to, x, width: (to - from) * pixelsPerSecond });
    x += (to - from) * pixelsPerSecond + gapWidth;
  }
  const gaps = stretches.slice(1).map((next, index) => {
    const before = stretches[index] as Stretch;
    return { from: before.to, to: next.from, x: before.x + before.width + gapWidth / 2 };
  });
  return { width, stretches, gaps, ticks: ticksOf(stretches, pixelsPerSecond), pixelsPerSecond };
}

/** Joins spans, rounded out to half hours, that are close together. */
function joined(busy: readonly Span[]): Span[] {
  const half = 30 * minute;
  const rounded = busy
    .map(({ from, to }) => ({
      from: Math.floor(from / half) * half,
      to: Math.max(Math.ceil(to / half), Math.floor(from / half) + 1) * half,
    }))
    .sort((a, b) => a.from - b.from);
  const spans: { from: number; to: number }[] = [];
  for (const each of rounded) {
    const last = spans.at(-1);
    if (last !== undefined && each.from - last.to <= longestDrawn) last.to = Math.max(last.to, each.to);
    else spans.push({ ...each });
  }
  while (spans.length - 1 > maxGaps) {
    const pauses = spans.slice(1).map(({ from }, index) => from - (spans[index]?.to ?? from));
    const index = pauses.indexOf(Math.min(...pauses));
    const [before, after] = spans.slice(index, index + 2) as [Span, Span];
    spans.splice(index, 2, { from: before.from, to: after.to });
  }
  return spans;
}

function ticksOf(stretches: readonly Stretch[], pixelsPerSecond: number): Tick[] {
  const step = steps.find((each) => each * pixelsPerSecond >= leastBetweenTicks) ?? longestStep;
  return stretches.flatMap(({ from, to, x }, index) => {
    const ticks: Tick[] = [];
    const isLast = index === stretches.length - 1;
    for (let at = Math.ceil(from / step) * step; at < to || (at === to && isLast); at += step) {
      ticks.push({ at, x: x + (at - from) * pixelsPerSecond });
    }
    // A stretch shorter than the step has a tick at its beginning.
    return ticks.length > 0 ? ticks : [{ at: from, x }];
  });
}

/** The time at a tick, with the pixels that it covers. */
interface Label extends Tick {
  readonly from: number;
  readonly to: number;
  /** It ends at the tick, because there is no room to its right; others begin there. */
  readonly isEnd: boolean;
  /** The label to its right needs the room. */
  readonly isHidden: boolean;
}

/** Widths of a clock time, and of one on the next date of the calendar, in the wider language. */
const [clockWidth, nextDayWidth] = [34, 62];

/** The labels of the ticks. Where two would overlap, the right one is shown, so that the end of the day always is. */
export function labelsOf({ ticks, width }: Axis): Label[] {
  const labels: Label[] = [];
  let next = Infinity;
  for (let index = ticks.length - 1; index >= 0; index -= 1) {
    const { at, x } = ticks[index] as Tick;
    const own = isNextDay(at) ? nextDayWidth : clockWidth;
    const isEnd = x + own > width;
    const [from, to] = isEnd ? [x - own, x] : [x, x + own];
    const isHidden = to > next;
    if (!isHidden) next = from;
    labels.unshift({ at, x, from, to, isEnd, isHidden });
  }
  return labels;
}

/** The position of a time; a time that is left out is placed on its break. @returns null: before or after the drawn day */
export function placeOf(axis: Axis, at: number): number | null {
  for (const { from, to, x } of axis.stretches) if (at >= from && at <= to) return x + (at - from) * axis.pixelsPerSecond;
  return axis.gaps.find(({ from, to }) => at > from && at < to)?.x ?? null;
}

/** @example clockText(87000) // '00:10' */
export function clockText(at: number): string {
  const two = (count: number): string => String(count).padStart(2, '0');
  return `${two(Math.floor(at / hour) % 24)}:${two(Math.floor(at / minute) % 60)}`;
}

/** Whether a time of a service day is after midnight, on the next date of the calendar. */
export const isNextDay = (at: number): boolean => at >= 24 * hour;

/** The hours of a gap, rounded to half hours. @example hoursOf({ from: 9.5 * 3600, to: 17.5 * 3600 }) // 8 */
export const hoursOf = ({ from, to }: Span): number => Math.round(((to - from) / hour) * 2) / 2;
