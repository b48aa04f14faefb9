import { Injectable } from '@nestjs/common';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { drivenAfterCancellation, drivingKinds, effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import { groupBy, planChange, type LoggedEvent, type PlanChange } from '../trip-log/operated-trip.js';
import { isOfPlan, planKinds } from '../trip-log/trip-event.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** What the log says of whether a trip runs, and when: cancelled, moved or added, in whose words. */
export interface TripChanges extends PlanChange {
  readonly cancelled: boolean;
  /** How much was said about that: what cancels, moves or adds it, or takes that back. */
  readonly count: number;
  readonly lastAt: EpochSeconds;
}

/** Cancelled, moved and added trips of many days, without reading everything else that was logged on them. */
@Injectable()
export class CancelledTrips {
  constructor(private readonly events: LoggedEvents) {}

  /** @returns by service date and trip; trips that nobody ever cancelled, moved or added are not in it */
  async listChanges(agencyId: string, from: ServiceDate, to: ServiceDate): Promise<Map<ServiceDate, Map<string, TripChanges>>> {
    const range = { from, to };
    let logged = await this.events.listOfKinds(agencyId, range, ['trip-cancelled', 'undo', ...planKinds]);
    const byDrivers = logged.filter(({ kind, source }) => kind === 'trip-cancelled' && source === 'driver').map(({ tripId }) => tripId);
    // Whether the trip was driven after all.
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
    // A boarding that was taken back says nothing of whether the trip runs, unless it came after a cancellation.
    const telling = new Set([...changing, ...drivenAfterCancellation(ofTrip)].map(({ eventId }) => eventId));
    const about = ofTrip.filter(({ eventId, undoes }) => telling.has(eventId) || telling.has(undoes ?? ''));
    const lastAt = about.reduce((latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest), 0 as EpochSeconds);
    const effective = effectiveEvents(ofTrip);
    const cancelled = standingCancellations(effective).length > 0;
    changes.set(tripId, { ...planChange(effective), cancelled, count: about.length, lastAt });
  }
  return changes;
}
