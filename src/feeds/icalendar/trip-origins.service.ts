import { Inject, Injectable } from '@nestjs/common';
import { zoneOn } from '../../agencies/versions-of-date.js';
import { Database } from '../../database/database.service.js';
import type { Network } from '../../network/network.service.js';
import type { ProposedTrip } from '../../publishing/proposed-timetable.js';
import type { Service, ServiceDays, ServiceException } from '../../scheduling/service-calendar.js';
import { addDays, startOfServiceDay, type ServiceDate } from '../../scheduling/service-time.js';
import type { VersionInForce } from '../../timetables/in-force.js';
import { originsOf, plansOf, type OriginsOfDate, type PlansOfDate, type PublishedVersion, type TripOrigin } from './trip-origins.js';

/** Of a route by one version. */
interface RoutePlan {
  readonly days: ServiceDays;
  readonly trips: readonly ProposedTrip[];
}

interface AskedOrigins {
  readonly network: Network;
  readonly versions: readonly VersionInForce[];
  readonly routeId: string;
  /** A date can be read of so long before it comes. */
  readonly daysAhead: number;
}

const itself = (tripId: string): TripOrigin => ({ id: tripId, earlier: [] });

/** Follows departures through the timetables that were published one after another, so that calendars know them again. */
@Injectable()
export class TripOrigins {
  /** What is published is another list each time it changes. */
  private readonly published = new WeakMap<readonly VersionInForce[], Promise<PublishedVersion[]>>();
  private readonly plans = new WeakMap<readonly VersionInForce[], Map<string, Promise<RoutePlan>>>();
  private readonly found = new WeakMap<readonly VersionInForce[], Map<string, ReadonlyMap<string, TripOrigin>>>();

  constructor(@Inject(Database) private readonly database: Database) {}

  async on(date: ServiceDate, asked: AskedOrigins): Promise<OriginsOfDate> {
    const { network, versions, daysAhead } = asked;
    const { agencyId } = network.agency;
    const first = addDays(date, -daysAhead);
    const readSince = startOfServiceDay(first, zoneOn(network, first));
    const published = await kept(this.published, versions, () => this.listPublished(agencyId));
    const of = plansOf(date, published, readSince);
    // A timetable that has been the only one needs no reading of trips.
    if (of.versionIds.length < 2) return { revisions: of.revisions, find: itself };
    const origins = await this.origins(date, of, asked);
    return { revisions: of.revisions, find: (tripId) => origins.get(tripId) ?? itself(tripId) };
  }

  private async origins(date: ServiceDate, { versionIds }: PlansOfDate, asked: AskedOrigins): Promise<ReadonlyMap<string, TripOrigin>> {
    const { versions, routeId } = asked;
    const known = kept(this.plans, versions, () => new Map<string, Promise<RoutePlan>>());
    const plans = await Promise.all(
      versionIds.map(async (versionId) => {
        const key = JSON.stringify([versionId, routeId]);
        const loading = known.get(key) ?? this.loadPlan(versionId, asked);
        known.set(key, loading);
        const { days, trips } = await loading;
        return { versionId, trips, running: days.running(date) };
      }),
    );
    const found = kept(this.found, versions, () => new Map<string, ReadonlyMap<string, TripOrigin>>());
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

  private async listPublished(agencyId: string): Promise<PublishedVersion[]> {
    const rows = await this.database.query<Omit<PublishedVersion, 'isWithdrawn'> & { readonly state: string }>(
      `SELECT version_id AS "versionId", effective_from AS "effectiveFrom", created_at AS "createdAt", state
        FROM timetable_versions WHERE agency_id = ? AND state <> 'draft' ORDER BY version_id`,
      [agencyId],
    );
    return rows.map(({ state, createdAt, ...version }) => ({
      ...version,
      createdAt: Number(createdAt) as PublishedVersion['createdAt'],
      isWithdrawn: state === 'archived',
    }));
  }

  private async loadPlan(versionId: number, { network, versions, routeId }: AskedOrigins): Promise<RoutePlan> {
    const key = [network.agency.agencyId, versionId];
    const rows = await this.database.query<Pick<ProposedTrip, 'tripId' | 'serviceId' | 'startTime' | 'blockId'> & { patternId: number }>(
      `SELECT trip_id AS "tripId", service_id AS "serviceId", start_time AS "startTime", block_id AS "blockId", pattern_id AS "patternId"
        FROM trips WHERE agency_id = ? AND version_id = ?
        AND pattern_id IN (SELECT pattern_id FROM patterns WHERE agency_id = ? AND route_id = ?) ORDER BY trip_id`,
      [...key, network.agency.agencyId, routeId],
    );
    const stopIds = new Map<number, readonly string[]>();
    const trips = rows.flatMap(({ patternId, ...trip }): ProposedTrip[] => {
      const pattern = network.patterns.get(patternId);
      if (pattern === undefined) return [];
      const ofPattern = stopIds.get(patternId) ?? pattern.stops.map(({ stopId }) => stopId);
      stopIds.set(patternId, ofPattern);
      return [{ ...trip, routeId, directionId: pattern.directionId, stopIds: ofPattern }];
    });
    const inForce = versions.find(({ version }) => version.versionId === versionId);
    const days = inForce?.days ?? (await this.loadDays(key, versions, routeId, new Set(trips.map(({ serviceId }) => serviceId))));
    return { days, trips };
  }

  /** Of a version that was replaced on the day it came: its calendar, under what managers say of single dates. */
  private async loadDays(
    key: readonly (string | number)[],
    versions: readonly VersionInForce[],
    routeId: string,
    withTrips: ReadonlySet<string>,
  ): Promise<ServiceDays> {
    const services = await this.database.query<Service>(
      `SELECT service_id AS "serviceId", monday, tuesday, wednesday, thursday, friday, saturday, sunday,
        start_date AS "startDate", end_date AS "endDate", holiday_calendar AS "holidayCalendar"
        FROM services WHERE agency_id = ? AND version_id = ? ORDER BY service_id`,
      [...key],
    );
    const exceptions = await this.database.query<ServiceException>(
      `SELECT service_id AS "serviceId", date, exception_type AS "exceptionType" FROM service_exceptions WHERE agency_id = ? AND version_id = ?`,
      [...key],
    );
    const [known] = versions;
    if (known === undefined) throw new RangeError('no version is in force: nobody asks for its trips');
    const ofRoute = <T extends { readonly serviceId: string }>(rows: readonly T[]): T[] =>
      rows.filter((row) => withTrips.has(row.serviceId));
    return known.days.over({ services: ofRoute(services), exceptions: ofRoute(exceptions) }, new Map([[routeId, withTrips]]));
  }
}

function kept<K extends object, V>(all: WeakMap<K, V>, key: K, make: () => V): V {
  const known = all.get(key) ?? make();
  all.set(key, known);
  return known;
}
