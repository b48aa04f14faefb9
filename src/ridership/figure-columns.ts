import type { Text } from '../language.js';
import type { Figures } from './figures.js';
import type { PeriodFigures } from './month-figures.js';
import type { RidershipTrip } from './ridership-trip.js';
import type { Warning } from './month-warnings.js';
import type { Estimate } from './estimate.js';
import { bilingual, type Column } from './table.js';

const text = (zh: string, en: string): Text => ({ 'zh-CN': zh, en });
const column = <R>(title: Text, kind: Column<R>['kind'], explains: Text, of: Column<R>['of']): Column<R> => ({ title, kind, explains, of });

/** Who or what a line is about. */
export interface Named {
  readonly routeName: Text;
  readonly directionId: 0 | 1 | null;
  readonly startTime: number | null;
}

export const dateColumn = column<{ date: string }>(
  text('日期', 'Date'),
  'date',
  text('运营日;零点以后的班次算前一个运营日', 'the service date; trips after midnight belong to the day before'),
  (row) => row.date,
);

export const routeColumn = column<Pick<Named, 'routeName'>>(text('线路', 'Route'), 'text', text('线路名称', 'name of the route'), (row) =>
  row.routeName['zh-CN'] === row.routeName.en ? row.routeName.en : `${row.routeName['zh-CN']} ${row.routeName.en}`,
);

export const directionColumn = column<Pick<Named, 'directionId'>>(
  text('方向', 'Direction'),
  'whole',
  text('GTFS 的 direction_id,0 或 1', 'GTFS direction_id, 0 or 1'),
  (row) => row.directionId,
);

export const timeColumn = column<Pick<Named, 'startTime'>>(
  text('发车时刻', 'Departure'),
  'time',
  text('计划从首站发车的时刻;空白:没有计划的加班车', 'planned departure from the first stop; empty: an extra trip without a plan'),
  (row) => row.startTime,
);

const count = (name: keyof Figures, zh: string, en: string, explainsZh: string, explainsEn: string): Column<Figures> =>
  column(text(zh, en), 'whole', text(explainsZh, explainsEn), (row) => row[name]);

export const figureColumns: readonly Column<Figures>[] = [
  count(
    'boardings',
    '上车人次',
    'Boardings',
    '司机记录的上车人次;空白:没有人记录,不等于零',
    'people who boarded, as counted; empty: nobody counted, which is not zero',
  ),
  count('leftBehind', '未能上车', 'Left behind', '因满员等原因没能上车的人次', 'people who could not board'),
  count(
    'scheduled',
    '计划班次',
    'Scheduled',
    '时刻表承诺的班次 = 正点 + 早发 + 晚点 + 取消 + 未记录',
    'trips of the timetable = on time + early + late + cancelled + unlogged',
  ),
  count(
    'onTime',
    '正点',
    'On time',
    '首站发车比计划早不到 1 分钟、晚不超过 5 分钟',
    'left the first stop less than 1 minute before to 5 minutes after the plan',
  ),
  count('early', '早发', 'Early', '首站发车早 1 分钟以上', 'left the first stop a minute or more before the plan'),
  count('late', '晚点', 'Late', '首站发车晚 5 分钟以上', 'left the first stop more than 5 minutes after the plan'),
  count('cancelled', '取消', 'Cancelled', '司机或管理者取消的班次', 'cancelled by a driver or a manager'),
  count(
    'unlogged',
    '未记录',
    'Unlogged',
    '当日已结束而没有任何记录的班次:缺数据,不是零人',
    'nobody said anything and the day is over: missing, not zero',
  ),
  count(
    'pending',
    '未完成',
    'Pending',
    '当日未结束、尚未跑完的班次,还不算在计划班次里',
    'to come or under way on a day that is not over; not among the scheduled yet',
  ),
  count('extra', '加班车', 'Extra', '时刻表之外跑的班次,人次计入', 'ran outside the timetable; boardings count'),
  count('operated', '实际班次', 'Operated', '跑了的班次 = 正点 + 早发 + 晚点 + 加班车', 'trips that ran = on time + early + late + extra'),
  count('counted', '已计数班次', 'Counted', '实际班次中司机已收班确认人数的', 'of the operated, those whose driver closed the count'),
  count(
    'reconstructed',
    '事后推算',
    'Reconstructed',
    '没有人当场记录、事后推算的班次',
    'trips of which nobody saw what is said: worked out afterwards',
  ),
  count(
    'countedTwice',
    '两处计数',
    'Counted twice',
    '人数来自两处、可能同一批人算了两遍的班次',
    'trips with a count from two sources, perhaps the same people twice',
  ),
  column(text('计数覆盖率', 'Coverage'), 'share', text('已计数班次 ÷ 实际班次', 'counted ÷ operated'), (row) => row.coverage),
];

