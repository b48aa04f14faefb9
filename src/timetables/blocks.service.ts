import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../database/database.service.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';
import { groupBy } from '../trip-log/operated-trip.js';
import type { VersionInForce } from './in-force.js';
import { TimetablesService } from './timetables.service.js';

interface TripOfBlock {
  readonly serviceId: string;
  readonly patternId: number;
  readonly startTime: ServiceTime;
}

/** What one vehicle does after another, by the blocks of the timetable. */
@Injectable()
export class Blocks {
  /** A published version is never edited, so what was read of it holds until the versions themselves are read anew. */
  private readonly blocks = new WeakMap<VersionInForce, Promise<ReadonlyMap<string, readonly TripOfBlock[]>>>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
  ) {}

  /** @returns the patterns of the trips that the vehicle of a block still has on a date after one that starts at a time */
  async listLaterPatterns(agencyId: string, date: ServiceDate, blockId: string, after: ServiceTime): Promise<number[]> {
    const inForce = await this.timetables.findInForce(agencyId, date);
    const trips = inForce === null ? [] : ((await this.blocksOf(inForce)).get(blockId) ?? []);
    const running = new Set(inForce?.days.runningOn(date));
    const later = trips.filter(({ serviceId, startTime }) => startTime > after && running.has(serviceId));
    return [...new Set(later.map(({ patternId }) => patternId))];
  }

  private blocksOf(inForce: VersionInForce): Promise<ReadonlyMap<string, readonly TripOfBlock[]>> {
    const known = this.blocks.get(inForce);
    if (known !== undefined) return known;
    const reading = this.read(inForce);
    this.blocks.set(inForce, reading);
    reading.catch(() => this.blocks.delete(inForce));
    return reading;
  }

  private async read({ version: { agencyId, versionId } }: VersionInForce): Promise<Map<string, TripOfBlock[]>> {
    const rows = await this.database.query<TripOfBlock & { blockId: string }>(
      `SELECT block_id AS "blockId", service_id AS "serviceId", pattern_id AS "patternId", start_time AS "startTime"
        FROM trips WHERE agency_id = ? AND version_id = ? AND block_id IS NOT NULL`,
      [agencyId, versionId],
    );
    return groupBy(rows, ({ blockId }) => blockId);
  }
}
