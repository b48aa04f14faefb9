import { Inject, Injectable } from '@nestjs/common';
import { AgencyCache } from '../agencies/agency-cache.js';
import { Changes } from '../database/changes.service.js';
import { NetworkService, type Network } from '../network/network.service.js';
import { boardingPositions } from '../scheduling/trips.js';
import { formatHoursMinutes, type ServiceDate } from '../scheduling/service-time.js';
import type { PlannedTrip, VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { TimetableChangeAnswer } from './pages.requests.js';
import { changedTimes, comingChange, comparedDays } from './timetable-change.js';

/** The trips of a route on a day by the old timetable and on one by the new. */
interface RouteChange {
  readonly from: ServiceDate;
  readonly before: ServiceDate | null;
  readonly after: ServiceDate | null;
  readonly old: readonly PlannedTrip[];
  readonly coming: readonly PlannedTrip[];
}

export interface AskedChange {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** From where; a station's platforms. */
  readonly stopIds: ReadonlySet<string>;
  readonly today: ServiceDate;
}

/** What a timetable that is coming changes. */
@Injectable()
export class TimetableChanges {
  private readonly routes = new AgencyCache((agencyId, key) => this.load(agencyId, ...(JSON.parse(key) as [string, ServiceDate])));

  constructor(
    @Inject(Changes) changes: Changes,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => this.routes.forget(agencyId));
  }

  /** @returns null where no other timetable comes within a week, or it leaves from there at the same times */
  async find({ agency }: Network, { routeId, directionId, stopIds, today }: AskedChange): Promise<TimetableChangeAnswer | null> {
    const change = comingChange(await this.timetables.listInForce(agency.agencyId), today);
    if (change === null) return null;
    const route = await this.routes.get(agency.agencyId, JSON.stringify([routeId, change.coming.from]));
    const times = (trips: readonly PlannedTrip[]) =>
      trips
        .filter(({ pattern }) => pattern.directionId === directionId)
        .flatMap(({ pattern, stopTimes }) => {
          const position = boardingPositions(pattern).find((place) => stopIds.has(pattern.stops[place]?.stopId ?? ''));
          return stopTimes[position ?? -1]?.departureTime ?? [];
        });
    const rows = changedTimes(times(route.old), times(route.coming));
    if (rows === null) return null;
    const { from, before, after } = route;
    return { from, before, after, rows: rows.map(({ time, is }) => ({ time: formatHoursMinutes(time), is })) };
  }

  private async load(agencyId: string, routeId: string, from: ServiceDate): Promise<RouteChange> {
    const network = await this.networks.getNetwork(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const index = versions.findIndex((version) => version.from === from);
    const [old, coming] = [versions[index - 1], versions[index]];
    if (old === undefined || coming === undefined) throw new RangeError(`no timetable of ${agencyId} is replaced on ${from}`);
    const tripsOf = ({ version }: VersionInForce) => this.timetables.listTripsOfRoute(network, version, routeId);
    const [oldTrips, comingTrips] = [await tripsOf(old), await tripsOf(coming)];
    const on = ({ days }: VersionInForce, trips: readonly PlannedTrip[], date: ServiceDate): PlannedTrip[] => {
      const running = new Set(days.runningOn(date));
      return trips.filter(({ trip }) => running.has(trip.serviceId));
    };
    const { before, after } = comparedDays({ old, coming }, [
      (date) => on(old, oldTrips, date).length > 0,
      (date) => on(coming, comingTrips, date).length > 0,
    ]);
    return {
      ...{ from, before, after },
      old: before === null ? [] : on(old, oldTrips, before),
      coming: after === null ? [] : on(coming, comingTrips, after),
    };
  }
}
