import type { Change } from '../changes.js';
import type { SayDay } from './trip-line.js';

/**
 * A change of the plan in a sentence.
 * @param today a change on another date says so
 * @example changeText(change, '2024-07-15', say) // '07:30 淞虹路，改到 07:40。'
 */
export function changeText(change: Change, today: string, say: SayDay): string {
  const { time, headsign, newTime, vehicle, reason } = change;
  const facts = {
    time,
    headsign,
    newTime: newTime ?? '',
    // U+2060 keeps a number plate on one line.
    vehicle: (vehicle ?? '').replace(/·/g, '\u2060·\u2060'),
    reason: reason ?? '',
    day: change.date === today ? '' : say('ofTomorrow'),
  };
  if (change.kind === 'cancelled') return say(reason === null ? 'tripCancelled' : 'tripCancelledWhy', facts);
  return say(change.kind === 'moved' ? 'tripMoved' : change.kind, facts);
}
