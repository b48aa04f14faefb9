import { StreamableFile } from '@nestjs/common';
import type { CellObject, Sheet } from 'write-excel-file/node';
import { bilingual, csvOf, dateNumber, explanationOf, type Cell, type Table } from './table.js';

/** Columns are as wide as a bilingual title needs. */
const columnWidth = 18;
const textWidth = 44;

const formats = { whole: '#,##0', decimal: '#,##0.0', share: '0.0%', time: '[h]:mm', date: 'yyyy-mm-dd', text: '@' } as const;

/** Real numbers and dates: a spreadsheet keeps a date as a number of days and a time as a part of one. */
function cellOf(cell: Cell): CellObject | null {
  const { kind } = cell;
  if (cell.value === null) return null;
  if (cell.kind === 'text') return { value: cell.value, type: String, wrap: cell.value.length > textWidth };
  const value = cell.kind === 'date' ? dateNumber(cell.value) : cell.kind === 'time' ? cell.value / 86_400 : cell.value;
  return { value, type: Number, format: formats[kind] };
}

const sheetOf = ({ name, columns, rows }: Table): Sheet<never> => ({
  sheet: bilingual(name),
  stickyRowsCount: 1,
  columns: columns.map((_, index) => ({ width: columns.length <= 4 && index !== 1 ? textWidth : columnWidth })),
  data: [
    columns.map(({ title }) => ({ value: bilingual(title), type: String, fontWeight: 'bold', wrap: true })),
    ...rows.map((row) => row.map(cellOf)),
  ],
});

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
/** For OpenAPI. */
export const fileTypes = [types.csv, types.xlsx];

/** @param tables each is a sheet; one more explains all their columns */
export async function xlsxFile(name: string, tables: readonly Table[]): Promise<StreamableFile> {
  // Loaded when somebody wants a workbook: a program that only tells the next bus does without.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = [...tables, explanationOf(tables)].map(sheetOf);
  const buffer = await writeXlsxFile(sheets as never).toBuffer();
  return fileOf(buffer, `${name}.xlsx`, types.xlsx);
}

export const csvFile = (name: string, table: Table): StreamableFile =>
  fileOf(Buffer.from(csvOf(table)), `${name}.csv`, `${types.csv}; charset=utf-8`);

/** A table by itself, as a request names it in `?format=`. */
export const tableFile = (format: 'csv' | 'xlsx', name: string, table: Table): StreamableFile | Promise<StreamableFile> =>
  format === 'csv' ? csvFile(name, table) : xlsxFile(name, [table]);

function fileOf(buffer: Buffer, name: string, type: string): StreamableFile {
  // Agencies may be named in any script; the plain name is for programs that do not read the other.
  const plain = name.replace(/[^\w.-]/g, '_');
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new StreamableFile(buffer, { type, disposition, length: buffer.length });
}
