import { Inject, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Metrics } from '../http/metrics.service.js';
import { PublicAnswers } from '../http/public-answers.service.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { LiveTrips } from '../operations/live-trips.service.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { LiveTimetable } from './live-timetable.io.js';

/**
 * Holds each agency's timetable in memory, ready to answer. When something changes, the new one is built beside the
 * old one and swapped in whole: nobody waits, and nobody sees half of it.
 */
@Injectable()
export class DeparturesService implements OnApplicationBootstrap {
  private readonly log = new Logger('departures');
  private readonly live = new Map<string, Promise<LiveTimetable>>();
  private readonly held = new Map<string, number>();
  private refreshing: Promise<void> | null = null;
  private again = false;

  constructor(
    @Inject(Database) database: Database,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(PublicAnswers) private readonly answers: PublicAnswers,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(LiveTrips) private readonly reports: LiveTrips,
  ) {
    reports.onReport(() => answers.forget());
    database.onChange(() => answers.forget(), 'alerts');
    database.onChange(() => {
      answers.forget();
      void this.refresh();
    });
  }

  /** The first asker of a day does not wait: what is known is loaded before the program listens. */
  async onApplicationBootstrap(): Promise<void> {
    for (const { agencyId } of await this.networks.listAgencies()) await this.get(agencyId);
  }

  /** @param agencyId null for the default agency */
  async getLive(agencyId: string | null): Promise<LiveTimetable> {
    const { agencyId: known } = await this.networks.getAgency(agencyId);
    await this.reports.ready(known);
    return this.get(known);
  }

  /** Resolves when every change heard of so far is in force. */
  async settled(): Promise<void> {
    await this.refreshing;
    await this.reports.settled();
  }

  private get(agencyId: string): Promise<LiveTimetable> {
    const known = this.live.get(agencyId);
    if (known !== undefined) return known;
    const loading = this.load(agencyId);
    this.live.set(agencyId, loading);
    loading.catch(() => this.live.delete(agencyId));
    return loading;
  }

  private async load(agencyId: string): Promise<LiveTimetable> {
    const network = await this.networks.getNetwork(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const today = todayOf(network, this.clock);
    const live = new LiveTimetable(
      network,
      versions,
      (inForce) => this.timetables.getTimetable(network, inForce),
      (date) => this.reports.find(agencyId, date),
    );
    await live.loadFrom(today);
    this.held.set(agencyId, live.size);
    this.metrics.versions.set([...this.held.values()].reduce((sum, count) => sum + count, 0));
    return live;
  }

  private refresh(): Promise<void> {
    this.again = true;
    this.refreshing ??= this.refreshUntilCurrent().finally(() => {
      this.refreshing = null;
    });
    return this.refreshing;
  }

  /** Changes that come while a timetable is being built are met by building it once more. */
  private async refreshUntilCurrent(): Promise<void> {
    while (this.again) {
      this.again = false;
      for (const agencyId of [...this.live.keys()]) {
        try {
          this.live.set(agencyId, Promise.resolve(await this.load(agencyId)));
        } catch (error) {
          this.log.error(`timetable of ${agencyId}: ${String(error)}; the one before stays in force`);
        }
      }
      this.answers.forget();
    }
  }
}
