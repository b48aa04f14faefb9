/** What the list of entities tells of a table. */
export interface DescribedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** The tables that its foreign keys lead to. */
  readonly refersTo: readonly string[];
}

/** A table as far as an agency's rows of it are kept for later and taken away. */
export interface AgencyTable {
  readonly name: string;
  /** What is kept of a row. */
  readonly columns: readonly string[];
  /** The columns of its key beside the agency, by which its rows are read in order. */
  readonly key: readonly string[];
}

export const ownerColumn = 'agency_id';

/** Hashes of passwords, sessions, names that were guessed and riders' devices: who has one may try to find what it was made of. */
const isSecret = (column: string): boolean => /(^|_)hash(_|$)/.test(column);

/**
 * Every table that holds rows of agencies, each after those that its rows refer to: so they can be written in this order and taken
 * away in the other one.
 * @throws RangeError where tables refer to each other in a circle
 */
export function tablesOfAgencies(described: readonly DescribedTable[]): AgencyTable[] {
  const waiting = new Map(described.filter(({ columns }) => columns.includes(ownerColumn)).map((table) => [table.name, table]));
  const ordered: AgencyTable[] = [];
  while (waiting.size > 0) {
    const ready = [...waiting.values()].filter(({ name, refersTo }) => !refersTo.some((other) => other !== name && waiting.has(other)));
    if (ready.length === 0) throw new RangeError(`tables that refer to each other in a circle: ${[...waiting.keys()].join(', ')}`);
    for (const { name, columns, key } of ready) {
      waiting.delete(name);
      ordered.push({ name, columns: columns.filter((column) => !isSecret(column)), key: key.filter((column) => column !== ownerColumn) });
    }
  }
  return ordered;
}
