import type { Text } from '../language.js';
import type { Figures } from './figures.js';
import {
  dateColumn,
  directionColumn,
  estimateColumns,
  figureColumns,
  ifUnloggedRanColumns,
  periodColumns,
  routeColumn,
  timeColumn,
  tripColumns,
  warningColumn,
  type Estimates,
  type Named,
} from './figure-columns.js';
import type { Comparison, MonthFigures } from './month-figures.js';
import { monthWarnings, type Warning } from './month-warnings.js';
import type { LiveMonth, MonthTotals } from './ridership.service.js';
import type { ListedMonth } from './snapshots.service.js';
import type { RidershipTrip } from './ridership-trip.js';
import { bilingual, tableOf, type Cell, type Column, type Table } from './table.js';

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });

/** How the month is told beside its figures. */
export interface MonthHead {
  readonly agencyName: Text;
  /** `live`, or the revision that was reported. */
  readonly status: Text;
  readonly isClosed: boolean;
}

interface Line {
  readonly item: Text;
  readonly value: Cell;
  readonly note: Text;
}

const nothing = text('', '');
const words = (value: string): Cell => ({ kind: 'text', value });
const decimal = (value: number | null): Cell => ({ kind: 'decimal', value });
const whole = (value: number | null): Cell => ({ kind: 'whole', value });

const lineOf =
  <R>(row: R) =>
  ({ title, explains, kind, of }: Column<R>): Line => ({ item: title, value: { kind, value: of(row) } as Cell, note: explains });

const warningLine = ({ title, sentence }: Warning): Line => ({ item: warningColumn.title, value: words(bilingual(title)), note: sentence });

/** The first sheet: one figure a line, and how they add up. */
export function monthSheet(figures: MonthFigures, { agencyName, status, isClosed }: MonthHead): Table {
  const lines: Line[] = [
    { item: text('机构', 'Agency'), value: words(bilingual(agencyName)), note: nothing },
    { item: text('月份', 'Month'), value: words(figures.month), note: text('按运营日归月', 'by service date') },
    { item: text('状态', 'Status'), value: words(bilingual(status)), note: nothing },
    ...monthWarnings(figures, isClosed).map(warningLine),
    ...[...figureColumns, ...periodColumns, ...estimateColumns].map(lineOf(figures)),
    ...(figures.unlogged === 0 ? [] : ifUnloggedRanColumns.map(lineOf(figures))),
    ...comparisonLines(text('上月', 'Month before'), figures.monthBefore),
    ...comparisonLines(text('去年同月', 'Same month last year'), figures.sameMonthLastYear),
    ...sums(figures),
  ];
  return {
    name: text('月报', 'Month'),
    columns: [
      { title: text('项目', 'Item'), explains: text('数字的名称', 'name of the figure') },
      { title: text('数值', 'Value'), explains: text('数字本身;空白:不知道,不等于零', 'the figure; empty: not known, which is not zero') },
      { title: text('含义', 'Meaning'), explains: text('怎么算的', 'how it is made') },
    ],
    rows: lines.map(({ item, value, note }) => [words(bilingual(item)), value, words(bilingual(note).trim())]),
  };
}

function comparisonLines(item: Text, other: Comparison | null): Line[] {
  if (other === null) return [];
  const change = text('本月日均 ÷ 该月日均 − 1', 'boardings per operating day: this month ÷ that one − 1');
  const named = (zh: string, en: string): Text => text(`${item['zh-CN']}${zh}`, `${item.en}: ${en}`);
  return [
    { item: named('人次', 'boardings'), value: whole(other.boardings), note: text(other.month, other.month) },
    { item: named('日均人次', 'per operating day'), value: decimal(other.boardingsPerOperatingDay), note: text(other.month, other.month) },
    { item: named('日均变化', 'change per day'), value: { kind: 'share', value: other.change }, note: change },
  ];
}

/** The sums that must come out, written with their figures. */
function sums(figures: MonthFigures): Line[] {
  const { scheduled, onTime, early, late, cancelled, unlogged, operated, extra, byDay, byRoute, boardings } = figures;
  const sum = (item: Text, note: string): Line => ({ item, value: words('✓'), note: text(note, note) });
  const added = (parts: readonly Figures[]): string => parts.map((part) => part.boardings ?? 0).join(' + ') || '0';
  const check = (line: Line, holds: boolean): Line => (holds ? line : { ...line, value: words('✗') });
  const total = (parts: readonly Figures[]): number => parts.reduce((all, part) => all + (part.boardings ?? 0), 0);
  const punctual = onTime + early + late;
  return [
    check(
      sum(text('核对:计划班次', 'Check: scheduled'), `${scheduled} = ${onTime} + ${early} + ${late} + ${cancelled} + ${unlogged}`),
      scheduled === punctual + cancelled + unlogged,
    ),
    check(
      sum(text('核对:实际班次', 'Check: operated'), `${operated} = ${onTime} + ${early} + ${late} + ${extra}`),
      operated === punctual + extra,
    ),
    check(sum(text('核对:各线路', 'Check: routes'), `${boardings ?? 0} = ${added(byRoute)}`), (boardings ?? 0) === total(byRoute)),
    check(sum(text('核对:每日', 'Check: days'), `${boardings ?? 0} = ${added(byDay)}`), (boardings ?? 0) === total(byDay)),
  ];
}

