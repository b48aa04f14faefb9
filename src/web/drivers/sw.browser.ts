// The service worker of the drivers' app, one for each agency: shows the cached app at once, and then checks for a newer build. It
// never answers requests to `/v1`: sending rows is the app's task.
import { cacheNameOf, isFile, isOfBuild, isPage, oldCaches, type BuiltWorker } from './cached-app.js';

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
  readonly registration: { update(): Promise<unknown> };
  readonly built: BuiltWorker;
}
declare const self: Worker;

const { built } = self;
const { shell, files, version, isDemo } = built;
const openCache = (): Promise<Cache> => caches.open(cacheNameOf(built));

/** How long a demonstration waits for the server. It asks the server first, because another program may now run at the same address. */
const demoPatienceMilliseconds = 1000;

const isWhole = ({ status, redirected, headers }: Response): boolean =>
  status === 200 && !redirected && (headers.get('content-type') ?? '').startsWith('text/html');

/** Fetches the app's page from the server; it is the same for all addresses of the app. */
const fetchShell = (): Promise<Response> => fetch(shell, { cache: 'no-cache' });

/** Caches the app's page. @returns false: it is not the whole page, or of another build */
async function cacheShell(response: Response): Promise<boolean> {
  if (!isWhole(response) || !isOfBuild(await response.clone().text(), version)) return false;
  await (await openCache()).put(shell, response);
  return true;
}

/** Caches the page anew, because the agency's name may have changed. If the page is of another build, fetches that build's worker. */
async function lookForNewer(): Promise<void> {
  try {
    const response = await fetchShell();
    if (isWhole(response) && !(await cacheShell(response))) await self.registration.update();
  } catch {
    // No signal: tried again when the app is opened the next time.
  }
}

const after = (milliseconds: number): Promise<null> => new Promise((resolve) => setTimeout(() => resolve(null), milliseconds));

async function pageFor(event: Fetching): Promise<Response> {
  const cached = await (await openCache()).match(shell, { ignoreVary: true });
  if (cached === undefined) return fetch(event.request);
  if (isDemo) {
    const requested = fetchShell().catch(() => null);
    const answer = await Promise.race([requested, after(demoPatienceMilliseconds)]);
    if (answer !== null && isWhole(answer)) return answer;
  }
  event.waitUntil(lookForNewer());
  return cached;
}

/** A file from the cache of this build, else from the server. */
async function fileFor(request: Request): Promise<Response> {
  return (await (await openCache()).match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // The page has just loaded them, so they come from the browser's HTTP cache.
      await (await openCache()).addAll([...files]);
      // If the server was just updated, its page is of another build. Then this worker is not installed, and the browser tries again later.
      if (!(await cacheShell(await fetchShell()))) throw new Error(`the page of ${version} is not there`);
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all(oldCaches(await caches.keys(), built).map((name) => caches.delete(name)));
      // The page that registered the first worker is served by it from now on.
      await self.clients.claim();
    })(),
  );
});

/** A new build waits until the app activates it, which needs the driver's consent and an empty outbox, or until the app is closed. */
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') event.waitUntil(self.skipWaiting());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate' && isPage(pathname, shell)) event.respondWith(pageFor(event));
  else if (isFile(pathname)) event.respondWith(fileFor(request));
});
