// The service worker of residents' pages, one for all agencies: the network first, a saved page if it does not answer in time.
import type { TownDays } from '../board.js';
import type { StopPage } from '../page.js';
import {
  asSaved,
  addressToSave,
  isOfOthers,
  mayBeOther,
  offlineFor,
  pageIn,
  stopViewAt,
  titleOf,
  withPage,
  type SavedLink,
  type SavedLinks,
} from './offline-pages.js';
import { pageFromTown, stopIdAt } from './town.js';

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Waiting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  addEventListener(name: 'install' | 'activate', work: (event: Waiting) => void): void;
  addEventListener(name: 'fetch', work: (event: Fetching) => void): void;
  addEventListener(name: 'message', work: (event: Waiting & { readonly data: unknown }) => void): void;
  skipWaiting(): Promise<void>;
  readonly clients: { claim(): Promise<void> };
  /** Facts of the build. The server puts them in front of this file, so that the worker of another build differs. */
  readonly built: { readonly version: string; readonly files: readonly string[] };
}
declare const self: Worker;

const { version, files } = self.built;

const cachePrefix = 'banche-';
const cacheName = cachePrefix + version;
/** Longer than a page takes over a slow connection, shorter than people wait. */
const patienceMilliseconds = 4000;
const maxPages = 30;

const addressOf = (url: string): string | null => addressToSave(new URL(url));
const isWhole = ({ status, redirected, headers }: Response): boolean =>
  status === 200 && !redirected && (headers.get('content-type') ?? '').startsWith('text/html');

async function save(address: string, response: Response): Promise<void> {
  if (!isWhole(response)) return;
  const cache = await caches.open(cacheName);
  await cache.delete(address, { ignoreVary: true });
  await cache.put(address, response);
  const pages = (await cache.keys()).filter(({ url }) => addressOf(url) !== null);
  await Promise.all(pages.slice(0, Math.max(0, pages.length - maxPages)).map((oldest) => cache.delete(oldest, { ignoreVary: true })));
}

async function findSaved(url: URL): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  const address = addressToSave(url);
  const exact = address === null ? undefined : await cache.match(address, { ignoreVary: true });
  if (exact !== undefined || address === null || !mayBeOther(url.pathname)) return exact;
  return cache.match(url.pathname, { ignoreSearch: true, ignoreVary: true });
}

/** The path under which the days of a whole town are cached: the one they were fetched from. */
const townPath = /^(\/a\/[^/]+)?\/v1\/departures\/days$/;

async function townOf(cache: Cache, prefix: string, language: string): Promise<TownDays | null> {
  const saved = await cache.match(`${prefix}/v1/departures/days?lang=${language}`, { ignoreVary: true });
  return saved === undefined ? null : ((await saved.json()) as TownDays);
}

const languagesFor = (url: URL): string[] => {
  const requestedLanguage = url.searchParams.get('lang') ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');
  return requestedLanguage === 'en' ? ['en', 'zh-CN'] : ['zh-CN', 'en'];
};

interface SavedPage {
  readonly response: Response;
  readonly page: StopPage;
}

/** The newest saved page of the same kind, agency and language. */
async function pageLike(cache: Cache, { prefix, view }: { prefix: string; view: string }, language: string): Promise<SavedPage | null> {
  for (const { url } of [...(await cache.keys())].reverse()) {
    const like = addressOf(url) === null ? null : stopViewAt(new URL(url).pathname);
    if (like?.prefix !== prefix || like.view !== view) continue;
    const response = await cache.match(url, { ignoreVary: true });
    const page = response === undefined ? null : pageIn(await response.clone().text());
    if (response !== undefined && page?.language === language) return { response, page };
  }
  return null;
}

/** The page of a stop that was never opened, made from another stop's page and the saved days of the town. */
async function pageFromSavedTown(url: URL): Promise<Response | null> {
  const like = url.searchParams.has('at') ? null : stopViewAt(url.pathname);
  if (like === null) return null;
  const cache = await caches.open(cacheName);
  for (const language of languagesFor(url)) {
    const town = await townOf(cache, like.prefix, language);
    const stopId = town === null ? null : stopIdAt(url.pathname, like.prefix, town);
    const saved = stopId === null ? null : await pageLike(cache, like, language);
    if (town === null || stopId === null || saved === null) continue;
    const page = pageFromTown(saved.page, town, stopId, url.pathname.slice(like.prefix.length));
    if (page !== null) return asSavedResponse(saved.response, (html) => asSaved(withPage(html, page)));
  }
  return null;
}

