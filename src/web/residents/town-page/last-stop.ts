import { escaped, type Built } from '../../shared/document.js';
import { clockOf } from '../../shared/moments.js';
import type { StopPage } from '../page.js';

/**
 * Under which names a device stores the stop that was chosen last, for each half of the day: who gets on at home in the morning gets on
 * at the metro in the evening. That of the half asked for comes first; where it is empty, the other one holds.
 * @param clock of the place, `'07:30'`
 */
export const lastStopNames = (prefix: string, clock: string): readonly [here: string, other: string] => {
  const [morning, evening] = [`banche:stop:${prefix}:am`, `banche:stop:${prefix}:pm`] as const;
  return clock < '12:00' ? [morning, evening] : [evening, morning];
};

/** On the page that names no stop: where the device remembers one. */
export function homeScriptOf({ path, prefix, board }: StopPage, { homeScript, script }: Built): string[] {
  if (path !== '/' || homeScript === undefined || script === null) return [];
  const names = escaped(JSON.stringify(lastStopNames(prefix, clockOf(board.at))));
  const data = `data-names="${names}" data-shown="${escaped(board.stop.stopId)}" data-prefix="${escaped(prefix)}"`;
  return [`<script async src="${homeScript}" ${data}></script>`];
}
