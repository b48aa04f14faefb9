import type { DayRow } from './day-rows.js';

/** A strip of the report's chart, a route's days, with positions in units of the drawing. */
interface Strip {
  readonly row: DayRow;
  readonly top: number;
  readonly base: number;
  readonly bars: readonly {
    readonly date: string;
    readonly x: number;
    readonly height: number;
    /** The text on the bar; `?`: not counted. */
    readonly value: string;
    readonly isHatched: boolean;
    readonly marks: readonly string[];
  }[];
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly step: number;
  readonly barWidth: number;
  /** Figures of four digits and more do not fit side by side: they stand upright. */
  readonly isUpright: boolean;
  readonly strips: readonly Strip[];
  readonly days: readonly { readonly date: string; readonly x: number; readonly isIdle: boolean }[];
}

/** 176 mm across: one unit is a quarter of a millimetre, so 10 units of type are 7.1 points. */
const width = 704;
const left = 96;
const axis = 34;
const markLine = 11;
const smallest = 12;

/** Places strips below each other, all on one scale. @param height of the drawing @param today later days are not marked as without service */
export function chartLayout(rows: readonly DayRow[], dates: readonly string[], height: number, today: string): ChartLayout {
  const step = (width - left) / dates.length;
  const most = rows.map(({ bars }) => Math.max(0, ...bars.map(({ boardings }) => boardings ?? 0)));
  const isUpright = Math.max(0, ...most) >= 1000;
  const above = isUpright ? 34 : 15;
  const markLines = rows.map(({ bars }) => Math.max(0, ...bars.map((bar) => Number(bar.cancelled > 0) + Number(bar.missing > 0))));
  const fixed = rows.length * above + markLines.reduce((sum, lines) => sum + lines * markLine + 4, 0) + axis;
  const scale =
    Math.max(0, height - fixed) /
    Math.max(
      1,
      most.reduce((sum, each) => sum + each, 0),
    );
  const xOf = new Map(dates.map((date, index) => [date, left + (index + 0.5) * step]));
  let top = 0;
  const strips = rows.map((row, index): Strip => {
    const base = top + above + Math.max(smallest, scale * (most[index] ?? 0));
    const bars = row.bars.flatMap(({ date, boardings, isHatched, cancelled, missing }) => {
      const x = xOf.get(date);
      const marks = [...(cancelled > 0 ? [`×${cancelled}`] : []), ...(missing > 0 && boardings !== null ? [`?${missing}`] : [])];
      return x === undefined
        ? []
        : [{ date, x, height: scale * (boardings ?? 0), value: boardings === null ? '?' : String(boardings), isHatched, marks }];
    });
    const strip = { row, top, base, bars };
    top = base + (markLines[index] ?? 0) * markLine + 4;
    return strip;
  });
  const serviced = new Set(rows.flatMap(({ bars }) => bars.map(({ date }) => date)));
  return {
    ...{ width, height: Math.max(height, top + axis), step, barWidth: step * 0.66, isUpright, strips },
    days: dates.map((date) => ({ date, x: xOf.get(date) ?? 0, isIdle: date <= today && !serviced.has(date) })),
  };
}
