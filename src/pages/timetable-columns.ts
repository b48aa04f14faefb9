import type { Language } from '../language.js';
import type { Pattern } from '../scheduling/departures.js';
import { formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';

/** A sheet of paper is so wide: of a longer line the first stops and the last are shown. */
const mostColumns = 6;

/** The stops that head the columns of a direction: those of its longest pattern. */
export function columnsOf(patterns: readonly Pick<Pattern, 'stops'>[]): string[] {
  const [longest] = [...patterns].sort((a, b) => b.stops.length - a.stops.length);
  const stopIds = [...new Set(longest?.stops.map(({ stopId }) => stopId))];
  return stopIds.length <= mostColumns ? stopIds : [...stopIds.slice(0, mostColumns - 1), ...stopIds.slice(-1)];
}

/**
 * As people read a clock; after midnight it says that it is the next day's.
 * @example clockTime(serviceTime('24:04'), 'zh-CN') // '次日 00:04'
 */
export function clockTime(time: ServiceTime, language: Language): string {
  const clock = formatServiceTime((time % 86_400) as ServiceTime).slice(0, 5);
  if (time < 86_400) return clock;
  return language === 'en' ? `${clock} +1` : `次日 ${clock}`;
}
