import { resolve } from 'node:path';
import { existsSync } from 'node:fs';
import { SystemClock } from '../clock.js';
import { migrations } from '../database/data-source.io.js';
import { formatInstant, instant } from '../scheduling/service-time.js';
import { backUp } from '../upkeep/back-up.io.js';
import { BackupFault } from '../upkeep/backup-fault.js';
import type { BackupSummary } from '../upkeep/contents.js';
import { restore } from '../upkeep/restore.io.js';
import { ProgramStop, type ProgramContext } from './program-context.js';

/** npm runs in the project's folder, but paths are relative to the user's folder. */
const fromUsersFolder = (path: string): string => resolve(process.env['INIT_CWD'] ?? '.', path);

/** `backup`: copies the database to a file while programs may write to it. The database is neither created nor migrated. */
export async function backUpTo(context: ProgramContext, path: string): Promise<void> {
  const { say, print } = context;
  const [database, file] = [databaseOrStop(context, 'postgresBackup'), fromUsersFolder(path)];
  await orStop(context, async () => {
    if (existsSync(file)) throw new BackupFault('file-exists', { file });
    print(say('backedUp', { file, ...summaryParams(await backUp(database, file), context) }));
  });
}

/** `restore`: replaces the database with a backup. */
export async function restoreFrom(context: ProgramContext, path: string): Promise<void> {
  const { say, print, where } = context;
  const [database, file] = [databaseOrStop(context, 'postgresRestore'), fromUsersFolder(path)];
  const moment = formatInstant(instant(new SystemClock().now()), 'UTC').replace(/[-:]|\+.*/g, '');
  await orStop(context, async () => {
    const restored = await restore({ file, database, moment: `${moment}Z`, migrations: migrations.map(({ name }) => name) });
    print(say('restored', { file, where, ...summaryParams(restored, context) }));
    if (restored.previousFile !== null) print(say('keptBeside', { kept: restored.previousFile }));
  });
}

function databaseOrStop({ config, say, where }: ProgramContext, ofPostgres: 'postgresBackup' | 'postgresRestore'): string {
  const { database } = config;
  if (database.kind === 'postgres') {
    const address = new URL(database.url);
    address.password = '';
    throw new ProgramStop(say(ofPostgres, { where, address: address.href }));
  }
  if (database.path === ':memory:') throw new ProgramStop(say('inMemory'));
  return resolve(database.path);
}

function summaryParams(
  { bytes, events, months }: BackupSummary,
  { say }: ProgramContext,
): { size: string; events: number; months: string } {
  const [from, until] = [months[0], months.at(-1)];
  const spoken = from === undefined || until === undefined ? say('noMonths') : say('monthsFromTo', { from, until, count: months.length });
  return { size: (bytes / 1024 / 1024).toFixed(1), events, months: spoken };
}

async function orStop({ language }: ProgramContext, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    throw error instanceof BackupFault ? new ProgramStop(error.sentence(language)) : error;
  }
}
