import { changesOf } from '../changes.js';
import type { DriverState } from '../driver-app.js';
import type { Row } from '../rows.js';
import type { Bundle, BundleTrip } from '../wire.js';
import type { PhoneTrip } from './phone-trip.js';

/** The parts of the app's state that the screen of a trip warns about. */
export interface Surroundings {
  readonly problem: DriverState['sending']['problem'];
  readonly storedIn: DriverState['storedIn'];
  readonly clockAheadSeconds: number | null;
  readonly seen: DriverState['seen'];
  readonly isPractice: boolean;
}

/** A warning for the driver, shown in place of the last tap. */
export type MustKnow =
  /** The last tap could not be stored, and does not count. */
  | { readonly is: 'not-stored' }
  | { readonly is: 'cancelled'; readonly byDriver: boolean; readonly reason: string | null }
  /** The last tap is stored in only one of the two places. */
  | { readonly is: 'one-place' }
  /** More people alighted than boarded. */
  | { readonly is: 'below-zero'; readonly load: number }
  | { readonly is: 'clock'; readonly aheadSeconds: number }
  | { readonly is: 'taken-away' }
  /** The trip was removed from the plan; the phone goes on showing its last known version. */
  | { readonly is: 'gone' }
  | { readonly is: 'moved'; readonly time: string }
  | { readonly is: 'vehicle'; readonly label: string }
  | { readonly is: 'unsent'; readonly problem: 'offline' | 'server' | 'signed-out' };

interface Facts extends Surroundings {
  readonly bundle: Bundle;
  readonly trip: BundleTrip;
  readonly rows: readonly Row[];
}

/** The most serious warning; null: there is none. */
export function mustKnow(facts: Facts, tripOnPhone: PhoneTrip & { readonly state: string; readonly load: number }): MustKnow | null {
  const { problem, storedIn, clockAheadSeconds, isPractice } = facts;
  const { performed, reason } = tripOnPhone.operated;
  if (storedIn === 'none' && !isPractice) return { is: 'not-stored' };
  if (performed.state === 'cancelled') return { is: 'cancelled', byDriver: performed.cancelledBy === 'driver', reason };
  if (storedIn === 'one' && !isPractice) return { is: 'one-place' };
  if (tripOnPhone.load < 0) return { is: 'below-zero', load: tripOnPhone.load };
  if (isPractice) return null;
  const change = tripOnPhone.state === 'before' ? changeOf(facts) : null;
  if (change !== null) return change;
  if (problem !== null) return { is: 'unsent', problem };
  return clockAheadSeconds === null ? null : { is: 'clock', aheadSeconds: clockAheadSeconds };
}

/** The first change of this trip that the driver has not acknowledged; null: there is none. Only shown before the trip starts. */
function changeOf({ bundle, trip, seen, rows }: Facts): MustKnow | null {
  const ofDay = { ...bundle, days: bundle.days.filter(({ date }) => date === trip.serviceDate) };
  const changes = changesOf(ofDay, seen, rows).filter(({ tripId }) => tripId === trip.tripId);
  for (const { kind, newTime, vehicle } of changes) {
    if (kind === 'taken-away' || kind === 'gone') return { is: kind };
    if (kind === 'moved' && newTime !== null) return { is: 'moved', time: newTime };
    if (kind === 'vehicle' && vehicle !== null) return { is: 'vehicle', label: vehicle };
  }
  return null;
}
