import { clockOf, secondsOf } from '../../shared/moments.js';
import { isWholeDay, lastOf, type LineAnswer } from '../answer.js';
import { clockAt, type Board, type BoardDeparture } from '../board.js';
import { comingOf, type ViewMoment } from '../coming.js';
import { shortMarksOf } from '../marks.js';
import type { Say } from '../messages.js';
import { textOf } from '../pieces.js';
import { waitPiece } from '../sentence.js';

/** A departure in the panel under an answer. */
export interface DayRow {
  readonly key: string;
  /** `off`: cancelled; `now`: the next departure that runs; `soon`: a later one. */
  readonly kind: 'past' | 'off' | 'now' | 'soon';
  /** The expected departure time; of a past one the scheduled time. */
  readonly time: string;
  /** When it arrives at the last stop, local time; null: unknown, or the departure has left or is cancelled. */
  readonly arrival: string | null;
  readonly says: string;
}

/**
 * All departures that the server sent for the day of the answer: past ones, coming ones and cancelled ones. Empty if fewer than two are coming,
 * cancelled and overdue ones included.
 */
export function dayRows(board: Board, { line, next }: Pick<LineAnswer, 'line' | 'next'>, moment: ViewMoment, say: Say): DayRow[] {
  if (next === null) return [];
  const all = comingOf(line, moment);
  const coming = all.filter(({ departure }) => departure.serviceDate === next.departure.serviceDate);
  const comingKeys = new Set(coming.map(({ departure }) => keyOf(departure)));
  const past = [...line.gone, ...line.departures]
    .filter(
      (one) => one.serviceDate === next.departure.serviceDate && !comingKeys.has(keyOf(one)) && secondsOf(one.departureTime) < moment.now,
    )
    .sort((a, b) => secondsOf(a.departureTime) - secondsOf(b.departureTime));
  if (coming.length < 2) return [];
  return [
    ...past.map((departure) => pastRow(departure, say)),
    ...coming.map((one): DayRow => {
      if (one.isCancelled) return offRow(one.departure, say);
      const { departure, at } = one;
      const isNext = keyOf(departure) === keyOf(next.departure);
      const marks = [...movedFrom(departure, say), ...shortMarksOf(one, lastOf(line, all, one), say)];
      return {
        key: keyOf(departure),
        kind: isNext ? 'now' : 'soon',
        time: clockOf(departure.departureTime),
        arrival: departure.rideSeconds === undefined ? null : clockAt(board, at + departure.rideSeconds),
        says: [...(isNext && one.minutes < longestWaitShown ? [textOf([waitPiece(one.minutes, say)])] : []), ...marks].join(
          say('markComma'),
        ),
      };
    }),
  ];
}

/** Whether the day of the answer has departures that the server did not send. */
export function hasMoreThatDay({ line, next }: Pick<LineAnswer, 'line' | 'next'>, moment: ViewMoment): boolean {
  return next !== null && !isWholeDay(line, comingOf(line, moment), next.departure.serviceDate);
}

/** Minutes: a longer wait is not shown beside the time, because nobody waits that long. */
const longestWaitShown = 12 * 60;

const keyOf = ({ tripId, scheduledDepartureTime }: BoardDeparture): string => `${tripId} ${scheduledDepartureTime}`;

function offRow(departure: BoardDeparture, say: Say): DayRow {
  const { reason, departureTime } = departure;
  const says = say('cancelledShort') + (reason === undefined ? '' : say('because') + reason);
  return { key: keyOf(departure), kind: 'off', time: clockOf(departureTime), arrival: null, says };
}

function pastRow(departure: BoardDeparture, say: Say): DayRow {
  const { status, source, departureTime, scheduledDepartureTime } = departure;
  if (status === 'cancelled') return offRow(departure, say);
  const says = source === 'driver-reported' ? say('leftAt', { time: clockOf(departureTime) }) : '';
  return { key: keyOf(departure), kind: 'past', time: clockOf(scheduledDepartureTime), arrival: null, says };
}

const movedFrom = ({ shiftSeconds = 0, scheduledDepartureTime }: BoardDeparture, say: Say): string[] =>
  shiftSeconds === 0 ? [] : [say('due', { planned: clockOf(scheduledDepartureTime) })];
