import { clockOf, dateOf, secondsOf } from '../shared/moments.js';
import { dayAt, stillToCome, type Board, type BoardDeparture, type BoardLine } from './board.js';
import type { Language } from '../../language.js';
import { dayWithWeekday } from '../shared/dates.js';
import { sayIn, type Say } from './messages.js';
import { waitText } from './sentence.js';

/** One departure as it is read. */
export interface Row {
  readonly tripId: string;
  readonly time: string;
  /** Machine-readable. */
  readonly instant: string;
  readonly wait: string;
  /** planned, driver-reported, estimated or cancelled: in words, and as the name of a style. */
  readonly state: string;
  readonly word: string;
  /** How full it is, delay, the time it was planned for, the age of the report. */
  readonly details: readonly string[];
}

/** Departures under the day they leave on; null: today. */
export interface RowsOfDay {
  readonly date: string;
  readonly heading: string | null;
  readonly rows: readonly Row[];
}

/** More than these are in the timetable; a glance needs no more. */
const mostRows = 4;
/** Beyond an hour a wait in minutes says less than the time itself. */
const longestWaitShown = 3600;

export function rowsOf(board: Board, line: BoardLine, now: number, language: Language): RowsOfDay[] {
  const { today, tomorrow } = dayAt(board, now);
  const say = sayIn(language);
  const days = new Map<string, Row[]>();
  for (const departure of stillToCome(line, now).slice(0, mostRows)) {
    const date = dateOf(departure.departureTime);
    days.set(date, [...(days.get(date) ?? []), rowOf(departure, now, say)]);
  }
  return [...days].map(([date, rows]) => ({
    date,
    heading: date === today?.date ? null : (date === tomorrow?.date ? say('tomorrow') : '') + dayWithWeekday(date, language),
    rows,
  }));
}

function rowOf(departure: BoardDeparture, now: number, say: Say): Row {
  const isCancelled = departure.status === 'cancelled';
  const state = isCancelled ? 'cancelled' : departure.source;
  const wait = secondsOf(departure.departureTime) - now;
  return {
    tripId: departure.tripId,
    time: clockOf(departure.departureTime),
    instant: departure.departureTime,
    wait: isCancelled || wait >= longestWaitShown ? '' : waitText(wait, say),
    state,
    word: say(state),
    details: [
      ...fullnessOf(departure, say),
      ...delayOf(departure, say),
      ...ageOf(departure, now, say),
      ...(departure.provisional ? [say('provisionalShort')] : []),
    ],
  };
}

const fullnessOf = ({ occupancyStatus }: BoardDeparture, say: Say): string[] =>
  occupancyStatus === undefined ? [] : [say(occupancyStatus)];

function delayOf({ delaySeconds, scheduledDepartureTime, departureTime }: BoardDeparture, say: Say): string[] {
  if (delaySeconds === null) return [];
  const minutes = Math.floor(Math.abs(delaySeconds) / 60);
  if (minutes === 0) return [say('onTime')];
  const planned =
    clockOf(scheduledDepartureTime) === clockOf(departureTime) ? [] : [say('scheduledFor', { time: clockOf(scheduledDepartureTime) })];
  return [say(delaySeconds > 0 ? 'late' : 'early', { minutes }), ...planned];
}

/** How long ago somebody said so; it grows as long as nobody says anything new. */
function ageOf({ reportedAt }: BoardDeparture, now: number, say: Say): string[] {
  if (reportedAt === null) return [];
  const minutes = Math.floor((now - secondsOf(reportedAt)) / 60);
  if (minutes < 1) return [say('reportedNow')];
  return [minutes < 60 ? say('reportedAgo', { minutes }) : say('reportedAt', { time: clockOf(reportedAt) })];
}
