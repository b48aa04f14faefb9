import { promisify } from 'node:util';
import { unzip } from 'node:zlib';
import type { QueryRunner } from 'typeorm';
import type { Database } from '../../database/database.service.js';
import { zippedInTurns, type FeedHead, type WholeFeed } from './shared-feed.io.js';

const unpack = promisify(unzip);

/** @returns null: none was ever made */
export async function findHead(database: Database, agencyId: string, runner?: QueryRunner): Promise<FeedHead | null> {
  const rows = await database.query<FeedHead>(
    'SELECT made_at AS "madeAt", digest FROM realtime_feeds WHERE agency_id = ?',
    [agencyId],
    runner,
  );
  return rows[0] ?? null;
}

/**
 * The stored message, with its head, because another one may have been stored meanwhile.
 * @returns null: none was ever made, or on SQLite by a program that ended
 */
export async function findMessage(database: Database, agencyId: string): Promise<WholeFeed | null> {
  const [row] = await database.query<FeedHead & { readonly message: string }>(
    'SELECT made_at AS "madeAt", digest, message FROM realtime_feeds WHERE agency_id = ?',
    [agencyId],
  );
  if (row === undefined || row.message === '') return null;
  const zipped = Buffer.from(row.message, 'base64');
  return { madeAt: row.madeAt, digest: row.digest, bytes: await unpack(zipped), zipped };
}

/**
 * The feed as it is stored for the other copies of the program. On SQLite there are none, so only its head is stored, lest a restart takes
 * the timestamp back: the message of a city would be some megabytes for the disk every few seconds.
 */
export async function readyToStore(database: Database, made: WholeFeed): Promise<WholeFeed> {
  return database.isPostgres ? { ...made, zipped: await zippedInTurns([made.bytes]) } : made;
}

/** Stores a feed in place of another one, unless another copy of the program did so meanwhile. @returns the head that is stored now */
export async function replaceFeed(
  database: Database,
  agencyId: string,
  before: FeedHead | null,
  { madeAt, digest, zipped }: WholeFeed,
): Promise<FeedHead | null> {
  const message = zipped?.toString('base64') ?? '';
  const [statement, values] =
    before === null ? [insertFeed, [agencyId, madeAt, digest, message]] : [updateFeed, [madeAt, digest, message, agencyId, before.madeAt]];
  return database.writeQuietly(async (runner) => {
    await database.query(statement, values, runner);
    return findHead(database, agencyId, runner);
  });
}

const insertFeed = `INSERT INTO realtime_feeds (agency_id, made_at, digest, message) VALUES (?, ?, ?, ?)
  ON CONFLICT (agency_id) DO NOTHING`;
const updateFeed = 'UPDATE realtime_feeds SET made_at = ?, digest = ?, message = ? WHERE agency_id = ? AND made_at = ?';
