import { secondsOf } from '../shared/moments.js';
import type { Schema } from '../shared/schema.js';

/** The data of a stop's page, as the server sends it; the page itself counts the minutes down. */
export interface Board extends Schema<'BoardAnswer'> {
  /** Set while the server cannot be reached: the last date of the days that the device saved. */
  readonly savedUntil?: string;
}

/** One route in one direction. */
export type BoardLine = Schema<'BoardLineAnswer'>;
export type BoardDeparture = Schema<'BoardDepartureAnswer'>;
/** What the next timetable changes at a stop. */
export type TimetableChange = Schema<'TimetableChangeAnswer'>;
/** A service day. From `startsAt` the page finds today without knowing the time zone. */
export type BoardDay = Schema<'BoardDayAnswer'>;

/** The departures of a stop for some days, which a device saves for times when it cannot reach the server. */
export type OfflineDays = Schema<'OfflineDaysAnswer'>;
/** A line without the facts that change during the day. */
export type OfflineLine = Schema<'OfflineLineAnswer'>;
export type OfflineDeparture = Schema<'OfflineDepartureAnswer'>;
/** The departures of all stops of a town for some days. */
export type TownDays = Schema<'TownDaysAnswer'>;

/** The line that a rider has chosen; null: all lines. */
export type ChosenLine = Pick<BoardLine, 'routeId' | 'directionId'>;

export const isChosen = (line: ChosenLine, chosen: ChosenLine | null): boolean =>
  chosen === null || (line.routeId === chosen.routeId && line.directionId === chosen.directionId);

/** The time on clocks at the stop, by the UTC offset that the board was sent with. @example clockAt(board, now) // '07:30' */
export function clockAt({ at }: Pick<Board, 'at'>, now: number): string {
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)$/.exec(at) ?? [];
  const offset = (sign === '-' ? -60 : 60) * (Number(hours) * 60 + Number(minutes));
  const minuteOfDay = Math.floor((((now + offset) % 86_400) + 86_400) / 60) % 1440;
  return [Math.floor(minuteOfDay / 60), minuteOfDay % 60].map((count) => String(count).padStart(2, '0')).join(':');
}

/** The service day of a moment and the one after, among those on the board; null: the board has none. */
export function dayAt(board: Pick<Board, 'days'>, now: number): { today: BoardDay | null; tomorrow: BoardDay | null } {
  const begun = board.days.filter((day) => secondsOf(day.startsAt) <= now).length;
  return { today: board.days[begun - 1] ?? null, tomorrow: board.days[begun] ?? null };
}
