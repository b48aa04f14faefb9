import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip, TripIdentity } from '../trip-log/operated-trip.js';
import { isOfPlan } from '../trip-log/trip-event.js';

/** A trip as it is read to correct its log. */
export interface TripToCorrect {
  readonly identity: TripIdentity;
  /** All its events, at their positions on the trip as it is now. */
  readonly events: readonly LoggedEvent[];
  readonly operated: OperatedTrip;
}

/** Whose events: those of an account, a phone or a source; all events where nothing is named. */
export interface EventSelection {
  readonly accountId?: string | null | undefined;
  readonly deviceId?: string | null | undefined;
  readonly source?: string | null | undefined;
}

const isOf = ({ accountId, deviceId, source }: EventSelection, event: LoggedEvent): boolean =>
  (accountId == null || event.accountId === accountId) &&
  (deviceId == null || event.deviceId === deviceId) &&
  (source == null || event.source === source);

/** Decisions of managers on the plan of a day are changed in `day-changes/`; they are no part of what was logged on the road. */
const isPlanDecision = (event: LoggedEvent): boolean => isOfPlan(event) || (event.kind === 'trip-cancelled' && event.source === 'manager');

/** The events of a trip that count, of those selected: without decisions on the plan, and without undos, which have taken effect. */
export const logOf = ({ events }: Pick<TripToCorrect, 'events'>, selection: EventSelection): LoggedEvent[] =>
  effectiveEvents(events).filter((event) => event.undoes === null && !isPlanDecision(event) && isOf(selection, event));
