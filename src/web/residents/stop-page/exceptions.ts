import { dayAt, type Board, type BoardDay } from '../board.js';
import type { Language } from '../../../language.js';
import { dayWithWeekday } from '../../shared/dates.js';
import { sayIn, type MessageKey, type Say } from '../messages.js';
import { why } from '../sentence.js';

/** One line: a day or consecutive days, and what is different on them. */
export interface ExceptionalDays {
  readonly from: string;
  readonly when: string;
  readonly what: string;
  readonly runs: boolean;
}

/** Reasons that cannot be known from the weekday. */
const unusual: readonly string[] = ['holiday', 'make-up-workday', 'manager-exception', 'service-added', 'service-removed'];

/** The next days on which service differs from what the weekday suggests; today is left out, because the notice shows it. */
export function exceptionsOf(board: Board, now: number, language: Language): ExceptionalDays[] {
  const say = sayIn(language);
  const { tomorrow } = dayAt(board, now);
  const coming = tomorrow === null ? [] : board.days.slice(board.days.indexOf(tomorrow));
  const stretches: BoardDay[][] = [];
  for (const [index, day] of coming.entries()) {
    if (!unusual.includes(day.reasonCode)) continue;
    const last = stretches.at(-1);
    if (last !== undefined && last.at(-1) === coming[index - 1] && isAlike(last[0], day)) last.push(day);
    else stretches.push([day]);
  }
  return stretches.flatMap((days) => {
    const [first, last] = [days[0], days.at(-1)];
    return first === undefined || last === undefined ? [] : [lineOf(first, last, language, say)];
  });
}

const isAlike = (a: BoardDay | undefined, b: BoardDay): boolean =>
  a?.runs === b.runs && a.reasonCode === b.reasonCode && a.reason === b.reason;

function lineOf(first: BoardDay, last: BoardDay, language: Language, say: Say): ExceptionalDays {
  const [from, until] = [first, last].map(({ date }) => dayWithWeekday(date, language));
  return {
    from: first.date,
    when: first === last ? (from ?? '') : say('fromUntil', { from: from ?? '', until: until ?? '' }),
    what: first.runs ? say(`on-${first.reasonCode}` as MessageKey, { reason: first.reason }) : say('dayStopped', { why: why(first, say) }),
    runs: first.runs,
  };
}
