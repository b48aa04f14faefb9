import { createHash } from 'node:crypto';

/** Of this program's imports; made once, and never to change: the ids of all that was ever imported hang on it. */
const importsNamespace = '6f0d1f53-6ab4-4c5e-9d27-1f6a3f0c0b17';

/**
 * A name-based UUID, version 5 (RFC 9562, section 5.5): the same name in the same namespace is the same id, always.
 * @example uuidOfName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com') // '2ed6657d-e927-568b-95e1-2665a8aea6a2'
 */
export function uuidOfName(namespace: string, name: string): string {
  const hash = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}

/** What a row of a table says of one thing. */
export interface SaidByRow {
  readonly table: string;
  readonly key: readonly (string | number)[];
  readonly kind: string;
}

/**
 * The event that a row of a table stands for.
 * @param version how many times a later delivery has said something else of it
 */
export const eventIdOf = (agencyId: string, { table, key, kind }: SaidByRow, version = 0): string =>
  // JSON keeps the parts apart, whatever they hold.
  uuidOfName(importsNamespace, JSON.stringify([agencyId, table, ...key, kind, ...(version === 0 ? [] : [version])]));

/** The event that takes one back which an import recorded; each is taken back once, since what replaces it is another event. */
export const undoIdOf = (agencyId: string, eventId: string): string =>
  uuidOfName(importsNamespace, JSON.stringify([agencyId, 'undo', eventId]));
