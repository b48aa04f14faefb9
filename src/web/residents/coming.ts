import { secondsOf } from '../shared/moments.js';
import type { BoardDay, BoardDeparture, BoardLine } from './board.js';

/** A departure that a rider may still catch, or needs to know about. */
export interface Coming {
  readonly departure: BoardDeparture;
  readonly at: number;
  /** Minutes from now until it leaves; negative: it was due that long ago. */
  readonly minutes: number;
  readonly isCancelled: boolean;
  /** It was due, and its driver has not reported that it left: it may be late, or have left. */
  readonly isUnreported: boolean;
}

/** The moment for which a board is shown. */
export interface ViewMoment {
  readonly now: number;
  /** Whether the server sends what drivers report; a saved timetable cannot tell that a report is missing. */
  readonly isLive: boolean;
}

/** A cancelled or unreported departure is shown for this long after its time. */
const shownAfterMinutes = 10;

/** The departures that are not known to have left, by time. As on the server, a bus is shown to the end of its minute. */
export function comingOf(line: BoardLine, { now, isLive }: ViewMoment): Coming[] {
  return line.departures
    .map((departure) => {
      const at = secondsOf(departure.departureTime);
      const minutes = minutesBetween(now, at);
      const isCancelled = departure.status === 'cancelled';
      return { departure, at, minutes, isCancelled, isUnreported: minutes < 0 && !isCancelled && isLive && mayBeThere(line, departure) };
    })
    .filter(({ minutes, isCancelled, isUnreported }) => minutes >= 0 || (minutes >= -shownAfterMinutes && (isCancelled || isUnreported)))
    .sort((a, b) => a.at - b.at);
}

/** A bus that is due may still be at the stop, unless its trip was started: then it has passed. */
const mayBeThere = (line: BoardLine, { unreported, source, previousTrip, delayReported }: BoardDeparture): boolean =>
  unreported === true ||
  (line.driversReport && (source === 'planned' || (source === 'estimated' && (previousTrip !== undefined || delayReported === true))));

/** Whole minutes left; once the time has passed, the difference of the two clock times, which show no seconds. */
function minutesBetween(now: number, at: number): number {
  const passed = Math.floor(now / 60) - Math.floor(at / 60);
  return passed > 0 ? -passed : Math.max(0, Math.floor((at - now) / 60));
}

/** The facts from which the answer of a direction is made. */
export interface LineFacts {
  readonly line: BoardLine;
  readonly coming: readonly Coming[];
  readonly next: Coming | null;
  readonly today: BoardDay | null;
  readonly tomorrow: BoardDay | null;
  readonly isToday: boolean;
  /** Why there are no more departures today; '' if there are, or if no departure is known at all. */
  readonly why: string;
  /** Why buses run on a day on which people may not expect them; '' on any other day. */
  readonly runs: string;
}
