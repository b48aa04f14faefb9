import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip, TripIdentity } from '../trip-log/operated-trip.js';
import { isOfPlan } from '../trip-log/trip-event.js';

/** A trip as it is read to correct its log. */
export interface TripToCorrect {
  readonly identity: TripIdentity;
  /** All its events, placed on the trip's current stops. */
  readonly events: readonly LoggedEvent[];
  readonly operated: OperatedTrip;
}

/** Selects the events of an account, a phone or a source; without any of them, all events. */
export interface EventSelection {
  readonly accountId?: string | null | undefined;
  readonly deviceId?: string | null | undefined;
  readonly source?: string | null | undefined;
}

const isOf = ({ accountId, deviceId, source }: EventSelection, event: LoggedEvent): boolean =>
  (accountId == null || event.accountId === accountId) &&
  (deviceId == null || event.deviceId === deviceId) &&
  (source == null || event.source === source);

/** Managers' decisions about the plan of a day are undone in `day-changes/`; they are not part of what was logged on the road. */
const isPlanDecision = (event: LoggedEvent): boolean => isOfPlan(event) || (event.kind === 'trip-cancelled' && event.source === 'manager');

/** The selected events of a trip that count, without managers' decisions about the plan and without undos. */
export const logOf = ({ events }: Pick<TripToCorrect, 'events'>, selection: EventSelection): LoggedEvent[] =>
  effectiveEvents(events).filter((event) => event.undoes === null && !isPlanDecision(event) && isOf(selection, event));
