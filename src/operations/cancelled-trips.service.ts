import { Injectable } from '@nestjs/common';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { drivenAfterCancellation, drivingKinds, effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import { groupBy, planChange, type LoggedEvent, type PlanChange } from '../trip-log/operated-trip.js';
import { isOfPlan, planKinds } from '../trip-log/trip-event.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** Whether a trip is cancelled, moved or added according to the log, and why. */
export interface TripChanges extends PlanChange {
  readonly cancelled: boolean;
  /** The number of events that cancel, move or add the trip, or undo such an event. */
  readonly count: number;
  /** When the server received the latest of them. */
  readonly lastAt: EpochSeconds;
}

/** Cancelled, moved and added trips of many days, read without everything else that was logged on those days. */
@Injectable()
export class CancelledTrips {
  constructor(private readonly events: LoggedEvents) {}

  /** @returns by service date and trip; trips that were never cancelled, moved or added are not included */
  async listChanges(agencyId: string, from: ServiceDate, to: ServiceDate): Promise<Map<ServiceDate, Map<string, TripChanges>>> {
    const range = { from, to };
    let logged = await this.events.listOfKinds(agencyId, range, ['trip-cancelled', 'undo', ...planKinds]);
    const byDrivers = logged.filter(({ kind, source }) => kind === 'trip-cancelled' && source === 'driver').map(({ tripId }) => tripId);
    // A trip that its driver cancelled may have been driven after all.
    if (byDrivers.length > 0) logged = logged.concat(await this.events.listOfKinds(agencyId, range, drivingKinds, new Set(byDrivers)));
    const days = groupBy(logged, ({ serviceDate }) => serviceDate);
    return new Map([...days].map(([date, events]) => [date, changesOfDay(events)]));
  }
}

function changesOfDay(events: readonly LoggedEvent[]): Map<string, TripChanges> {
  const changes = new Map<string, TripChanges>();
  for (const [tripId, ofTrip] of groupBy(events, ({ tripId }) => tripId)) {
    const changing = ofTrip.filter((event) => event.kind === 'trip-cancelled' || isOfPlan(event));
    if (changing.length === 0) continue;
    // Only events of the plan decide whether the trip runs, and those that show that it was driven after a cancellation.
    const telling = new Set([...changing, ...drivenAfterCancellation(ofTrip)].map(({ eventId }) => eventId));
    const about = ofTrip.filter(({ eventId, undoes }) => telling.has(eventId) || telling.has(undoes ?? ''));
    const lastAt = about.reduce((latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest), 0 as EpochSeconds);
    const effective = effectiveEvents(ofTrip);
    const cancelled = standingCancellations(effective).length > 0;
    changes.set(tripId, { ...planChange(effective), cancelled, count: about.length, lastAt });
  }
  return changes;
}
