import type { Language } from '../../../language.js';
import type { LineNames } from './names.js';
import { busiestDepartures } from './report-parts.js';
import type { Month } from './report-sentences.js';
import { sayingIn, shortMonth } from './saying.js';

/** A suggested sentence to residents about the two fullest departures, to be edited; null: none was full. */
export function suggestedWords(month: Month, names: LineNames, language: Language): string | null {
  const full = busiestDepartures(month, 2).filter((each) => each.full > 0);
  if (full.length === 0) return null;
  const say = sayingIn(language);
  return say('suggestion', {
    month: shortMonth(month.month, language),
    lines: full
      .map(({ time, routeId, directionId }) => `${time} ${names.line(routeId, directionId, language)}`)
      .join(language === 'en' ? ' and ' : '、'),
    full: full.map((each) => say('suggestedDays', { count: each.full })).join(language === 'en' ? ' and ' : '、'),
  });
}
