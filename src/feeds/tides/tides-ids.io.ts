import { uuidOfName } from '../../corrections/named-ids.io.js';

/** The namespace of the ids of imported events. It must never change, because an import finds earlier events by their ids. */
const importsNamespace = '6f0d1f53-6ab4-4c5e-9d27-1f6a3f0c0b17';

/** One fact that a row of a table states. */
export interface RowFact {
  readonly table: string;
  readonly key: readonly (string | number)[];
  readonly kind: string;
}

/**
 * The id of the event for a fact.
 * @param version how many times a later delivery has changed the fact
 */
export const eventIdOf = (agencyId: string, { table, key, kind }: RowFact, version = 0): string =>
  // JSON separates the parts unambiguously.
  uuidOfName(importsNamespace, JSON.stringify([agencyId, table, ...key, kind, ...(version === 0 ? [] : [version])]));

/** The id of the undo of an imported event. One is enough, because a replacement is another event with its own undo. */
export const undoIdOf = (agencyId: string, eventId: string): string =>
  uuidOfName(importsNamespace, JSON.stringify([agencyId, 'undo', eventId]));
