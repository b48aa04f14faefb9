import type { LineAnswer } from '../answer.js';
import { dayAt, type Board } from '../board.js';
import type { Language } from '../../../language.js';
import { secondsOf } from '../../shared/moments.js';
import { sayIn } from '../messages.js';

/** The sentence that answers may still change, because public holidays are not announced yet; null: they will not. */
export function whyProvisional(board: Board, lines: readonly Pick<LineAnswer, 'next' | 'isToday'>[], language: Language): string | null {
  const unsure = lines.find(({ next }) => next?.departure.provisional === true);
  if (unsure === undefined || unsure.next === null) return null;
  const year = yearOfNotice(board, unsure.next.departure.serviceDate);
  return sayIn(language)(unsure.isToday ? 'provisionalRuns' : 'provisionalResumes', { year });
}

/** From this date on, working days also depend on the next year's announcement of holidays, which may include days before New Year. */
const lastWeek = '12-25';

/** The year whose public holidays are not announced yet. */
function yearOfNotice(board: Board, date: string): number {
  const year = Number(date.slice(0, 4));
  if (date.slice(5) < lastWeek) return year;
  // In its last week a year's own holidays are usually announced. If today is before that week and provisional, they are not.
  const before = dayAt(board, secondsOf(board.at)).today;
  const isOwn = before !== null && before.date.slice(0, 4) === String(year) && before.date.slice(5) < lastWeek && before.provisional;
  return isOwn ? year : year + 1;
}
