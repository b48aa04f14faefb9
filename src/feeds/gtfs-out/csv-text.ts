/** A cell of a GTFS file; null is empty. */
export type Cell = string | number | null;

/** A table with its column names as keys of its rows, in order. */
export interface Table<Column extends string = string> {
  readonly file: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Readonly<Record<Column, Cell>>[];
}

/** GTFS allows no line break in a cell and no white space around it. */
export function cellText(cell: Cell): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : cell.replace(/\s*[\r\n\u0085\u2028\u2029]+\s*/g, ' ').trim();
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export const line = (cells: readonly Cell[]): string => `${cells.map(cellText).join(',')}\n`;

/** A table without the columns that are empty in every row. @param needed columns that stay */
export function withoutEmpty<Column extends string>(table: Table<Column>, needed: readonly string[]): Table<Column> {
  const columns = table.columns.filter((column) => needed.includes(column) || table.rows.some((row) => cellText(row[column]) !== ''));
  return { ...table, columns };
}
