import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import { giveWay, nextTurn } from '../turns.io.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { compareText } from '../scheduling/trips.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import {
  closesAt,
  groupBy,
  isTakenBack,
  lastArrival,
  operatedTrip,
  planChange,
  type LoggedEvent,
  type OperatedTrip,
  type PlanChange,
  type TripIdentity,
} from '../trip-log/operated-trip.js';
import { drivingKinds, effectiveEvents } from '../trip-log/effective-events.js';
import { planKinds } from '../trip-log/trip-event.js';
import { planOfDay } from './trips-of-day.js';
import { PlansOfDays } from './plans-of-days.service.js';

export type { PlansOfDays } from './plans-of-days.service.js';

/** All trips of a service date, and whether the day is closed, so that no more reports are expected. */
export interface OperatedDay {
  readonly date: ServiceDate;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  readonly trips: readonly OperatedTrip[];
  /** Logged events, by trip id. */
  readonly events: ReadonlyMap<string, readonly LoggedEvent[]>;
}

/** Answers what became of the trips of a day, derived from the log. */
@Injectable()
export class TripsPerformedService {
  constructor(
    private readonly networks: NetworkService,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    readonly plans: PlansOfDays,
    private readonly crews: CrewsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Every trip that was planned, added or logged on the date, by time of departure; trips that nobody planned come last.
   * @param runner reads the events within its transaction, one query after another
   * @param goOn is called after each trip, and throws if the work has to stop
   */
  async getDay(agencyId: string, date: ServiceDate, runner?: QueryRunner, goOn: () => void = () => undefined): Promise<OperatedDay> {
    const network = await this.networks.getNetwork(agencyId);
    const identities = await this.identities.listPlanned(network, date);
    // A transaction must not last longer than necessary, so other requests get their turn only outside of one.
    const turn = async (): Promise<void> => (runner === undefined ? giveWay() : undefined);
    const events = await this.readEvents(agencyId, date, runner);
    const plannedIds = new Set(identities.map((trip) => trip.tripId));
    const outside = [...events.values()].flatMap(([first]) => (first === undefined || plannedIds.has(first.tripId) ? [] : first));
    const outsideIds = outside.sort((a, b) => compareText(a.eventId, b.eventId)).map(({ tripId }) => tripId);
    const extra = await this.identities.findIdentities(network, date, outsideIds, runner);
    identities.push(...outsideIds.flatMap((tripId) => extra.get(tripId) ?? []));
    const plans: Pick<TripIdentity, 'plan'>[] = [];
    for (const trip of identities) {
      plans.push({ plan: planOfDay(trip, events.get(trip.tripId) ?? []) });
      await turn();
    }
    const closing = closesAt(date, lastArrival(plans), zoneOn(network, date));
    const isClosed = instant(this.clock.now()) >= closing;
    const { vehicles } = await this.crews.get(agencyId);
    const trips: OperatedTrip[] = [];
    for (const identity of identities) {
      const logged = events.get(identity.tripId) ?? [];
      const trip = operatedTrip(identity, logged, isClosed, vehicles);
      if (!isTakenBack(trip, logged)) trips.push(trip);
      await turn();
      goOn();
    }
    return {
      date,
      isClosed,
      closesAt: closing,
      trips: trips.sort(byDeparture),
      events,
    };
  }

  /**
   * Some trips of a date, each as in `getDay`, read without the other trips of the day and their events. Ids that `getDay` has not are left out.
   * @param runner reads within its transaction
   */
  async getTrips(
    network: Network,
    date: ServiceDate,
    tripIds: Iterable<string>,
    runner?: QueryRunner,
  ): Promise<Pick<OperatedDay, 'date' | 'isClosed' | 'trips' | 'events'>> {
    const { agencyId } = network.agency;
    const identities = await this.identities.findIdentities(network, date, tripIds, runner);
    const events = groupBy(await this.events.listEventsOf(agencyId, date, [...identities.keys()], runner), ({ tripId }) => tripId);
    const isClosed = await this.plans.isClosed(network, date, runner);
    const { vehicles } = await this.crews.get(agencyId);
    const trips: OperatedTrip[] = [];
    for (const identity of inOrderOfDay(identities.values(), events)) {
      const logged = events.get(identity.tripId) ?? [];
      // A trip that is not planned on the date belongs to it only if something was logged on it.
      if (!identity.isScheduled && logged.length === 0) continue;
      const trip = operatedTrip(identity, logged, isClosed, vehicles);
      if (!isTakenBack(trip, logged)) trips.push(trip);
      if (runner === undefined) await giveWay();
    }
    return { date, isClosed, trips: trips.sort(byDeparture), events };
  }

  private async readEvents(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<Map<string, LoggedEvent[]>> {
    const events = new Map<string, LoggedEvent[]>();
    for await (const piece of this.events.eventsInPieces(agencyId, date, runner)) {
      for (const [tripId, ofTrip] of groupBy(piece, (event) => event.tripId)) events.set(tripId, ofTrip);
      if (runner === undefined) await nextTurn();
    }
    return events;
  }

  /** A trip of a date; null if it does not exist, or was added and the addition was undone. */
  async findTrip(network: Network, date: ServiceDate, tripId: string): Promise<OperatedTrip | null> {
    const { agencyId } = network.agency;
    const identity = await this.identities.findIdentity(network, date, tripId);
    if (identity === null) return null;
    const events = await this.events.listEvents(agencyId, date, tripId);
    const closing = closesAt(date, lastArrival([{ plan: planOfDay(identity, events) }]), zoneOn(network, date));
    const { vehicles } = await this.crews.get(agencyId);
    const trip = operatedTrip(identity, events, instant(this.clock.now()) >= closing, vehicles);
    return isTakenBack(trip, events) ? null : trip;
  }

  /**
   * How managers changed the plan of a date, and why trips are cancelled, by trip id. Nothing else of the log is read, apart from what
   * shows that a trip was driven after its driver cancelled it. Trips without such changes are not included.
   */
  async listPlanChanges(agencyId: string, date: ServiceDate): Promise<Map<string, PlanChange>> {
    const range = { from: date, to: date };
    let logged = await this.events.listOfKinds(agencyId, range, [...planKinds, 'trip-cancelled', 'undo']);
    const byDrivers = logged.filter(({ kind, source }) => kind === 'trip-cancelled' && source === 'driver').map(({ tripId }) => tripId);
    // A trip that its driver cancelled may have been driven after all.
    if (byDrivers.length > 0) logged = logged.concat(await this.events.listOfKinds(agencyId, range, drivingKinds, new Set(byDrivers)));
    return new Map([...groupBy(logged, ({ tripId }) => tripId)].map(([tripId, events]) => [tripId, planChange(effectiveEvents(events))]));
  }
}

/** Trips that nobody planned come last; equal times keep their order. */
function byDeparture({ plan: [a] }: OperatedTrip, { plan: [b] }: OperatedTrip): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.departure - b.departure;
}

/** As in `getDay`: those of the timetable by start and id, then the others by their first event. */
function inOrderOfDay(identities: Iterable<TripIdentity>, events: ReadonlyMap<string, readonly LoggedEvent[]>): TripIdentity[] {
  const firstOf = ({ tripId }: TripIdentity): string => events.get(tripId)?.[0]?.eventId ?? '';
  return [...identities].sort((a, b) => {
    if (a.isScheduled !== b.isScheduled) return a.isScheduled ? -1 : 1;
    if (!a.isScheduled) return compareText(firstOf(a), firstOf(b));
    return (a.startTime ?? 0) - (b.startTime ?? 0) || compareText(a.tripId, b.tripId);
  });
}
