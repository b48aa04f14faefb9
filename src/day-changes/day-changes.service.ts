import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import type { Audited, Decision } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { DriverLogService, type PlanEvent } from '../driver-log/driver-log.service.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import type { ExtraTrip } from '../driver-log/event-row.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { TripsPerformedService, type OperatedDay, type PlansOfDays } from '../operations/trips-performed.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';

/** The date of a change, within its transaction. */
export interface DateToChange {
  readonly network: Network;
  readonly date: ServiceDate;
  /** Of the transaction of the change, so that reading sees what it has written. */
  readonly runner: QueryRunner;
}

/** Some trips of a day, as read in the transaction that changes them: a city's other trips are not derived for that. */
export interface DayToChange extends DateToChange, Pick<OperatedDay, 'trips' | 'events'> {
  readonly now: EpochSeconds;
}

/** The events that change a day, with the answer once they are recorded; or only the answer, if nothing has to change. */
type PlanDecision<T> =
  | {
      readonly events: readonly PlanEvent[];
      readonly extraTrips?: readonly ExtraTrip[];
      /**
       * @param readAgain reads the trips of these events as they are now
       * @param eventIds the ids of the events, in their order
       */
      readonly answer: (
        readAgain: () => Promise<DayToChange>,
        eventIds: readonly string[],
      ) => Promise<{ readonly result: T; readonly change: Audited }> | { readonly result: T; readonly change: Audited };
    }
  | { readonly unchanged: T };

/** What to change: the trips on which the decision depends, and the decision. It may be called more than once. */
export interface PlannedChange<T> {
  readonly tripIds: (date: DateToChange) => Promise<Iterable<string>> | Iterable<string>;
  readonly decide: (day: DayToChange) => Promise<PlanDecision<T>> | PlanDecision<T>;
}

/**
 * Changes the plan of a day by adding events to the log: nothing in the log is ever changed, and a change can be undone. All events of a
 * request have one reason and one audit entry, and are recorded together or not at all.
 */
@Injectable()
export class DayChanges {
  constructor(
    private readonly networks: NetworkService,
    private readonly performed: TripsPerformedService,
    private readonly logged: LoggedEvents,
    private readonly log: DriverLogService,
    private readonly clock: Clock,
  ) {}

  async change<T>(actor: Actor, date: ServiceDate, reason: string, { tripIds, decide }: PlannedChange<T>): Promise<T> {
    await this.performed.plans.prepare(actor.agencyId, date);
    return this.log.change(actor, async (runner, log): Promise<Decision<T>> => {
      const toChange = { network: await this.networks.getNetwork(actor.agencyId, date), date, runner };
      const decision = await decide(await this.read(toChange, await tripIds(toChange)));
      if ('unchanged' in decision) return { result: decision.unchanged, change: null };
      const { events, extraTrips = [], answer } = decision;
      const eventIds = await log.plan(events, reason, extraTrips);
      const changedIds = new Set(events.map(({ trip }) => trip.tripId));
      return answer(() => this.read(toChange, changedIds), eventIds);
    });
  }

  /** The trips that leave at these times, and all whose plan was changed. @see PlansOfDays */
  listAround({ network, date, runner }: DateToChange, departures: Parameters<PlansOfDays['listAround']>[2]): Promise<Set<string>> {
    return this.performed.plans.listAround(network, date, departures, runner);
  }

  /** The trips of those of these events that are of the date. */
  async listTripsOf({ network, date, runner }: DateToChange, eventIds: readonly string[]): Promise<Set<string>> {
    const events = await this.logged.findEvents(network.agency.agencyId, eventIds, runner);
    return new Set(events.flatMap(({ serviceDate, tripId }) => (serviceDate === date ? tripId : [])));
  }

  async today({ agencyId }: Actor): Promise<ServiceDate> {
    return todayOf(await this.networks.getNetwork(agencyId), this.clock);
  }

  private async read(toChange: DateToChange, tripIds: Iterable<string>): Promise<DayToChange> {
    const { network, date, runner } = toChange;
    const { trips, events } = await this.performed.getTrips(network, date, tripIds, runner);
    return { ...toChange, trips, events, now: instant(this.clock.now()) };
  }
}

/** All events of a trip. */
export const eventsOf = ({ events }: DayToChange, tripId: string): readonly LoggedEvent[] => events.get(tripId) ?? [];

export const findTrip = ({ trips }: DayToChange, tripId: string): OperatedTrip | null =>
  trips.find((each) => each.tripId === tripId) ?? null;
