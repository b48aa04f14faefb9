import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { AgenciesInMemory } from '../agencies/agencies-in-memory.service.js';
import { isAgencyGone } from '../agencies/requested-agency.js';
import { Clock } from '../clock.js';
import { departuresChange } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { Metrics } from '../http/metrics.service.js';
import { inTurns } from '../turns.io.js';
import { NetworkService, todayOf, type Network } from '../network/network.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { DepartureRows, neededBy, type DatesOfTimetable } from '../scheduling/departure-index.js';
import { instant } from '../scheduling/service-time.js';
import type { VersionInForce } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { LiveTimetable } from './live-timetable.io.js';

/** After a failure the timetable is built again after this time, because the change that caused it is not announced again. */
const retryMilliseconds = 5_000;

/** What a departure occupies, in bytes, with its share of its trip, its stop and its pattern: roughly, so that a city counts as one. */
const bytesPerDeparture = 100;

/**
 * Keeps the timetables of agencies in memory: the default one's from the start, those of others from when they are first asked until they are
 * let go (`AgenciesInMemory`). When something changes in an agency, its new timetable is built beside the old one and
 * replaces it as a whole: no request waits, and none is answered from a half-built timetable.
 */
@Injectable()
export class DeparturesService implements OnApplicationBootstrap {
  private readonly log = new Logger('departures');
  private readonly live = new Map<string, Promise<LiveTimetable>>();
  private readonly versionCounts = new Map<string, number>();
  /** The agencies whose timetable is being read for the first time, or again after it was let go. */
  private readonly loading = new Set<string>();
  /** The agencies whose timetable is being built anew. */
  private readonly building = new Map<string, Promise<void>>();
  /** The agencies that changed after their building began. */
  private readonly outdated = new Set<string>();
  /** The agencies whose building failed and will be tried again. */
  private readonly failed = new Set<string>();

  constructor(
    private readonly changes: Changes,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly reports: LiveTrips,
    private readonly inMemory: AgenciesInMemory,
  ) {
    changes.on('rebuild', ['public', 'service-days'], ({ agencyId }) => this.follow(agencyId));
    inMemory.keepWhile((agencyId) => this.loading.has(agencyId) || this.building.has(agencyId));
    inMemory.onLetGo((agencyId) => this.letGo(agencyId));
  }

  /** Loads the timetable of the default agency before the program accepts requests, so that the first request does not wait. */
  async onApplicationBootstrap(): Promise<void> {
    const [first] = await this.networks.listAgencies();
    if (first !== undefined) await this.get(first.agencyId);
  }

  /** @param agencyId null for the default agency */
  async getLive(agencyId: string | null): Promise<LiveTimetable> {
    const { agencyId: foundId, versionId } = await this.networks.getAgency(agencyId);
    this.inMemory.ask(foundId);
    await this.reports.ready(foundId);
    const live = await this.get(foundId);
    if (live.network.agency.versionId === versionId) return live;
    // Another version has just come into force: the answer waits for it, so that its names are shown from the first second on.
    await this.building.get(foundId);
    return this.get(foundId);
  }

  /** Resolves when every change announced so far is in force. */
  settled(): Promise<void> {
    return this.changes.settled();
  }

  private get(agencyId: string): Promise<LiveTimetable> {
    const existing = this.live.get(agencyId);
    if (existing !== undefined) return existing;
    this.loading.add(agencyId);
    const loading = this.load(agencyId).finally(() => this.loading.delete(agencyId));
    this.live.set(agencyId, loading);
    const isCurrent = (): boolean => this.live.get(agencyId) === loading;
    loading.then(
      (live) => (isCurrent() ? this.measure(agencyId, live) : undefined),
      () => (isCurrent() ? this.live.delete(agencyId) : undefined),
    );
    return loading;
  }

  /** Builds the departures of a version in steps, between which requests are answered. */
  private async readRows(inForce: VersionInForce, network: Network, dates: DatesOfTimetable): Promise<DepartureRows> {
    const trips = await this.timetables.readTrips(inForce);
    return inTurns(DepartureRows.inSteps({ patterns: network.patterns.values(), trips }, neededBy(dates)));
  }

  /** @param before the timetable that the new one replaces; null: none */
  private async load(agencyId: string, before: LiveTimetable | null = null): Promise<LiveTimetable> {
    const network = await this.networks.getNetwork(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const today = todayOf(network, this.clock);
    const reader = {
      readDates: async (inForce: VersionInForce) => {
        const ofVersion = await this.networks.getNetworkOf(agencyId, inForce.version.versionId);
        return { network: ofVersion, dates: await this.timetables.datesOfTimetable(ofVersion, inForce) };
      },
      readRows: (inForce: VersionInForce, ofVersion: Network, dates: DatesOfTimetable) => this.readRows(inForce, ofVersion, dates),
    };
    const moment = { realTime: () => this.reports.find(agencyId), now: () => instant(this.clock.now()) };
    const live = new LiveTimetable(network, versions, reader, moment, before);
    await live.loadFrom(today);
    return live;
  }

  private letGo(agencyId: string): void {
    this.live.delete(agencyId);
    this.measure(agencyId, { size: 0, departureCount: 0 });
    this.versionCounts.delete(agencyId);
  }

  private measure(agencyId: string, { size, departureCount }: Pick<LiveTimetable, 'size' | 'departureCount'>): void {
    this.metrics.versions.inc(size - (this.versionCounts.get(agencyId) ?? 0));
    this.versionCounts.set(agencyId, size);
    this.inMemory.weigh(agencyId, departureCount * bytesPerDeparture);
  }

  /** @param agencyId null: of any agency */
  private async follow(agencyId: string | null): Promise<void> {
    // One after the other, so that at most one timetable is in memory twice, however many agencies there are. The one used last comes first.
    const agencies = agencyId === null ? this.inMemory.list() : [agencyId];
    for (const each of agencies) if (this.live.has(each)) await this.rebuild(each);
  }

  private rebuild(agencyId: string): Promise<void> {
    this.outdated.add(agencyId);
    let building = this.building.get(agencyId);
    if (building === undefined) {
      building = this.rebuildUntilCurrent(agencyId);
      this.building.set(agencyId, building);
    }
    return building;
  }

  /** If anything changes while a timetable is being built, it is built once more. */
  private async rebuildUntilCurrent(agencyId: string): Promise<void> {
    while (this.outdated.delete(agencyId)) {
      try {
        const before = await this.live.get(agencyId)?.catch(() => null);
        const live = await this.load(agencyId, before);
        this.live.set(agencyId, Promise.resolve(live));
        this.measure(agencyId, live);
      } catch (error) {
        if (isAgencyGone(error)) this.letGo(agencyId);
        else {
          this.log.error(`timetable of ${agencyId}: ${String(error)}; the one before stays in force`);
          this.rebuildLater(agencyId);
        }
      }
      // Answers from the old timetable may have been cached while the new one was built.
      this.changes.announce(departuresChange(agencyId, null));
    }
    // No `await` between the last check of `outdated` and this line: otherwise a change could join a building that is already over.
    this.building.delete(agencyId);
  }

  private rebuildLater(agencyId: string): void {
    if (this.failed.has(agencyId)) return;
    this.failed.add(agencyId);
    setTimeout(() => {
      this.failed.delete(agencyId);
      if (this.live.has(agencyId)) void this.rebuild(agencyId);
    }, retryMilliseconds).unref();
  }
}
