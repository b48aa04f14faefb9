import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Agencies } from '../agencies/agencies.service.js';
import { Agency } from '../agencies/agency.entity.js';
import { TimetableVersion, VersionAgency } from '../agencies/timetable-version.entity.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { otherLanguage } from '../language.js';
import { instant, isTimeZone, localDate } from '../scheduling/service-time.js';
import { describedTables } from './agency-rows.io.js';
import { ownerColumn, tablesOfAgencies } from './agency-tables.js';
import type { DraftPlace } from '../timetabling/draft-content.js';
import { calledBy, placeholderId, placeholderSources, placeholderVersion as versionId, untouched } from './placeholder.js';

/** The table in which the name in the other language is stored, as if it came from a feed. */
const otherNames = 'translations';

/**
 * An agency without a timetable yet, so that somebody can sign in and make one. A version that is never published holds its
 * name until the first one is.
 */
@Injectable()
export class PlaceholderAgency {
  constructor(
    private readonly database: Database,
    private readonly agencies: Agencies,
    private readonly clock: Clock,
  ) {}

  /** Creates the agency. The caller must make sure that there is none and that no other copy creates one at the same time. */
  async make(): Promise<void> {
    const agencyId = placeholderId;
    const createdAt = instant(this.clock.now());
    await this.database.write({ topic: 'public', agencyId }, async (runner) => {
      await runner.manager.insert(Agency, { agencyId, agencyOrder: 1, createdAt });
      const effectiveFrom = localDate(createdAt, untouched.timezone);
      const row = { agencyId, versionId, state: 'draft', effectiveFrom, source: placeholderSources.untouched, createdAt } as const;
      await runner.manager.insert(TimetableVersion, row);
      await runner.manager.insert(VersionAgency, { agencyId, versionId, ...rowOf(untouched) });
      await this.translate(runner, agencyId, untouched);
    });
  }

  /** Whether the agency has no timetable and never had one. */
  has(agencyId: string): Promise<boolean> {
    return this.agencies.isPlaceholder(agencyId);
  }

  /** Whether a manager has named the agency in a draft; null: it has or had a timetable. */
  async begun(agencyId: string): Promise<'untouched' | 'named' | null> {
    if (!(await this.has(agencyId))) return null;
    const source = placeholderSources.untouched;
    return (await this.database.source.manager.existsBy(TimetableVersion, { agencyId, versionId, source })) ? 'untouched' : 'named';
  }

  /** Gives the agency the name and details in the draft of its first timetable; without effect once it has a timetable. */
  async call(agencyId: string, place: DraftPlace): Promise<void> {
    if (!(await this.has(agencyId))) return;
    const { agencyTimezone } = await this.agencies.get(agencyId);
    const called = calledBy(place, agencyTimezone, isTimeZone);
    const { manager } = this.database.source;
    const current = await manager.findOneBy(VersionAgency, { agencyId, versionId });
    const isSame = current !== null && isDeepStrictEqual({ ...current }, { agencyId, versionId, ...rowOf(called) });
    if (isSame && (await this.otherName(agencyId)) === called.otherName) return;
    await this.database.write({ topic: 'public', agencyId }, async (runner) => {
      const { affected } = await runner.manager.update(VersionAgency, { agencyId, versionId }, rowOf(called));
      // The first timetable may have been published since the check above.
      if (affected === 0) return;
      await runner.manager.update(TimetableVersion, { agencyId, versionId }, { source: placeholderSources.called });
      await this.translate(runner, agencyId, called);
    });
  }

  /** Removes the placeholder version. Called in the transaction that publishes the first timetable, which brings the agency's name. */
  async remove(runner: QueryRunner, agencyId: string): Promise<void> {
    const tables = tablesOfAgencies(describedTables(this.database.source.entityMetadatas)).filter(({ key }) => key.includes('version_id'));
    for (const { name } of tables.reverse())
      await this.database.query(`DELETE FROM "${name}" WHERE ${ownerColumn} = ? AND version_id = ?`, [agencyId, versionId], runner);
  }

  private async otherName(agencyId: string): Promise<string | null> {
    const statement = `SELECT translation FROM ${otherNames} WHERE agency_id = ? AND version_id = ?`;
    const [row] = await this.database.query<{ translation: string }>(statement, [agencyId, versionId]);
    return row?.translation ?? null;
  }

  private async translate(runner: QueryRunner, agencyId: string, { name, otherName, language }: DraftPlace): Promise<void> {
    await this.database.query(`DELETE FROM ${otherNames} WHERE agency_id = ? AND version_id = ?`, [agencyId, versionId], runner);
    if (otherName === null) return;
    await this.database.query(
      `INSERT INTO ${otherNames} (agency_id, version_id, table_name, field_name, language, record_id, record_sub_id, field_value, translation)
        VALUES (?, ?, 'agency', 'agency_name', ?, '', '', ?, ?)`,
      [agencyId, versionId, otherLanguage(language), name, otherName],
      runner,
    );
  }
}

const rowOf = ({ name, language, timezone, url, phone, email }: DraftPlace): Omit<VersionAgency, 'agencyId' | 'versionId'> => ({
  ...{ agencyName: name, agencyUrl: url ?? '', agencyTimezone: timezone, agencyLang: language },
  ...{ agencyPhone: phone, agencyEmail: email },
});
