import type { EpochSeconds } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { movedFlag } from '../trip-log/trip-event.js';

interface LastChange {
  /** The account whose session sent it; null: an import. */
  readonly by: string | null;
  /** When the server received it; null: unknown, because a moved event keeps the time at which it was first received. */
  readonly at: EpochSeconds | null;
}

/** Who last logged anything on a trip, and when; moved events are used only if there are no others. null: it has no events. */
export function lastChange(events: readonly LoggedEvent[]): LastChange | null {
  const isMoved = ({ flags }: LoggedEvent): boolean => flags.split(' ').includes(movedFlag);
  const notMoved = events.filter((event) => !isMoved(event));
  const last = (notMoved.length > 0 ? notMoved : events).reduce<LoggedEvent | null>(
    (a, b) => (a === null || b.receivedAt >= a.receivedAt ? b : a),
    null,
  );
  if (last === null) return null;
  return { by: last.sentBy ?? last.accountId, at: isMoved(last) ? null : last.receivedAt };
}
