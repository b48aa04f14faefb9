// The word for what became of a trip, with its icon.
import type { Schema } from '../../shared/schema.js';

type Trip = Pick<Schema<'RidershipTripAnswer'>, 'state' | 'isPending' | 'punctuality' | 'isScheduled' | 'startTime' | 'shiftSeconds'>;

export type StateKey =
  | 'is-on-time'
  | 'is-late'
  | 'is-early'
  | 'is-cancelled'
  | 'is-unlogged'
  | 'is-planned'
  | 'is-unheard'
  | 'is-underway'
  | 'is-unended'
  | 'is-extra';

/**
 * What became of a trip, as the key of a word; for trips that ran, how punctual they were.
 * @param clock seconds since midnight on the trip's day; if it is missing, the day is over or in the future
 */
export function stateKey({ state, isPending, punctuality, isScheduled, startTime, shiftSeconds }: Trip, clock?: number): StateKey {
  if (state === 'cancelled') return 'is-cancelled';
  if (state === 'unlogged') return 'is-unlogged';
  if (state === 'planned') {
    const due = startTime === null ? Infinity : secondsOfDay(startTime) + shiftSeconds + graceSeconds;
    return clock !== undefined && due < clock ? 'is-unheard' : 'is-planned';
  }
  if (state === 'underway') return isPending ? 'is-underway' : 'is-unended';
  if (!isScheduled) return 'is-extra';
  return `is-${punctuality ?? 'on-time'}`;
}

/** Seconds after its scheduled time before a trip without any event is marked as unreported. */
const graceSeconds = 180;

/** @example secondsOfDay('07:30:00') // 27000 */
const secondsOfDay = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/** Seconds since midnight on the agency's clocks; undefined: it is not that date now. */
export function clockOn(
  date: string,
  { now, today, timezone }: { readonly now: number; readonly today: string; readonly timezone: string },
): number | undefined {
  if (date !== today) return undefined;
  const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: timezone, hour: '2-digit', minute: '2-digit', second: '2-digit' });
  return secondsOfDay(clock.format(now * 1000));
}

export const stateSigns = {
  'is-on-time': ['done', 'ok'],
  'is-extra': ['done', 'ok'],
  'is-late': ['clock', 'guess'],
  'is-early': ['clock', 'guess'],
  'is-unended': ['warning', 'guess'],
  'is-cancelled': ['crossed', 'bad'],
  'is-unlogged': ['question', 'bad'],
  'is-unheard': ['question', 'guess'],
  'is-planned': ['clock', 'mute'],
  'is-underway': ['today', 'mute'],
} as const satisfies Readonly<Record<StateKey, readonly [string, 'bad' | 'guess' | 'ok' | 'mute']>>;
