import { Injectable } from '@nestjs/common';
import { zoneOn } from '../../agencies/versions-of-date.js';
import type { TimetableVersion } from '../../agencies/timetable-version.entity.js';
import type { Network } from '../../network/network.service.js';
import type { ProposedTrip } from '../../publishing/proposed-timetable.js';
import type { ServiceDays } from '../../scheduling/service-calendar.js';
import { addDays, startOfServiceDay, type ServiceDate } from '../../scheduling/service-time.js';
import type { Pattern } from '../../scheduling/trips.js';
import type { VersionInForce } from '../../timetables/in-force.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { originsOf, plansOf, type OriginsOfDate, type PublishedVersion, type TripOrigin } from './trip-origins.js';

/** A published version with the data that decides which dates it planned. */
interface Published extends PublishedVersion {
  readonly version: TimetableVersion;
}

/** The plan of one route in one version. */
interface RoutePlan {
  readonly days: ServiceDays;
  readonly trips: readonly ProposedTrip[];
}

interface OriginsRequest {
  readonly network: Network;
  readonly versions: readonly VersionInForce[];
  readonly routeId: string;
  /** How many days ahead a date first appears in calendars. */
  readonly daysAhead: number;
}

const ownOrigin = (tripId: string): TripOrigin => ({ id: tripId, earlier: [] });

/** Follows departures through successive timetables, so that calendar events keep their ids. */
@Injectable()
export class TripOrigins {
  /** Keyed by the list of versions, which is a new array after each publication. */
  private readonly published = new WeakMap<readonly VersionInForce[], Promise<Published[]>>();
  private readonly plans = new WeakMap<readonly VersionInForce[], Map<string, Promise<RoutePlan>>>();
  private readonly found = new WeakMap<readonly VersionInForce[], Map<string, ReadonlyMap<string, TripOrigin>>>();

  constructor(private readonly timetables: TimetablesService) {}

  async on(date: ServiceDate, request: OriginsRequest): Promise<OriginsOfDate> {
    const { network, versions, daysAhead } = request;
    const { agencyId } = network.agency;
    const first = addDays(date, -daysAhead);
    const readSince = startOfServiceDay(first, zoneOn(network, first));
    const published = await getOrCreate(this.published, versions, () => this.listPublished(agencyId));
    const of = plansOf(date, published, readSince);
    // If only one timetable planned the date, ids have not changed, and its trips need not be read.
    if (of.versionIds.length < 2) return { revisions: of.revisions, find: ownOrigin };
    const planning = of.versionIds.flatMap((id) => published.find(({ versionId }) => versionId === id) ?? []);
    const origins = await this.origins(date, planning, request);
    return { revisions: of.revisions, find: (tripId) => origins.get(tripId) ?? ownOrigin(tripId) };
  }

  private async origins(
    date: ServiceDate,
    planning: readonly Published[],
    request: OriginsRequest,
  ): Promise<ReadonlyMap<string, TripOrigin>> {
    const { versions, routeId } = request;
    const loadingPlans = getOrCreate(this.plans, versions, () => new Map<string, Promise<RoutePlan>>());
    const plans = await Promise.all(
      planning.map(async (each) => {
        const { versionId } = each;
        const key = JSON.stringify([versionId, routeId]);
        const loading = loadingPlans.get(key) ?? this.loadPlan(each, request);
        loadingPlans.set(key, loading);
        const { days, trips } = await loading;
        return { versionId, trips, running: days.running(date) };
      }),
    );
    const found = getOrCreate(this.found, versions, () => new Map<string, ReadonlyMap<string, TripOrigin>>());
    const key = JSON.stringify([routeId, ...plans.map(({ versionId, running }) => [versionId, running.dayType(routeId)])]);
    const origins =
      found.get(key) ??
      originsOf(
        plans.map(({ versionId, trips, running }) => ({
          versionId,
          trips: trips.filter(({ serviceId }) => running.has(serviceId, routeId)),
        })),
      );
    found.set(key, origins);
    return origins;
  }

  private async listPublished(agencyId: string): Promise<Published[]> {
    const ever = await this.timetables.listEver(agencyId);
    return ever.reverse().map((version) => {
      const { versionId, effectiveFrom, createdAt, state } = version;
      return { versionId, effectiveFrom, createdAt, isWithdrawn: state === 'archived', version };
    });
  }

  private async loadPlan({ version }: Published, { network, versions, routeId }: OriginsRequest): Promise<RoutePlan> {
    const planned = await this.timetables.listTripsOfRoute(network, version, routeId);
    const stopIds = new Map<Pattern, readonly string[]>();
    const trips = planned.map(({ trip, pattern }): ProposedTrip => {
      const { tripId, serviceId, startTime, blockId } = trip;
      const ofPattern = stopIds.get(pattern) ?? pattern.stops.map(({ stopId }) => stopId);
      stopIds.set(pattern, ofPattern);
      return { tripId, serviceId, startTime, blockId, routeId, directionId: pattern.directionId, stopIds: ofPattern };
    });
    const inForce = versions.find((each) => each.version.versionId === version.versionId);
    // A version that was replaced on its first day is in force on no date.
    return { days: (inForce ?? (await this.timetables.readAlone(network, version))).days, trips };
  }
}

function getOrCreate<K extends object, V>(all: WeakMap<K, V>, key: K, make: () => V): V {
  const value = all.get(key) ?? make();
  all.set(key, value);
  return value;
}
