import type { ChosenLine } from './board.js';
import type { Language } from '../../language.js';
import { linkIn, type StaticSite } from './static-page/static-page.js';
import type { StopPage } from './page.js';

interface Wanted {
  readonly path?: string;
  readonly lang?: Language;
  readonly chosen: ChosenLine | null;
  /** A departure whose stops are to be shown. */
  readonly trip?: string;
}

/** An address of this site that keeps the language, the moment asked for and the line: it works without JavaScript. */
export function addressOf(
  page: Pick<StopPage, 'prefix' | 'path' | 'language' | 'at' | 'staticSite'>,
  { path, lang, chosen, trip }: Wanted,
): string {
  const query = new URLSearchParams(page.staticSite === undefined ? { lang: lang ?? page.language } : {});
  if (page.at !== null) query.set('at', page.at);
  if (chosen !== null) query.set('route', chosen.routeId);
  if (chosen !== null && chosen.directionId !== null) query.set('direction', String(chosen.directionId));
  if (trip !== undefined) query.set('trip', trip);
  if (page.staticSite !== undefined)
    return (
      linkIn(page.staticSite, path ?? page.path, { lang: lang ?? page.language }) + (query.toString() === '' ? '' : `?${query.toString()}`)
    );
  return `${page.prefix}${path ?? page.path}?${query.toString()}`;
}

/** The page of a stop, of the moment asked for. */
export const stopAddress = (page: Pick<StopPage, 'prefix' | 'language' | 'at' | 'staticSite'>, stopId: string): string =>
  addressOf({ ...page, path: `/stops/${encodeURIComponent(stopId)}` }, { chosen: null });

/** A page of the whole town, of now. A static site has one file of it, whatever is asked for. @example townAddress(page, '/guide', { stop: 'home' }) */
export function townAddress(
  { prefix, language, staticSite }: { readonly prefix: string; readonly language: Language; readonly staticSite?: StaticSite | undefined },
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  if (staticSite !== undefined) return linkIn(staticSite, path, { lang: language });
  return `${prefix}${path}?${new URLSearchParams({ lang: language, ...query }).toString()}`;
}

/** The timetable of a route, of the moment asked for where one is: it stays. */
export function timetableAddressAt(
  page: { readonly prefix: string; readonly language: Language; readonly staticSite?: StaticSite | undefined; readonly at: string | null },
  routeId: string,
  date: string | null,
): string {
  const address = timetableAddress(page, routeId, date);
  return page.at === null || page.staticSite !== undefined ? address : `${address}&${new URLSearchParams({ at: page.at }).toString()}`;
}

/** The timetable of a route; `date` null: today's, or the first that was published; `stopId` of the code to print on it, where it is not the first stop's. */
export function timetableAddress(
  { prefix, language, staticSite }: { readonly prefix: string; readonly language: Language; readonly staticSite?: StaticSite | undefined },
  routeId: string,
  date: string | null,
  stopId: string | null = null,
): string {
  const path = `/routes/${encodeURIComponent(routeId)}`;
  if (staticSite !== undefined)
    return linkIn(staticSite, path, { lang: language, date: date !== null && staticSite.dates.includes(date) ? date : null });
  const query = new URLSearchParams({ lang: language });
  if (date !== null) query.set('date', date);
  if (stopId !== null) query.set('stop', stopId);
  return `${prefix}${path}?${query.toString()}`;
}
