import { embedded, escaped } from '../../shared/document.js';
import type { StopPage } from '../page.js';

/** Which addresses the service worker answers for when nobody else does. */

const pagePath = /^(\/a\/[^/]+)?(\/|\/(?:stops|guide)|\/(stops|board|routes)\/[^/]+)$/;
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
  const params = new URLSearchParams(search);
  if (!pagePath.test(pathname) || params.has('at') || params.has('told')) return null;
  const query = decisive.map((name) => `${name}=${encodeURIComponent(params.get(name) ?? '')}`);
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

const dataStart = '<script type="application/json" id="page">';

/** What a page of a stop was rendered from. @returns null: it is of no stop */
export function pageIn(html: string): StopPage | null {
  const start = html.indexOf(dataStart);
  if (start < 0) return null;
  return JSON.parse(html.slice(start + dataStart.length, html.indexOf('</script>', start))) as StopPage;
}

/** A page of a stop with another stop in it: nothing of the first one is left that would be read, or shown by a chat. */
export function withPage(html: string, page: StopPage): string {
  const start = html.indexOf(dataStart) + dataStart.length;
  return (html.slice(0, start) + embedded(page) + html.slice(html.indexOf('</script>', start)))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(page.board.stop.name)}</title>`)
    .replace(/^<(meta (name="description"|property="og:)|link rel="(canonical|alternate)")[^>]*>\n/gm, '');
}

/** What a page calls itself. */
export const titleOf = (html: string): string =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
  );

/** Which agency and which kind of page an address is of. @returns null: it is no page of a stop */
export function stopViewAt(pathname: string): { readonly prefix: string; readonly view: StopPage['view'] } | null {
  const [, prefix = '', path = '', kind] = pagePath.exec(pathname) ?? [];
  if (path === '/' || kind === 'stops') return { prefix, view: 'stop' };
  return kind === 'board' ? { prefix, view: 'lobby' } : null;
}

export interface SavedLink {
  readonly href: string;
  readonly name: string;
}

/** What is there, on the page that says that something is not. */
export interface SavedLinks {
  readonly stops: readonly SavedLink[];
  readonly pages: readonly SavedLink[];
}

const itemsOf = (links: readonly SavedLink[]): string =>
  links.map(({ href, name }) => `<li><a href="${escaped(href)}">${escaped(name)}</a></li>`).join('');

/** The page that says that there is nothing leads to the pages of the same agency, and names those that are there. */
export function offlineFor(html: string, pathname: string, { stops, pages }: SavedLinks = { stops: [], pages: [] }): string {
  const filled = Object.entries({ stops, pages }).reduce(
    (text, [kind, links]) =>
      links.length === 0
        ? text
        : text.replace(
            new RegExp(` hidden data-offline="${kind}">([^]*?)<ul></ul>`),
            (_, head: string) => `>${head}<ul>${itemsOf(links)}</ul>`,
          ),
    html,
  );
  return (stops.length === 0 ? filled : filled.replace('<p data-offline="none">', '<p hidden>')).replace(
    'href="/?',
    () => `href="${pagePath.exec(pathname)?.[1] ?? ''}/?`,
  );
}