/** What the counts would be, had all been counted. */
export interface Estimates {
  readonly estimate: Estimate | null;
  readonly estimateIfUnloggedRan: Estimate | null;
}

const estimateColumnsOf = (
  field: keyof Estimates,
  [zh, en]: readonly [string, string],
  explains: Text,
): readonly Column<Partial<Estimates>>[] =>
  (
    [
      ['boardings', '', ''],
      ['low', '(95 % 下限)', ', low'],
      ['high', '(95 % 上限)', ', high'],
    ] as const
  ).map(([end, zhEnd, enEnd]) => column(text(zh + zhEnd, en + enEnd), 'whole', explains, (row) => row[field]?.[end] ?? null));

export const estimateColumns = estimateColumnsOf(
  'estimate',
  ['估计人次', 'Estimated boardings'],
  text(
    '若每个实际班次都计数(分层外推,缺的班次按同线同向同时刻的平均);上下限为 95 % 区间',
    'had every operated trip been counted: missing ones carry the mean of their route, direction and departure; low and high are the 95 % band',
  ),
);

export const ifUnloggedRanColumns = estimateColumnsOf(
  'estimateIfUnloggedRan',
  ['含未记录班次的估计', 'Estimate with unlogged trips'],
  text(
    '若未记录的班次也都照常跑了;空白:没有未记录的班次,或计数太少说不准',
    'had the unlogged trips run as others did; empty: none is unlogged, or too little was counted',
  ),
);

export const warningColumn: Column<{ readonly warnings: readonly Warning[] }> = column(
  text('注意', 'Note'),
  'text',
  text('使用这些数字前须知道的', 'what to know before the figures are used'),
  ({ warnings }) => warnings.map(({ sentence }) => bilingual(sentence)).join(' ') || null,
);

export const periodColumns: readonly Column<PeriodFigures>[] = [
  column(
    text('运营天数', 'Operating days'),
    'whole',
    text('有班车运行,或应有而无人说停的天数', 'days on which buses ran, or were to run and nobody said otherwise'),
    (row) => row.operatingDays,
  ),
  column(
    text('日均人次', 'Boardings per operating day'),
    'decimal',
    text('上车人次 ÷ 运营天数', 'boardings ÷ operating days'),
    (row) => row.boardingsPerOperatingDay,
  ),
];

const states: Record<RidershipTrip['state'], string> = {
  planned: '未开 planned',
  underway: '途中 underway',
  completed: '完成 completed',
  cancelled: '取消 cancelled',
  unlogged: '未记录 unlogged',
};
const punctualities = { early: '早发 early', 'on-time': '正点 on time', late: '晚点 late' } as const;
const yesNo = (value: boolean): string => (value ? '是 yes' : '否 no');

export const tripColumns: readonly Column<RidershipTrip & Named>[] = [
  column(text('日期', 'Date'), 'date', dateColumn.explains, (row) => row.serviceDate),
  routeColumn,
  directionColumn,
  timeColumn,
  column(
    text('班次编号', 'Trip'),
    'text',
    text('班次编号,可据此打开每一条记录', 'id of the trip, by which every event of it can be opened'),
    (row) => row.tripId,
  ),
  column(text('计划内', 'Scheduled'), 'text', text('是否在时刻表里', 'whether the timetable promised it'), (row) => yesNo(row.isScheduled)),
  column(text('状态', 'State'), 'text', text('这一班的结果', 'what became of it'), (row) => states[row.state]),
  column(text('正点情况', 'Punctuality'), 'text', text('以首站发车为准', 'at the first stop'), (row) =>
    row.punctuality === null ? null : punctualities[row.punctuality],
  ),
  column(text('晚发秒数', 'Delay in seconds'), 'whole', text('负数为早', 'negative is early'), (row) => row.delaySeconds),
  column(text('已计数', 'Counted'), 'text', text('司机是否收班确认了人数', 'whether the driver closed the count'), (row) =>
    yesNo(row.isCounted),
  ),
  column(text('上车人次', 'Boardings'), 'whole', text('空白:缺;0:没有人', 'empty: missing; 0: nobody'), (row) => row.boardings),
  column(text('下车人次', 'Alightings'), 'whole', text('空白:缺', 'empty: missing'), (row) => row.alightings),
  column(text('未能上车', 'Left behind'), 'whole', text('空白:缺', 'empty: missing'), (row) => row.leftBehind),
  column(text('满员', 'Full'), 'text', text('司机是否报过满员', 'whether the driver said that the bus was full'), (row) =>
    yesNo(row.wasFull),
  ),
  column(text('事后推算', 'Reconstructed'), 'text', text('不是当场记录', 'not seen, worked out afterwards'), (row) =>
    yesNo(row.isReconstruction),
  ),
  column(
    text('两处计数', 'Counted twice'),
    'text',
    text('人数来自两处,可能重复', 'counted by two sources, perhaps the same people'),
    (row) => yesNo(row.isCountedTwice),
  ),
];
