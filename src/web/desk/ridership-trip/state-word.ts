import type { Schema } from '../../shared/schema.js';

type Trip = Pick<Schema<'RidershipTripAnswer'>, 'state' | 'isPending' | 'punctuality' | 'isScheduled'>;

export type StateKey =
  'is-on-time' | 'is-late' | 'is-early' | 'is-cancelled' | 'is-unlogged' | 'is-planned' | 'is-underway' | 'is-unended' | 'is-extra';

/** What became of a trip in a word: of those that ran, how punctual they were. */
export function stateKey({ state, isPending, punctuality, isScheduled }: Trip): StateKey {
  if (state === 'cancelled') return 'is-cancelled';
  if (state === 'unlogged') return 'is-unlogged';
  if (state === 'planned') return 'is-planned';
  if (state === 'underway') return isPending ? 'is-underway' : 'is-unended';
  if (!isScheduled) return 'is-extra';
  return `is-${punctuality ?? 'on-time'}`;
}

export const stateSigns = {
  'is-on-time': ['done', 'ok'],
  'is-extra': ['done', 'ok'],
  'is-late': ['clock', 'guess'],
  'is-early': ['clock', 'guess'],
  'is-unended': ['warning', 'guess'],
  'is-cancelled': ['crossed', 'bad'],
  'is-unlogged': ['question', 'bad'],
  'is-planned': ['clock', 'mute'],
  'is-underway': ['today', 'mute'],
} as const satisfies Readonly<Record<StateKey, readonly [string, 'bad' | 'guess' | 'ok' | 'mute']>>;
