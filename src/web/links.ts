import type { ChosenLine, Language } from './board.js';
import type { StopPage } from './page.js';

interface Wanted {
  readonly path?: string;
  readonly lang?: Language;
  readonly chosen: ChosenLine | null;
}

/** An address of this site that keeps the language, the moment asked for and the line: it works without JavaScript. */
export function addressOf(page: Pick<StopPage, 'prefix' | 'path' | 'language' | 'at'>, { path, lang, chosen }: Wanted): string {
  const query = new URLSearchParams({ lang: lang ?? page.language });
  if (page.at !== null) query.set('at', page.at);
  if (chosen !== null) query.set('route', chosen.routeId);
  if (chosen !== null && chosen.directionId !== null) query.set('direction', String(chosen.directionId));
  return `${page.prefix}${path ?? page.path}?${query.toString()}`;
}

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');

/** The timetable of a route; `date` null: today's; `stopId` of the code to print on it, where it is not the first stop's. */
export function timetableAddress(
  { prefix, language }: { readonly prefix: string; readonly language: Language },
  routeId: string,
  date: string | null,
  stopId: string | null = null,
): string {
  const query = new URLSearchParams({ lang: language });
  if (date !== null) query.set('date', date);
  if (stopId !== null) query.set('stop', stopId);
  return `${prefix}/routes/${encodeURIComponent(routeId)}?${query.toString()}`;
}
