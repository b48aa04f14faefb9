import type { Text } from '../language.js';
import type { LineNames } from '../network/spoken.js';
import type { Estimates } from '../ridership/estimate.js';
import {
  dateColumn,
  directionColumn,
  estimateColumns,
  figureColumnOf,
  figureColumns,
  ifUnloggedRanColumns,
  periodColumns,
  routeColumn,
  timeColumn,
  withLineNames,
  withRouteName,
  type Named,
} from '../ridership/figure-columns.js';
import type { PeriodFigures } from '../ridership/figures.js';
import { formatInstant } from '../scheduling/service-time.js';
import { bilingual, column, madeOf, text, yesNo, type Column, type Lines } from '../tables/table.js';
import { readFigures } from './frozen-figures.js';
import { comparisonColumns, monthColumn, warningColumn } from './month-columns.js';
import type { Comparison, MonthFigures } from './month-figures.js';
import { monthWarnings, type Warning } from './month-warnings.js';
import type { RidershipSnapshot } from './snapshot.entity.js';
import type { ReportedMonth } from './snapshots.service.js';

/** The fields that a line of a month's report may have. */
export interface MonthLine
  extends Partial<PeriodFigures>, Partial<Estimates>, Partial<Named>, Pick<Partial<Comparison>, 'change' | 'month'> {
  readonly date?: string;
  /** The revision that was reported; null: not frozen. */
  readonly revision?: number | null;
  readonly isClosed?: boolean;
  readonly warnings?: readonly Warning[];
  readonly reportedAt?: string;
  readonly accountId?: string | null;
  readonly reportedBy?: string | null;
  readonly reason?: string | null;
}

/** A section of the report. */
export interface MonthSection {
  readonly name: Text;
  /** Shown on the first sheet, with one figure a line; other sections have sheets of their own. */
  readonly isHead: boolean;
  readonly columns: readonly Column<MonthLine>[];
  readonly lines: Lines<MonthLine>;
  /** The title of a chart of the lines, for a sheet of the workbook. The CSV file leaves the section out, as another one has its lines. */
  readonly chart?: Text;
}

/** The names and the time zone for a report. */
export interface Reader {
  readonly names: LineNames;
  readonly zone: string;
}

const statusOf = (revision: number | null): Text =>
  revision === null
    ? text('未定稿，数字随记录变动', 'live, follows the log')
    : text(revision === 1 ? '定稿' : `第 ${revision - 1} 次更正后`, `frozen, revision ${revision}`);

const statusColumn: Column<MonthLine> = column(
  text('状态', 'Status'),
  'text',
  text('定稿或更正后：以公布的为准', 'frozen: as it was reported in that revision'),
  ({ revision }) => (revision === undefined ? null : bilingual(statusOf(revision))),
);
const closedColumn: Column<MonthLine> = column(
  text('已关账', 'Closed'),
  'text',
  text('每个运营日都已结束', 'every service day of it is over'),
  ({ isClosed }) => (isClosed === undefined ? null : yesNo(isClosed)),
);
const textColumn = (name: 'reportedAt' | 'reportedBy' | 'accountId' | 'reason', title: Text, explains: Text): Column<MonthLine> =>
  column(title, 'text', explains, (line) => line[name] ?? null);

const wholeColumns = [...figureColumns, ...periodColumns, ...estimateColumns, ...ifUnloggedRanColumns];
const revisionColumns: readonly Column<MonthLine>[] = [
  statusColumn,
  textColumn('reportedAt', text('公布时刻', 'Reported at'), text('定稿或更正的时刻', 'when it was frozen or restated')),
  textColumn('reportedBy', text('公布人', 'Reported by'), text('定稿或更正的人', 'who froze or restated it')),
  textColumn('accountId', text('公布人账户', 'Account'), text('账户编号', 'the account of whoever did')),
  textColumn('reason', text('原因', 'Reason'), text('为什么更正', 'why it was restated')),
  ...wholeColumns,
];

/** The columns from which the chart of the days is drawn. */
const chartColumns: readonly Column<MonthLine>[] = [dateColumn, figureColumnOf.boardings, figureColumnOf.operated, figureColumnOf.counted];

const section = (name: Text, columns: readonly Column<MonthLine>[], lines: Lines<MonthLine>, isHead = false): MonthSection => ({
  name,
  isHead,
  columns,
  lines,
});

/** All sections of a month's report. Both the CSV file and the workbook are made of them, so that they have the same content. */
export function monthSections(month: ReportedMonth, { names, zone }: Reader): MonthSection[] {
  const { figures, isClosed, shown, difference, revisions, names: people } = month;
  const whole = { ...figures, isClosed, revision: shown?.revision ?? null, warnings: monthWarnings(figures, isClosed) };
  const beside = (other: Comparison | null): MonthLine[] => (other === null ? [] : [other]);
  return [
    section(text('全月', 'Month'), [monthColumn, statusColumn, closedColumn, warningColumn, ...wholeColumns], [whole], true),
    section(text('上月', 'Month before'), comparisonColumns, beside(figures.monthBefore), true),
    section(text('去年同月', 'Same month last year'), comparisonColumns, beside(figures.sameMonthLastYear), true),
    ...partSections(figures, names),
    section(
      text('现有记录之差', 'Log since'),
      [dateColumn, ...figureColumns, ...periodColumns],
      difference === null ? [] : [difference, ...difference.days],
    ),
    section(
      text('各版', 'Revisions'),
      revisionColumns,
      revisions.map((revision) => revisionLine(revision, people, zone)),
    ),
  ];
}

const partSections = ({ byDay, byRoute, byDirection, byDepartureTime }: MonthFigures, names: LineNames): MonthSection[] => [
  { ...section(text('每日人次', 'Chart'), chartColumns, byDay), chart: text('每日上车人次', 'Boardings by day') },
  section(text('每日', 'Days'), [dateColumn, ...figureColumns], byDay),
  section(text('线路', 'Routes'), [routeColumn, ...figureColumns], madeOf(byRoute, withRouteName(names))),
  section(text('方向', 'Directions'), [routeColumn, directionColumn, ...figureColumns], madeOf(byDirection, withLineNames(names))),
  section(
    text('发车时刻', 'Departures'),
    [routeColumn, directionColumn, timeColumn, ...figureColumns],
    madeOf(byDepartureTime, withLineNames(names)),
  ),
];

function revisionLine(snapshot: RidershipSnapshot, names: ReportedMonth['names'], zone: string): MonthLine {
  const { revision, frozenAt, accountId, reason } = snapshot;
  return {
    ...readFigures(snapshot),
    revision,
    reportedAt: formatInstant(frozenAt, zone),
    accountId,
    reportedBy: names.get(accountId ?? '') ?? null,
    reason,
  };
}
