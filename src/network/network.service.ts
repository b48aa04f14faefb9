import { Injectable } from '@nestjs/common';
import type { Clock } from '../clock.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { AgenciesInMemory } from '../agencies/agencies-in-memory.service.js';
import { Agencies, type AgencyInForce } from '../agencies/agencies.service.js';
import type { ZoneFrom } from '../agencies/versions-of-date.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { Pattern } from '../scheduling/trips.js';
import { instant, localDate, type ServiceDate } from '../scheduling/service-time.js';
import type { Names } from './names.js';
import { networkOfVersion, walkKey } from './network-of-version.js';
import { loadNetworkRows } from './network-rows.io.js';
import { loadPatterns, type StoredPatterns } from './pattern-rows.io.js';
import { PatternRow } from './pattern.entity.js';
import type { VersionRoute } from './route.entity.js';
import type { VersionStop } from './stop.entity.js';
import { networkRefusals } from './network.refusals.js';

/**
 * The routes, stops and names of an agency by one timetable version; routes and stops that it does not name come from the nearest version
 * that does. It is loaded as a whole and cached until it changes: some kilobytes for a shuttle, some megabytes for a city.
 */
export interface Network {
  readonly agency: AgencyInForce;
  readonly routes: ReadonlyMap<string, VersionRoute>;
  readonly stops: ReadonlyMap<string, VersionStop>;
  /** The platforms of each station. */
  readonly platforms: ReadonlyMap<string, readonly string[]>;
  /** The patterns of all versions. */
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly routeOrder: ReadonlyMap<string, number>;
  readonly names: Names;
  /** Seconds on foot between two stops, if the feed states them. See `walkBetween`. */
  readonly walks: ReadonlyMap<string, number>;
  /** The listed routes and stops: see `isListed`. */
  readonly listed: ReadonlySet<VersionRoute | VersionStop>;
  /** The agency's time zones, in order of time; see `zoneOn`. */
  readonly zones: readonly ZoneFrom[];
}

/** The most cached networks of an agency: today's, those around a change, and some past ones. */
const maxNetworks = 6;

@Injectable()
export class NetworkService {
  /** By version. */
  private readonly networks = new AgencyCache((agencyId, versionId) => this.load(agencyId, Number(versionId)), maxNetworks);
  private readonly patterns = new AgencyCache((agencyId) => this.loadPatterns(agencyId));
  /** The patterns as loaded last. */
  private readonly patternsBefore = new Map<string, StoredPatterns>();

  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly inMemory: AgenciesInMemory,
    changes: Changes,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => {
      this.networks.forget(agencyId);
      this.patterns.forget(agencyId);
    });
    inMemory.onLetGo((agencyId) => this.patternsBefore.delete(agencyId));
  }

  listAgencies(): Promise<readonly AgencyInForce[]> {
    return this.agencies.list();
  }

  /** @param agencyId null: the default agency, the first one loaded */
  getAgency(agencyId: string | null): Promise<AgencyInForce> {
    return this.agencies.get(agencyId);
  }

  /** @param date whose version is used; left out: today's */
  async getNetwork(agencyId: string | null, date?: ServiceDate): Promise<Network> {
    const agency = date === undefined ? await this.agencies.get(agencyId) : await this.agencies.getOn(agencyId, date);
    return this.getNetworkOf(agency.agencyId, agency.versionId);
  }

  /** The network of a version. */
  getNetworkOf(agencyId: string, versionId: number): Promise<Network> {
    this.inMemory.use(agencyId);
    return this.networks.get(agencyId, String(versionId));
  }

  /** The route of each pattern, read from the database now. */
  async readRoutesOfPatterns(agencyId: string): Promise<ReadonlyMap<number, Pick<Pattern, 'routeId'>>> {
    const rows = await this.database.source.manager.find(PatternRow, { select: { patternId: true, routeId: true }, where: { agencyId } });
    return new Map(rows.map((row) => [row.patternId, row]));
  }

  private async load(agencyId: string, versionId: number): Promise<Network> {
    const { agency, nearness, zones } = await this.agencies.getOfVersion(agencyId, versionId);
    const found = networkOfVersion(await loadNetworkRows(this.database, agencyId, nearness), nearness);
    return {
      agency,
      ...found,
      patterns: await this.patterns.get(agencyId),
      routeOrder: new Map([...found.routes.keys()].map((routeId, index) => [routeId, index])),
      zones,
    };
  }

  private async loadPatterns(agencyId: string): Promise<ReadonlyMap<number, Pattern>> {
    const stored = await loadPatterns(this.database, agencyId, this.patternsBefore.get(agencyId) ?? null);
    if (stored.patterns.size === 0) this.patternsBefore.delete(agencyId);
    else this.patternsBefore.set(agencyId, stored);
    return stored.patterns;
  }
}

export function getStop(network: Network, stopId: string): VersionStop {
  const stop = network.stops.get(stopId);
  if (stop === undefined) throw new Refusal(networkRefusals['stop-not-found'], { stopId });
  return stop;
}

export function getRoute(network: Network, routeId: string): VersionRoute {
  const route = network.routes.get(routeId);
  if (route === undefined) throw new Refusal(networkRefusals['route-not-found'], { routeId });
  return route;
}

/** A stop and, if it is a station, its platforms: all places where riders wait. */
export const withPlatforms = ({ platforms }: Network, stopId: string): string[] => [stopId, ...(platforms.get(stopId) ?? [])];

/** Today's date in the agency's time zone. */
export const todayOf = ({ agency }: { readonly agency: Pick<AgencyInForce, 'agencyTimezone'> }, clock: Clock): ServiceDate =>
  localDate(instant(clock.now()), agency.agencyTimezone);

/** Seconds on foot from one stop to another; null: the feed does not state them. They are not estimated, as that would mislead. */
export const walkBetween = ({ walks }: Network, fromStopId: string, toStopId: string): number | null =>
  walks.get(walkKey(fromStopId, toStopId)) ?? null;

/** Whether the network's version, or a coming one, names the route or stop. */
export const isListed = ({ listed }: Pick<Network, 'listed'>, row: VersionRoute | VersionStop): boolean => listed.has(row);
