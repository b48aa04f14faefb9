import type { LineAnswer } from '../answer.js';
import { clockAt, type Board } from '../board.js';
import { comingOf } from '../coming.js';
import type { Say } from '../messages.js';

/** Walking to the destination of a line. */
export interface Walk {
  readonly minutes: number;
  /** The arrival on foot, in local time. */
  readonly arrival: string;
  /** A bus still runs today, but arrives later. */
  readonly isInsteadOfBus: boolean;
}

/** Walking times are rounded, so a smaller gain than this means nothing. */
const leastGainSeconds = 120;

/** Walking, if it is faster than waiting for the next bus and riding; null: it is not, or the times are unknown. */
export function walkInstead(
  board: Board,
  { line, next, isToday }: Pick<LineAnswer, 'line' | 'next' | 'isToday'>,
  now: number,
): Walk | null {
  const { walkSeconds } = line;
  // An unreported bus may come at any moment, so its arrival is unknown.
  if (walkSeconds === null || next?.isUnreported === true) return null;
  const coming = comingOf(line, { now, isLive: false }).filter(({ isCancelled }) => !isCancelled);
  const arrivals = coming.flatMap(({ departure: { rideSeconds }, at }) => (rideSeconds === undefined ? [] : [at + rideSeconds]));
  // The arrival of a bus without a riding time is unknown.
  if (arrivals.length < coming.length) return null;
  if (Math.min(...arrivals) - (now + walkSeconds) < leastGainSeconds) return null;
  return { minutes: Math.ceil(walkSeconds / 60), arrival: clockAt(board, now + walkSeconds), isInsteadOfBus: isToday };
}

/** The walk in words. */
export function walkText(board: Board, answer: Pick<LineAnswer, 'line' | 'next' | 'isToday'>, now: number, say: Say): string | null {
  const walk = walkInstead(board, answer, now);
  if (walk === null) return null;
  const { minutes, arrival, isInsteadOfBus } = walk;
  return say(isInsteadOfBus ? 'walk' : 'walkOnly', { minutes, there: arrival });
}

/** The riding time in words; null: unknown, not today, or the answer has a more important remark. */
export function rideText(
  board: Board,
  { next, isToday, rows }: Pick<LineAnswer, 'next' | 'isToday' | 'rows'>,
  isLive: boolean,
  say: Say,
): string | null {
  const rideSeconds = next?.departure.rideSeconds;
  if (next === null || rideSeconds === undefined || !isToday || rows.some(({ kind }) => kind === 'about')) return null;
  const params = { minutes: Math.round(rideSeconds / 60), there: clockAt(board, next.at + rideSeconds) };
  return say(isLive ? 'ride' : 'rideByTimetable', params);
}
