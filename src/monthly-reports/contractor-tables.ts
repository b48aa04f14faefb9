import type { Text } from '../language.js';
import type { LineNames } from '../network/spoken.js';
import { dateColumn, directionColumn, figureColumnOf, routeColumn, timeColumn, type Named } from '../ridership/figure-columns.js';
import { formatInstant, type EpochSeconds } from '../scheduling/service-time.js';
import { bilingual, cellOf, column, tableOf, text, type Cell, type Column, type Table } from '../tables/table.js';
import {
  statementChanges,
  statementNames,
  type ContractorStatement,
  type Exception,
  type ExceptionKind,
  type StatementFigures,
} from './contractor-statement.js';

/** The fields that a line of the statement may have. */
interface Line extends Partial<StatementFigures>, Partial<Named> {
  readonly date?: string;
  readonly vehicle?: Text | null;
  readonly days?: number;
  readonly kind?: ExceptionKind;
  readonly reason?: string | null;
  readonly tripId?: string;
}

/** What the files contain in addition to the figures. */
export interface StatementHead {
  readonly agencyName: Text;
  readonly month: string;
  readonly isClosed: boolean;
  /** The report with which the log is compared; null: the month is not frozen. */
  readonly reported: { readonly revision: number; readonly at: EpochSeconds; readonly figures: StatementFigures } | null;
  readonly madeAt: EpochSeconds;
  readonly zone: string;
  readonly names: LineNames;
  readonly plateOf: (vehicleId: string) => string | null;
}

const kinds: Record<ExceptionKind, Text> = {
  cancelled: text('取消', 'cancelled'),
  unlogged: text('没有记录', 'not logged'),
  extra: text('加开', 'extra'),
};
const vehicleUnknown = text('车辆不明', 'vehicle unknown');

const vehicleColumn: Column<Line> = column(
  text('车辆', 'Vehicle'),
  'text',
  text(
    '跑了的按司机记录；没有跑的按现在的排班；都没有的归入“车辆不明”',
    'that ran, as logged; of trips that did not run, that was to, by the assignments of now; else unknown',
  ),
  ({ vehicle }) => (vehicle === undefined ? null : bilingual(vehicle ?? vehicleUnknown)),
);
const daysColumn: Column<Line> = column(
  text('出车天数', 'Days'),
  'whole',
  text('至少跑了一班的天数', 'on which it ran at least one trip'),
  (line) => line.days ?? null,
);
const kindColumn: Column<Line> = column(
  text('情况', 'What happened'),
  'text',
  text('没有记录：没有人说过，不知道开没开', 'not logged: nobody said anything, so nobody knows whether it ran'),
  ({ kind }) => (kind === undefined ? null : bilingual(kinds[kind])),
);
const reasonColumn: Column<Line> = column(
  text('原因', 'Reason'),
  'text',
  text('取消的原因；空白：没有人说过', 'why it was cancelled; empty: nobody said'),
  (line) => line.reason ?? null,
);
const tripColumn: Column<Line> = column(
  text('班次编号', 'Trip'),
  'text',
  text('可据此打开每一条记录', 'by which every record of it can be opened'),
  (line) => line.tripId ?? null,
);
const figures: readonly Column<Line>[] = statementNames.map((name) => figureColumnOf[name]);
const exceptionColumns = [dateColumn, timeColumn, routeColumn, directionColumn, vehicleColumn, kindColumn, reasonColumn, tripColumn];

interface Section {
  readonly name: Text;
  readonly columns: readonly Column<Line>[];
  readonly lines: readonly Line[];
}

function sectionsOf(statement: ContractorStatement, head: StatementHead): Section[] {
  const vehicleOf = (vehicleId: string | null): Text | null => {
    const name = vehicleId === null ? null : [vehicleId, head.plateOf(vehicleId) ?? ''].join(' ').trim();
    return name === null ? null : text(name, name);
  };
  const named = <L extends { readonly vehicleId: string | null }>(lines: readonly L[]): (L & { vehicle: Text | null })[] =>
    lines.map((line) => ({ ...line, vehicle: vehicleOf(line.vehicleId) }));
  const exception = ({ trip, vehicleId, kind }: Exception): Line => ({
    date: trip.serviceDate,
    vehicle: vehicleOf(vehicleId),
    kind,
    routeName: head.names.routeName(trip.routeId),
    directionName: head.names.directionName(trip.routeId, trip.directionId),
    directionId: trip.directionId,
    startTime: trip.startTime,
    reason: trip.reason,
    tripId: trip.tripId,
  });
  return [
    { name: text('合计', 'Totals'), columns: figures, lines: [statement.totals] },
    { name: text('按车', 'Vehicles'), columns: [vehicleColumn, daysColumn, ...figures], lines: named(statement.byVehicle) },
    {
      name: text('按车按天', 'Vehicles by day'),
      columns: [vehicleColumn, dateColumn, ...figures],
      lines: named(statement.byVehicleAndDay),
    },
    { name: text('取消、没有记录、加开', 'Exceptions'), columns: exceptionColumns, lines: statement.exceptions.map(exception) },
  ];
}

const words = (value: string): Cell => ({ kind: 'text', value });
const nothing = text('', '');

