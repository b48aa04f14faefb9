import { uuidOfName } from '../../corrections/named-ids.io.js';

/** Of this program's imports; made once, and never to change: the ids of all that was ever imported hang on it. */
const importsNamespace = '6f0d1f53-6ab4-4c5e-9d27-1f6a3f0c0b17';

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
