import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import { givingWay } from '../jobs/giving-way.io.js';
import { zoneOn } from '../agencies/versions-of-date.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import {
  changedPlan,
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
import { isOfPlan, planKinds } from '../trip-log/trip-event.js';

/** All trips of a service date, and whether anything more is expected. */
export interface OperatedDay {
  readonly date: ServiceDate;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  readonly trips: readonly OperatedTrip[];
  /** What was logged, by trip id. */
  readonly events: ReadonlyMap<string, readonly LoggedEvent[]>;
}

/** What became of the trips of a day, derived from what was logged. */
@Injectable()
export class TripsPerformedService {
  constructor(
    private readonly networks: NetworkService,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly crews: CrewsService,
    private readonly clock: Clock,
  ) {}

  /**
   * Every trip that was planned, added or logged on the date, by time of departure, those that nobody planned last.
   * @param runner reads the events within its transaction, one thing after another
   * @param goOn is asked at each trip, and throws where the work shall end
   */
  async getDay(agencyId: string, date: ServiceDate, runner?: QueryRunner, goOn: () => void = () => undefined): Promise<OperatedDay> {
    const network = await this.networks.getNetwork(agencyId);
    const identities = await this.identities.listPlanned(network, date);
    const events = groupBy(await this.events.listEvents(agencyId, date, undefined, runner), ({ tripId }) => tripId);
    const known = new Set(identities.map((trip) => trip.tripId));
    for (const tripId of events.keys()) {
      const extra = known.has(tripId) ? null : await this.identities.findIdentity(network, date, tripId, runner);
      if (extra !== null) identities.push(extra);
    }
    const plans = identities.map((trip) => ({ plan: planOfDay(trip, events.get(trip.tripId) ?? []) }));
    const closing = closesAt(date, lastArrival(plans), zoneOn(network, date));
    const isClosed = instant(this.clock.now()) >= closing;
    const giveWay = givingWay();
    const { vehicles } = await this.crews.get(agencyId);
    const trips: OperatedTrip[] = [];
    for (const identity of identities) {
      const logged = events.get(identity.tripId) ?? [];
      const trip = operatedTrip(identity, logged, isClosed, vehicles);
      if (!isTakenBack(trip, logged)) trips.push(trip);
      // Nobody waits for a transaction longer than it has to last.
      if (runner === undefined) await giveWay();
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

  /** A trip of a date; null where nobody knows it, or it was added and taken back. */
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
   * What managers made of the plan of a date, and why trips are cancelled, by trip id and without reading everything else that was logged;
   * trips of which nothing of that kind was said are not in it.
   */
  async listPlanChanges(agencyId: string, date: ServiceDate): Promise<Map<string, PlanChange>> {
    const range = { from: date, to: date };
    let logged = await this.events.listOfKinds(agencyId, range, [...planKinds, 'trip-cancelled', 'undo']);
    const byDrivers = logged.filter(({ kind, source }) => kind === 'trip-cancelled' && source === 'driver').map(({ tripId }) => tripId);
    // Whether the trip was driven after all.
    if (byDrivers.length > 0) logged = logged.concat(await this.events.listOfKinds(agencyId, range, drivingKinds, new Set(byDrivers)));
    return new Map([...groupBy(logged, ({ tripId }) => tripId)].map(([tripId, events]) => [tripId, planChange(effectiveEvents(events))]));
  }
}

/** Those that nobody planned last; at one instant as they were. */
function byDeparture({ plan: [a] }: OperatedTrip, { plan: [b] }: OperatedTrip): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return a.departure - b.departure;
}

/** As managers have changed it; most days nobody has. */
function planOfDay(trip: TripIdentity, events: readonly LoggedEvent[]): TripIdentity['plan'] {
  return events.some(isOfPlan) ? changedPlan(trip, planChange(effectiveEvents(events))) : trip.plan;
}
