import type { LineAnswer } from '../answer.js';
import { clockAt, type Board } from '../board.js';
import { comingOf } from '../coming.js';
import type { Say } from '../messages.js';

/** Going on foot, and whether a bus of today is there later. */
export interface Walk {
  readonly minutes: number;
  /** On the clocks of the place: when one is there on foot. */
  readonly there: string;
  readonly isInsteadOfBus: boolean;
}

/** A walking time is a round figure: a smaller gain than this is none. */
const leastGainSeconds = 120;

/** Whether one is there sooner on foot than by the next bus, waiting for it and riding; null: no, or nobody knows. */
export function walkInstead(
  board: Board,
  { line, next, isToday }: Pick<LineAnswer, 'line' | 'next' | 'isToday'>,
  now: number,
): Walk | null {
  const { walkSeconds } = line;
  // A bus that may come any moment is not to be compared with.
  if (walkSeconds === null || next?.isUnreported === true) return null;
  const coming = comingOf(line, { now, isLive: false }).filter(({ isCancelled }) => !isCancelled);
  const arrivals = coming.flatMap(({ departure: { rideSeconds }, at }) => (rideSeconds === undefined ? [] : [at + rideSeconds]));
  // Of a bus that nobody knows the arrival of, nothing can be said.
  if (arrivals.length < coming.length) return null;
  if (Math.min(...arrivals) - (now + walkSeconds) < leastGainSeconds) return null;
  return { minutes: Math.ceil(walkSeconds / 60), there: clockAt(board, now + walkSeconds), isInsteadOfBus: isToday };
}

/** The same in words. */
export function walkText(board: Board, answer: Pick<LineAnswer, 'line' | 'next' | 'isToday'>, now: number, say: Say): string | null {
  const walk = walkInstead(board, answer, now);
  if (walk === null) return null;
  const { minutes, there, isInsteadOfBus } = walk;
  return say(isInsteadOfBus ? 'walk' : 'walkOnly', { minutes, there });
}

/** How long one rides, where nothing weightier is to be said of the bus. */
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
