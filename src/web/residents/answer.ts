import { arrangementRows } from './arrangements.js';
import { clockOf, dateOf } from '../shared/moments.js';
import { dayAt, isChosen, type Board, type BoardLine, type ChosenLine } from './board.js';
import { comingOf, type ViewMoment, type Coming, type LineFacts } from './coming.js';
import type { Language } from '../../language.js';
import { dayText, weekdayText } from '../shared/dates.js';
import { aboutOf, marksOf, shortMarksOf, type LastOf } from './marks.js';
import { placeIn, sayIn, type Say } from './messages.js';
import { between, joined, textOf, type Piece, type Row } from './pieces.js';
import { noticeOf, runsAnyway, waitPiece, whyNone } from './sentence.js';

export interface AnswerRequest extends ViewMoment {
  readonly chosen: ChosenLine | null;
  readonly language: Language;
}

/** The answer to "when does the bus leave?" of one route in one direction. */
export interface LineAnswer {
  readonly line: BoardLine;
  /** The destination of the line, and the note of its last stop. */
  readonly name: readonly Piece[];
  readonly rows: readonly Row[];
  readonly next: Coming | null;
  /** Whether the next departure is today: only then a countdown makes sense. */
  readonly isToday: boolean;
}

/** What a stop's page says: a notice that applies to all directions, then an answer for each direction. */
export interface Answers {
  /** '' if there is none. */
  readonly notice: string;
  readonly lines: readonly LineAnswer[];
}

/** A gap of this length ends the list of later departures, and separates the morning's departures from the afternoon's. */
const longWaitSeconds = 2 * 3600;
/** How many later departures an answer lists; all others are in the timetable. */
const maxLater = 3;
/** How many departures the server sends for a line. If it sends fewer, there are no more. */
const maxSent = 8;
/** In characters. A longer note of a stop does not fit beside the name. */
const longestNote = 16;

/** Answers "when does the bus leave?" for each direction of a stop. */
export function answersOf(board: Board, request: AnswerRequest): Answers {
  const say = sayIn(request.language);
  const all = board.lines.filter((line) => isChosen(line, request.chosen)).map((line) => lineFacts(board, line, request, say));
  const { notice, whyIsShared, runsIsShared } = noticeOf(board, all, request.language);
  return {
    notice,
    lines: all.map((facts) => {
      const own = (whyIsShared ? '' : facts.why) || (runsIsShared ? '' : facts.runs);
      return lineAnswer(board, facts, own, request);
    }),
  };
}

/** The whole answer of a direction in one sentence. */
export const sentenceOf = ({ name, rows }: Pick<LineAnswer, 'name' | 'rows'>): string =>
  textOf([...name, ...rows.flatMap(({ pieces }) => pieces)]);

function lineFacts(board: Board, line: BoardLine, request: AnswerRequest, say: Say): LineFacts {
  const coming = comingOf(line, request);
  const next = coming.find(({ isCancelled }) => !isCancelled) ?? null;
  const { today, tomorrow } = dayAt({ days: line.days ?? board.days }, request.now);
  // A bus shortly after midnight counts as today's: it belongs to today's service day, or leaves within two hours.
  const isToday = next !== null && (today === null || next.departure.serviceDate <= today.date || next.at - request.now < longWaitSeconds);
  const facts = { line, coming, next, today, tomorrow, isToday };
  return {
    ...facts,
    why: next === null || isToday ? '' : whyNone({ ...facts, next }, say),
    runs: isToday && today !== null ? runsAnyway(today, say) : '',
  };
}

function lineAnswer(board: Board, facts: LineFacts, own: string, { now, language }: AnswerRequest): LineAnswer {
  const say = sayIn(language);
  const { line, coming, next, isToday } = facts;
  const name = namePieces(line, say);
  const why: Row[] = own === '' ? [] : [{ kind: 'why', pieces: [{ kind: 'why', text: own }] }];
  if (next === null) {
    const none = say(board.savedUntil === undefined ? 'noneOfLine' : 'noneSaved');
    return {
      line,
      name,
      next,
      isToday,
      rows: separated([...why, ...cancelledRows(coming, say), { kind: 'none', pieces: [{ kind: 'word', text: none }] }], say),
    };
  }
  // If the next departure is on another day, the page does not say whether it is also the last one of that day.
  const marks = marksOf(next, isToday ? lastOf(line, coming, next) : null, say);
  const markPieces = joined(
    marks.map(({ tone, text }) => [{ kind: 'mark', tone, text }]),
    say('comma'),
  );
  const rows: Row[] = [
    ...why,
    ...cancelledRows(coming.slice(0, coming.indexOf(next)), say),
    // The time of another day has its marks in the same row, because no wait is shown there.
    ...(isToday
      ? [{ kind: 'answer' as const, pieces: [timePiece(next), between(say('comma')), waitPiece(next.minutes, say)] }]
      : [
          {
            kind: 'far' as const,
            pieces: [...farPieces(next, facts, language), ...(marks.length === 0 ? [] : [between(say('comma'))]), ...markPieces],
          },
        ]),
    ...(isToday && marks.length > 0 ? [{ kind: 'marks' as const, pieces: markPieces }] : []),
    ...aboutOf(line, next, now, say).map((text) => ({ kind: 'about' as const, pieces: [{ kind: 'about' as const, text }] })),
    ...arrangementRows(board, line, say).map((pieces) => ({ kind: 'about' as const, pieces })),
    ...laterRows(facts, next, say),
  ];
  return { line, name, next, isToday, rows: separated(rows, say) };
}

/** Puts punctuation in front of each row except the first, because the rows are read as one sentence. */
const separated = (rows: readonly Row[], say: Say): Row[] =>
  rows.map((row, index) =>
    index === 0 ? row : { ...row, pieces: [between(say(row.kind === 'marks' ? 'comma' : 'partBreak')), ...row.pieces] },
  );

