/**
 * What the worker of the app decides. Nothing else may import this file: a worker is one file, and what two programs share
 * becomes a third.
 */

/** Written in front of the worker by the server that sends it: another build is another worker. */
export interface BuiltWorker {
  readonly version: string;
  /** The address of the app, like `/driver` or `/a/hq/driver`; everything below it is the same page. */
  readonly shell: string;
  /** What belongs to the build, by address; names of assets say what is in them. */
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

/** Files that all agencies share; they lie where the app without an agency's prefix does. */
export const isFile = (pathname: string): boolean => pathname.startsWith('/driver/assets/') || pathname === '/driver/icon.svg';

/**
 * The name begins unlike those of residents, whose worker removes what begins like its own, and is one for each address of
 * the app. These names never change: phones hold what older builds stored.
 */
const cachesOf = (shell: string): string => `driver-app ${shell} `;
export const cacheNameOf = ({ shell, version }: Pick<BuiltWorker, 'shell' | 'version'>): string => cachesOf(shell) + version;

/** What other builds left, of the same agency alone. */
export const oldCaches = (names: readonly string[], built: Pick<BuiltWorker, 'shell' | 'version'>): string[] =>
  names.filter((name) => name.startsWith(cachesOf(built.shell)) && name !== cacheNameOf(built));

/** Whether a page that came is the app of this build: files of another are not kept here. */
export const isOfBuild = (html: string, version: string): boolean => html.includes(`"version":${JSON.stringify(version)}`);
