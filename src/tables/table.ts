import Papa from 'papaparse';
import type { Text } from '../language.js';
import { dayNumber, formatServiceTime, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import { csvText } from './cell-text.js';

/** A value of a sheet and its kind; null: empty. Dates are `'2024-07-15'`, times seconds of the service day, shares fractions of one. */
export type Cell =
  | { readonly kind: 'text' | 'date'; readonly value: string | null }
  | { readonly kind: 'whole' | 'decimal' | 'share' | 'time'; readonly value: number | null };

export interface Column<Row> {
  readonly title: Text;
  readonly explains: Text;
  readonly kind: Cell['kind'];
  readonly of: (row: Row) => string | number | null;
}

/** Lines that can be read again and again: an array, or lines that are made whenever they are read (`madeOf`). */
export interface Lines<Line> extends Iterable<Line> {
  readonly length: number;
}

/** A sheet of a workbook, or a whole CSV file. */
export interface Table {
  readonly name: Text;
  readonly columns: readonly { readonly title: Text; readonly explains: Text }[];
  readonly rows: Lines<readonly Cell[]>;
  /** The title of a chart of the second column by the first one, in workbooks. */
  readonly chart?: Text;
}

export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

export const column = <R>(title: Text, kind: Column<R>['kind'], explains: Text, of: Column<R>['of']): Column<R> => ({
  title,
  kind,
  explains,
  of,
});

export const yesNo = (value: boolean): string => (value ? '是 yes' : '否 no');

/** Both languages in one cell, because readers of either language share these files. */
export const bilingual = (text: Text): string => (text['zh-CN'] === text.en ? text.en : `${text['zh-CN']} ${text.en}`);

export const cellOf = <Row>({ kind, of }: Column<Row>, row: Row): Cell => ({ kind, value: of(row) }) as Cell;

/** Like `map`, but each line is made when it is read: so nobody waits until a long table is made as a whole, and it takes no memory. */
export const madeOf = <From, To>(lines: Lines<From>, make: (line: From) => To): Lines<To> => ({
  length: lines.length,
  *[Symbol.iterator]() {
    for (const line of lines) yield make(line);
  },
});

export const tableOf = <Row>(name: Text, columns: readonly Column<Row>[], rows: Lines<Row>): Table => ({
  name,
  columns,
  rows: madeOf(rows, (row) => columns.map((column) => cellOf(column, row))),
});

/** Days since 1899-12-30, as spreadsheets store dates. @example dateNumber('2024-07-15') // 45488 */
export const dateNumber = (date: string): number => dayNumber(date as ServiceDate) + 25_569;

function textOf({ kind, value }: Cell): string | number {
  if (value === null) return '';
  if (kind === 'text') return csvText(value);
  if (kind === 'time') return formatServiceTime(value as ServiceTime);
  // Enough digits for any total, without 0.30000000000000004.
  return kind === 'decimal' || kind === 'share' ? Number(value.toFixed(6)) : value;
}

/** Excel reads a CSV file as UTF-8 if it begins with this. */
const byteOrderMark = '\uFEFF';

/** To make so many lines takes a few milliseconds. */
const linesAtOnce = 100;

/** Lines some at a time, between which others may have their turn. */
export function* someAtATime<Line>(lines: Iterable<Line>): Generator<readonly Line[]> {
  let some: Line[] = [];
  for (const line of lines) {
    if (some.push(line) < linesAtOnce) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

/** A CSV file in pieces, between which others may have their turn. */
export function* csvPieces({ columns, rows }: Table): Generator<string> {
  yield byteOrderMark + csvLines([columns.map(({ title }) => bilingual(title))]);
  for (const some of someAtATime(rows)) yield csvRows(some);
}

export const csvOf = (table: Table): string => [...csvPieces(table)].join('');

/** Further lines of a CSV file. */
export const csvRows = (rows: Table['rows']): string => csvLines([...rows].map((row) => row.map(textOf)));

const csvLines = (lines: (string | number)[][]): string => (lines.length === 0 ? '' : `${Papa.unparse(lines)}\r\n`);

const several = text('多张表', 'several');

/** A sheet that explains every column of the others; a column on several sheets is explained once. */
export function explanationOf(tables: readonly Table[]): Table {
  const lines = new Map<string, { readonly sheets: Set<string>; readonly words: readonly string[] }>();
  for (const { name, columns } of tables)
    for (const { title, explains } of columns) {
      const words = [bilingual(title), explains['zh-CN'], explains.en];
      const line = lines.get(words.join('\n')) ?? { sheets: new Set(), words };
      line.sheets.add(bilingual(name));
      lines.set(words.join('\n'), line);
    }
  const nothing = text('', '');
  return {
    name: text('说明', 'Columns'),
    columns: [
      { title: text('列', 'Column'), explains: nothing },
      { title: text('含义', '含义'), explains: nothing },
      { title: text('Meaning', 'Meaning'), explains: nothing },
      { title: text('工作表', 'Sheets'), explains: nothing },
    ],
    rows: [...lines.values()].map(({ sheets, words }) =>
      [...words, sheets.size > 2 ? bilingual(several) : [...sheets].join(' ')].map((value): Cell => ({ kind: 'text', value })),
    ),
  };
}
