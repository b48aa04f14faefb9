import type { CellObject, Sheet } from 'write-excel-file/node';
import type { Text } from '../language.js';
import { isFormula, workbookText } from './cell-text.js';
import { charts, type Chart, type Charted, type Content } from './sheet-chart.js';
import { sheetLayout } from './sheet-layout.js';
import { printed } from './sheet-print.js';
import { bilingual, dateNumber, explanationOf, type Cell, type Table } from './table.js';

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

function sheetOf({ name, columns, rows: lines, chart }: Table): WrittenSheet {
  const rows = [...lines];
  const { widths, heights } = sheetLayout({ columns, rows });
  const written: (CellObject | null)[][] = [
    columns.map(({ title }) => ({ value: workbookText(bilingual(title)), ...heading })),
    ...rows.map((row) => row.map(cellOf)),
  ];
  return {
    sheet: bilingual(name),
    stickyRowsCount: 1,
    orientation: 'landscape',
    columns: widths.map((width) => ({ width })),
    // The library takes the height of a row from its cells.
    data: written.map((line, index) => line.map((cell) => (cell === null ? null : { ...cell, height: heights[index] ?? 0 }))),
    ...(chart === undefined || rows.length === 0 ? {} : { chart: chartOf(chart, columns.length, rows) }),
  };
}

const chartOf = (title: Text, columns: number, rows: readonly (readonly Cell[])[]): Chart => ({
  title: bilingual(title),
  rows: rows.length,
  columns,
  format: rows[0]?.[0]?.kind === 'date' ? 'm-d' : formats[rows[0]?.[0]?.kind ?? 'text'],
});

/** The font for which column widths and row heights are computed. */
const font = { fontFamily: 'Calibri', fontSize: 11 };

/** @param tables one sheet each; another sheet explains all their columns. @returns the bytes of the file */
export async function writeWorkbook(name: string, tables: readonly Table[]): Promise<Uint8Array> {
  // Loaded at the first request, because most programs never write a workbook.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const sheets = [...tables, explanationOf(tables)].map(sheetOf);
  return writeXlsxFile(sheets, { ...font, features: [printed(name), charts] }).toBuffer();
}
