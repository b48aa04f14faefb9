import type { TownDays } from '../board.js';
import type { StopPage } from '../page.js';
import { daysFileOf, linkIn, type StaticSite } from '../static-page/static-page.js';
import { pageFromTown, stopIdAt } from './town.js';

/** A stop of the town, and the path of its page. */
interface LinkedStop {
  readonly stopId: string;
  readonly path: string;
}

/** What a page needs to show another stop without loading a page. */
interface StopChange {
  readonly town: () => TownDays | null;
  /** Whether the page at an address can be loaded; then the link is followed as usual. */
  readonly isReachable: (url: URL) => boolean | Promise<boolean>;
  readonly open: (page: StopPage) => void;
}

/**
 * While no other page can be loaded, a link to another stop opens it in this page: a browser without a service worker (WeChat's) would
 * show an error of its own.
 * @param signal aborted when this page is no longer shown
 */
export function changeInPlace(page: StopPage, { town, isReachable, open }: StopChange, signal: AbortSignal): void {
  const here = location.pathname;
  const pageAt = (url: URL): StopPage | null => {
    const savedTown = town();
    const target = savedTown === null ? null : (page.staticSite === undefined ? stopAtAddress : stopOfFile)(page, savedTown, url);
    return savedTown === null || target === null ? null : pageFromTown(page, savedTown, target.stopId, target.path);
  };
  const click = (event: MouseEvent): void => {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = (event.target as Element | null)?.closest('a') ?? null;
    if (event.defaultPrevented || !isPlain || link === null) return;
    const url = new URL(link.href);
    const other = pageAt(url);
    const answer = other === null || isReachable(url);
    if (other === null || answer === true) return;
    event.preventDefault();
    void Promise.resolve(answer).then((reachable) => {
      if (reachable) return location.assign(url);
      history.pushState(null, '', url);
      open(other);
    });
  };
  const back = (): void => {
    const url = new URL(location.href);
    // Only the fragment changed: the page is the same.
    if (url.pathname === here) return;
    const other = pageAt(url);
    void Promise.resolve(isReachable(url)).then((reachable) => (reachable || other === null ? location.reload() : open(other)));
  };
  document.addEventListener('click', click, { signal });
  addEventListener('popstate', back, { signal });
}

/** Finds a stop by an address of the server; null: not a stop of the town, or another language, or a moment other than now. */
function stopAtAddress({ prefix, language }: StopPage, town: TownDays, { origin, pathname, searchParams }: URL): LinkedStop | null {
  if (origin !== location.origin || (searchParams.get('lang') ?? language) !== language || searchParams.has('at')) return null;
  const stopId = pathname.includes('/board/') ? null : stopIdAt(pathname, prefix, town);
  return stopId === null ? null : { stopId, path: pathname.slice(prefix.length) };
}

/** Finds a stop by the address of its file on a static site. */
function stopOfFile({ staticSite: site }: StopPage, town: TownDays, { origin, pathname }: URL): LinkedStop | null {
  if (site === undefined || origin !== location.origin) return null;
  const folderOf = (path: string): string => path.replace(/index\.html$/, '');
  const fileAt = (path: string): string => folderOf(new URL(linkIn(site, path), location.href).pathname);
  const paths = town.stops.map(({ stop: { stopId } }) => ({ stopId, path: `/stops/${encodeURIComponent(stopId)}` }));
  const home = town.homeStopId === null ? [] : [{ stopId: town.homeStopId, path: '/' }];
  return [...home, ...paths].find(({ path }) => fileAt(path) === folderOf(pathname)) ?? null;
}

const longestLookMilliseconds = 3000;

/** Whether the server that holds the files of a static site still answers. */
async function isSiteReachable(url: URL): Promise<boolean> {
  if (!navigator.onLine) return false;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(), longestLookMilliseconds);
  const isReachable = await fetch(url, { method: 'HEAD', cache: 'no-store', signal: patience.signal }).then(
    ({ ok }) => ok,
    () => false,
  );
  clearTimeout(timer);
  return isReachable;
}

let daysOfSite: Promise<TownDays | null> | null = null;

/**
 * Loads the days of all stops after the page, and then uses them to change between stops. A large city has no such file, and a page opened
 * from a folder (`file:`) cannot load it: there links work as usual.
 */
export async function changeAmongFiles(page: StopPage, site: StaticSite, open: StopChange['open'], signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'complete') await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  daysOfSite ??= fetch(site.root + daysFileOf(page.language)).then(
    async (response) => (response.ok ? ((await response.json()) as TownDays) : null),
    () => null,
  );
  const town = await daysOfSite;
  changeInPlace(page, { town: () => town, isReachable: isSiteReachable, open }, signal);
}
