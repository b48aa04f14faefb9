/** A column or an index of a database. */
export interface Column {
  readonly table: string;
  readonly column: string;
  /** Whether nothing can be inserted without a value for it. */
  readonly isRequired: boolean;
}

/** What this program needs, or what is there. */
export interface Tables {
  readonly columns: readonly Column[];
  readonly indexes: readonly string[];
}

/**
 * Where the tables of a database are not those that this program works with. What it merely holds besides harms nobody.
 * @returns names of columns and indexes; none: all is as it should be
 * @example differences(needed, found) // ['ridership_days.is_reconstruction']
 */
export function differences(needed: Tables, found: Tables): string[] {
  const name = ({ table, column }: Column): string => `${table}.${column}`;
  const there = new Set(found.columns.map(name));
  const known = new Set(needed.columns.map(name));
  const ours = new Set(needed.columns.map(({ table }) => table));
  return [
    ...needed.columns.map(name).filter((each) => !there.has(each)),
    ...needed.indexes.filter((each) => !found.indexes.includes(each)),
    // What nobody here knows to fill makes every insert fail.
    ...found.columns.filter((each) => each.isRequired && ours.has(each.table) && !known.has(name(each))).map(name),
  ];
}

/** Migrations that a newer program has run, in the order in which it did. */
export const unknownAmong = (ran: readonly string[], known: readonly string[]): string[] => ran.filter((name) => !known.includes(name));
