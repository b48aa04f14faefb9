import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { Audited, Decision } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { DriverLogService, type SaidOfPlan } from '../driver-log/driver-log.service.js';
import type { ExtraTrip } from '../driver-log/event-row.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { TripsPerformedService, type OperatedDay } from '../operations/trips-performed.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';

/** A day as it is while a manager changes it. */
export interface DayToChange extends Pick<OperatedDay, 'date' | 'trips' | 'events'> {
  readonly network: Network;
  readonly now: EpochSeconds;
  /** Sees what its transaction has written. */
  readonly runner: QueryRunner;
}

/** What a manager says of a day and what is told of it once that is said; or that all stays as it is. */
export type Saying<T> =
  | {
      readonly said: readonly SaidOfPlan[];
      readonly extraTrips?: readonly ExtraTrip[];
      /** @param eventIds of what was said, in its order */
      readonly tell: (after: DayToChange, eventIds: readonly string[]) => { readonly result: T; readonly change: Audited };
    }
  | { readonly stays: T };

/**
 * Managers change the plan of a day by events of the log like any other: nothing is ever changed there, and what was said can be taken back.
 * What one request says has one reason and one audit entry, and is on disk whole or not at all.
 */
@Injectable()
export class DayChanges {
  constructor(
    private readonly networks: NetworkService,
    private readonly performed: TripsPerformedService,
    private readonly log: DriverLogService,
    private readonly clock: Clock,
  ) {}

  /** @param decide by the day as it is; it may be asked more than once */
  change<T>(actor: Actor, date: ServiceDate, reason: string, decide: (day: DayToChange) => Promise<Saying<T>> | Saying<T>): Promise<T> {
    return this.log.change(actor, async (runner, log): Promise<Decision<T>> => {
      const before = await this.read(actor, date, runner);
      const saying = await decide(before);
      if ('stays' in saying) return { result: saying.stays, change: null };
      const { said, extraTrips = [], tell } = saying;
      const eventIds = await log.plan(said, reason, extraTrips);
      return tell(await this.read(actor, date, runner), eventIds);
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

/** What was ever said of a trip. */
export const eventsOf = ({ events }: DayToChange, tripId: string): readonly LoggedEvent[] => events.get(tripId) ?? [];

export const findTrip = ({ trips }: DayToChange, tripId: string): OperatedTrip | null =>
  trips.find((each) => each.tripId === tripId) ?? null;
