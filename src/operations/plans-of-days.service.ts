import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { zoneOn } from '../agencies/versions-of-date.js';
import { Clock } from '../clock.js';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import { TripIdentities } from '../driver-log/trip-identities.service.js';
import type { Network } from '../network/network.service.js';
import {
  instant,
  plus,
  seconds,
  startOfServiceDay,
  type EpochSeconds,
  type ServiceDate,
  type ServiceTime,
} from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import { closesAt, groupBy, lastArrival, planChange, type LoggedEvent } from '../trip-log/operated-trip.js';
import { isOfPlan, planKinds } from '../trip-log/trip-event.js';
import { planOfDay } from './trips-of-day.js';

/** Departures from the first stop, by the timetable. */
export interface Departures {
  readonly from: ServiceTime;
  /** Exclusive; null: all later ones. */
  readonly to: ServiceTime | null;
  /** null: of all routes. */
  readonly routeId: string | null;
}

/** What the plan of a date says without deriving its trips: of the log only changes of the plan are read. */
@Injectable()
export class PlansOfDays {
  constructor(
    private readonly blocks: Blocks,
    private readonly identities: TripIdentities,
    private readonly events: LoggedEvents,
    private readonly clock: Clock,
  ) {}

  /** Reads the timetable of a date into memory, if it is not there yet: before a transaction, which would otherwise last as long. */
  async prepare(agencyId: string, date: ServiceDate): Promise<void> {
    await this.blocks.findTrips(agencyId, date);
  }

  /** Whether the day is closed: no more reports of any of its trips are expected. */
  async isClosed(network: Network, date: ServiceDate, runner?: QueryRunner): Promise<boolean> {
    const [now, zone] = [instant(this.clock.now()), zoneOn(network, date)];
    // On most occasions this needs no look at the trips.
    if (now < closesAt(date, null, zone)) return false;
    return now >= closesAt(date, await this.findLastArrival(network, date, runner), zone);
  }

  /** The trips that leave at these times by the timetable, and all whose plan was changed on that date, whenever they leave now. */
  async listAround(network: Network, date: ServiceDate, { from, to, routeId }: Departures, runner?: QueryRunner): Promise<Set<string>> {
    const { agencyId } = network.agency;
    const tripIds = new Set((await this.changesOfPlan(agencyId, date, runner)).keys());
    const ofDate = await this.blocks.findTrips(agencyId, date);
    if (ofDate === null) return tripIds;
    for (const pattern of network.patterns.values()) {
      if (routeId !== null && pattern.routeId !== routeId) continue;
      for (const { tripId, startTime } of ofDate.ofPattern(pattern.patternId))
        if (startTime >= from && (to === null || startTime < to)) tripIds.add(tripId);
    }
    return tripIds;
  }

  /** When the last trip of a date ends by its plan, with its changes; null: no trip has a plan. */
  private async findLastArrival(network: Network, date: ServiceDate, runner?: QueryRunner): Promise<EpochSeconds | null> {
    const { agencyId } = network.agency;
    const changes = await this.changesOfPlan(agencyId, date, runner);
    const ofDate = await this.blocks.findTrips(agencyId, date);
    let last = -Infinity;
    for (const { tripId, patternId, startTime, lasts } of (await ofDate?.list()) ?? []) {
      if (!network.patterns.has(patternId)) continue;
      const changed = changes.get(tripId);
      const shift = changed === undefined ? 0 : planChange(effectiveEvents(changed)).shift;
      last = Math.max(last, startTime + lasts + shift);
    }
    const arrival = last === -Infinity ? null : plus(startOfServiceDay(date, zoneOn(network, date)), seconds(last));
    const ofExtra = await this.lastOfExtra(network, date, changes, runner);
    return arrival === null || (ofExtra !== null && ofExtra > arrival) ? ofExtra : arrival;
  }

  /** Trips outside the timetable have a plan if they were added with a start. */
  private async lastOfExtra(
    network: Network,
    date: ServiceDate,
    changes: ReadonlyMap<string, readonly LoggedEvent[]>,
    runner?: QueryRunner,
  ): Promise<EpochSeconds | null> {
    const { agencyId } = network.agency;
    const starting = await this.identities.listExtraIds(agencyId, date, runner);
    if (starting.length === 0) return null;
    const found = [...(await this.identities.findIdentities(network, date, starting, runner)).values()];
    const outside = found.filter(({ isScheduled }) => !isScheduled);
    const ids = outside.map(({ tripId }) => tripId);
    const logged = new Set((await this.events.listEventsOf(agencyId, date, ids, runner)).map(({ tripId }) => tripId));
    return lastArrival(
      outside.filter(({ tripId }) => logged.has(tripId)).map((trip) => ({ plan: planOfDay(trip, changes.get(trip.tripId) ?? []) })),
    );
  }

  /** The events that change the plan of a date, and undos, by trip. */
  private async changesOfPlan(agencyId: string, date: ServiceDate, runner?: QueryRunner): Promise<Map<string, LoggedEvent[]>> {
    const events = await this.events.listOfKinds(agencyId, { from: date, to: date }, [...planKinds, 'undo'], undefined, runner);
    return new Map([...groupBy(events, ({ tripId }) => tripId)].filter(([, ofTrip]) => ofTrip.some(isOfPlan)));
  }
}
