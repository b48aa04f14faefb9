import { Injectable } from '@nestjs/common';
import type { Network } from '../network/network.service.js';
import { boardingPositions } from '../scheduling/trips.js';
import { formatHoursMinutes, type ServiceDate } from '../scheduling/service-time.js';
import { isRunning, type PlannedTrip, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import type { TimetableChangeAnswer } from './pages.requests.js';
import { changedTimes, comingChange, comparedDays } from '../timetable-versions/timetable-change.js';

/** The trips of a route on a day of the old timetable and on one of the new. */
interface RouteChange {
  readonly from: ServiceDate;
  readonly before: ServiceDate | null;
  readonly after: ServiceDate | null;
  readonly old: readonly PlannedTrip[];
  readonly coming: readonly PlannedTrip[];
}

/** A timetable and the one that replaces it. */
interface Change {
  readonly old: VersionInForce;
  readonly coming: VersionInForce;
}

export interface ChangeRequest {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** The stop, or the platforms of a station. */
  readonly stopIds: ReadonlySet<string>;
  readonly today: ServiceDate;
}

/** Finds what a coming timetable changes. */
@Injectable()
export class TimetableChanges {
  /** By coming version and route; any change replaces the version objects, which are the keys. */
  private readonly routes = new WeakMap<VersionInForce, Map<string, Promise<RouteChange>>>();

  constructor(private readonly timetables: TimetablesService) {}

  /** @returns null if no other timetable takes effect within a week, or departures stay the same */
  async find(network: Network, { routeId, directionId, stopIds, today }: ChangeRequest): Promise<TimetableChangeAnswer | null> {
    const change = comingChange(await this.timetables.listInForce(network.agency.agencyId), today);
    if (change === null) return null;
    const route = await this.changeOf(network, change, routeId);
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

  private changeOf(network: Network, change: Change, routeId: string): Promise<RouteChange> {
    const ofRoutes = this.routes.get(change.coming) ?? new Map<string, Promise<RouteChange>>();
    this.routes.set(change.coming, ofRoutes);
    const cached = ofRoutes.get(routeId);
    if (cached !== undefined) return cached;
    const loading = this.load(network, change, routeId);
    ofRoutes.set(routeId, loading);
    loading.catch(() => ofRoutes.delete(routeId));
    return loading;
  }

  private async load(network: Network, { old, coming }: Change, routeId: string): Promise<RouteChange> {
    const tripsOf = ({ version }: VersionInForce) => this.timetables.listTripsOfRoute(network, version, routeId);
    const [oldTrips, comingTrips] = [await tripsOf(old), await tripsOf(coming)];
    const on = ({ days }: VersionInForce, trips: readonly PlannedTrip[], date: ServiceDate): PlannedTrip[] => {
      const running = days.running(date);
      return trips.filter((trip) => isRunning(running, trip));
    };
    const { before, after } = comparedDays({ old, coming }, [
      (date) => on(old, oldTrips, date).length > 0,
      (date) => on(coming, comingTrips, date).length > 0,
    ]);
    return {
      ...{ from: coming.from, before, after },
      old: before === null ? [] : on(old, oldTrips, before),
      coming: after === null ? [] : on(coming, comingTrips, after),
    };
  }
}
