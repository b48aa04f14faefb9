import type { ChosenLine, Language } from './board.js';
import { linkIn, type Copy } from './static-page/static-page.js';
import type { StopPage } from './page.js';

interface Wanted {
  readonly path?: string;
  readonly lang?: Language;
  readonly chosen: ChosenLine | null;
}

/** An address of this site that keeps the language, the moment asked for and the line: it works without JavaScript. */
export function addressOf(page: Pick<StopPage, 'prefix' | 'path' | 'language' | 'at' | 'copy'>, { path, lang, chosen }: Wanted): string {
  const query = new URLSearchParams(page.copy === undefined ? { lang: lang ?? page.language } : {});
  if (page.at !== null) query.set('at', page.at);
  if (chosen !== null) query.set('route', chosen.routeId);
  if (chosen !== null && chosen.directionId !== null) query.set('direction', String(chosen.directionId));
  if (page.copy !== undefined)
    return linkIn(page.copy, path ?? page.path, { lang: lang ?? page.language }) + (query.toString() === '' ? '' : `?${query.toString()}`);
  return `${page.prefix}${path ?? page.path}?${query.toString()}`;
}

export const otherLanguage = (language: Language): Language => (language === 'en' ? 'zh-CN' : 'en');

/** The timetable of a route; `date` null: today's, or the first that was published; `stopId` of the code to print on it, where it is not the first stop's. */
export function timetableAddress(
  { prefix, language, copy }: { readonly prefix: string; readonly language: Language; readonly copy?: Copy | undefined },
  routeId: string,
  date: string | null,
  stopId: string | null = null,
): string {
  const path = `/routes/${encodeURIComponent(routeId)}`;
  if (copy !== undefined) return linkIn(copy, path, { lang: language, date: date !== null && copy.dates.includes(date) ? date : null });
  const query = new URLSearchParams({ lang: language });
  if (date !== null) query.set('date', date);
  if (stopId !== null) query.set('stop', stopId);
  return `${prefix}${path}?${query.toString()}`;
}
