import type { ChosenLine } from './board.js';
import type { Language } from '../../language.js';
import { linkIn, type StaticSite } from './static-page/static-page.js';
import type { StopPage } from './page.js';

/** The parts of the address that are to change. */
interface Wanted {
  readonly path?: string;
  readonly lang?: Language;
  readonly chosen: ChosenLine | null;
  /** A departure whose stops are to be shown. */
  readonly trip?: string;
}

/** An address of this site with the language, the requested moment and the line in its query, so that it works without JavaScript. */
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

/** The page of a stop at the requested moment. */
export const stopAddress = (page: Pick<StopPage, 'prefix' | 'language' | 'at' | 'staticSite'>, stopId: string): string =>
  addressOf({ ...page, path: `/stops/${encodeURIComponent(stopId)}` }, { chosen: null });

/**
 * A page of the whole town, without the requested moment. A static site has one file of it, so the query is left out there.
 * @example townAddress(page, '/guide', { stop: 'home' })
 */
export function townAddress(
  { prefix, language, staticSite }: { readonly prefix: string; readonly language: Language; readonly staticSite?: StaticSite | undefined },
  path: string,
  query: Readonly<Record<string, string>> = {},
): string {
  if (staticSite !== undefined) return linkIn(staticSite, path, { lang: language });
  return `${prefix}${path}?${new URLSearchParams({ lang: language, ...query }).toString()}`;
}

/**
 * The timetable of a line, with its direction first if the line has one, and with the requested moment if there is one.
 * @param stopId the stop that the link back leads to; null: none
 */
export function timetableAddressAt(
  page: { readonly prefix: string; readonly language: Language; readonly staticSite?: StaticSite | undefined; readonly at: string | null },
  { routeId, directionId }: ChosenLine,
  date: string | null,
  stopId: string | null,
): string {
  const address = timetableAddress(page, routeId, date, stopId);
  if (page.staticSite !== undefined) return address;
  const query = new URLSearchParams(directionId === null ? {} : { direction: String(directionId) });
  if (page.at !== null) query.set('at', page.at);
  return query.size === 0 ? address : `${address}&${query.toString()}`;
}

/**
 * The timetable of a route.
 * @param date null: today; on a static site the first published date
 * @param stopId the stop whose QR code is printed on it and that its link back leads to; null: the first stop, and the home page
 */
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
