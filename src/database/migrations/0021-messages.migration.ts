import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Messages between copies of the program, on PostgreSQL only: SQLite has one copy. The table has no key and no entity, because its rows are
 * not data: they are read by the transaction that wrote them, and deleted after a minute. It is not logged: after a crash of the server
 * it is empty, and all copies have lost their connections and read everything again.
 */
export class Messages1797000000001 implements MigrationInterface {
  readonly name = 'Messages1797000000001';

  async up(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type !== 'postgres') return;
    await runner.query(`CREATE UNLOGGED TABLE changes (
      agency_id varchar NOT NULL,
      copy varchar NOT NULL,
      number bigint NOT NULL,
      topic varchar,
      detail text,
      written_in bigint NOT NULL DEFAULT (pg_current_xact_id()::text::bigint)
    )`);
    // To compress details would take longer than to write them.
    await runner.query('ALTER TABLE changes ALTER detail SET STORAGE EXTERNAL');
    await runner.query('CREATE INDEX changes_written_in ON changes (written_in)');
  }

  async down(runner: QueryRunner): Promise<void> {
    if (runner.dataSource.options.type === 'postgres') await runner.query('DROP TABLE changes');
  }
}
