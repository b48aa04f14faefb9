import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { NetworkService } from '../network/network.service.js';
import { dayNumber, formatInstant, instant, localDate, type ServiceDate } from '../scheduling/service-time.js';
import { DriverLogService } from './driver-log.service.js';
import { effectiveEvents } from './effective-events.js';
import { ManagersChanges, type Manager } from './managers-changes.service.js';
import type { OperatedTrip, TripIdentity } from './operated-trip.js';
import { TripsPerformedService, type StoredEvent } from './trips-performed.service.js';

/** A trip, and why it is cancelled where it is. */
export interface CancellableTrip {
  readonly trip: OperatedTrip;
  readonly reason: string | null;
}

interface Said {
  readonly kind: 'trip-cancelled' | 'undo';
  readonly undoes?: string;
}

/** Timetables are rarely sure for longer. */
const mostDaysAhead = 92;

/** What cancels a trip, whoever said it, and was not taken back. */
const cancelling = (events: readonly StoredEvent[]): StoredEvent[] =>
  effectiveEvents(events).filter(({ kind }) => kind === 'trip-cancelled');

/** Managers cancel a trip, and take that back, by events of the log like any other: nothing is ever changed there. */
@Injectable()
export class CancellationsService {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripsPerformedService) private readonly performed: TripsPerformedService,
    @Inject(DriverLogService) private readonly log: DriverLogService,
    @Inject(ManagersChanges) private readonly changes: ManagersChanges,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A trip that is cancelled already stays as it is. */
  async cancel(manager: Manager, date: ServiceDate, tripId: string, reason: string): Promise<CancellableTrip> {
    await this.check(manager, date, tripId);
    const inForce = cancelling(await this.performed.listEvents(manager.agencyId, date, tripId));
    if (inForce.length > 0) return this.get(manager, date, tripId);
    return this.say(manager, date, tripId, reason, [{ kind: 'trip-cancelled' }]);
  }

  /** Takes back every cancellation, a driver's too. */
  async reinstate(manager: Manager, date: ServiceDate, tripId: string, reason: string): Promise<CancellableTrip> {
    await this.check(manager, date, tripId);
    const inForce = cancelling(await this.performed.listEvents(manager.agencyId, date, tripId));
    if (inForce.length === 0) return this.get(manager, date, tripId);
    const undos = inForce.map(({ eventId }): Said => ({ kind: 'undo', undoes: eventId }));
    return this.say(manager, date, tripId, reason, undos);
  }

  private async say(manager: Manager, date: ServiceDate, tripId: string, reason: string, all: readonly Said[]): Promise<CancellableTrip> {
    const before = await this.get(manager, date, tripId);
    const deviceTime = formatInstant(instant(this.clock.now()), 'UTC');
    const events = all.map((said) => ({ ...said, eventId: randomUUID(), serviceDate: date, tripId, deviceTime, reason }));
    const results = await this.log.record(manager, events, null, 'manager');
    for (const { refusal } of results) if (refusal !== null) throw refusal;
    const after = await this.get(manager, date, tripId);
    await this.changes.record(manager, `trips/${date}/${tripId}`, {
      action: all[0]?.kind === 'undo' ? 'trip-reinstated' : 'trip-cancelled',
      before: { state: before.trip.performed.state, reason: before.reason },
      after: { state: after.trip.performed.state, reason },
    });
    return after;
  }

  /** @throws Refusal where there is nothing that could be cancelled */
  private async check({ agencyId }: Manager, date: ServiceDate, tripId: string): Promise<TripIdentity> {
    const network = await this.networks.getNetwork(agencyId);
    const today = localDate(instant(this.clock.now()), network.agency.agencyTimezone);
    if (dayNumber(date) - dayNumber(today) > mostDaysAhead) throw new Refusal('cancellation-too-early', { date, days: mostDaysAhead });
    const identity = await this.performed.findIdentity(network, date, tripId);
    if (identity === null || !identity.isScheduled) throw new Refusal('trip-not-running', { tripId, date });
    return identity;
  }

  private async get({ agencyId }: Manager, date: ServiceDate, tripId: string): Promise<CancellableTrip> {
    const { trips } = await this.performed.getDay(agencyId, date);
    const trip = trips.find((each) => each.tripId === tripId);
    if (trip === undefined) throw new Refusal('trip-not-running', { tripId, date });
    const events = await this.performed.listEvents(agencyId, date, tripId);
    return { trip, reason: cancelling(events).findLast((event) => event.reason !== null)?.reason ?? null };
  }
}
