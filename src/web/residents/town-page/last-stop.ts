import { escaped, type Built } from '../../shared/document.js';
import { clockOf } from '../../shared/moments.js';
import type { StopPage } from '../page.js';

/**
 * The names under which a device stores the stop that was chosen last, one for each half of the day: people who board at home in the
 * morning board at the metro in the evening. The name of the current half comes first; the other one is used if nothing is stored.
 * @param clock the local time, `'07:30'`
 */
export const lastStopNames = (prefix: string, clock: string): readonly [here: string, other: string] => {
  const [morning, evening] = [`banche:stop:${prefix}:am`, `banche:stop:${prefix}:pm`] as const;
  return clock < '12:00' ? [morning, evening] : [evening, morning];
};

/** The script element that opens the remembered stop, on the page whose address names no stop. */
export function homeScriptOf({ path, prefix, board }: StopPage, { homeScript, script }: Built): string[] {
  if (path !== '/' || homeScript === undefined || script === null) return [];
  const names = escaped(JSON.stringify(lastStopNames(prefix, clockOf(board.at))));
  const data = `data-names="${names}" data-shown="${escaped(board.stop.stopId)}" data-prefix="${escaped(prefix)}"`;
  return [`<script async src="${homeScript}" ${data}></script>`];
}
