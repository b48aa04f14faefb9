import { clockAt, dayAt, stillToCome, type Board, type BoardLine } from '../board.js';
import { clockOf, dateOf, secondsOf } from '../../shared/moments.js';
import type { Say } from '../messages.js';

/** Going on foot, and what it is compared with. */
export interface Walk {
  readonly minutes: number;
  /** On the clocks of the place: when one is there on foot, when the bus that is there first leaves, and when it is there. */
  readonly there: string;
  /** Null: no bus is there today. */
  readonly bus: { readonly leaves: string; readonly there: string } | null;
}

/** A walking time is a round figure: a smaller gain than this is none. */
const leastGainSeconds = 120;

/** Whether one is there sooner on foot than by the next bus, waiting for it and riding; null: no, or nobody knows. */
export function walkInstead(board: Board, line: BoardLine, now: number): Walk | null {
  const { walkSeconds } = line;
  if (walkSeconds === null) return null;
  const coming = stillToCome(line, now).filter(({ status }) => status !== 'cancelled');
  const arrivals = coming.flatMap((departure) => {
    const { departureTime, rideSeconds } = departure;
    return rideSeconds === undefined ? [] : [{ departure, there: secondsOf(departureTime) + rideSeconds }];
  });
  // Of a bus that nobody knows the arrival of, nothing can be said.
  if (arrivals.length < coming.length) return null;
  const [first] = arrivals.sort((a, b) => a.there - b.there);
  if (first !== undefined && first.there - (now + walkSeconds) < leastGainSeconds) return null;
  const isToday = first !== undefined && dateOf(first.departure.departureTime) === dayAt(board, now).today?.date;
  return {
    minutes: Math.ceil(walkSeconds / 60),
    there: clockAt(board, now + walkSeconds),
    bus: isToday ? { leaves: clockOf(first.departure.departureTime), there: clockAt(board, first.there) } : null,
  };
}

/** The same in words. */
export function walkText(board: Board, line: BoardLine, now: number, say: Say): string | null {
  const walk = walkInstead(board, line, now);
  if (walk === null) return null;
  const { minutes, there, bus } = walk;
  return bus === null ? say('walkOnly', { minutes, there }) : say('walk', { minutes, there, leaves: bus.leaves, busThere: bus.there });
}