const names = {
  route: text('线路', 'Routes'),
  direction: text('方向', 'Directions'),
  day: text('每日', 'Days'),
  departure: text('发车时刻', 'Departures'),
} as const;

type NameOf = (routeId: string) => Text;

const withName =
  (nameOf: NameOf) =>
  <R extends { readonly routeId: string }>(row: R): R & Pick<Named, 'routeName'> => ({ ...row, routeName: nameOf(row.routeId) });

/** The other sheets: the same figures by route, direction, day and departure. */
export function monthTables({ byRoute, byDirection, byDay, byDepartureTime }: MonthFigures, nameOf: NameOf): Table[] {
  const named = withName(nameOf);
  return [
    tableOf(names.day, [dateColumn, ...figureColumns], byDay),
    tableOf(names.route, [routeColumn, ...figureColumns], byRoute.map(named)),
    tableOf(names.direction, [routeColumn, directionColumn, ...figureColumns], byDirection.map(named)),
    tableOf(names.departure, [routeColumn, directionColumn, timeColumn, ...figureColumns], byDepartureTime.map(named)),
  ];
}

type CsvRow = Figures & { section: Text; date: string | null; routeName: Text; warnings: readonly Warning[] } & Omit<Named, 'routeName'> &
  Partial<Estimates>;

/** All of a month in one table: the first column says what a line is about. */
export function monthCsv({ figures, isClosed }: LiveMonth, nameOf: NameOf): Table {
  const blank = { date: null, routeName: nothing, directionId: null, startTime: null, warnings: [] };
  const named = withName(nameOf);
  const rows: CsvRow[] = [
    { ...blank, ...figures, section: text('全月', 'Month'), warnings: monthWarnings(figures, isClosed) },
    ...figures.byRoute.map(named).map((row) => ({ ...blank, ...row, section: names.route })),
    ...figures.byDirection.map(named).map((row) => ({ ...blank, ...row, section: names.direction })),
    ...figures.byDay.map((row) => ({ ...blank, ...row, section: names.day })),
    ...figures.byDepartureTime.map(named).map((row) => ({ ...blank, ...row, section: names.departure })),
  ];
  const section: Column<CsvRow> = {
    title: text('类别', 'Section'),
    explains: text('这一行汇总什么', 'what the line sums up'),
    kind: 'text',
    of: (row) => bilingual(row.section),
  };
  const date: Column<CsvRow> = { ...dateColumn, of: (row) => row.date };
  const columns = [
    section,
    date,
    { ...routeColumn, of: (row: CsvRow) => bilingual(row.routeName).trim() },
    directionColumn,
    timeColumn,
    ...figureColumns,
    ...estimateColumns,
    ...ifUnloggedRanColumns,
    warningColumn,
  ];
  return tableOf(text('月报', 'Month'), columns, rows);
}

export const daysTable = (days: readonly (Figures & { readonly date: string })[]): Table =>
  tableOf(names.day, [dateColumn, ...figureColumns], days);

export const tripsTable = (trips: readonly RidershipTrip[], nameOf: NameOf): Table =>
  tableOf(text('班次', 'Trips'), tripColumns, trips.map(withName(nameOf)));

export function monthsTable(months: readonly ListedMonth[]): Table {
  type Row = MonthTotals & { readonly isFrozen: boolean; readonly warnings: readonly Warning[] };
  const column = (title: Text, explains: Text, of: (row: Row) => string): Column<Row> => ({ title, kind: 'text', explains, of });
  const columns: Column<Row>[] = [
    column(text('月份', 'Month'), text('按运营日归月', 'by service date'), (row) => row.month),
    column(text('状态', 'Status'), text('已冻结:以公布的为准', 'frozen: as it was reported'), (row) =>
      row.isFrozen ? '已冻结 frozen' : '未冻结 live',
    ),
    warningColumn,
    ...periodColumns,
    ...figureColumns,
    ...estimateColumns,
    ...ifUnloggedRanColumns,
  ];
  const rows = months.map(({ totals, isFrozen, isClosed }) => ({ ...totals, isFrozen, warnings: monthWarnings(totals, isClosed) }));
  return tableOf(text('各月', 'Months'), columns, rows);
}
