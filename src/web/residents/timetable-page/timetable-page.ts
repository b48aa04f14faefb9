import { speaker, type Language } from '../../../language.js';
import { dayWithYear } from '../../shared/dates.js';
import { messages } from '../messages.texts.js';
import { timetablePageTexts } from './timetable-page.texts.js';

export const sayOnTimetable = speaker({ ...messages, ...timetablePageTexts });

/** From when to when a timetable counts; '' where that is not known. */
export function validityText(
  { validFrom, validUntil }: { readonly validFrom: string | null; readonly validUntil: string | null },
  language: Language,
): string {
  if (validFrom === null) return '';
  const say = sayOnTimetable(language);
  const from = dayWithYear(validFrom, language);
  return validUntil === null ? say('validFrom', { from }) : say('validBetween', { from, until: dayWithYear(validUntil, language) });
}
