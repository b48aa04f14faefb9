/**
 * The decisions of the app's service worker. Nothing else may import this file: a worker has to be one file, and a module that two programs
 * share becomes a third file.
 */

/** Facts of the build. The server puts them in front of the worker's code, so that the worker of another build differs. */
export interface BuiltWorker {
  readonly version: string;
  /** The address of the app, like `/driver` or `/a/hq/driver`; everything below it is the same page. */
  readonly shell: string;
  /** The addresses of the build's files; names of assets contain a hash of their content. */
  readonly files: readonly string[];
  readonly isDemo: boolean;
}

const notPages = ['sw.js', 'manifest.webmanifest', 'code.svg', 'icon.svg', 'icon-192.png', 'icon-512.png'];

/** Whether an address is one of the app's pages. @example isPage('/driver/trips/2024-07-15/a', '/driver') // true */
export function isPage(pathname: string, shell: string): boolean {
  if (pathname === shell) return true;
  if (!pathname.startsWith(`${shell}/`)) return false;
  const rest = pathname.slice(shell.length + 1);
  return !rest.startsWith('assets/') && !notPages.includes(rest);
}

/** Whether an address is a file that all agencies share; these have no agency's prefix. */
export const isFile = (pathname: string): boolean => pathname.startsWith('/driver/assets/') || pathname === '/driver/icon.svg';

/**
 * The caches of the app at one address. The prefix differs from that of residents' caches, because their worker deletes old caches by
 * prefix. These names never change: phones still have what older builds stored.
 */
const cachesOf = (shell: string): string => `driver-app ${shell} `;
export const cacheNameOf = ({ shell, version }: Pick<BuiltWorker, 'shell' | 'version'>): string => cachesOf(shell) + version;

/** The caches of other builds for the same agency. */
export const oldCaches = (names: readonly string[], built: Pick<BuiltWorker, 'shell' | 'version'>): string[] =>
  names.filter((name) => name.startsWith(cachesOf(built.shell)) && name !== cacheNameOf(built));

/** Whether a received page is the app of this build: pages of another build are not cached. */
export const isOfBuild = (html: string, version: string): boolean => html.includes(`"version":${JSON.stringify(version)}`);
