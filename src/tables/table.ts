import Papa from 'papaparse';
import type { Text } from '../language.js';
import { dayNumber, formatServiceTime, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';

/** A value of a sheet, and what it is. Dates are `'2024-07-15'`, times seconds of the service day, shares of one. */
export type Cell =
  | { readonly kind: 'text' | 'date'; readonly value: string | null }
  | { readonly kind: 'whole' | 'decimal' | 'share' | 'time'; readonly value: number | null };

export interface Column<Row> {
  readonly title: Text;
  readonly explains: Text;
  readonly kind: Cell['kind'];
  readonly of: (row: Row) => string | number | null;
}

/** A sheet of a workbook, or a whole CSV file. */
export interface Table {
  readonly name: Text;
  readonly columns: readonly { readonly title: Text; readonly explains: Text }[];
  readonly rows: readonly (readonly Cell[])[];
}

export const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

export const column = <R>(title: Text, kind: Column<R>['kind'], explains: Text, of: Column<R>['of']): Column<R> => ({
  title,
  kind,
  explains,
  of,
});

export const yesNo = (value: boolean): string => (value ? '是 yes' : '否 no');

/** Both languages in one cell: these files are passed on to people who read either. */
export const bilingual = (text: Text): string => (text['zh-CN'] === text.en ? text.en : `${text['zh-CN']} ${text.en}`);

export const cellOf = <Row>({ kind, of }: Column<Row>, row: Row): Cell => ({ kind, value: of(row) }) as Cell;

export const tableOf = <Row>(name: Text, columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  name,
  columns,
  rows: rows.map((row) => columns.map((column) => cellOf(column, row))),
});

/** Days since 1899-12-30: what spreadsheets keep a date as. @example dateNumber('2024-07-15') // 45488 */
export const dateNumber = (date: string): number => dayNumber(date as ServiceDate) + 25_569;

/** A spreadsheet takes a text that begins so for a formula, whoever wrote it. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

function textOf({ kind, value }: Cell): string | number {
  if (value === null) return '';
  if (kind === 'text') return isFormula(value) ? `'${value}` : value;
  if (kind === 'time') return formatServiceTime(value as ServiceTime);
  // Enough digits for any total, and no 0.30000000000000004.
  return kind === 'decimal' || kind === 'share' ? Number(value.toFixed(6)) : value;
}

/** Excel reads a CSV file as UTF-8 when it begins with this. */
const byteOrderMark = '\uFEFF';

export const csvOf = ({ columns, rows }: Table): string =>
  byteOrderMark + Papa.unparse([columns.map(({ title }) => bilingual(title)), ...rows.map((row) => row.map(textOf))]) + '\r\n';

/** A sheet with a line for every column of the others. */
export function explanationOf(tables: readonly Table[]): Table {
  const words = (value: string): Cell => ({ kind: 'text', value });
  return {
    name: { 'zh-CN': '说明', en: 'Columns' },
    columns: [
      { title: { 'zh-CN': '工作表', en: 'Sheet' }, explains: { 'zh-CN': '', en: '' } },
      { title: { 'zh-CN': '列', en: 'Column' }, explains: { 'zh-CN': '', en: '' } },
      { title: { 'zh-CN': '含义', en: '含义' }, explains: { 'zh-CN': '', en: '' } },
      { title: { 'zh-CN': 'Meaning', en: 'Meaning' }, explains: { 'zh-CN': '', en: '' } },
    ],
    rows: tables.flatMap(({ name, columns }) =>
      columns.map(({ title, explains }) => [bilingual(name), bilingual(title), explains['zh-CN'], explains.en].map(words)),
    ),
  };
}
