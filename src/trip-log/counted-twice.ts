import type { EpochSeconds } from '../scheduling/service-time.js';
import type { EventSource } from './effective-events.js';

interface Counting {
  readonly kind: string;
  readonly source?: EventSource;
  readonly at: EpochSeconds;
  readonly receivedAt?: EpochSeconds;
}

const sourceOf = ({ source = 'driver' }: Counting): EventSource => source;
const heardAt = ({ receivedAt, at }: Counting): EpochSeconds => receivedAt ?? at;

/**
 * Whether people may have been counted by two who did not know of each other: boardings that came when another source had
 * counted its own and closed the trip. Not those of a manager, who sees what is there and adds to it.
 * @param effective the events of a trip that count, in any order
 */
export function isCountedTwice(effective: readonly Counting[]): boolean {
  const boarded = effective.filter(({ kind }) => kind === 'boarded');
  const counting = new Set(boarded.map(sourceOf));
  if (counting.size < 2) return false;
  const closed = effective.filter((event) => event.kind === 'trip-ended' && counting.has(sourceOf(event)));
  return boarded.some(
    (on) => sourceOf(on) !== 'manager' && closed.some((end) => sourceOf(end) !== sourceOf(on) && heardAt(on) >= heardAt(end)),
  );
}
