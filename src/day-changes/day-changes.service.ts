import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { Audited, Decision } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { DriverLogService, type PlanEvent } from '../driver-log/driver-log.service.js';
import type { ExtraTrip } from '../driver-log/event-row.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { TripsPerformedService, type OperatedDay } from '../operations/trips-performed.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';

/** A day as read in the transaction that changes it. */
export interface DayToChange extends Pick<OperatedDay, 'date' | 'trips' | 'events'> {
  readonly network: Network;
  readonly now: EpochSeconds;
  /** Of the transaction of the change, so that reading sees what it has written. */
  readonly runner: QueryRunner;
}

/** The events that change a day, with the answer once they are recorded; or only the answer, if nothing has to change. */
export type PlanDecision<T> =
  | {
      readonly events: readonly PlanEvent[];
      readonly extraTrips?: readonly ExtraTrip[];
      /** @param eventIds the ids of the events, in their order */
      readonly answer: (after: DayToChange, eventIds: readonly string[]) => { readonly result: T; readonly change: Audited };
    }
  | { readonly unchanged: T };

/**
 * Changes the plan of a day by adding events to the log: nothing in the log is ever changed, and a change can be undone. All events of a
 * request have one reason and one audit entry, and are recorded together or not at all.
 */
@Injectable()
export class DayChanges {
  constructor(
    private readonly networks: NetworkService,
    private readonly performed: TripsPerformedService,
    private readonly log: DriverLogService,
    private readonly clock: Clock,
  ) {}

  /** @param decide gets the current day; it may be called more than once */
  change<T>(
    actor: Actor,
    date: ServiceDate,
    reason: string,
    decide: (day: DayToChange) => Promise<PlanDecision<T>> | PlanDecision<T>,
  ): Promise<T> {
    return this.log.change(actor, async (runner, log): Promise<Decision<T>> => {
      const before = await this.read(actor, date, runner);
      const decision = await decide(before);
      if ('unchanged' in decision) return { result: decision.unchanged, change: null };
      const { events, extraTrips = [], answer } = decision;
      const eventIds = await log.plan(events, reason, extraTrips);
      return answer(await this.read(actor, date, runner), eventIds);
    });
  }

  async today({ agencyId }: Actor): Promise<ServiceDate> {
    return todayOf(await this.networks.getNetwork(agencyId), this.clock);
  }

  private async read({ agencyId }: Actor, date: ServiceDate, runner: QueryRunner): Promise<DayToChange> {
    const network = await this.networks.getNetwork(agencyId, date);
    const { trips, events } = await this.performed.getDay(agencyId, date, runner);
    return { network, date, trips, events, now: instant(this.clock.now()), runner };
  }
}

/** All events of a trip. */
export const eventsOf = ({ events }: DayToChange, tripId: string): readonly LoggedEvent[] => events.get(tripId) ?? [];

export const findTrip = ({ trips }: DayToChange, tripId: string): OperatedTrip | null =>
  trips.find((each) => each.tripId === tripId) ?? null;
