/** A column or an index of a database. */
export interface Column {
  readonly table: string;
  readonly column: string;
  /** Whether inserts need a value for it. */
  readonly isRequired: boolean;
}

/** The tables that this program needs, or those of a database. */
export interface Tables {
  readonly columns: readonly Column[];
  readonly indexes: readonly string[];
}

/**
 * How the tables of a database differ from those that this program needs. Additional tables, indexes and optional columns are accepted.
 * @returns names of columns and indexes; empty: no difference
 * @example differences(needed, found) // ['ridership_days.is_reconstruction']
 */
export function differences(needed: Tables, found: Tables): string[] {
  const name = ({ table, column }: Column): string => `${table}.${column}`;
  const there = new Set(found.columns.map(name));
  const existing = new Set(needed.columns.map(name));
  const ours = new Set(needed.columns.map(({ table }) => table));
  return [
    ...needed.columns.map(name).filter((each) => !there.has(each)),
    ...needed.indexes.filter((each) => !found.indexes.includes(each)),
    // A required column that the program does not fill makes every insert fail.
    ...found.columns.filter((each) => each.isRequired && ours.has(each.table) && !existing.has(name(each))).map(name),
  ];
}

/** The migrations that a newer program has run, in its order. */
export const unknownAmong = (ran: readonly string[], own: readonly string[]): string[] => ran.filter((name) => !own.includes(name));
