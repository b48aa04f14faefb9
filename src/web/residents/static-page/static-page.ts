import type { Language } from '../../../language.js';
import type { OfflineDays } from '../board.js';

/** The static site that a page belongs to, seen from its file. */
export interface StaticSite {
  /** When it was published. */
  readonly madeAt: string;
  /** From this file to the folder of all, `'../../'`. */
  readonly root: string;
  readonly language: Language;
  /** Of the days that were published. */
  readonly dates: readonly string[];
  /** What its program goes on from; a timetable has none. */
  readonly days?: OfflineDays;
}

/** An id may hold what a file name may not; the Windows of a lobby's television forbids the most. */
export const fileNameOf = (id: string): string =>
  encodeURIComponent(id).replace(/[*'()!~]|^\.+/g, (signs) =>
    [...signs].map((sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).join(''),
  );

/**
 * Where the file of a page lies. Every address ends in `index.html`, so that nothing need be set at the server that holds it.
 * @example fileOf('en', 'stops', 'home') // 'en/stops/home/index.html'
 */
export const fileOf = (language: Language, ...path: readonly string[]): string =>
  [...(language === 'en' ? ['en'] : []), ...path.map(fileNameOf), 'index.html'].join('/');

/** Where the days of all stops lie, where they are few: pages fetch it when they stand, and go on from it when nobody holds the files any more. */
export const daysFileOf = (language: Language): string => `${language === 'en' ? 'en/' : ''}departures-days.json`;

/** A link to a page of the same site. @param path as on the server, `'/stops/home'`, with what stands in the query apart */
export function linkIn(
  { root, language }: StaticSite,
  path: string,
  { lang = language, date = null }: { lang?: Language; date?: string | null } = {},
): string {
  const parts = path.split('/').filter((part) => part !== '');
  const file = fileOf(lang, ...parts.map(decodeURIComponent), ...(date === null ? [] : [date]));
  return root + file.split('/').map(encodeURIComponent).join('/');
}

/** From a file to the folder of all. @example rootOf('stops/home/index.html') // '../../' */
export const rootOf = (file: string): string => '../'.repeat(file.split('/').length - 1) || './';
