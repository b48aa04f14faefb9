import { minutesText } from '../../../sentences/sentence-words.js';
import type { DraftWay } from '../../../timetabling/draft-content.js';
import { wholeTime } from '../../../editing/running-time-acts.js';
import type { Saying } from '../injected.js';
import type { DraftTextKey } from './draft.texts.js';

/** A way's running time in minutes, from the shortest to the longest. */
export function runningWords(way: DraftWay, say: Saying<DraftTextKey>): string {
  const totals = way.runningTimes.map(wholeTime).filter((seconds) => seconds !== null);
  if (totals.length === 0) return say('noRunningTime');
  const [least, most] = [Math.min(...totals), Math.max(...totals)];
  const minutes = least === most ? minutesText(least) : `${minutesText(least)}–${minutesText(most)}`;
  return say('runningTime', { time: minutes });
}
