import { speaker, type Language } from '../../../language.js';
import { dayWithWeekday } from '../../shared/dates.js';
import { clockOf, dateOf, secondsOf } from '../../shared/moments.js';
import type { LineAnswer } from '../answer.js';
import { clockAt, dayAt, type Board, type BoardDeparture, type BoardLine } from '../board.js';
import { comingOf, type ViewMoment, type Coming } from '../coming.js';
import { lateMinutes, marksOf, type Mark } from '../marks.js';
import { messages } from '../messages.texts.js';
import { lineStopsTexts } from './line-stops.texts.js';

export const sayOnStops = speaker({ ...messages, ...lineStopsTexts });
type Say = ReturnType<typeof sayOnStops>;

/** A departure that can be chosen. */
interface DepartureChip {
  readonly tripId: string;
  readonly time: string;
  readonly instant: string;
  readonly isChosen: boolean;
  readonly isCancelled: boolean;
}

/** A stop of the line, as the chosen departure serves it. */
interface StopRow {
  readonly stopId: string;
  readonly name: string;
  readonly isHere: boolean;
  /** The note of the stop, and what riders have to arrange to get off there. */
  readonly notes: readonly string[];
  /** In local time; null: nobody can get off there, or the time is unknown. */
  readonly time: string | null;
}

/** All stops of a line from here on. */
export interface LineStopsView {
  readonly chips: readonly DepartureChip[];
  /** Notices above the times: another day, a cancelled choice, a bus that has left, expected times. */
  readonly notices: readonly string[];
  readonly marks: readonly Mark[];
  readonly rows: readonly StopRow[];
  readonly wayBack: BoardLine['wayBack'] | null;
}

/** Which departure the list shows, and in which language. */
interface StopsRequest extends ViewMoment {
  /** The chosen departure; null: the next one. */
  readonly tripId: string | null;
  readonly language: Language;
}

/** How many departures are offered: as many as a board has. */
const maxChips = 8;
/** A line of two stops needs no list: its answer names both. */
const fewestStops = 3;

/** The stops of a line, with the time at each. @returns null: the line has fewer than three stops, or its stops are unknown */
export function lineStops(board: Board, { line, next }: Pick<LineAnswer, 'line' | 'next'>, request: StopsRequest): LineStopsView | null {
  const { stops = [], wayBack = null } = line;
  if (stops.length < fewestStops) return null;
  const say = sayOnStops(request.language);
  const { chosen, all, cancelled } = chosenOf(line, next, request);
  return {
    chips: all.map(({ departure, isCancelled }) => ({
      ...{ tripId: departure.tripId, time: clockOf(departure.departureTime), instant: departure.departureTime, isCancelled },
      isChosen: departure === chosen?.departure,
    })),
    notices: chosen === null ? [] : noticesOf(board, chosen, cancelled, request, say),
    marks: chosen === null ? [] : marksOf(chosen, null, say),
    rows: rowsOf(board, line, chosen, say),
    wayBack,
  };
}

/** The departure whose times are shown, the departures of its day that are offered, and the requested one if it is cancelled. */
function chosenOf(
  line: BoardLine,
  next: Coming | null,
  { tripId, now, isLive }: StopsRequest,
): { chosen: Coming | null; all: Coming[]; cancelled: Coming | null } {
  const coming = comingOf(line, { now, isLive });
  const wanted = coming.find(({ departure }) => departure.tripId === tripId) ?? null;
  // Riders aboard may follow their bus after it has left.
  const riding = wanted === null ? (ridingOf(line, tripId, now) ?? null) : null;
  const isCancelled = wanted?.isCancelled === true;
  const chosen = (isCancelled ? null : wanted) ?? riding ?? next;
  const ofDay = coming.filter(({ departure }) => departure.serviceDate === chosen?.departure.serviceDate);
  // A trip that serves this stop twice is listed once: its second call is among the stops ahead.
  const once = ofDay.filter(({ departure }, place) => ofDay.findIndex((one) => one.departure.tripId === departure.tripId) === place);
  return { chosen, all: [...(riding === null ? [] : [riding]), ...once].slice(0, maxChips), cancelled: isCancelled ? wanted : null };
}

/** The chosen departure, if it has left and has not reached its last stop. */
function ridingOf(line: BoardLine, tripId: string | null, now: number): Coming | undefined {
  const all = [...line.gone, ...line.departures].filter((one) => one.tripId === tripId && one.status !== 'cancelled');
  return all
    .map((departure) => {
      const at = secondsOf(departure.departureTime);
      return { departure, at, minutes: Math.floor((at - now) / 60), isCancelled: false, isUnreported: false };
    })
    .find(({ departure, at }) => at < now && now <= at + Math.max(0, ...timingOf(line, departure).map((seconds) => seconds ?? 0)));
}

const timingOf = ({ timings = [] }: BoardLine, { timing }: BoardDeparture): readonly (number | null)[] =>
  timing === undefined ? [] : (timings[timing] ?? []);

function noticesOf(board: Board, chosen: Coming, cancelled: Coming | null, { now, language }: StopsRequest, say: Say): string[] {
  const { departure } = chosen;
  const date = dateOf(departure.departureTime);
  const isOtherDay = date !== dayAt(board, now).today?.date && chosen.at - now > 0;
  const next = clockOf(departure.departureTime);
  return [
    ...(cancelled === null ? [] : [say('chosenCancelled', { time: clockOf(cancelled.departure.departureTime), next })]),
    ...(isOtherDay ? [dayWithWeekday(date, language)] : []),
    ...(chosen.minutes < 0 && !chosen.isUnreported ? [say('leftAlready')] : []),
    ...(lateMinutes(departure) === 0 ? [] : [say('expectedTimes')]),
  ];
}

function rowsOf(board: Board, line: BoardLine, chosen: Coming | null, say: Say): StopRow[] {
  const { stops = [], dropOffs = [], wayBack } = line;
  const timing = chosen === null ? [] : timingOf(line, chosen.departure);
  return stops.map(({ stopId, name, note }, place) => {
    const seconds = timing[place];
    const arrangement = place === 0 ? undefined : dropOffs.find((one) => one.stops.includes(name))?.dropOffType;
    const comesRound = wayBack?.staysOn === true && place === stops.length - 1 && seconds != null;
    return {
      ...{ stopId, name, isHere: place === 0 },
      notes: [
        ...(comesRound ? [say('wholeRound', { minutes: Math.round(seconds / 60) })] : note === undefined || place === 0 ? [] : [note]),
        ...(seconds === null ? [say('noDropOff')] : arrangement === undefined ? [] : [say(`getOff-${arrangement}`)]),
      ],
      time: chosen === null || seconds == null ? null : clockAt(board, chosen.at + seconds),
    };
  });
}