/** The saved pages of an agency: all stops of its town, and other pages that were opened. */
async function savedLinks(prefix: string, language: string): Promise<SavedLinks> {
  const cache = await caches.open(cacheName);
  const [stops, pages] = [new Map<string, SavedLink>(), new Map<string, SavedLink>()];
  for (const { url } of [...(await cache.keys())].reverse()) {
    const { pathname, search } = new URL(url);
    if (addressOf(url) === null || !(pathname.startsWith(`${prefix}/`) && (prefix !== '' || !pathname.startsWith('/a/')))) continue;
    const html = (await (await cache.match(url, { ignoreVary: true }))?.text()) ?? '';
    const page = pageIn(html);
    if (page === null) pages.set(titleOf(html), { href: pathname + search, name: titleOf(html) });
    else if (page.view === 'stop' && !stops.has(page.board.stop.stopId))
      stops.set(page.board.stop.stopId, { href: `${pathname}?lang=${page.language}`, name: page.board.stop.name });
  }
  const town = await townOf(cache, prefix, language);
  if (town !== null && (await pageLike(cache, { prefix, view: 'stop' }, language)) !== null)
    for (const { stop } of town.stops)
      stops.set(stop.stopId, { href: `${prefix}/stops/${encodeURIComponent(stop.stopId)}?lang=${language}`, name: stop.name });
  return { stops: [...stops.values()], pages: [...pages.values()] };
}

/** A saved page, changed so that nobody takes it for a current one. */
async function asSavedResponse(saved: Response, mark: (html: string) => string): Promise<Response> {
  const headers = new Headers(saved.headers);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  headers.set('cache-control', 'no-store');
  return new Response(mark(await saved.text()), { headers });
}

const after = (milliseconds: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

async function pageOf(event: Fetching, url: URL): Promise<Response> {
  const address = addressToSave(url);
  const requested = fetch(event.request).then(
    (response) => {
      if (address !== null && isWhole(response)) event.waitUntil(save(address, response.clone()));
      return response;
    },
    () => null,
  );
  event.waitUntil(requested);
  const saved = await findSaved(url);
  const fallback = saved === undefined ? await pageFromSavedTown(url).catch(() => null) : await asSavedResponse(saved, asSaved);
  const answer = await (fallback === null ? requested : Promise.race([requested, after(patienceMilliseconds)]));
  if (answer !== null && (answer.status < 500 || fallback === null)) return answer;
  return fallback ?? nothingAt(url);
}

/** The answer for a page that is not saved: the page `/offline`, with links to the pages that are saved. */
async function nothingAt(url: URL): Promise<Response> {
  const [language = ''] = languagesFor(url);
  const nothing = await caches.match(`/offline?lang=${language}`, { ignoreVary: true });
  if (nothing === undefined) return Response.error();
  const [prefix = ''] = /^\/a\/[^/]+/.exec(url.pathname) ?? [];
  const links = await savedLinks(prefix, language).catch(() => undefined);
  return asSavedResponse(nothing, (html) => offlineFor(html, url.pathname, links));
}

/** A built file, from the cache first: its name contains a hash of its content. */
async function fileOf(request: Request): Promise<Response> {
  const saved = await caches.match(request, { ignoreVary: true });
  if (saved !== undefined) return saved;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(cacheName)).put(request, response.clone());
  return response;
}

/** Copies the days of a town from the cache of another build, which can read them as well. */
async function copy(from: string, url: string): Promise<void> {
  const saved = await (await caches.open(from)).match(url, { ignoreVary: true });
  if (saved !== undefined) await (await caches.open(cacheName)).put(url, saved);
}

/** Fetches again the pages that another build saved, because they name files of that build. If one fails, this build is not installed. */
async function renewPages(): Promise<void> {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(cachePrefix) && one !== cacheName))
    for (const { url } of await (await caches.open(name)).keys()) {
      const address = addressOf(url);
      if (townPath.test(new URL(url).pathname)) await copy(name, url);
      if (address === null) continue;
      const response = await fetch(address, { cache: 'no-cache' });
      if (response.status >= 500) throw new Error(`${address}: ${response.status}`);
      await save(address, response);
    }
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      const cache = await caches.open(cacheName);
      await cache.addAll(files.map((file) => new Request(file, { cache: 'no-cache' })));
      await renewPages();
      await self.skipWaiting();
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const old = (await caches.keys()).filter((name) => name.startsWith(cachePrefix) && name !== cacheName);
      await Promise.all(old.map((name) => caches.delete(name)));
      await self.clients.claim();
    })(),
  );
});

/** Messages from pages: an address to save (first of all the page that registered the worker), or the days of a town. */
self.addEventListener('message', (event) => {
  const { data } = event;
  if (typeof data === 'string') event.waitUntil(fetchAndSave(data));
  else if (data !== null && typeof data === 'object') event.waitUntil(saveTown(data));
});

async function fetchAndSave(requestedUrl: string): Promise<void> {
  const address = addressOf(new URL(requestedUrl, location.href).href);
  if (address === null) return;
  const response = await fetch(requestedUrl).catch(() => null);
  if (response !== null) await save(address, response);
}

async function saveTown({ address, town }: { address?: unknown; town?: unknown }): Promise<void> {
  if (typeof address !== 'string' || !townPath.test(new URL(address, location.href).pathname)) return;
  await (
    await caches.open(cacheName)
  ).put(address, new Response(JSON.stringify(town), { headers: { 'content-type': 'application/json' } }));
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // Pages of drivers and managers are in this worker's scope while they have no worker of their own.
  const from = request.referrer.startsWith(location.origin) ? new URL(request.referrer).pathname : '';
  if (isOfOthers(url.pathname) || isOfOthers(from)) return;
  if (request.mode === 'navigate' && (addressToSave(url) !== null || url.searchParams.has('at'))) event.respondWith(pageOf(event, url));
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg') event.respondWith(fileOf(request));
});
