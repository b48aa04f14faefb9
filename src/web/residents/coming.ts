import { secondsOf } from '../shared/moments.js';
import type { BoardDay, BoardDeparture, BoardLine } from './board.js';

/** A departure that a rider may still catch, or must know of. */
export interface Coming {
  readonly departure: BoardDeparture;
  readonly at: number;
  /** From now until it leaves; negative: it was due so long ago. */
  readonly minutes: number;
  readonly isCancelled: boolean;
  /** It was due, and nobody said that it left: it may be late, or gone. */
  readonly isUnreported: boolean;
}

export interface ViewMoment {
  readonly now: number;
  /** Whether the server tells of what drivers report; a copy of a timetable says nothing of reports that are missing. */
  readonly isLive: boolean;
}

/** So long a departure that is cancelled, or that nobody has reported, stays after its time. */
const shownAfterMinutes = 10;

/** What has not left, as far as is known, by time; a bus is shown through the minute in which it leaves, as the server's answers do. */
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

/** Of a trip that was started the bus is under way: an estimate that has passed is gone. */
const mayBeThere = (line: BoardLine, { unreported, source, previousTrip, delayReported }: BoardDeparture): boolean =>
  unreported === true ||
  (line.driversReport && (source === 'planned' || (source === 'estimated' && (previousTrip !== undefined || delayReported === true))));

/** As clocks without seconds show it once the time has passed; before, so many whole minutes are left. */
function minutesBetween(now: number, at: number): number {
  const passed = Math.floor(now / 60) - Math.floor(at / 60);
  return passed > 0 ? -passed : Math.max(0, Math.floor((at - now) / 60));
}

/** What an answer is made of. */
export interface LineFacts {
  readonly line: BoardLine;
  readonly coming: readonly Coming[];
  readonly next: Coming | null;
  readonly today: BoardDay | null;
  readonly tomorrow: BoardDay | null;
  readonly isToday: boolean;
  /** Why nothing leaves today any more; '' where something does, or never again. */
  readonly why: string;
  /** Why buses run though one might think not. */
  readonly runs: string;
}
