/** Which addresses the service worker answers for when nobody else does. */

const pagePath = /^(\/a\/[^/]+)?(\/|\/(stops|board|routes)\/[^/]+)$/;
/** What decides what is on a page; the line somebody looks at, and what a chat hung on the address, do not. */
const decisive = ['lang', 'date'];

const othersPath = /^(\/a\/[^/]+)?\/(driver|manager)(\/|$)/;

/** Whether an address is of the apps of drivers or managers, which have workers of their own or none: this one leaves them alone. */
export const isOfOthers = (pathname: string): boolean => othersPath.test(pathname);

interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** @returns under which address a page is saved; null where it is none of ours, stands still at some moment, or thanks for a report */
export function addressToSave({ pathname, search }: Address): string | null {
  const asked = new URLSearchParams(search);
  if (!pagePath.test(pathname) || asked.has('at') || asked.has('told')) return null;
  const query = decisive.map((name) => `${name}=${encodeURIComponent(asked.get(name) ?? '')}`);
  return `${pathname}?${query.join('&')}`;
}

/** Of a stop the page of the other language will do; another day's timetable would not. */
export const mayBeOther = (pathname: string): boolean => pagePath.exec(pathname)?.[3] !== 'routes';

/**
 * What a page looks like that was not sent just now. A stop's is empty until its program has counted on from what the
 * device saved: an old "next bus" is never seen. Others show a line that says they were saved before (`data-kept` marks both: older workers look for that name).
 */
export const asSaved = (html: string): string =>
  html
    .replace(/<div id="app">[^]*<\/div>\n(?=<script type="application\/json" id="page">)/, '<div id="app" data-kept></div>\n')
    .replace(' hidden data-kept', '');

/** The page that says that there is nothing leads to the pages of the same agency. */
export const offlineFor = (html: string, pathname: string): string =>
  html.replace('href="/?', () => `href="${pagePath.exec(pathname)?.[1] ?? ''}/?`);
