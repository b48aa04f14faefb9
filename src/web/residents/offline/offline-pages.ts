import { embedded, escaped } from '../../shared/document.js';
import type { StopPage } from '../page.js';

/** Decides which pages the service worker saves, and how a saved page is changed before it is shown. */

const pagePath = /^(\/a\/[^/]+)?(\/|\/(?:stops|guide)|\/(stops|board|routes)\/[^/]+)$/;
/** The query parameters that change a page's content; others (the chosen line, a chat's tracking) are ignored. */
const decisive = ['lang', 'date'];

const othersPath = /^(\/a\/[^/]+)?\/(driver|manager)(\/|$)/;

/** Whether an address belongs to the apps of drivers or managers. They have their own worker or none, so this worker ignores them. */
export const isOfOthers = (pathname: string): boolean => othersPath.test(pathname);

interface Address {
  readonly pathname: string;
  readonly search: string;
}

/** The address under which a page is saved. @returns null for other pages, for a fixed moment (`at`) and after a report (`told`) */
export function addressToSave({ pathname, search }: Address): string | null {
  const params = new URLSearchParams(search);
  if (!pagePath.test(pathname) || params.has('at') || params.has('told')) return null;
  const query = decisive.map((name) => `${name}=${encodeURIComponent(params.get(name) ?? '')}`);
  return `${pathname}?${query.join('&')}`;
}

/** Whether a saved page with another language or query may be shown instead: a stop's page may, the timetable of a date may not. */
export const mayBeOther = (pathname: string): boolean => pagePath.exec(pathname)?.[3] !== 'routes';

/**
 * A saved page as it is shown. The answers of a stop's page are removed, so that nobody reads an old "next bus": its program fills it
 * from the saved days. Other pages show a line that says they were saved. `data-kept` marks both; older workers look for that name.
 */
export const asSaved = (html: string): string =>
  html
    .replace(/<div id="app">[^]*<\/div>\n(?=<script type="application\/json" id="page">)/, '<div id="app" data-kept></div>\n')
    .replace(' hidden data-kept', '');

const dataStart = '<script type="application/json" id="page">';

/** The data from which a page of a stop was rendered. @returns null: it is not the page of a stop */
export function pageIn(html: string): StopPage | null {
  const start = html.indexOf(dataStart);
  if (start < 0) return null;
  return JSON.parse(html.slice(start + dataStart.length, html.indexOf('</script>', start))) as StopPage;
}

/**
 * Puts another stop into the page of a stop. The title is replaced and meta elements are removed, because people or chats would read those
 * of the first stop.
 */
export function withPage(html: string, page: StopPage): string {
  const start = html.indexOf(dataStart) + dataStart.length;
  return (html.slice(0, start) + embedded(page) + html.slice(html.indexOf('</script>', start)))
    .replace(/<title>[^<]*<\/title>/, () => `<title>${escaped(page.board.stop.name)}</title>`)
    .replace(/^<(meta (name="description"|property="og:)|link rel="(canonical|alternate)")[^>]*>\n/gm, '');
}

/** The title of a page, as text. */
export const titleOf = (html: string): string =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
  );

/** The agency and the kind of a page, from its address. @returns null: it is not the page of a stop */
export function stopViewAt(pathname: string): { readonly prefix: string; readonly view: StopPage['view'] } | null {
  const [, prefix = '', path = '', kind] = pagePath.exec(pathname) ?? [];
  if (path === '/' || kind === 'stops') return { prefix, view: 'stop' };
  return kind === 'board' ? { prefix, view: 'lobby' } : null;
}

/** A link to a saved page. */
export interface SavedLink {
  readonly href: string;
  readonly name: string;
}

/** The saved pages that the page `/offline` lists. */
export interface SavedLinks {
  readonly stops: readonly SavedLink[];
  readonly pages: readonly SavedLink[];
}

const itemsOf = (links: readonly SavedLink[]): string =>
  links.map(({ href, name }) => `<li><a href="${escaped(href)}">${escaped(name)}</a></li>`).join('');

/** The page shown without a network (`/offline`), with a link to the agency's first page and the list of its saved pages. */
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
