import type { EpochSeconds } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { movedFlag } from '../trip-log/trip-event.js';

interface LastSaid {
  /** The account whose session brought it; null: an import. */
  readonly by: string | null;
  /** When it was heard of; null: not known, because what is moved keeps the time at which it was heard of first. */
  readonly at: EpochSeconds | null;
}

/** Who last said anything of a trip, and when. */
export function lastSaid(events: readonly LoggedEvent[]): LastSaid | null {
  const isMoved = ({ flags }: LoggedEvent): boolean => flags.split(' ').includes(movedFlag);
  const said = events.filter((event) => !isMoved(event));
  const last = (said.length > 0 ? said : events).reduce<LoggedEvent | null>(
    (a, b) => (a === null || b.receivedAt >= a.receivedAt ? b : a),
    null,
  );
  if (last === null) return null;
  return { by: last.sentBy ?? last.accountId, at: isMoved(last) ? null : last.receivedAt };
}
