/** Figures of a departure, of one weekday or of the whole month, named as in the API. */
interface HeatLoad {
  readonly mean: number | null;
  readonly scheduled: number;
  readonly cancelled: number;
  readonly unlogged: number;
  readonly operated: number;
  readonly counted: number;
  readonly fullDates: number;
}

export interface HeatDeparture extends HeatLoad {
  readonly directionId: number | null;
  readonly directionName: string | null;
  /** `'07:30:00'`; null: extra trips without a scheduled time, which the table leaves out. */
  readonly startTime: string | null;
  readonly weekdays: readonly (HeatLoad & { readonly weekday: number })[];
}

/** A cell of the table of weekdays by departures. */
interface HeatCell {
  readonly text: string;
  /** Shade from 0 to 5, as full as the vehicle; null: no colour. */
  readonly level: 0 | 1 | 2 | 3 | 4 | 5 | null;
  /** Full on at least two dates. */
  readonly isFull: boolean;
  /** Only one of several trips was counted. */
  readonly isThin: boolean;
}

interface HeatRow {
  readonly departure: HeatDeparture;
  readonly time: string;
  readonly cells: readonly HeatCell[];
  readonly all: HeatCell;
  /** A pause in the service lies before it. */
  readonly isAfterGap: boolean;
}

export interface Heat {
  /** Monday is 0; only weekdays with service. */
  readonly weekdays: readonly number[];
  readonly rows: readonly HeatRow[];
}

/** Shares of the seats at which a cell becomes a shade darker. */
const shades = [0.34, 0.5, 0.8, 0.93] as const;
/** A longer time without a departure is a gap, seconds. */
const gap = 2 * 3600;

/** @param seats of the vehicle; null: unknown, and the fullest departure gets the darkest shade */
export function heatOf(departures: readonly HeatDeparture[], seats: number | null): Heat {
  const timed = departures
    .filter(({ startTime }) => startTime !== null)
    .sort((a, b) => secondsOfDay(a.startTime) - secondsOfDay(b.startTime) || (a.directionId ?? 2) - (b.directionId ?? 2));
  const most = seats ?? Math.max(1, ...timed.flatMap(({ weekdays }) => weekdays.map(({ mean }) => mean ?? 0)));
  const weekdays = [0, 1, 2, 3, 4, 5, 6].filter((weekday) => timed.some((each) => each.weekdays.some((day) => day.weekday === weekday)));
  return {
    weekdays,
    rows: timed.map((departure, index) => {
      const before = timed[index - 1]?.startTime ?? null;
      return {
        departure,
        time: clockTime(departure.startTime),
        cells: weekdays.map((weekday) =>
          cellOf(
            departure.weekdays.find((day) => day.weekday === weekday),
            most,
          ),
        ),
        all: cellOf(departure, most, 1),
        isAfterGap: before !== null && secondsOfDay(departure.startTime) - secondsOfDay(before) > gap,
      };
    }),
  };
}

function cellOf(load: HeatLoad | undefined, most: number, decimals = 0): HeatCell {
  const none = { level: null, isFull: false, isThin: false };
  if (load === undefined || load.operated + load.unlogged === 0) return { ...none, text: '—' };
  if (load.mean === null) return { ...none, text: '?', isFull: load.fullDates > 1 };
  const share = load.mean / most;
  const level = load.mean === 0 ? 0 : ((1 + shades.filter((shade) => share >= shade).length) as 1 | 2 | 3 | 4 | 5);
  const isThin = load.counted === 1 && load.operated + load.unlogged > 1;
  return { text: load.mean.toFixed(decimals) + (isThin ? '?' : ''), level, isFull: load.fullDates > 1, isThin };
}

/** @example secondsOfDay('24:10:00') // 87000 */
export function secondsOfDay(time: string | null): number {
  const [hours = 0, minutes = 0, seconds = 0] = (time ?? '').split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

/** @example clockTime('07:30:00') // '07:30' */
export const clockTime = (time: string | null): string => time?.slice(0, 5) ?? '—';

/** Departures, with null for each pause in service. @example withGaps(['08:30:00', '17:30:00']) // ['08:30:00', null, '17:30:00'] */
export const withGaps = <D extends { readonly startTime: string | null }>(departures: readonly D[]): (D | null)[] =>
  departures.flatMap((departure, index) => {
    const before = departures[index - 1]?.startTime ?? null;
    return before !== null && departure.startTime !== null && secondsOfDay(departure.startTime) - secondsOfDay(before) > gap
      ? [null, departure]
      : [departure];
  });
