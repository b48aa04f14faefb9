import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Refusal } from '../errors.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { dayNumber, formatInstant, instant, type ServiceDate } from '../scheduling/service-time.js';
import { DriverLogService } from '../driver-log/driver-log.service.js';
import { effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import type { Actor } from '../accounts/actor.js';
import type { Decision } from '../accounts/managers-changes.service.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { TripsPerformedService } from './trips-performed.service.js';
import { operationsRefusals } from './operations.refusals.js';

export interface AskedTrip {
  readonly serviceDate: ServiceDate;
  readonly tripId: string;
}

/** A trip, and what cancels it, the latest last. */
export interface CancellableTrip {
  readonly trip: OperatedTrip;
  readonly cancellations: readonly LoggedEvent[];
}

/** Why it is cancelled; the last word of those who gave a reason. */
export const reasonOf = ({ cancellations }: CancellableTrip): string | null =>
  cancellations.findLast((event) => event.reason !== null)?.reason ?? null;

interface Said {
  readonly kind: 'trip-cancelled' | 'undo';
  readonly undoes?: string;
}

/** Timetables are rarely sure for longer. */
const mostDaysAhead = 92;

/** What cancels a trip, whoever said it, and was not taken back. */
const cancelling = (events: readonly LoggedEvent[]): LoggedEvent[] => standingCancellations(effectiveEvents(events));

/** Managers cancel a trip, and take that back, by events of the log like any other: nothing is ever changed there. */
@Injectable()
export class CancellationsService {
  constructor(
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TripIdentities) private readonly identities: TripIdentities,
    @Inject(LoggedEvents) private readonly events: LoggedEvents,
    @Inject(TripsPerformedService) private readonly performed: TripsPerformedService,
    @Inject(DriverLogService) private readonly log: DriverLogService,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** A trip that is cancelled already stays as it is. */
  cancel(actor: Actor, asked: AskedTrip, reason: string): Promise<CancellableTrip> {
    return this.change(actor, asked, reason, ({ cancellations }) => ({
      action: 'trip-cancelled',
      said: cancellations.length > 0 ? [] : [{ kind: 'trip-cancelled' }],
    }));
  }

  /** Takes back every cancellation, a driver's too. */
  reinstate(actor: Actor, asked: AskedTrip, reason: string): Promise<CancellableTrip> {
    return this.change(actor, asked, reason, ({ cancellations }) => ({
      action: 'trip-reinstated',
      said: cancellations.map(({ eventId }) => ({ kind: 'undo', undoes: eventId })),
    }));
  }

  /** Whoever presses the button twice says it once. */
  private async change(
    actor: Actor,
    asked: AskedTrip,
    reason: string,
    decide: (before: CancellableTrip) => { readonly action: string; readonly said: readonly Said[] },
  ): Promise<CancellableTrip> {
    await this.check(actor, asked);
    return this.log.change(actor, async (runner, log): Promise<Decision<CancellableTrip>> => {
      const before = await this.get(actor, asked, runner);
      const { action, said } = decide(before);
      if (said.length === 0) return { result: before, change: null };
      const deviceTime = formatInstant(instant(this.clock.now()), 'UTC');
      await log.say(said.map((each) => ({ ...each, ...asked, eventId: randomUUID(), deviceTime, reason })));
      const after = await this.get(actor, asked, runner);
      const change = {
        action,
        subject: `trips/${asked.serviceDate}/${asked.tripId}`,
        before: { state: before.trip.performed.state, reason: reasonOf(before) },
        after: { state: after.trip.performed.state, reason },
      };
      return { result: after, change };
    });
  }

  /** @throws Refusal where there is nothing that could be cancelled */
  private async check({ agencyId }: Actor, { serviceDate: date, tripId }: AskedTrip): Promise<void> {
    const network = await this.networks.getNetwork(agencyId);
    const today = todayOf(network, this.clock);
    if (dayNumber(date) - dayNumber(today) > mostDaysAhead)
      throw new Refusal(operationsRefusals['cancellation-too-early'], { date, days: mostDaysAhead });
    const identity = await this.identities.findIdentity(network, date, tripId);
    if (identity === null || !identity.isScheduled) throw new Refusal(operationsRefusals['trip-not-running'], { tripId, date });
  }

  private async get({ agencyId }: Actor, { serviceDate: date, tripId }: AskedTrip, runner: QueryRunner): Promise<CancellableTrip> {
    const { trips } = await this.performed.getDay(agencyId, date, runner);
    const trip = trips.find((each) => each.tripId === tripId);
    if (trip === undefined) throw new Refusal(operationsRefusals['trip-not-running'], { tripId, date });
    return { trip, cancellations: cancelling(await this.events.listEvents(agencyId, date, tripId, runner)) };
  }
}
