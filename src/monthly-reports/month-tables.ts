import type { Text } from '../language.js';
import {
  dateColumn,
  directionColumn,
  estimateColumns,
  figureColumns,
  ifUnloggedRanColumns,
  periodColumns,
  routeColumn,
  timeColumn,
} from '../ridership/figure-columns.js';
import type { Figures } from '../ridership/figures.js';
import { bilingual, cellOf, column, madeOf, tableOf, text, type Cell, type Column, type Table } from '../tables/table.js';
import type { MonthTotals } from './live-months.service.js';
import { monthColumn, warningColumn } from './month-columns.js';
import type { MonthFigures } from './month-figures.js';
import type { MonthLine, MonthSection } from './month-report.js';
import { monthWarnings, type Warning } from './month-warnings.js';
import type { ListedMonth } from './snapshots.service.js';

interface Line {
  readonly item: Text;
  readonly value: Cell;
  readonly note: Text;
}

const nothing = text('', '');
const words = (value: string): Cell => ({ kind: 'text', value });

/** A line of the report turned into one row for each figure. */
function linesOf({ columns }: MonthSection, line: MonthLine, about: Text = nothing): Line[] {
  const named = ({ title }: Column<MonthLine>): Text =>
    about === nothing ? title : text(`${about['zh-CN']}:${title['zh-CN']}`, `${about.en}: ${title.en}`);
  return columns.flatMap((each) =>
    each === warningColumn
      ? (line.warnings ?? []).map((warning) => ({ item: named(each), value: words(bilingual(warning.title)), note: warning.sentence }))
      : [{ item: named(each), value: cellOf(each, line), note: each.explains }],
  );
}

/** The sheets of the workbook: the first has the month, its comparisons and the checks; each other section has a sheet of its own. */
export function monthSheets(agencyName: Text, figures: MonthFigures, sections: readonly MonthSection[]): Table[] {
  const [month, ...others] = sections.filter(({ isHead }) => isHead);
  const heads = others.flatMap((head) => [...head.lines].flatMap((line) => linesOf(head, line, head.name)));
  const lines: Line[] = [
    { item: text('机构', 'Agency'), value: words(bilingual(agencyName)), note: nothing },
    ...[...(month?.lines ?? [])].flatMap((line) => (month === undefined ? [] : linesOf(month, line))),
    ...heads,
    ...sums(figures),
  ];
  const first: Table = {
    name: text('月报', 'Month'),
    columns: [
      { title: text('项目', 'Item'), explains: text('数字的名称', 'name of the figure') },
      {
        title: text('数值', 'Value'),
        explains: text('数字本身；空白：不知道，不等于零', 'the figure; empty: not known, which is not zero'),
      },
      { title: text('含义', 'Meaning'), explains: text('怎么算的', 'how it is made') },
    ],
    rows: lines.map(({ item, value, note }) => [words(bilingual(item)), value, words(bilingual(note).trim())]),
  };
  const parts = sections.filter(({ isHead, lines: own }) => !isHead && own.length > 0);
  return [first, ...parts.map(({ name, columns, lines: own, chart }) => ({ ...tableOf(name, columns, own), ...(chart && { chart }) }))];
}

/** Lines that check that the figures add up, with the sums written out. */
function sums(figures: MonthFigures): Line[] {
  const { scheduled, onTime, early, late, cancelled, unlogged, operated, extra, byDay, byRoute, boardings } = figures;
  const sum = (item: Text, note: string): Line => ({ item, value: words('✓'), note: text(note, note) });
  const added = (parts: readonly Figures[]): string => parts.map((part) => part.boardings ?? 0).join(' + ') || '0';
  const check = (line: Line, holds: boolean): Line => (holds ? line : { ...line, value: words('✗') });
  const total = (parts: readonly Figures[]): number => parts.reduce((all, part) => all + (part.boardings ?? 0), 0);
  const punctual = onTime + early + late;
  return [
    check(
      sum(text('核对：应开班次', 'Check: scheduled'), `${scheduled} = ${onTime} + ${early} + ${late} + ${cancelled} + ${unlogged}`),
      scheduled === punctual + cancelled + unlogged,
    ),
    check(
      sum(text('核对：实开班次', 'Check: operated'), `${operated} = ${onTime} + ${early} + ${late} + ${extra}`),
      operated === punctual + extra,
    ),
    check(sum(text('核对：各线路', 'Check: routes'), `${boardings ?? 0} = ${added(byRoute)}`), (boardings ?? 0) === total(byRoute)),
    check(sum(text('核对：每日', 'Check: days'), `${boardings ?? 0} = ${added(byDay)}`), (boardings ?? 0) === total(byDay)),
  ];
}

const sectionColumn = { title: text('类别', 'Section'), explains: text('这一行汇总什么', 'what the line sums up') };
const keyColumns: readonly Column<MonthLine>[] = [dateColumn, routeColumn, directionColumn, timeColumn];

/** All sections in one table: the first columns identify a line, and cells without a figure are empty. */
export function monthCsv(all: readonly MonthSection[]): Table {
  const sections = all.filter(({ chart }) => chart === undefined);
  const [first] = sections;
  const columns = [...new Set([...(first?.columns.slice(0, 1) ?? []), ...keyColumns, ...sections.flatMap((each) => each.columns)])];
  const parts = sections.map(({ name, columns: own, lines }) => {
    const [section, its] = [words(bilingual(name)), new Set(own)];
    return madeOf(lines, (line) => [
      section,
      ...columns.map((each): Cell => (its.has(each) ? cellOf(each, line) : { kind: each.kind, value: null })),
    ]);
  });
  const rows: Table['rows'] = {
    length: parts.reduce((sum, { length }) => sum + length, 0),
    *[Symbol.iterator]() {
      for (const part of parts) yield* part;
    },
  };
  return { name: text('月报', 'Month'), columns: [sectionColumn, ...columns], rows };
}

export function monthsTable(months: readonly ListedMonth[]): Table {
  type Row = MonthTotals & { readonly isFrozen: boolean; readonly differs: boolean; readonly warnings: readonly Warning[] };
  const status: Column<Row> = column(text('状态', 'Status'), 'text', text('已定稿：以公布的为准', 'frozen: as it was reported'), (row) =>
    row.isFrozen ? (row.differs ? '已定稿，记录已变 frozen, the log differs' : '已定稿 frozen') : '未定稿 live',
  );
  const figures: Column<Row>[] = [...periodColumns, ...figureColumns, ...estimateColumns, ...ifUnloggedRanColumns];
  const rows = months.map(({ totals, isFrozen, isClosed, differs }) => ({
    ...totals,
    isFrozen,
    differs,
    warnings: monthWarnings(totals, isClosed),
  }));
  return tableOf(text('各月', 'Months'), [monthColumn, status, warningColumn, ...figures], rows);
}
