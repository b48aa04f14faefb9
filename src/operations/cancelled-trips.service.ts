import { Inject, Injectable } from '@nestjs/common';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { drivenAfterCancellation, drivingKinds, effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import { groupBy, type LoggedEvent } from '../trip-log/operated-trip.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';

/** What the log says of whether a trip runs. */
export interface TripChanges {
  readonly cancelled: boolean;
  /** How much was said about that: what cancels it, or takes that back. */
  readonly count: number;
  readonly lastAt: EpochSeconds;
}

/** Cancelled trips of many days, without reading everything else that was logged on them. */
@Injectable()
export class CancelledTrips {
  constructor(@Inject(LoggedEvents) private readonly events: LoggedEvents) {}

  /** @returns by service date and trip; trips that nobody ever cancelled are not in it */
  async listChanges(agencyId: string, from: ServiceDate, to: ServiceDate): Promise<Map<ServiceDate, Map<string, TripChanges>>> {
    const range = { from, to };
    let logged = await this.events.listOfKinds(agencyId, range, ['trip-cancelled', 'undo']);
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
    const cancellations = ofTrip.filter(({ kind }) => kind === 'trip-cancelled');
    if (cancellations.length === 0) continue;
    // A boarding that was taken back says nothing of whether the trip runs, unless it came after a cancellation.
    const telling = new Set([...cancellations, ...drivenAfterCancellation(ofTrip)].map(({ eventId }) => eventId));
    const about = ofTrip.filter(({ eventId, undoes }) => telling.has(eventId) || telling.has(undoes ?? ''));
    const lastAt = about.reduce((latest, { receivedAt }) => (receivedAt > latest ? receivedAt : latest), 0 as EpochSeconds);
    const cancelled = standingCancellations(effectiveEvents(ofTrip)).length > 0;
    changes.set(tripId, { cancelled, count: about.length, lastAt });
  }
  return changes;
}
