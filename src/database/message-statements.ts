/** The statements by which copies of the program store, read and delete messages in the table `changes` of PostgreSQL. */

/** What was committed at one moment: every transaction before `end` that was not `open`. */
export interface Snapshot {
  readonly end: number;
  readonly open: readonly number[];
}

/** Reads the text of a `pg_snapshot`. @example readSnapshot('10:20:10,14,15') // { end: 20, open: [10, 14, 15] } */
export function readSnapshot(text: string): Snapshot {
  const [, end = '', open = ''] = text.split(':');
  return { end: Number(end), open: open === '' ? [] : open.split(',').map(Number) };
}

export const current = 'SELECT pg_current_snapshot()::text AS snapshot';

/**
 * Which messages were committed since a snapshot: exactly these, in whatever order transactions began and ended. Numbers of transactions that
 * have not begun yet are those of another server, whose backup was restored.
 */
const since = `(written_in >= $1 OR written_in = ANY($2::bigint[])) AND written_in < pg_snapshot_xmax(pg_current_snapshot())::text::bigint`;

/**
 * Details may be long, so at first only those of the agencies `$5` are read, which this copy is known to hold. Its own messages are left out,
 * except doubted ones.
 */
export const messages = {
  name: 'banche-read-messages',
  text: `${current}, NULL AS "writtenIn", NULL AS copy, NULL AS number, NULL AS "agencyId", NULL AS topic, NULL AS detail, false AS "isLeftOut"
    UNION ALL SELECT NULL, written_in, copy, number, agency_id, topic, CASE WHEN agency_id = ANY($5) THEN detail END,
      detail IS NOT NULL AND agency_id <> ALL($5)
    FROM changes WHERE ${since} AND (copy <> $3 OR number = ANY($4::bigint[]))`,
};
export const details = {
  name: 'banche-read-details',
  text: `SELECT copy, number, detail FROM changes JOIN unnest($1::bigint[], $2::text[], $3::bigint[]) AS wanted (written_in, copy, number)
    USING (written_in, copy, number)`,
};
/** More messages are deleted by further statements. */
export const maxDeletedAtOnce = 5_000;
/** Messages that were committed at a snapshot. Rows that another copy is deleting are skipped. */
export const deletion = `DELETE FROM changes WHERE ctid = ANY(ARRAY(
  SELECT ctid FROM changes WHERE written_in < $1 AND written_in <> ALL($2::bigint[]) LIMIT ${maxDeletedAtOnce} FOR UPDATE SKIP LOCKED))`;

/** Stores a message in the transaction of its change. */
export const insertMessage = 'INSERT INTO changes (agency_id, copy, number, topic, detail) VALUES ($1, $2, $3, $4, $5)';

export interface Message {
  readonly writtenIn: number;
  readonly copy: string;
  readonly number: number;
  readonly agencyId: string;
  readonly topic: string | null;
  readonly detail: string | null;
  /** Whether it has a detail that was not read. */
  readonly isLeftOut: boolean;
}
