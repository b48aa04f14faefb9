import { Injectable } from '@nestjs/common';
import { AccountsService } from '../accounts/accounts.service.js';
import { AgencyCache } from '../agencies/agency-cache.js';
import { AgencySettingsService } from '../agency-settings/agency-settings.service.js';
import { AlertsService } from '../alerts/alerts.service.js';
import { minuteOf } from '../alerts/alerts.js';
import { Changes } from '../database/changes.service.js';
import { CrewsService, type Crews } from '../fleet/crews.service.js';
import type { Language } from '../language.js';
import { isListed, NetworkService, type Network } from '../network/network.service.js';
import { agencyNameIn } from '../network/spoken.js';
import { localDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { Pattern } from '../scheduling/trips.js';
import { inUseOn, type VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { alertAnswers, longestPatterns, reasonAnswers, routeAnswer, usualTrip, vehicleAnswers, type Direction } from './common-members.js';

/** What trips are shown from, at one moment. Each part stays the same object until something in it changes. */
export interface Plan {
  readonly network: Network;
  readonly versions: readonly VersionInForce[];
  readonly crews: Crews;
  /** The names of all accounts, by account id. */
  readonly names: ReadonlyMap<string, string>;
}

export const isSamePlan = (a: Plan, b: Plan): boolean =>
  a.network === b.network && a.versions === b.versions && a.crews === b.crews && a.names === b.names;

/** A value made from some parts. It is valid as long as the parts are the same objects. */
interface CachedValue<T> {
  readonly parts: readonly unknown[];
  readonly value: T;
}

/** The parts of a bundle that are the same for all drivers of an agency. They are made again only after a change. */
@Injectable()
export class BundleParts {
  private readonly names = new AgencyCache((agencyId) => this.accounts.namesOf(agencyId));
  private readonly made = new Map<string, CachedValue<string>>();
  private readonly directions = new Map<string, CachedValue<ReadonlyMap<string, readonly Direction[]>>>();

  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly crews: CrewsService,
    private readonly accounts: AccountsService,
    private readonly alerts: AlertsService,
    private readonly settings: AgencySettingsService,
    changes: Changes,
  ) {
    // Names never change. A new account is not announced, but its first assignment is, as a change of `crews`.
    changes.on('forget', ['crews', 'public'], ({ agencyId }) => this.names.forget(agencyId));
  }

  async plan(agencyId: string): Promise<Plan> {
    const network = await this.networks.getNetwork(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const crews = await this.crews.get(agencyId);
    return { network, versions, crews, names: await this.names.get(agencyId) };
  }

  /** The members of a bundle that are the same for all accounts with this language, as JSON without the braces. */
  async common({ network, versions, crews }: Plan, language: Language, now: EpochSeconds): Promise<string> {
    const { agencyId, agencyTimezone: zone } = network.agency;
    const today = localDate(now, zone);
    const alerts = await this.alerts.listActive(network, minuteOf(now));
    const settings = await this.settings.get(agencyId);
    const of = [network, versions, crews, settings, today, ...alerts];
    return this.once(this.made, `${language} ${agencyId}`, of, async () => {
      const directions = await this.directionsOf(network, versions, today);
      const routes = [...network.routes.values()].filter((route) => isListed(network, route) && directions.has(route.routeId));
      const members = {
        ...{ agencyId, agencyName: agencyNameIn(network, language), timezone: zone },
        routes: routes.map(({ routeId }) => routeAnswer(network, routeId, directions.get(routeId) ?? [], language)),
        vehicles: vehicleAnswers(crews.vehicles.values()),
        alerts: alertAnswers(alerts, zone, language),
        reasons: reasonAnswers(language),
        settings,
      };
      return JSON.stringify(members).slice(1, -1);
    });
  }

  private directionsOf(
    network: Network,
    versions: readonly VersionInForce[],
    today: ServiceDate,
  ): Promise<ReadonlyMap<string, readonly Direction[]>> {
    return this.once(this.directions, network.agency.agencyId, [network, versions, today], async () => {
      const inUse = inUseOn(versions, today);
      const routes = new Map<string, Direction[]>();
      for (const [routeId, patterns] of longestPatterns(await this.timetables.listPatternsInUse(network, today))) {
        const directions: Direction[] = [];
        for (const pattern of patterns) directions.push({ pattern, usual: await this.usual(network, inUse, pattern) });
        routes.set(routeId, directions);
      }
      return routes;
    });
  }

  private async usual(network: Network, versions: readonly VersionInForce[], { patternId, routeId }: Pattern): Promise<Direction['usual']> {
    const having = versions.find(({ servicesOf }) => servicesOf.has(patternId));
    if (having === undefined) return null;
    return usualTrip(await this.timetables.listTripsOfRoute(network, having.version, routeId), patternId);
  }

  private async once<T>(made: Map<string, CachedValue<T>>, key: string, of: readonly unknown[], make: () => Promise<T>): Promise<T> {
    const cached = made.get(key);
    if (cached !== undefined && cached.parts.length === of.length && cached.parts.every((part, index) => part === of[index]))
      return cached.value;
    const value = await make();
    made.set(key, { parts: of, value });
    return value;
  }
}
