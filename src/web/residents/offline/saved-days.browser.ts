import { readJson, storedNames, storeText } from '../../shared/storage.browser.js';
import type { Board, OfflineDays } from '../board.js';

/** The departures of a stop for the next days, when the server sent them (seconds since 1970), and the stop's last board. */
export interface SavedDays {
  readonly savedAt: number;
  readonly days: OfflineDays;
  readonly board: Board;
}

const prefix = 'banche:days:';
/** How many stops are stored; the oldest are removed. */
const maxStops = 8;

export const readSavedDays = (name: string): SavedDays | null => readJson(prefix + name) as SavedDays | null;

/** @returns false: there is no room for them */
export function saveDays(name: string, saved: SavedDays): boolean {
  const others = storedNames(prefix).filter((stored) => stored !== prefix + name);
  const byAge = others.map((stored) => ({ stored, savedAt: readSavedDays(stored.slice(prefix.length))?.savedAt ?? 0 }));
  byAge.sort((a, b) => b.savedAt - a.savedAt);
  for (const { stored } of byAge.slice(maxStops - 1)) storeText(stored, null);
  return storeText(prefix + name, JSON.stringify(saved));
}
