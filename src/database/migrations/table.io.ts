import { Table, type TableColumnOptions } from 'typeorm';

/** Columns, one per line: `name: type`, with `?` after the name if it is nullable. Types are those that both SQLite and PostgreSQL know. */
function columns(list: string, key: readonly string[], constraint: string): TableColumnOptions[] {
  return list
    .trim()
    .split('\n')
    .map((line) => {
      const [name = '', type = ''] = line.trim().split(': ');
      const plain = name.replace('?', '');
      const isPrimary = key.includes(plain);
      return {
        name: plain,
        type,
        isNullable: name.endsWith('?'),
        isPrimary,
        ...(isPrimary ? { primaryKeyConstraintName: constraint } : {}),
      };
    });
}

interface References {
  readonly [name: string]: readonly [columns: readonly string[], table: string];
}

/** A table in the notation of the migrations. Constraints are named after it, so that entities can refer to them by name. */
export function table(name: string, key: readonly string[], references: References, list: string): Table {
  return new Table({
    name,
    columns: columns(list, key, `${name}_pk`),
    foreignKeys: Object.entries(references).map(([fk, [columnNames, referencedTableName]]) => ({
      name: `${name}_${fk}_fk`,
      columnNames: [...columnNames],
      referencedColumnNames: [...columnNames],
      referencedTableName,
    })),
  });
}

/** The foreign key of every table whose rows belong to an agency. */
export const owner = { agency: [['agency_id'], 'agencies'] } as const;
