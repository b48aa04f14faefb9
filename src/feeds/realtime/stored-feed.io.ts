import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { QueryRunner } from 'typeorm';
import type { Database } from '../../database/database.service.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';

/** By which a copy of the program recognises the feed that it has in memory. */
export interface FeedHead {
  readonly madeAt: EpochSeconds;
  readonly digest: string;
}

const [pack, unpack] = [promisify(deflate), promisify(inflate)];

/** @returns null: none was ever made */
export async function findHead(database: Database, agencyId: string, runner?: QueryRunner): Promise<FeedHead | null> {
  const rows = await database.query<FeedHead>(
    'SELECT made_at AS "madeAt", digest FROM realtime_feeds WHERE agency_id = ?',
    [agencyId],
    runner,
  );
  return rows[0] ?? null;
}

/** The stored message, with its head, because another one may have been stored meanwhile. @returns null: none was ever made */
export async function findMessage(database: Database, agencyId: string): Promise<(FeedHead & { readonly bytes: Uint8Array }) | null> {
  const [row] = await database.query<FeedHead & { readonly message: string }>(
    'SELECT made_at AS "madeAt", digest, message FROM realtime_feeds WHERE agency_id = ?',
    [agencyId],
  );
  if (row === undefined) return null;
  return { madeAt: row.madeAt, digest: row.digest, bytes: await unpack(Buffer.from(row.message, 'base64')) };
}

/** Stores a message in place of another one, unless another copy of the program did so meanwhile. @returns the head that is stored now */
export async function replaceFeed(
  database: Database,
  agencyId: string,
  before: FeedHead | null,
  { madeAt, digest, bytes }: FeedHead & { readonly bytes: Uint8Array },
): Promise<FeedHead | null> {
  const message = (await pack(bytes)).toString('base64');
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
