import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';
import type { CellObject, Sheet } from 'write-excel-file/node';
import type { Text } from '../language.js';
import { isFormula, workbookText } from './cell-text.js';
import { charts, type Chart, type Charted, type Content } from './sheet-chart.js';
import { sheetLayout } from './sheet-layout.js';
import { printed } from './sheet-print.js';
import { bilingual, csvOf, csvRows, dateNumber, explanationOf, type Cell, type Table } from './table.js';

const formats = { whole: '#,##0', decimal: '#,##0.0', share: '0.0%', time: '[h]:mm', date: 'yyyy-mm-dd', text: '@' } as const;
/** Excel does not show longer texts in cells with the text format. */
const longestTextByFormat = 255;

/** Cells with real numbers and dates: a spreadsheet stores a date as a number of days, and a time as a fraction of a day. */
function cellOf(cell: Cell): CellObject | null {
  const { kind } = cell;
  if (cell.value === null || cell.value === '') return null;
  if (cell.kind === 'text') {
    // The text format, so that editing the cell does not turn it into a formula.
    const isText = isFormula(cell.value) && cell.value.length <= longestTextByFormat;
    return {
      value: workbookText(cell.value),
      type: String,
      wrap: true,
      align: 'left',
      indent: 1,
      alignVertical: 'top',
      ...(isText ? { format: formats.text } : {}),
    };
  }
  const value = cell.kind === 'date' ? dateNumber(cell.value) : cell.kind === 'time' ? cell.value / 86_400 : cell.value;
  return { value, type: Number, format: formats[kind], alignVertical: 'top' };
}

const heading = { type: String, fontWeight: 'bold', wrap: true, alignVertical: 'center', backgroundColor: '#EEEEEE' } as const;

type WrittenSheet = Sheet<Content> & Charted;

function sheetOf(table: Table): WrittenSheet {
  const { name, columns, rows, chart } = table;
  const { widths, heights } = sheetLayout(table);
  const lines: (CellObject | null)[][] = [
    columns.map(({ title }) => ({ value: workbookText(bilingual(title)), ...heading })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  return {
    sheet: bilingual(name),
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    // The library takes the height of a row from its cells.
    data: lines.map((line, index) => line.map((cell) => (cell === null ? null : { ...cell, height: heights[index] ?? 0 }))),
    ...(chart === undefined || rows.length === 0 ? {} : { chart: chartOf(chart, table) }),
  };
}

const chartOf = (title: Text, { columns, rows }: Table): Chart => ({
  title: bilingual(title),
  rows: rows.length,
  columns: columns.length,
  format: rows[0]?.[0]?.kind === 'date' ? 'm-d' : formats[rows[0]?.[0]?.kind ?? 'text'],
});

/** The font for which column widths and row heights are computed. */
const font = { fontFamily: 'Calibri', fontSize: 11 };

const types = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' } as const;
/** For OpenAPI. */
export const fileTypes = [types.csv, types.xlsx];

/** @param tables one sheet each; another sheet explains all their columns */
export async function xlsxFile(name: string, tables: readonly Table[]): Promise<StreamableFile> {
  // Loaded at the first request, because most programs never write a workbook.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = [...tables, explanationOf(tables)].map(sheetOf);
  const buffer = await writeXlsxFile(sheets, { ...font, features: [printed(name), charts] }).toBuffer();
  return fileOf(buffer, `${name}.xlsx`, types.xlsx);
}

export const csvFile = (name: string, table: Table): StreamableFile =>
  fileOf(Buffer.from(csvOf(table)), `${name}.csv`, `${types.csv}; charset=utf-8`);

/** A single table in the requested `?format=`. */
export const tableFile = (format: 'csv' | 'xlsx', name: string, table: Table): StreamableFile | Promise<StreamableFile> =>
  format === 'csv' ? csvFile(name, table) : xlsxFile(name, [table]);

/** JSON lines: one object per line. */
export const jsonLinesType = 'application/jsonl';

/** A CSV file that is written in batches, so that it may have any length. @param head its columns */
export function csvStream<Row>(
  name: string,
  head: Table,
  lots: AsyncIterable<readonly Row[]>,
  cellsOf: (rows: readonly Row[]) => Table['rows'],
): StreamableFile {
  return streamOf(csvOf(head), lots, (rows) => csvRows(cellsOf(rows)), `${name}.csv`, `${types.csv}; charset=utf-8`);
}

/** One object per line, in batches. */
export const jsonLinesStream = <Row>(name: string, lots: AsyncIterable<readonly Row[]>, of: (row: Row) => object): StreamableFile =>
  streamOf('', lots, (rows) => rows.map((row) => `${JSON.stringify(of(row))}\n`).join(''), `${name}.jsonl`, jsonLinesType);

function streamOf<Lot>(start: string, lots: AsyncIterable<Lot>, textOf: (lot: Lot) => string, name: string, type: string): StreamableFile {
  async function* written(): AsyncGenerator<string> {
    if (start !== '') yield start;
    for await (const lot of lots) {
      const text = textOf(lot);
      if (text !== '') yield text;
    }
  }
  return new StreamableFile(Readable.from(written(), { objectMode: false }), { type, disposition: dispositionOf(name) });
}

const fileOf = (buffer: Buffer, name: string, type: string): StreamableFile =>
  new StreamableFile(buffer, { type, disposition: dispositionOf(name), length: buffer.length });

/** Names may have letters of any script; `filename` is for clients that do not support `filename*`. */
const dispositionOf = (name: string): string =>
  `attachment; filename="${name.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
