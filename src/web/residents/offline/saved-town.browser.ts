import { readJson, storedNames, storeText } from '../../shared/storage.browser.js';
import type { TownDays } from '../board.js';

const prefix = 'banche:town:';
/** Two languages of two towns. */
const mostTowns = 4;

export const readTown = (name: string): TownDays | null => readJson(prefix + name) as TownDays | null;

export function saveTown(name: string, town: TownDays): void {
  const others = storedNames(prefix).filter((stored) => stored !== prefix + name);
  if (others.length >= mostTowns) for (const stored of others) storeText(stored, null);
  storeText(prefix + name, JSON.stringify(town));
}

/** Where there is no room for the stop that is open. */
export function forgetTowns(): void {
  for (const stored of storedNames(prefix)) storeText(stored, null);
}
