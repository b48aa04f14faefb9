import type { LineAnswer } from '../answer.js';
import { dayAt, type Board } from '../board.js';
import type { Language } from '../../../language.js';
import { secondsOf } from '../../shared/moments.js';
import { sayIn } from '../messages.js';

/** Why an answer may still change; null where none may. */
export function whyProvisional(board: Board, lines: readonly Pick<LineAnswer, 'next' | 'isToday'>[], language: Language): string | null {
  const unsure = lines.find(({ next }) => next?.departure.provisional === true);
  if (unsure === undefined || unsure.next === null) return null;
  const year = yearOfNotice(board, unsure.next.departure.serviceDate);
  return sayIn(language)(unsure.isToday ? 'provisionalRuns' : 'provisionalResumes', { year });
}

/** From this day on a year's last days also hang on the notice of the next one. */
const lastWeek = '12-25';

/** The year whose holidays are not announced yet. */
function yearOfNotice(board: Board, date: string): number {
  const year = Number(date.slice(0, 4));
  if (date.slice(5) < lastWeek) return year;
  // In its last week a year has been announced long ago; weeks before, its other days tell.
  const before = dayAt(board, secondsOf(board.at)).today;
  const isOwn = before !== null && before.date.slice(0, 4) === String(year) && before.date.slice(5) < lastWeek && before.provisional;
  return isOwn ? year : year + 1;
}
