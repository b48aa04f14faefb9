import { storedNames, storeText } from '../shared/storage.browser.js';

/** What every demonstration's store begins with; see `storeName` in `wire.ts`. */
const beginning = 'banche-driver-demo:';

/** A demonstration keeps nothing, and cannot see to that itself once it has ended: the next page at its address does. */
export function forgetOldDemos(storeName: string): void {
  const isOld = (name: string): boolean => name.startsWith(beginning) && name !== storeName && !name.startsWith(`${storeName}:`);
  for (const name of storedNames(beginning)) if (isOld(name)) storeText(name, null);
  // Not every browser tells which there are.
  indexedDB
    .databases?.()
    .then((all) => {
      for (const { name = '' } of all) if (isOld(name)) indexedDB.deleteDatabase(name);
    })
    .catch(() => undefined);
}
