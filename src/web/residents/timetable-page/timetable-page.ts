import { speaker, type Language } from '../../../language.js';
import { dayWithWeekday, dayWithYear, weekdayText } from '../../shared/dates.js';
import type { BoardDay } from '../board.js';
import { timetableAddressAt } from '../links.js';
import { sayIn } from '../messages.js';
import { messages } from '../messages.texts.js';
import { phonePieces } from '../arrangements.js';
import type { BoardingRule, TimetablePage } from '../page.js';
import type { Piece } from '../pieces.js';
import { runsAnyway, why } from '../sentence.js';
import { timetablePageTexts } from './timetable-page.texts.js';

export const sayOnTimetable = speaker({ ...messages, ...timetablePageTexts });
export type SayOnTimetable = ReturnType<typeof sayOnTimetable>;

/** From when to when a timetable is valid, in words; '' if that is unknown. */
export function validityText(
  { validFrom, validUntil }: { readonly validFrom: string | null; readonly validUntil: string | null },
  language: Language,
): string {
  if (validFrom === null) return '';
  const say = sayOnTimetable(language);
  const from = dayWithYear(validFrom, language);
  return validUntil === null ? say('validFrom', { from }) : say('validBetween', { from, until: dayWithYear(validUntil, language) });
}

/** Whether a day has buses, and why. */
export const verdictOf = (day: BoardDay, say: SayOnTimetable): string =>
  day.runs
    ? say(day.reasonCode === 'working-day' ? 'weekdayService' : 'dayRuns', { reason: day.reason })
    : say('dayHasNone', { why: why(day, say) });

/** Whether two days are described by the same words. */
export const isSameDay = (a: BoardDay, b: BoardDay): boolean =>
  a.runs === b.runs && a.reasonCode === b.reasonCode && a.reason === b.reason && a.provisional === b.provisional;

/** The heading of the table: today, tomorrow, or the weekday alone. */
export function dayHeading({ date, today, language, staticSite }: TimetablePage): string {
  const say = sayOnTimetable(language);
  const weekday = weekdayText(date, language);
  if (staticSite !== undefined) return weekday;
  const ahead = (Date.parse(date) - Date.parse(today)) / 86_400_000;
  return ahead === 0 ? say('isToday', { weekday }) : ahead === 1 ? say('isTomorrow', { weekday }) : weekday;
}

/** The address of this page for another day or language; the requested moment, the direction and the stop to go back to stay. */
export function addressFor(
  page: TimetablePage,
  { date = page.date, language = page.language }: { date?: string; language?: Language },
): string {
  const { routeId, chosenDirection: directionId, fromStopId } = page;
  return timetableAddressAt({ ...page, language, at: page.isMomentRequested ? page.at : null }, { routeId, directionId }, date, fromStopId);
}

/** Days that differ from what their weekday suggests; consecutive days with the same reason are one entry. */
export function unusualDays(week: readonly BoardDay[], language: Language): { readonly days: string; readonly text: string }[] {
  const say = sayOnTimetable(language);
  const groups: BoardDay[][] = [];
  for (const day of week) {
    const last = groups.at(-1)?.at(-1);
    if (last !== undefined && isSameDay(last, day)) groups.at(-1)?.push(day);
    else groups.push([day]);
  }
  return groups.flatMap((days) => {
    const [first, last] = [days[0], days.at(-1)];
    if (first === undefined || last === undefined || (first.runs && runsAnyway(first, say) === '')) return [];
    const from = dayWithWeekday(first.date, language);
    return [
      {
        days: first === last ? from : say('daysUntil', { from, until: dayWithWeekday(last.date, language) }),
        text: verdictOf(first, say),
      },
    ];
  });
}

/** If a rule applies to more trips than this, their times are not listed. */
const maxTimes = 4;

/** How boarding and alighting have to be arranged, a row for each rule; then the phone number if riders have to call. */
export function ruleRows(rules: readonly BoardingRule[], agencyPhone: string | null, language: Language): Piece[][] {
  const say = sayOnTimetable(language);
  const rows = rules.map(({ kind, type, stops, times }): Piece[] => {
    const rule = say(`rule-${kind}-${type}`, { stops: stops.join(say('listComma')) });
    const text =
      times === null ? rule : say(times.length > maxTimes ? 'onlySome' : 'onlyAt', { rule, times: times.join(say('listComma')) });
    return [{ kind: 'about', text: text + say('fullStop') }];
  });
  const phones = rules.some(({ type }) => type === 'phone-agency');
  return phones ? [...rows, [...phonePieces(agencyPhone ?? undefined, sayIn(language)), { kind: 'about', text: say('fullStop') }]] : rows;
}
