import { Injectable } from '@nestjs/common';
import type { Running } from '../scheduling/service-calendar.js';
import { formatHoursMinutes, type ServiceDate } from '../scheduling/service-time.js';
import { getRoute, NetworkService } from '../network/network.service.js';
import { Blocks, type TripOfVersion, type TripsOfVersion } from './blocks.service.js';
import type { DayOutlookAnswer, RouteOutlookAnswer } from './service-years.requests.js';
import { tripCountsOf, type VersionInForce } from './in-force.js';
import { TimetablesService } from './timetables.service.js';

/** A decision that a manager considers for a date. */
export interface Considered {
  /** null: for the whole agency. */
  readonly routeId: string | null;
  /** null: the current decision is withdrawn. */
  readonly runs: boolean | null;
}

/** With more trips only their numbers are answered, not their times: nobody reads that many. */
const maxTimes = 2000;

/** Computes which trips a date would lose or gain by a manager's decision, before it is made. */
@Injectable()
export class DayOutlook {
  constructor(
    private readonly timetables: TimetablesService,
    private readonly networks: NetworkService,
    private readonly blocks: Blocks,
  ) {}

  /** @throws Refusal `route-not-found` */
  async find(agencyId: string, date: ServiceDate, considered: Considered): Promise<DayOutlookAnswer> {
    const network = await this.networks.getNetwork(agencyId);
    if (considered.routeId !== null) getRoute(network, considered.routeId);
    const inForce = await this.timetables.findInForce(agencyId, date);
    const routes = inForce === null ? [] : await this.routesOf(inForce, date, considered);
    const { routeOrder } = network;
    return { date, routes: routes.sort((a, b) => (routeOrder.get(a.routeId) ?? 0) - (routeOrder.get(b.routeId) ?? 0)) };
  }

  private async routesOf(inForce: VersionInForce, date: ServiceDate, considered: Considered): Promise<RouteOutlookAnswer[]> {
    const [now, then] = [inForce.days.running(date), inForce.days.runningIf(date, considered)];
    const [before, after] = [tripCountsOf(inForce, now), tripCountsOf(inForce, then)];
    const trips = await this.blocks.tripsOf(inForce);
    const routeIds = [...new Set([...before.keys(), ...after.keys()])].filter((id) => (considered.routeId ?? id) === id);
    const listsTimes = routeIds.reduce((sum, id) => sum + (before.get(id) ?? 0) + (after.get(id) ?? 0), 0) <= maxTimes;
    return routeIds.map((routeId) => {
      const ofRoute = listsTimes ? tripsOfRoute(inForce, trips, routeId) : [];
      const only = (one: Running, other: Running): string[] => {
        const times = ofRoute.filter(({ serviceId }) => one.has(serviceId, routeId) && !other.has(serviceId, routeId));
        return times
          .map(({ startTime }) => startTime)
          .sort((a, b) => a - b)
          .map(formatHoursMinutes);
      };
      return {
        ...{ routeId, tripCount: before.get(routeId) ?? 0, tripCountThen: after.get(routeId) ?? 0 },
        lost: listsTimes ? only(now, then) : null,
        added: listsTimes ? only(then, now) : null,
      };
    });
  }
}

const tripsOfRoute = ({ servicesOf }: VersionInForce, trips: TripsOfVersion, routeId: string): readonly TripOfVersion[] =>
  [...servicesOf].flatMap(([patternId, pattern]) =>
    pattern.routeId === routeId ? Array.from(trips.ofPattern(patternId), (place) => trips.at(place)) : [],
  );
