import type { QueryRunner } from 'typeorm';
import type { Database } from '../../database/database.service.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { Feed } from './gtfs-feed.js';
import { NetworkRows } from './gtfs-network-rows.io.js';
import { AgencyRows } from './gtfs-rows.io.js';
import { TimetableRows } from './gtfs-timetable-rows.io.js';

/** Writes a feed as one timetable version. */
export class FeedSaving {
  private readonly rows: AgencyRows;
  private readonly network: NetworkRows;
  private readonly timetable: TimetableRows;

  constructor(database: Database, runner: QueryRunner, agencyId: string) {
    this.rows = new AgencyRows(database, runner, agencyId);
    this.network = new NetworkRows(this.rows);
    this.timetable = new TimetableRows(this.rows);
  }

  /** @returns the number of the new version */
  async save(feed: Feed, source: string, effectiveFrom: ServiceDate, now: number): Promise<number> {
    await this.network.saveOwner(now);
    const versionId = (await this.rows.highest('timetable_versions', 'version_id')) + 1;
    await this.timetable.saveVersion(feed, versionId, source, effectiveFrom, now);
    await this.network.saveNetwork(feed, versionId);
    const patternIds = await this.network.savePatterns(feed.patterns);
    await this.timetable.saveTrips(feed, versionId, patternIds);
    return versionId;
  }
}
