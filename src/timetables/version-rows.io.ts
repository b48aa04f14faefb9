import { In, type QueryRunner } from 'typeorm';
import { describedTables } from '../agency-keeping/agency-rows.io.js';
import { tablesOfAgencies } from '../agency-keeping/agency-tables.js';
import type { Database } from '../database/database.service.js';
import type { EpochSeconds, ServiceDate } from '../scheduling/service-time.js';
import { TimetableVersion } from '../agencies/timetable-version.entity.js';

/** A version in any state but draft, with the number of its trips. */
export interface VersionWithTripCount {
  readonly version: TimetableVersion;
  readonly tripCount: number;
}

/** The values of a copy that differ from those of the copied version. */
interface CopyTarget {
  readonly versionId: number;
  readonly effectiveFrom: ServiceDate;
  readonly createdAt: EpochSeconds;
}

const tablesOfOnePublication: ReadonlySet<string> = new Set(['timetable_versions', 'publication_statements']);

/** Reads and writes the rows of versions in any state. */
export class VersionRows {
  constructor(private readonly database: Database) {}

  /** Every published version, those included that were replaced before they came into force. */
  listPublished(agencyId: string): Promise<TimetableVersion[]> {
    const order = { effectiveFrom: 'ASC', versionId: 'ASC' } as const;
    return this.database.source.manager.find(TimetableVersion, { where: { agencyId, state: 'published' }, order });
  }

  /** Withdraws published versions. The caller has to check that none of them is in force yet. */
  async archive(runner: QueryRunner, agencyId: string, versionIds: readonly number[]): Promise<void> {
    if (versionIds.length === 0) return;
    await runner.manager.update(TimetableVersion, { agencyId, versionId: In([...versionIds]), state: 'published' }, { state: 'archived' });
  }

  /** All versions that were ever published, by number. */
  async list(agencyId: string, runner?: QueryRunner): Promise<VersionWithTripCount[]> {
    const { manager } = runner ?? this.database.source;
    const versions = await manager.find(TimetableVersion, { where: { agencyId }, order: { versionId: 'ASC' } });
    const counts = await this.database.query<{ versionId: number; tripCount: number | string }>(
      'SELECT version_id AS "versionId", count(*) AS "tripCount" FROM trips WHERE agency_id = ? GROUP BY version_id',
      [agencyId],
      runner,
    );
    const tripCounts = new Map(counts.map(({ versionId, tripCount }) => [versionId, Number(tripCount)]));
    return versions
      .filter(({ state }) => state !== 'draft')
      .map((version) => ({ version, tripCount: tripCounts.get(version.versionId) ?? 0 }));
  }

  async highest(agencyId: string, runner: QueryRunner): Promise<number> {
    return (await runner.manager.maximum(TimetableVersion, 'versionId', { agencyId })) ?? 0;
  }

  /** Copies the rows of a version in every table whose key has a version, except statements made on publishing: they hold for that day. */
  async copy(runner: QueryRunner, { agencyId, versionId: from }: TimetableVersion, to: CopyTarget): Promise<void> {
    const { manager } = runner;
    const version = await manager.findOneByOrFail(TimetableVersion, { agencyId, versionId: from });
    await manager.insert(TimetableVersion, { ...version, ...to, state: 'published', restoredFrom: from });
    const tables = tablesOfAgencies(describedTables(this.database.source.entityMetadatas));
    for (const { name, columns, key } of tables) {
      if (tablesOfOnePublication.has(name) || !key.includes('version_id')) continue;
      const others = columns.filter((column) => column !== 'version_id').map((column) => `"${column}"`);
      const number = this.database.isPostgres ? 'CAST(? AS integer)' : '?';
      await this.database.query(
        `INSERT INTO "${name}" ("version_id", ${others.join(', ')})
          SELECT ${number}, ${others.join(', ')} FROM "${name}" WHERE agency_id = ? AND version_id = ?`,
        [to.versionId, agencyId, from],
        runner,
      );
    }
  }
}
