import { storedNames, storeText } from '../shared/storage.browser.js';

/** The prefix of all names that demonstrations store; see `storeName` in `wire.ts`. */
const beginning = 'banche-driver-demo:';

/** Deletes what earlier demonstrations stored at this address, because a demonstration that has ended cannot delete its own data. */
export function forgetOldDemos(storeName: string): void {
  const isOld = (name: string): boolean => name.startsWith(beginning) && name !== storeName && !name.startsWith(`${storeName}:`);
  for (const name of storedNames(beginning)) if (isOld(name)) storeText(name, null);
  // Not every browser can list its databases.
  indexedDB
    .databases?.()
    .then((all) => {
      for (const { name = '' } of all) if (isOld(name)) indexedDB.deleteDatabase(name);
    })
    .catch(() => undefined);
}
