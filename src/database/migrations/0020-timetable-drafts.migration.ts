import type { MigrationInterface, QueryRunner } from 'typeorm';
import { owner, table } from './table.io.js';

/** Timetables in the making, who changed what in them, and what managers stated when they published one. */
export class TimetableDrafts1797000000000 implements MigrationInterface {
  readonly name = 'TimetableDrafts1797000000000';

  async up(runner: QueryRunner): Promise<void> {
    const draft = { draft: [['agency_id', 'draft_id'], 'timetable_drafts'] } as const;
    const version = { version: [['agency_id', 'version_id'], 'timetable_versions'] } as const;
    const drafts = `
      agency_id: varchar
      draft_id: integer
      name: varchar
      content: text
      base?: text
      base_version_id?: integer
      content_before_edit: text
      created_at: bigint
      created_by?: varchar
      changed_at: bigint
      changed_by?: varchar
      published_version_id?: integer
      revision: varchar`;
    await runner.createTable(table('timetable_drafts', ['agency_id', 'draft_id'], owner, drafts));
    const edits = `
      agency_id: varchar
      draft_id: integer
      edit_id: integer
      account_id?: varchar
      began_at: bigint
      ended_at: bigint
      differences: text`;
    await runner.createTable(table('timetable_draft_edits', ['agency_id', 'draft_id', 'edit_id'], draft, edits));
    const statements = `
      agency_id: varchar
      version_id: integer
      about: varchar
      statement: text
      vehicles_needed?: integer
      vehicles_at_hand?: integer
      account_id?: varchar
      stated_at: bigint`;
    await runner.createTable(table('publication_statements', ['agency_id', 'version_id', 'about'], version, statements));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('publication_statements');
    await runner.dropTable('timetable_draft_edits');
    await runner.dropTable('timetable_drafts');
  }
}
