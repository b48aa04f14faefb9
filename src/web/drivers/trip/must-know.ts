import { changesOf } from '../changes.js';
import type { DriverState } from '../driver-app.js';
import type { Row } from '../rows.js';
import type { Bundle, BundleTrip } from '../wire.js';
import type { PhoneTrip } from './phone-trip.js';

/** What else bears on the screen of a trip. */
export interface Surroundings {
  readonly problem: DriverState['sending']['problem'];
  readonly keeping: DriverState['keeping'];
  readonly clockAheadSeconds: number | null;
  readonly seen: DriverState['seen'];
  readonly isPractice: boolean;
}

/** One thing that the driver has to know, in place of the last tap. */
export type MustKnow =
  /** The last tap is not kept anywhere, and does not count. */
  | { readonly is: 'not-stored' }
  | { readonly is: 'cancelled'; readonly byDriver: boolean; readonly reason: string | null }
  /** Only one of the two places on the phone took it. */
  | { readonly is: 'one-place' }
  /** More got off than got on. */
  | { readonly is: 'below-zero'; readonly load: number }
  | { readonly is: 'clock'; readonly aheadSeconds: number }
  | { readonly is: 'taken-away' }
  /** It is in the plan no more; the phone goes on with what it knew. */
  | { readonly is: 'gone' }
  | { readonly is: 'moved'; readonly time: string }
  | { readonly is: 'vehicle'; readonly label: string }
  | { readonly is: 'unsent'; readonly problem: 'offline' | 'server' | 'signed-out' };

interface Facts extends Surroundings {
  readonly bundle: Bundle;
  readonly trip: BundleTrip;
  readonly rows: readonly Row[];
}

/** What is worst comes first. */
export function mustKnow(facts: Facts, tripOnPhone: PhoneTrip & { readonly state: string; readonly load: number }): MustKnow | null {
  const { problem, keeping, clockAheadSeconds, isPractice } = facts;
  const { performed, reason } = tripOnPhone.operated;
  if (keeping === 'none' && !isPractice) return { is: 'not-stored' };
  if (performed.state === 'cancelled') return { is: 'cancelled', byDriver: performed.cancelledBy === 'driver', reason };
  if (keeping === 'one' && !isPractice) return { is: 'one-place' };
  if (tripOnPhone.load < 0) return { is: 'below-zero', load: tripOnPhone.load };
  if (isPractice) return null;
  const change = tripOnPhone.state === 'before' ? changeOf(facts) : null;
  if (change !== null) return change;
  if (problem !== null) return { is: 'unsent', problem };
  return clockAheadSeconds === null ? null : { is: 'clock', aheadSeconds: clockAheadSeconds };
}

/** What of the plan of this trip the driver has not acknowledged; on the road it comes too late. */
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
