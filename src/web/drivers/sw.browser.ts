// The worker of the drivers' app: what the phone has is shown at once, and what is newer is looked for behind. One for each
// agency. It never answers for `/v1`: what is unsent is the app's, not the worker's.
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

/** In a demonstration the server is asked first, because another program may be at its address by now. */
const demoPatienceMilliseconds = 1000;

const isWhole = ({ status, redirected, headers }: Response): boolean =>
  status === 200 && !redirected && (headers.get('content-type') ?? '').startsWith('text/html');

/** The page of the app as the server has it now; asked for without the rest of the address, because it is one for all. */
const fetchShell = (): Promise<Response> => fetch(shell, { cache: 'no-cache' });

/** @returns whether it is of this build, and kept */
async function cacheShell(response: Response): Promise<boolean> {
  if (!isWhole(response) || !isOfBuild(await response.clone().text(), version)) return false;
  await (await openCache()).put(shell, response);
  return true;
}

/** The same build may know better by now how the agency is called; another one brings another worker, which waits until it is let in. */
async function lookForNewer(): Promise<void> {
  try {
    const response = await fetchShell();
    if (isWhole(response) && !(await cacheShell(response))) await self.registration.update();
  } catch {
    // No signal: the next time it opens.
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

/** What belongs to this build is here; what does not is asked for. */
async function fileFor(request: Request): Promise<Response> {
  return (await (await openCache()).match(request, { ignoreVary: true })) ?? fetch(request);
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    (async () => {
      // The page has loaded them just now, so they come from the browser's own cache.
      await (await openCache()).addAll([...files]);
      // A server that was exchanged meanwhile has another build: this one is not kept by halves, and the browser tries again.
      if (!(await cacheShell(await fetchShell()))) throw new Error(`the page of ${version} is not there`);
    })(),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await Promise.all(oldCaches(await caches.keys(), built).map((name) => caches.delete(name)));
      // The page that brought the first worker is kept by it from now on.
      await self.clients.claim();
    })(),
  );
});

/** A new build waits until the app lets it in, which it does when nothing is unsent and the driver says so, or until the app is closed. */
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