/** One table for all sections: its first column names the section, and cells without a value are empty. */
export function contractorCsv(statement: ContractorStatement, head: StatementHead): Table {
  const sections = sectionsOf(statement, head);
  const columns = [...new Set([dateColumn, vehicleColumn, ...sections.flatMap((section) => section.columns)])];
  const cells = (own: readonly Column<Line>[], line: Line): Cell[] =>
    columns.map((each) => (own.includes(each) ? cellOf(each, line) : { kind: each.kind, value: null }));
  const first = { title: text('类别', 'Section'), explains: text('这一行汇总什么', 'what the line sums up') };
  const basisTitle = text('依据', 'Based on');
  const empty = columns.map(({ kind }): Cell => ({ kind, value: null }));
  const basis = empty.map((cell, index) => (columns[index] === reasonColumn ? words(bilingual(basisOf(statement, head))) : cell));
  const rows = sections.flatMap(({ name, columns: own, lines }) => lines.map((line) => [words(bilingual(name)), ...cells(own, line)]));
  return { name: text('对账单', 'Statement'), columns: [first, ...columns], rows: [...rows, [words(bilingual(basisTitle)), ...basis]] };
}

/** The sheet to sign, and sheets for the vehicles, their days and the exceptional trips. */
export function contractorSheets(statement: ContractorStatement, head: StatementHead): Table[] {
  const [totals, ...parts] = sectionsOf(statement, head);
  const line = (item: Text, value: Cell, note: Text = nothing): Cell[] => [words(bilingual(item)), value, words(bilingual(note).trim())];
  const signed = (who: Text): Cell[] =>
    line(who, words('＿＿＿＿＿＿＿＿＿＿'), text('签字、日期：＿＿＿＿＿＿＿＿', 'signature and date: ________'));
  const first: Table = {
    name: text('对账单', 'Statement'),
    columns: [
      { title: text('项目', 'Item'), explains: text('数字的名称', 'name of the figure') },
      { title: text('数值', 'Value'), explains: text('数字本身', 'the figure') },
      { title: text('含义', 'Meaning'), explains: text('怎么算的', 'how it is made') },
    ],
    rows: [
      line(text('机构', 'Agency'), words(bilingual(head.agencyName))),
      line(text('月份', 'Month'), words(head.month), text('车公司班次对账单', 'statement of trips for the bus contractor')),
      line(text('依据', 'Based on'), words(formatInstant(head.madeAt, head.zone)), basisOf(statement, head)),
      ...(totals?.columns ?? []).map((each) => line(each.title, cellOf(each, statement.totals), each.explains)),
      ...sums(statement),
      signed(text('车公司', 'Bus contractor')),
      signed(text('运营单位', 'Operator')),
    ],
  };
  return [first, ...parts.filter(({ lines }) => lines.length > 0).map(({ name, columns, lines }) => tableOf(name, columns, lines))];
}

/** Lines that check that the figures add up, with the sums written out. */
function sums({ totals, byVehicle }: ContractorStatement): Cell[][] {
  const { scheduled, onTime, early, late, cancelled, unlogged, operated, extra } = totals;
  const check = (item: Text, holds: boolean, note: string): Cell[] => [words(bilingual(item)), words(holds ? '✓' : '✗'), words(note)];
  const ran = onTime + early + late;
  const parts = byVehicle.map((vehicle) => vehicle.operated);
  const all = parts.reduce((sum, part) => sum + part, 0);
  return [
    check(
      text('核对：应开班次', 'Check: scheduled'),
      scheduled === ran + cancelled + unlogged,
      `${scheduled} = ${onTime} + ${early} + ${late} + ${cancelled} + ${unlogged}`,
    ),
    check(text('核对：实开班次', 'Check: operated'), operated === ran + extra, `${operated} = ${onTime} + ${early} + ${late} + ${extra}`),
    check(text('核对：各车', 'Check: vehicles'), operated === all, `${operated} = ${parts.join(' + ') || '0'}`),
  ];
}

/** A sentence on what the statement is based on, and how that differs from what was reported. */
function basisOf({ totals }: ContractorStatement, { reported, isClosed, zone }: StatementHead): Text {
  const open = isClosed ? nothing : text('本月还没有结束，数字还会变。', ' The month is not over: the figures will still change.');
  if (reported === null)
    return text(`按现在的记录；本月还没有定稿。${open['zh-CN']}`, `By the log of now; the month is not frozen.${open.en}`);
  const at = formatInstant(reported.at, zone).slice(0, 16).replace('T', ' ');
  const which = reported.revision === 1 ? '定稿' : `第 ${reported.revision - 1} 次更正后`;
  const changes = statementChanges(reported.figures, totals) ?? {};
  const listOf = (language: keyof Text, between: string): string =>
    statementNames
      .flatMap((name) => {
        const change = changes[name] ?? 0;
        return change === 0 ? [] : `${figureColumnOf[name].title[language]} ${change > 0 ? '+' : '−'}${Math.abs(change)}`;
      })
      .join(between);
  const [zh, en] = [listOf('zh-CN', '、'), listOf('en', ', ')];
  return zh === ''
    ? text(`按现在的记录，与${which}（${at}）相同。`, `By the log of now, the same as revision ${reported.revision} (${at}).`)
    : text(
        `按现在的记录，与${which}（${at}）不同：${zh}。`,
        `By the log of now, which differs from revision ${reported.revision} (${at}): ${en}.`,
      );
}
