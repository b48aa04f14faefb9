import { readJson, storedNames, storeText } from '../../shared/storage.browser.js';
import type { TownDays } from '../board.js';

const prefix = 'banche:town:';
/** How many towns are stored: two, in two languages. */
const maxTowns = 4;

/** The departures of all stops of a town that this device stored. */
export const readTown = (name: string): TownDays | null => readJson(prefix + name) as TownDays | null;

export function saveTown(name: string, town: TownDays): void {
  const others = storedNames(prefix).filter((stored) => stored !== prefix + name);
  if (others.length >= maxTowns) for (const stored of others) storeText(stored, null);
  storeText(prefix + name, JSON.stringify(town));
}

/** Removes all towns, because the open stop needs their room. */
export function forgetTowns(): void {
  for (const stored of storedNames(prefix)) storeText(stored, null);
}
