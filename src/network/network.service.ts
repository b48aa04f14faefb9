import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '../clock.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { chooseAgency } from '../agencies/asked-agency.js';
import { Changes } from '../database/changes.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { Pattern } from '../scheduling/trips.js';
import { instant, localDate, type ServiceDate } from '../scheduling/service-time.js';
import { Agency } from '../agencies/agency.entity.js';
import { Names } from './names.js';
import { PatternRow, PatternStopRow } from './pattern.entity.js';
import { Route } from './route.entity.js';
import { Stop } from './stop.entity.js';
import { Transfer } from './transfer.entity.js';
import { Translation } from './translation.entity.js';
import { networkRefusals } from './network.refusals.js';

/** What an agency runs on, read whole and kept until it changes: some kilobytes for a shuttle, some megabytes for a city. */
export interface Network {
  readonly agency: Agency;
  readonly routes: ReadonlyMap<string, Route>;
  readonly stops: ReadonlyMap<string, Stop>;
  /** The platforms of a station. */
  readonly platforms: ReadonlyMap<string, readonly string[]>;
  readonly patterns: ReadonlyMap<number, Pattern>;
  readonly routeOrder: ReadonlyMap<string, number>;
  readonly names: Names;
  /** Seconds on foot, where the feed tells them; by the two stops. See `walkBetween`. */
  readonly walks: ReadonlyMap<string, number>;
}

@Injectable()
export class NetworkService {
  private readonly networks = new AgencyCache((agencyId) => this.load(agencyId));
  private readonly agencies = new AgencyCache(() =>
    this.database.source.manager.find(Agency, { order: { agencyOrder: 'ASC', agencyId: 'ASC' } }),
  );

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Changes) changes: Changes,
  ) {
    changes.on('forget', 'public', ({ agencyId }) => {
      this.networks.forget(agencyId);
      this.agencies.forget(null);
    });
  }

  listAgencies(): Promise<Agency[]> {
    return this.agencies.get('');
  }

  /** @param agencyId null for the default agency, the first one loaded */
  async getAgency(agencyId: string | null): Promise<Agency> {
    return chooseAgency(await this.listAgencies(), agencyId);
  }

  getNetwork(agencyId: string | null): Promise<Network> {
    if (agencyId !== null) return this.networks.get(agencyId);
    return this.getAgency(null).then((agency) => this.networks.get(agency.agencyId));
  }

  /** Which route each pattern is of, as it is on disk at this moment. */
  async readRoutesOfPatterns(agencyId: string): Promise<ReadonlyMap<number, Pick<Pattern, 'routeId'>>> {
    const rows = await this.database.source.manager.find(PatternRow, { select: { patternId: true, routeId: true }, where: { agencyId } });
    return new Map(rows.map((row) => [row.patternId, row]));
  }

  private async load(agencyId: string): Promise<Network> {
    const { manager } = this.database.source;
    const agency = await this.getAgency(agencyId);
    const where = { agencyId };
    const routes = await manager.find(Route, { where, order: { routeSortOrder: 'ASC', routeId: 'ASC' } });
    const stops = await manager.find(Stop, { where, order: { feedOrder: 'ASC', stopId: 'ASC' } });
    return {
      agency,
      routes: new Map(routes.map((route) => [route.routeId, route])),
      stops: new Map(stops.map((stop) => [stop.stopId, stop])),
      platforms: platformsOf(stops),
      patterns: patternsOf(
        await manager.find(PatternRow, { where }),
        await manager.find(PatternStopRow, { where, order: { patternId: 'ASC', position: 'ASC' } }),
      ),
      routeOrder: new Map(routes.map((route, index) => [route.routeId, index])),
      names: new Names(await manager.find(Translation, { where })),
      walks: new Map(
        (await manager.find(Transfer, { where })).map((each) => [walkKey(each.fromStopId, each.toStopId), each.minTransferTime]),
      ),
    };
  }
}

export function getStop(network: Network, stopId: string): Stop {
  const stop = network.stops.get(stopId);
  if (stop === undefined) throw new Refusal(networkRefusals['stop-not-found'], { stopId });
  return stop;
}

export function getRoute(network: Network, routeId: string): Route {
  const route = network.routes.get(routeId);
  if (route === undefined) throw new Refusal(networkRefusals['route-not-found'], { routeId });
  return route;
}

/** A stop and, of a station, its platforms: wherever one waits who asks for it. */
export const withPlatforms = ({ platforms }: Network, stopId: string): string[] => [stopId, ...(platforms.get(stopId) ?? [])];

/** The date on the agency's clocks. */
export const todayOf = ({ agency }: { readonly agency: Pick<Agency, 'agencyTimezone'> }, clock: Clock): ServiceDate =>
  localDate(instant(clock.now()), agency.agencyTimezone);

const walkKey = (fromStopId: string, toStopId: string): string => `${fromStopId}\n${toStopId}`;

/** How many seconds it is on foot from one stop to another; null: the feed does not tell, and a guess would mislead. */
export const walkBetween = ({ walks }: Network, fromStopId: string, toStopId: string): number | null =>
  walks.get(walkKey(fromStopId, toStopId)) ?? null;

/** What no feed names any more leaves the lists on the day its timetable ends. */
export const isListed = ({ removedFrom }: Pick<Route | Stop, 'removedFrom'>, today: ServiceDate): boolean =>
  removedFrom === null || removedFrom > today;

function platformsOf(stops: readonly Stop[]): Map<string, string[]> {
  const platforms = new Map<string, string[]>();
  for (const { stopId, parentStation, locationType } of stops) {
    if (parentStation === null || locationType !== 0) continue;
    platforms.set(parentStation, [...(platforms.get(parentStation) ?? []), stopId]);
  }
  return platforms;
}

function patternsOf(rows: readonly PatternRow[], calls: readonly PatternStopRow[]): Map<number, Pattern> {
  const stops = new Map<number, Pattern['stops'][number][]>(rows.map((row) => [row.patternId, []]));
  for (const call of calls) {
    stops
      .get(call.patternId)
      ?.push({ stopId: call.stopId, stopSequence: call.stopSequence, boards: call.pickupType !== 1, headsign: call.stopHeadsign });
  }
  return new Map(
    rows.map(({ patternId, routeId, directionId }) => [patternId, { patternId, routeId, directionId, stops: stops.get(patternId) ?? [] }]),
  );
}