/** The name of a direction. A loop is named after the first stops it serves, because it ends where it began. */
function namePieces(line: BoardLine, say: Say): Piece[] {
  const { note, nextStops } = line;
  const hasNote = note !== null && note.length <= longestNote && nextStops === undefined;
  const noted: Piece[] = hasNote ? [between(say('open')), { kind: 'note', text: note }, between(say('close'))] : [];
  return [{ kind: 'name', text: placeIn(line, say) }, ...noted, between(say('colon'))];
}

/** Cancelled departures with their reasons, for riders who wait for them; those with the same reason are one row. */
function cancelledRows(coming: readonly Coming[], say: Say): Row[] {
  const groups = new Map<string, Coming[]>();
  for (const one of coming.filter(({ isCancelled }) => isCancelled)) {
    const reason = one.departure.reason ?? '';
    groups.set(reason, [...(groups.get(reason) ?? []), one]);
  }
  return [...groups].map(([reason, gone]) => ({
    kind: 'off',
    pieces: [
      ...joined(
        gone.map(({ departure }) => [{ kind: 'gone', text: clockOf(departure.departureTime), instant: departure.departureTime }]),
        say('listComma'),
      ),
      { kind: 'word', text: say('isCancelled') },
      ...(reason === '' ? [] : [between(say('because')), { kind: 'reason' as const, text: reason }]),
    ],
  }));
}

const timePiece = ({ departure: { departureTime } }: Coming): Piece => ({
  kind: 'time',
  text: clockOf(departureTime),
  instant: departureTime,
});

/** A departure of another day. The day comes before the time, so that nobody takes the large time for today's. */
function farPieces(next: Coming, { today, tomorrow }: LineFacts, language: Language): Piece[] {
  const say = sayIn(language);
  const date = dateOf(next.departure.departureTime);
  const isTomorrow = date === tomorrow?.date;
  // Without a timetable today, none has come into force yet: where all were withdrawn, there is no next departure.
  const word = say(today?.reasonCode === 'no-timetable' ? 'begins' : isTomorrow && today?.runs !== false ? 'firstBus' : 'resumes');
  const weekday = weekdayText(date, language);
  const [day, detail] = isTomorrow ? [say('tomorrow'), weekday] : [weekday, dayText(date, language)];
  return [
    { kind: 'day', text: day },
    between(say(isTomorrow ? 'open' : 'openDate')),
    { kind: 'date', text: detail },
    between(say(isTomorrow ? 'closeBeforeTime' : 'closeDate')),
    timePiece(next),
    ...(say('beforeWord') === '' ? [] : [between(say('beforeWord'))]),
    { kind: 'word', text: word },
  ];
}

/** The departures after the next one, of the same service day and up to a long gap. */
function laterRows({ line, coming }: LineFacts, next: Coming, say: Say): Row[] {
  const after = coming.slice(coming.indexOf(next) + 1).filter(({ departure }) => departure.serviceDate === next.departure.serviceDate);
  const gap = after.findIndex((one, index) => index > 0 && one.at - (after[index - 1]?.at ?? 0) >= longWaitSeconds);
  const first = after[0];
  const isFirstFar = first !== undefined && first.at - next.at >= longWaitSeconds;
  const until = isFirstFar ? 1 : gap === -1 ? after.length : gap;
  const later = after.slice(0, Math.min(until, maxLater));
  if (later.length === 0) return [];
  const pieces = later.map((one): Piece[] => [
    {
      kind: 'next',
      text: clockOf(one.departure.departureTime),
      instant: one.departure.departureTime,
      ...laterMarks(line, coming, one, say),
    },
  ]);
  return [{ kind: 'then', pieces: [{ kind: 'lead', text: say('then') }, ...joined(pieces, say('listComma'))] }];
}

function laterMarks(line: BoardLine, coming: readonly Coming[], one: Coming, say: Say): Pick<Piece, 'after' | 'end'> {
  const last = lastOf(line, coming, one);
  const differs = shortMarksOf(one, null, say);
  const marks = shortMarksOf(one, last, say).join(say('markComma'));
  const { shiftSeconds = 0, scheduledDepartureTime } = one.departure;
  const was = shiftSeconds === 0 || one.isCancelled ? '' : say('was', { planned: clockOf(scheduledDepartureTime) });
  const marked = marks === '' ? '' : say('marked', { marks });
  return differs.length === 0 ? { after: was, end: marked } : { after: was + marked };
}

/** Whether a departure is the last one; null also if that is not certain, because the server sends a limited number of departures. */
export function lastOf(line: BoardLine, coming: readonly Coming[], one: Coming): LastOf {
  if (one.isCancelled) return null;
  const { serviceDate } = one.departure;
  const behind = coming.slice(coming.indexOf(one) + 1).filter(({ isCancelled }) => !isCancelled);
  const following = behind.find(({ departure }) => departure.serviceDate === serviceDate);
  if (following === undefined) return isWholeDay(line, coming, serviceDate) ? 'day' : null;
  const isMorning = (moment: string): boolean => dateOf(moment) === serviceDate && clockOf(moment) < '12:00';
  const isBeforeGap = following.at - one.at >= longWaitSeconds;
  return isBeforeGap && isMorning(one.departure.departureTime) && !isMorning(following.departure.departureTime) ? 'morning' : null;
}

/** Whether the server sent all departures of a day: it sends a limited number. */
export const isWholeDay = (line: BoardLine, coming: readonly Coming[], serviceDate: string): boolean =>
  line.departures.length < maxSent || coming.some(({ departure }) => departure.serviceDate > serviceDate);
