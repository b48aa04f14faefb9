import type { Row } from '../rows.js';

/** Reads stored rows. An older or newer program may have written them, and they may be damaged. */

/** The rows of one place. */
export interface Loaded {
  readonly rows: readonly Row[];
  readonly unreadable: readonly { readonly rowId: string; readonly text: string }[];
}

const states: ReadonlySet<unknown> = new Set<Row['state']>(['waiting', 'sent', 'refused', 'voided']);
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isMoment = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

/** Reads a stored value as a row. Unknown fields are kept, because a newer program may have stored them. @returns null: not a row */
export function readRow(value: unknown): Row | null {
  if (typeof value !== 'object' || value === null) return null;
  const row = value as Record<string, unknown>;
  const body = (typeof row['body'] === 'object' && row['body'] !== null ? row['body'] : {}) as Record<string, unknown>;
  const ownId = row['what'] === 'event' ? body['eventId'] : row['what'] === 'note' ? body['noteId'] : null;
  const isReadable =
    [row['rowId'], row['accountId'], body['kind'], body['serviceDate'], body['deviceTime']].every(isText) &&
    (row['what'] === 'note' || isText(body['tripId'])) &&
    ownId === row['rowId'] &&
    states.has(row['state']) &&
    isMoment(row['madeAt']) &&
    isMoment(row['at']);
  if (!isReadable) return null;
  const { refusal = null, answeredAt = null, about = null, accountName = '' } = row;
  return { ...row, refusal, answeredAt, about, accountName } as unknown as Row;
}

export function readStoredRow(text: string): Row | null {
  try {
    return readRow(JSON.parse(text) as unknown);
  } catch {
    return null;
  }
}
