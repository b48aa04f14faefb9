// The service worker: the network first, and what was saved when it does not answer in time. One for all agencies.
// Nothing here may be shared with the page's program: a worker is one file.
import { asSaved, addressToSave, isOfOthers, mayBeOther, offlineFor } from './offline-pages.js';

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
  /** Written in front of this file by the server that sends it: another build is another worker. */
  readonly built: { readonly version: string; readonly files: readonly string[] };
}
declare const self: Worker;

const { version, files } = self.built;

const cachePrefix = 'banche-';
const cacheName = cachePrefix + version;
/** Longer than a page takes on a bad line, shorter than a resident waits. */
const patienceMilliseconds = 4000;
const mostPages = 30;

const addressOf = (url: string): string | null => addressToSave(new URL(url));
const isWhole = ({ status, redirected, headers }: Response): boolean =>
  status === 200 && !redirected && (headers.get('content-type') ?? '').startsWith('text/html');

async function save(address: string, response: Response): Promise<void> {
  if (!isWhole(response)) return;
  const cache = await caches.open(cacheName);
  await cache.delete(address, { ignoreVary: true });
  await cache.put(address, response);
  const pages = (await cache.keys()).filter(({ url }) => addressOf(url) !== null);
  await Promise.all(pages.slice(0, Math.max(0, pages.length - mostPages)).map((oldest) => cache.delete(oldest, { ignoreVary: true })));
}

async function find(url: URL): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  const address = addressToSave(url);
  const exact = address === null ? undefined : await cache.match(address, { ignoreVary: true });
  if (exact !== undefined || address === null || !mayBeOther(url.pathname)) return exact;
  return cache.match(url.pathname, { ignoreSearch: true, ignoreVary: true });
}

/** A saved page, changed so that it does not pass for a new one. */
async function marked(saved: Response, mark: (html: string) => string): Promise<Response> {
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
  const saved = await find(url);
  const answer = await (saved === undefined ? requested : Promise.race([requested, after(patienceMilliseconds)]));
  if (answer !== null && (answer.status < 500 || saved === undefined)) return answer;
  if (saved !== undefined) return marked(saved, asSaved);
  const language = url.searchParams.get('lang') ?? (navigator.language.startsWith('en') ? 'en' : 'zh-CN');
  const nothing = await caches.match(`/offline?lang=${language === 'en' ? 'en' : 'zh-CN'}`, { ignoreVary: true });
  return nothing === undefined ? Response.error() : marked(nothing, (html) => offlineFor(html, url.pathname));
}

/** The name of a file says what is in it. */
async function fileOf(request: Request): Promise<Response> {
  const saved = await caches.match(request, { ignoreVary: true });
  if (saved !== undefined) return saved;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(cacheName)).put(request, response.clone());
  return response;
}

/** Fetches anew the pages that another build saved: theirs name files that are gone. Where one cannot be had, the other build stays. */
async function renewPages(): Promise<void> {
  for (const name of (await caches.keys()).filter((one) => one.startsWith(cachePrefix) && one !== cacheName))
    for (const { url } of await (await caches.open(name)).keys()) {
      const address = addressOf(url);
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

/** The page that brought the worker came before it, and asks to be saved. */
self.addEventListener('message', (event) => {
  if (typeof event.data !== 'string') return;
  const address = addressOf(new URL(event.data, location.href).href);
  if (address !== null)
    event.waitUntil(
      fetch(event.data).then(
        (response) => save(address, response),
        () => undefined,
      ),
    );
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin) return;
  // Their pages are below this worker until they have one of their own.
  const from = request.referrer.startsWith(location.origin) ? new URL(request.referrer).pathname : '';
  if (isOfOthers(url.pathname) || isOfOthers(from)) return;
  if (request.mode === 'navigate' && (addressToSave(url) !== null || url.searchParams.has('at'))) event.respondWith(pageOf(event, url));
  else if (url.pathname.startsWith('/assets/') || url.pathname === '/icon.svg') event.respondWith(fileOf(request));
});
