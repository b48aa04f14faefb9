import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import type { DatabaseAddress } from '../config.js';
import { Accounts1795100000000 } from './migrations/0002-accounts.migration.js';
import { Operations1795200000000 } from './migrations/0003-operations.migration.js';
import { RiderReports1795400000000 } from './migrations/0005-rider-reports.migration.js';
import { Ridership1795300000000 } from './migrations/0004-ridership.migration.js';
import { SaidPlace1795600000000 } from './migrations/0007-said-place.migration.js';
import { Walks1795500000000 } from './migrations/0006-walks.migration.js';
import { Builds1795700000000 } from './migrations/0008-builds.migration.js';
import { CountedTwice1795800000000 } from './migrations/0009-counted-twice.migration.js';
import { Marks1795900000000 } from './migrations/0010-marks.migration.js';
import { PostgresWatch, watchedBy } from './postgres-client.io.js';
import { limits, lockOfNumber } from './postgres-limits.js';
import { SignInAttempts1796000000000 } from './migrations/0011-sign-in-attempts.migration.js';
import { PlanChanges1796100000000 } from './migrations/0012-plan-changes.migration.js';
import { WorkingDays1796200000000 } from './migrations/0013-working-days.migration.js';
import { Devices1796400000000 } from './migrations/0014-devices.migration.js';
import { DriverApp1796500000000 } from './migrations/0015-driver-app.migration.js';
import { WhatIsCounted1796600000000 } from './migrations/0016-what-is-counted.migration.js';
import { ManagersDesk1796700000000 } from './migrations/0017-managers-desk.migration.js';
import { NetworkOfVersions1796800000000 } from './migrations/0018-network-of-versions.migration.js';
import { Publishing1796900000000 } from './migrations/0019-publishing.migration.js';
import { TimetableDrafts1797000000000 } from './migrations/0020-timetable-drafts.migration.js';
import { Messages1797000000001 } from './migrations/0021-messages.migration.js';
import { ComparedDays1797000000002 } from './migrations/0022-compared-days.migration.js';
import { FeedTokens1797000000003 } from './migrations/0023-feed-tokens.migration.js';
import { PublishedFeeds1797000000004 } from './migrations/0024-published-feeds.migration.js';
import { RealtimeFeeds1797000000005 } from './migrations/0025-realtime-feeds.migration.js';
import { FeedsBySite1797000000006 } from './migrations/0026-feeds-by-site.migration.js';
import { FirstTables1795000000000 } from './migrations/0001-first-tables.migration.js';
import { refuseNewer, refuseOther, runPending } from './migrating.io.js';

export { migrationsIn } from './migrating.io.js';

/** The migrations of both databases, in order. */
export const migrations = [
  FirstTables1795000000000,
  Accounts1795100000000,
  Operations1795200000000,
  Ridership1795300000000,
  RiderReports1795400000000,
  Walks1795500000000,
  SaidPlace1795600000000,
  Builds1795700000000,
  CountedTwice1795800000000,
  Marks1795900000000,
  SignInAttempts1796000000000,
  PlanChanges1796100000000,
  WorkingDays1796200000000,
  Devices1796400000000,
  DriverApp1796500000000,
  WhatIsCounted1796600000000,
  ManagersDesk1796700000000,
  NetworkOfVersions1796800000000,
  Publishing1796900000000,
  TimetableDrafts1797000000000,
  Messages1797000000001,
  ComparedDays1797000000002,
  FeedTokens1797000000003,
  PublishedFeeds1797000000004,
  RealtimeFeeds1797000000005,
  FeedsBySite1797000000006,
];

/** The arbitrary number of the advisory lock for migrations, which lets copies that start together take turns. */
const migrationLock = 7_236_001;

/** Options for TypeORM. On SQLite every acknowledged commit is on disk; on PostgreSQL rows have the same types as on SQLite. */
export function dataSourceOptions(
  address: DatabaseAddress,
  entities: Extract<DataSourceOptions['entities'], unknown[]>,
): DataSourceOptions {
  const shared = { entities, migrations, synchronize: false, migrationsTransactionMode: 'all' as const };
  if (address.kind === 'postgres') {
    readRowsAsSqliteDoes();
    const watch = new PostgresWatch(address.url);
    const extra = {
      Client: watchedBy(watch),
      onConnect: watch.greet,
      connectionTimeoutMillis: limits.free,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    };
    return { ...shared, type: 'postgres', url: address.url, poolSize: 10, applicationName: 'banche', extra };
  }
  if (address.path !== ':memory:') mkdirSync(dirname(address.path), { recursive: true });
  return {
    ...shared,
    type: 'better-sqlite3',
    database: address.path,
    enableWAL: true,
    timeout: 10_000,
    prepareDatabase: (database: { pragma(text: string): unknown }) => {
      database.pragma('synchronous = FULL');
      database.pragma('foreign_keys = ON');
      // A longer log copies pages that many commits change only once: a third more boardings a second than with the default of 1,000.
      database.pragma('wal_autocheckpoint = 4000');
    },
  };
}

/** DATE stays text and INT8 becomes a number (ours are far below 2^53), so that raw rows are equal on both databases. */
function readRowsAsSqliteDoes(): void {
  pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
}

/**
 * Brings the tables up to date.
 * @returns the names of the migrations that ran
 * @throws Refusal `database-newer` if a newer program migrated the database, `database-differs` if its tables are not those needed
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const runner = dataSource.createQueryRunner();
  const locks = dataSource.options.type === 'postgres';
  try {
    if (locks) await runner.query(lockOfNumber, [migrationLock]);
    try {
      await refuseNewer(dataSource);
      const ran = await runPending(dataSource);
      await refuseOther(dataSource);
      return ran;
    } finally {
      // Otherwise the pooled connection would hold the lock until it is closed.
      if (locks) await runner.query('SELECT pg_advisory_unlock($1)', [migrationLock]);
    }
  } finally {
    await runner.release();
  }
}
