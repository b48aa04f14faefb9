/** A table, as the entities define it. */
export interface DescribedTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** The columns of its primary key. */
  readonly key: readonly string[];
  /** The tables that its foreign keys refer to. */
  readonly refersTo: readonly string[];
}

/** How a table's rows of one agency are exported and deleted. */
export interface AgencyTable {
  readonly name: string;
  /** The exported columns. */
  readonly columns: readonly string[];
  /** The columns of its key without the agency, by which its rows are read in order. */
  readonly key: readonly string[];
}

export const ownerColumn = 'agency_id';

/** Whether a column holds hashes (of passwords, sessions, guessed names, riders' devices). Originals could be guessed from them. */
const isSecret = (column: string): boolean => /(^|_)hash(_|$)/.test(column);

/**
 * Every table with rows of agencies, each after those it refers to: the order for writing, and reversed for deleting.
 * @throws RangeError if tables refer to each other in a circle
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
