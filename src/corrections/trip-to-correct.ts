import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip, TripIdentity } from '../trip-log/operated-trip.js';
import { isOfPlan } from '../trip-log/trip-event.js';

/** A trip while a manager corrects what the log says of it. */
export interface TripToCorrect {
  readonly identity: TripIdentity;
  /** All that was ever said of it, placed on the trip as it is now. */
  readonly events: readonly LoggedEvent[];
  readonly operated: OperatedTrip;
}

/** Whose words: those of an account, from a phone, or of a source; of all of them where nothing is named. */
export interface Counter {
  readonly accountId?: string | null | undefined;
  readonly deviceId?: string | null | undefined;
  readonly source?: string | null | undefined;
}

const isOf = ({ accountId, deviceId, source }: Counter, event: LoggedEvent): boolean =>
  (accountId == null || event.accountId === accountId) &&
  (deviceId == null || event.deviceId === deviceId) &&
  (source == null || event.source === source);

/** What managers decided of the plan of a day is changed where plans are, and no part of what was logged on the road. */
const isDecided = (event: LoggedEvent): boolean => isOfPlan(event) || (event.kind === 'trip-cancelled' && event.source === 'manager');

/** What counts of the log of a trip, by whom it was said: without the plan of its day, and without undos, which have taken effect. */
export const logOf = ({ events }: Pick<TripToCorrect, 'events'>, counter: Counter): LoggedEvent[] =>
  effectiveEvents(events).filter((event) => event.undoes === null && !isDecided(event) && isOf(counter, event));
