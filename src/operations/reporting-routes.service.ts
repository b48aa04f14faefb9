import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LoggedEvents } from '../driver-log/logged-events.service.js';
import type { Network } from '../network/network.service.js';
import { addDays, type ServiceDate } from '../scheduling/service-time.js';
import { Blocks } from '../timetables/blocks.service.js';
import { tripCountsOf } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { effectiveEvents, standingCancellations } from '../trip-log/effective-events.js';
import { groupBy } from '../trip-log/operated-trip.js';
import { giveWay } from '../turns.io.js';
import { daysSearched, ReportingDays, type DayOfRoute } from './reporting-routes.js';

interface CachedRoutes {
  readonly today: ServiceDate;
  /** The network object is replaced when the timetable changes. */
  readonly network: Network;
  readonly routeIds: Promise<ReadonlySet<string>>;
}

/** Trips read by one query, which takes some milliseconds; then other requests have their turn. */
const tripsAtOnce = 300;

/** On which routes drivers report their trips, by the log of the days before today; worked out once a day for each agency. */
@Injectable()
export class ReportingRoutes {
  private readonly cache = new Map<string, CachedRoutes>();

  constructor(
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
    private readonly events: LoggedEvents,
  ) {}

  get(network: Network, today: ServiceDate): Promise<ReadonlySet<string>> {
    const { agencyId } = network.agency;
    const cached = this.cache.get(agencyId);
    if (cached?.today === today && cached.network === network) return cached.routeIds;
    const routeIds = this.find(network, today);
    this.cache.set(agencyId, { today, network, routeIds });
    routeIds.catch(() => this.cache.delete(agencyId));
    return routeIds;
  }

  letGo(agencyId: string): void {
    this.cache.delete(agencyId);
  }

  private async find(network: Network, today: ServiceDate): Promise<ReadonlySet<string>> {
    const { agencyId } = network.agency;
    const days = new ReportingDays();
    for (let back = 1; back <= daysSearched; back += 1) {
      const date = addDays(today, -back);
      const inForce = await this.timetables.findInForce(agencyId, date);
      if (inForce === null) continue;
      const lacking = [...tripCountsOf(inForce, inForce.days.running(date))].filter(([routeId]) => days.isLacking(routeId));
      if (lacking.length === 0) continue;
      // Most feeds are of buses whose drivers log nothing: their trips are only counted, as a city has tens of thousands a day.
      const isLogged = await this.events.isAnythingLogged(agencyId, date);
      if (isLogged) for (const day of await this.countDay(network, date, days)) days.add(day);
      else for (const [routeId, ran] of lacking) days.add({ routeId, ran, reported: 0 });
    }
    return days.reporting();
  }

  /** What ran on a date with a log, for the routes that still lack days. */
  private async countDay(network: Network, date: ServiceDate, days: ReportingDays): Promise<DayOfRoute[]> {
    const { agencyId } = network.agency;
    const trips = await this.blocks.findTrips(agencyId, date);
    const planned = new Map<string, string[]>();
    for (const { patternId, routeId } of trips === null ? [] : network.patterns.values()) {
      if (!days.isLacking(routeId)) continue;
      const tripIds = planned.get(routeId) ?? [];
      for (const { tripId } of trips?.ofPattern(patternId) ?? []) tripIds.push(tripId);
      if (tripIds.length > 0) planned.set(routeId, tripIds);
      await giveWay();
    }
    const counted: DayOfRoute[] = [];
    for (const [routeId, tripIds] of planned) counted.push({ routeId, ...(await this.count(agencyId, date, tripIds)) });
    return counted;
  }

  /** Cancelled trips that nobody drove do not count as having run. */
  private async count(agencyId: string, date: ServiceDate, tripIds: readonly string[]): Promise<{ ran: number; reported: number }> {
    let [ran, reported] = [0, 0];
    for (let at = 0; at < tripIds.length; at += tripsAtOnce) {
      const batch = tripIds.slice(at, at + tripsAtOnce);
      const driven = new Set(await this.events.listDriven(agencyId, date, batch));
      const others = batch.filter((tripId) => !driven.has(tripId));
      const cancelling = groupBy(await this.events.listCancellations(agencyId, date, others), ({ tripId }) => tripId);
      const cancelled = [...cancelling.values()].filter((events) => standingCancellations(effectiveEvents(events)).length > 0);
      reported += driven.size;
      ran += batch.length - cancelled.length;
      await setImmediate();
    }
    return { ran, reported };
  }
}
