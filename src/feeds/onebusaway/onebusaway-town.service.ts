import { Injectable } from '@nestjs/common';
import { RiderGuides } from '../../agency-settings/rider-guide.service.js';
import { dateAt } from '../../agencies/versions-of-date.js';
import { Clock } from '../../clock.js';
import { DeparturesService } from '../../departures/departures.service.js';
import { Refusal } from '../../errors.js';
import type { Language } from '../../language.js';
import { mainLanguage } from '../../network/names.js';
import { NetworkService, type Network } from '../../network/network.service.js';
import { LiveTrips } from '../../operations/live-trips.service.js';
import type { RealTime } from '../../operations/real-time-trip.js';
import { instant, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import { Blocks } from '../../timetables/blocks.service.js';
import { inForceOn, type VersionInForce } from '../../timetables/in-force.js';
import { TimetablesService } from '../../timetables/timetables.service.js';
import { inTurns } from '../../turns.io.js';
import { versionedFeedId } from '../gtfs-out/feed-ids.js';
import { FeedVersions } from '../gtfs-out/feed-version.service.js';
import type { AskedValues } from './asked.js';
import type { Speaker } from './beans.js';
import { AgencyIds } from './ids.js';
import { onebusawayRefusals } from './onebusaway.refusals.js';
import { References } from './references.js';
import { placedStop, ServedNetwork } from './served-network.js';
import type { TimetableDay } from './trip-run.js';

/** What every method needs: an agency at a moment, and what its answer refers to. */
export interface AskedTown extends Speaker {
  readonly agencyId: string;
  readonly at: EpochSeconds;
  readonly values: AskedValues;
  readonly references: References;
  /** The timetables in force, in the order in which they come into force. */
  readonly versions: readonly VersionInForce[];
  readonly realTime: RealTime | null;
}

/** Opens an agency for the methods of OneBusAway. All that it has is in memory, and the same as for the departures of `/v1`. */
@Injectable()
export class OneBusAwayTowns {
  private readonly served = new WeakMap<Network, Promise<ServedNetwork>>();

  constructor(
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly blocks: Blocks,
    private readonly departures: DeparturesService,
    private readonly live: LiveTrips,
    private readonly feedVersions: FeedVersions,
    private readonly guides: RiderGuides,
    private readonly clock: Clock,
  ) {}

  async open(asked: string | null, values: AskedValues): Promise<AskedTown> {
    const [time, language, includeReferences] = [values.moment('time'), values.language(), values.flag('includeReferences', true)];
    const current = (await this.departures.getLive(asked)).network;
    const { agencyId } = current.agency;
    const at = time ?? instant(this.clock.now());
    const network = time === null ? current : await this.networks.getNetwork(agencyId, dateAt(current, at));
    const speaker = {
      ...{ network, served: await this.servedOf(network, dateAt(network, at)) },
      ...{ ids: new AgencyIds(agencyId), language: language ?? languageOf(network) },
      phone: (await this.guides.findPhone(network.agency, 'zh-CN'))?.number ?? null,
    };
    const [versions, realTime] = [await this.timetables.listInForce(agencyId), this.live.find(agencyId)];
    return { ...speaker, agencyId, at, values, versions, realTime, references: new References(speaker, includeReferences) };
  }

  /** @returns null: no timetable is in force on the date */
  async day({ agencyId, versions }: AskedTown, date: ServiceDate): Promise<TimetableDay | null> {
    const inForce = inForceOn(versions, date);
    return inForce === null ? null : this.dayOf(agencyId, inForce, date);
  }

  /** A day as it is by one timetable, whether or not that is in force on the date. */
  async dayOf(agencyId: string, inForce: VersionInForce, date: ServiceDate): Promise<TimetableDay> {
    const { versionId } = inForce.version;
    const network = await this.networks.getNetworkOf(agencyId, versionId);
    const zone = network.agency.agencyTimezone;
    const running = inForce.days.running(date);
    const runs = (serviceId: string, routeId: string): boolean => running.has(serviceId, routeId);
    const serviceIdInFeed = await this.serviceIds(agencyId, inForce);
    const trips = await this.blocks.tripsOf(inForce);
    return { date, starts: startOfServiceDay(date, zone), zone, network, versionId, trips, runs, serviceIdInFeed };
  }

  private async serviceIds(agencyId: string, { version: { versionId }, days }: VersionInForce): Promise<TimetableDay['serviceIdInFeed']> {
    const ordinary = (serviceId: string): string => versionedFeedId(serviceId, versionId);
    // What is in the feed takes some time to find out; without decisions about routes it is not needed.
    if (days.routesWithExceptions.size === 0) return ordinary;
    const content = await this.feedVersions.findContent(agencyId);
    const services = content?.versions.find(({ inForce }) => inForce.version.versionId === versionId)?.services;
    return (serviceId, routeId) => services?.idOf(routeId, serviceId) ?? ordinary(serviceId);
  }

  /** Whether a timetable that is in force on any date has a trip of that id. */
  async hasTrip({ versions, ids }: AskedTown, id: string): Promise<boolean> {
    for (const { id: tripId, versionId } of ids.readOfVersion(id)) {
      const inForce = versions.find(({ version }) => version.versionId === versionId);
      if (inForce !== undefined && (await this.blocks.tripsOf(inForce)).find(tripId) !== null) return true;
    }
    return false;
  }

  private servedOf(network: Network, date: ServiceDate): Promise<ServedNetwork> {
    const existing = this.served.get(network);
    if (existing !== undefined) return existing;
    const making = this.timetables.listPatternsInUse(network, date).then((inUse) => inTurns(ServedNetwork.of(network, inUse)));
    this.served.set(network, making);
    making.catch(() => this.served.delete(network));
    return making;
  }
}

/** The agency's own language, as far as it is one of ours. */
const languageOf = ({ agency }: Network): Language => (mainLanguage(agency.agencyLang ?? '') === 'en' ? 'en' : 'zh-CN');

/** @throws Refusal `resource-not-found` */
export const notFound = ({ ids }: Pick<Speaker, 'ids'>, what: string): Refusal =>
  new Refusal(onebusawayRefusals['resource-not-found'], { what, agency: ids.agency });

/** The stop that an id means. @throws Refusal `resource-not-found` */
export function stopOf(town: AskedTown, id: string): string {
  const stopId = town.ids.read(id).find((each) => placedStop(town.network, each) !== null);
  if (stopId === undefined) throw notFound(town, id);
  return stopId;
}

/** The route that an id means. @throws Refusal `resource-not-found` */
export function routeOf(town: AskedTown, id: string): string {
  const routeId = town.ids.read(id).find((each) => town.network.routes.has(each));
  if (routeId === undefined) throw notFound(town, id);
  return routeId;
}

/** @throws Refusal `resource-not-found` unless the id is that of the agency itself */
export function checkAgency(town: AskedTown, id: string): void {
  if (!town.ids.isAgency(id)) throw notFound(town, id);
}

/** The data of an answer about one thing. */
export const entryOf = ({ references }: AskedTown, entry: object): object => ({ entry, references: references.build() });

/** The data of an answer that is a list. */
export const listOf = ({ references }: AskedTown, list: readonly unknown[], limitExceeded = false, more: object = {}): object => ({
  list,
  limitExceeded,
  ...more,
  references: references.build(),
});
