import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { isAgencyGone } from '../agencies/asked-agency.js';
import { Clock } from '../clock.js';
import { departuresChange } from '../database/change.js';
import { Changes } from '../database/changes.service.js';
import { Metrics } from '../http/metrics.service.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { instant } from '../scheduling/service-time.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { LiveTimetable } from './live-timetable.io.js';

/** A timetable that could not be built is tried again after a while: nobody tells of the same change twice. */
const againMilliseconds = 5_000;

/**
 * Holds each agency's timetable in memory, ready to answer. When something changes in an agency, its new one is built beside the
 * old one and swapped in whole: nobody waits, and nobody sees half of it.
 */
@Injectable()
export class DeparturesService implements OnApplicationBootstrap {
  private readonly log = new Logger('departures');
  private readonly live = new Map<string, Promise<LiveTimetable>>();
  private readonly held = new Map<string, number>();
  /** Of the agencies whose timetable is being built now. */
  private readonly building = new Map<string, Promise<void>>();
  /** Of those that changed since their building began. */
  private readonly again = new Set<string>();
  /** Of those whose building failed. */
  private readonly failed = new Set<string>();

  constructor(
    private readonly changes: Changes,
    private readonly networks: NetworkService,
    private readonly timetables: TimetablesService,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    private readonly reports: LiveTrips,
  ) {
    changes.on('rebuild', 'public', ({ agencyId }) => this.follow(agencyId));
  }

  /** The first asker of a day does not wait: what is known is loaded before the program listens. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { agencyId } of await this.networks.listAgencies()) await this.get(agencyId);
  }

  /** @param agencyId null for the default agency */
  async getLive(agencyId: string | null): Promise<LiveTimetable> {
    const { agencyId: known, versionId } = await this.networks.getAgency(agencyId);
    await this.reports.ready(known);
    const live = await this.get(known);
    if (live.network.agency.versionId === versionId) return live;
    // Another version has come into force in this moment, and its names hold from its first second on.
    await this.building.get(known);
    return this.get(known);
  }

  /** Resolves when every change heard of so far is in force. */
  settled(): Promise<void> {
    return this.changes.settled();
  }

  private get(agencyId: string): Promise<LiveTimetable> {
    const known = this.live.get(agencyId);
    if (known !== undefined) return known;
    const loading = this.load(agencyId);
    this.live.set(agencyId, loading);
    loading.catch(() => {
      if (this.live.get(agencyId) === loading) this.live.delete(agencyId);
    });
    return loading;
  }

  private async load(agencyId: string): Promise<LiveTimetable> {
    const network = await this.networks.getNetwork(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const today = todayOf(network, this.clock);
    const live = new LiveTimetable(
      network,
      versions,
      async (inForce) => {
        const ofVersion = await this.networks.getNetworkOf(agencyId, inForce.version.versionId);
        return { network: ofVersion, timetable: await this.timetables.getTimetable(ofVersion, inForce) };
      },
      () => this.reports.find(agencyId),
      () => instant(this.clock.now()),
    );
    await live.loadFrom(today);
    this.held.set(agencyId, live.size);
    this.countVersions();
    return live;
  }

  private letGo(agencyId: string): void {
    this.live.delete(agencyId);
    this.held.delete(agencyId);
    this.countVersions();
  }

  private countVersions(): void {
    this.metrics.versions.set([...this.held.values()].reduce((sum, count) => sum + count, 0));
  }

  /** @param agencyId null: of any agency */
  private async follow(agencyId: string | null): Promise<void> {
    const held = agencyId === null ? [...this.live.keys()] : this.live.has(agencyId) ? [agencyId] : [];
    // One after the other, so that a computer with many agencies holds one timetable twice and not all.
    for (const each of held) await this.rebuild(each);
  }

  private rebuild(agencyId: string): Promise<void> {
    this.again.add(agencyId);
    let building = this.building.get(agencyId);
    if (building === undefined) {
      building = this.rebuildUntilCurrent(agencyId);
      this.building.set(agencyId, building);
    }
    return building;
  }

  /** Changes that come while a timetable is being built are met by building it once more. */
  private async rebuildUntilCurrent(agencyId: string): Promise<void> {
    while (this.again.delete(agencyId)) {
      try {
        this.live.set(agencyId, Promise.resolve(await this.load(agencyId)));
      } catch (error) {
        if (isAgencyGone(error)) this.letGo(agencyId);
        else {
          this.log.error(`timetable of ${agencyId}: ${String(error)}; the one before stays in force`);
          this.rebuildLater(agencyId);
        }
      }
      // What was answered by the old one meanwhile has been kept again.
      this.changes.announce(departuresChange(agencyId, null));
    }
    // In the same turn as it was looked whether anything else changed: a later one would find a building that is over.
    this.building.delete(agencyId);
  }

  private rebuildLater(agencyId: string): void {
    if (this.failed.has(agencyId)) return;
    this.failed.add(agencyId);
    setTimeout(() => {
      this.failed.delete(agencyId);
      void this.rebuild(agencyId);
    }, againMilliseconds).unref();
  }
}
