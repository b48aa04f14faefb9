import type { Language } from '../../../language.js';
import type { OfflineDays } from '../board.js';

/** The static site that a page belongs to; paths are relative to the page's file. */
export interface StaticSite {
  /** When it was published. */
  readonly madeAt: string;
  /** The relative path from this file to the site's root folder, `'../../'`. */
  readonly root: string;
  readonly language: Language;
  /** The dates that were published. */
  readonly dates: readonly string[];
  /** The departures from which a stop's page counts down; left out on a timetable. */
  readonly days?: OfflineDays;
}

/** The file name of an id. Characters that Windows forbids in file names are encoded, because the site may be stored on a lobby's PC. */
export const fileNameOf = (id: string): string =>
  encodeURIComponent(id).replace(/[*'()!~]|^\.+/g, (signs) =>
    [...signs].map((sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).join(''),
  );

/**
 * The path of a page's file. Every address ends in `index.html`, so that the web server needs no settings.
 * @example fileOf('en', 'stops', 'home') // 'en/stops/home/index.html'
 */
export const fileOf = (language: Language, ...path: readonly string[]): string =>
  [...(language === 'en' ? ['en'] : []), ...path.map(fileNameOf), 'index.html'].join('/');

/** The file with the days of all stops, which exists if there are few. Pages load it to change between stops without the server. */
export const daysFileOf = (language: Language): string => `${language === 'en' ? 'en/' : ''}departures-days.json`;

/** A link to a page of the same site. @param path as on the server, `'/stops/home'`, without a query */
export function linkIn(
  { root, language }: StaticSite,
  path: string,
  { lang = language, date = null }: { lang?: Language; date?: string | null } = {},
): string {
  const parts = path.split('/').filter((part) => part !== '');
  const file = fileOf(lang, ...parts.map(decodeURIComponent), ...(date === null ? [] : [date]));
  return root + file.split('/').map(encodeURIComponent).join('/');
}

/** The relative path from a file to the site's root folder. @example rootOf('stops/home/index.html') // '../../' */
export const rootOf = (file: string): string => '../'.repeat(file.split('/').length - 1) || './';
