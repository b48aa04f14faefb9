import type { Say } from '../../../language.js';
import type { LoggedEvent } from '../../../trip-log/operated-trip.js';
import type { MustKnow } from './must-know.js';
import type { tripTexts } from './trip.texts.js';

export type SayTrip = Say<keyof typeof tripTexts>;

/** If the clock is off by more minutes than this, the text only says that it is wrong. */
const maxMinutesShown = 90;

const two = (count: number): string => String(count).padStart(2, '0');
const parts = (seconds: number) => ({
  hours: Math.floor(seconds / 3600),
  minutes: Math.floor(seconds / 60) % 60,
  seconds: two(seconds % 60),
});

/** The time until departure in words. @example countdown(260, say) // '还有 4 分 20 秒' */
export function countdown(seconds: number, say: SayTrip): string {
  const { hours, minutes, seconds: rest } = parts(Math.max(0, seconds));
  if (seconds >= 3600) return say('inHours', { hours, minutes: two(minutes) });
  if (seconds >= 60) return say('inMinutes', { minutes, seconds: rest });
  if (seconds > 0) return say('inSeconds', { seconds });
  return seconds > -60 ? say('due') : say('overdue', { minutes: Math.floor(-seconds / 60) });
}

/** A duration in words. @example span(220, say) // '3 分 40 秒' */
export function span(seconds: number, say: SayTrip): string {
  const all = parts(Math.max(0, seconds));
  return seconds >= 3600 ? say('spanHours', { ...all, minutes: two(all.minutes) }) : say('spanMinutes', all);
}

/** What was tapped, in the words of its button. @param stopName the name of the event's stop */
export function tapText({ kind, count, shift }: LoggedEvent, stopName: string, say: SayTrip): string {
  return say(`tap-${kind}`, { count: count ?? 1, stop: stopName, minutes: Math.round((shift ?? 0) / 60) });
}

/** A warning in words. @param reasonText a reason in the language of the reader */
export function mustKnowText(know: MustKnow, say: SayTrip, reasonText: (reason: string) => string): string {
  switch (know.is) {
    case 'cancelled': {
      const reason = know.reason === null ? null : reasonText(know.reason);
      if (know.byDriver) return reason === null ? say('cancelled') : say('know-cancelled-by-driver', { reason });
      return reason === null ? say('know-cancelled-plain') : say('know-cancelled', { reason });
    }
    case 'below-zero':
      return say('know-below-zero', { count: -know.load });
    case 'clock': {
      const minutes = Math.round(Math.abs(know.aheadSeconds) / 60);
      if (minutes > maxMinutesShown) return say('know-clock-wrong');
      return say(know.aheadSeconds > 0 ? 'know-clock-ahead' : 'know-clock-behind', { minutes });
    }
    case 'moved':
      return say('know-moved', { time: know.time });
    case 'vehicle':
      return say('know-vehicle', { label: know.label });
    case 'unsent':
      return say(`know-${know.problem}`);
    default:
      return say(`know-${know.is}`);
  }
}

/** Whether a warning is shown as serious. */
export const isBad = ({ is }: MustKnow): boolean => is === 'not-stored' || is === 'cancelled' || is === 'gone' || is === 'taken-away';
