import type { Text } from '../language.js';
import type { Figures } from './figures.js';
import type { Estimate } from './estimate.js';
import { bilingual, column, text, type Column } from '../tables/table.js';

/** Who or what a line is about. */
export interface Named {
  readonly routeName: Text;
  readonly directionId: 0 | 1 | null;
  readonly startTime: number | null;
}

/** The names of routes by their ids, in both languages. */
export type RouteNames = (routeId: string) => Text;

export const withRouteName =
  (nameOf: RouteNames) =>
  <R extends { readonly routeId: string }>(row: R): R & Pick<Named, 'routeName'> => ({ ...row, routeName: nameOf(row.routeId) });

export const dateColumn = column<{ readonly date?: string }>(
  text('日期', 'Date'),
  'date',
  text('运营日;零点以后的班次算前一个运营日', 'the service date; trips after midnight belong to the day before'),
  (row) => row.date ?? null,
);

export const routeColumn = column<Partial<Pick<Named, 'routeName'>>>(
  text('线路', 'Route'),
  'text',
  text('线路名称', 'name of the route'),
  ({ routeName }) => (routeName === undefined ? null : bilingual(routeName)),
);

export const directionColumn = column<Partial<Pick<Named, 'directionId'>>>(
  text('方向', 'Direction'),
  'whole',
  text('GTFS 的 direction_id,0 或 1', 'GTFS direction_id, 0 or 1'),
  (row) => row.directionId ?? null,
);

export const timeColumn = column<Partial<Pick<Named, 'startTime'>>>(
  text('发车时刻', 'Departure'),
  'time',
  text('计划从首站发车的时刻;空白:没有计划的加班车', 'planned departure from the first stop; empty: an extra trip without a plan'),
  (row) => row.startTime ?? null,
);

export const count = <N extends string>(name: N, title: Text, explains: Text): Column<{ readonly [name in N]?: number | null }> =>
  column(title, 'whole', explains, (row) => row[name] ?? null);

/** Every figure there is, in the order in which it is told: JSON, CSV and workbooks all take it from here. */
export const figureColumnOf: Record<keyof Figures, Column<Partial<Figures>>> = {
  boardings: count(
    'boardings',
    text('上车人次', 'Boardings'),
    text('司机记录的上车人次;空白:没有人记录,不等于零', 'people who boarded, as counted; empty: nobody counted, which is not zero'),
  ),
  alightings: count(
    'alightings',
    text('下车人次', 'Alightings'),
    text('司机记录的下车人次;空白:没有人记录', 'people who got off, as counted; empty: nobody counted'),
  ),
  leftBehind: count('leftBehind', text('未能上车', 'Left behind'), text('因满员等原因没能上车的人次', 'people who could not board')),
  fullTrips: count(
    'fullTrips',
    text('满员班次', 'Full trips'),
    text('司机报过满员的班次', 'trips whose driver said that the bus was full'),
  ),
  scheduled: count(
    'scheduled',
    text('计划班次', 'Scheduled'),
    text('时刻表承诺的班次 = 正点 + 早发 + 晚点 + 取消 + 未记录', 'trips of the timetable = on time + early + late + cancelled + unlogged'),
  ),
  onTime: count(
    'onTime',
    text('正点', 'On time'),
    text('首站发车比计划早不到 1 分钟、晚不超过 5 分钟', 'left the first stop less than 1 minute before to 5 minutes after the plan'),
  ),
  early: count('early', text('早发', 'Early'), text('首站发车早 1 分钟以上', 'left the first stop a minute or more before the plan')),
  late: count('late', text('晚点', 'Late'), text('首站发车晚 5 分钟以上', 'left the first stop more than 5 minutes after the plan')),
  cancelled: count('cancelled', text('取消', 'Cancelled'), text('司机或管理者取消的班次', 'cancelled by a driver or a manager')),
  unlogged: count(
    'unlogged',
    text('未记录', 'Unlogged'),
    text('当日已结束而没有任何记录的班次:缺数据,不是零人', 'nobody said anything and the day is over: missing, not zero'),
  ),
  pending: count(
    'pending',
    text('未完成', 'Pending'),
    text('当日未结束、尚未跑完的班次,还不算在计划班次里', 'to come or under way on a day that is not over; not among the scheduled yet'),
  ),
  extra: count('extra', text('加班车', 'Extra'), text('时刻表之外跑的班次,人次计入', 'ran outside the timetable; boardings count')),
  operated: count(
    'operated',
    text('实际班次', 'Operated'),
    text('跑了的班次 = 正点 + 早发 + 晚点 + 加班车', 'trips that ran = on time + early + late + extra'),
  ),
  counted: count(
    'counted',
    text('已计数班次', 'Counted'),
    text('实际班次中司机已收班确认人数的', 'of the operated, those whose driver closed the count'),
  ),
  reconstructed: count(
    'reconstructed',
    text('事后推算', 'Reconstructed'),
    text('没有人当场记录、事后推算的班次', 'trips of which nobody saw what is said: worked out afterwards'),
  ),
  countedTwice: count(
    'countedTwice',
    text('两处计数', 'Counted twice'),
    text('人数来自两处、可能同一批人算了两遍的班次', 'trips with a count from two sources, perhaps the same people twice'),
  ),
  coverage: column(
    text('计数覆盖率', 'Coverage'),
    'share',
    text('已计数班次 ÷ 实际班次', 'counted ÷ operated'),
    (row) => row.coverage ?? null,
  ),
};

export const figureNames = Object.keys(figureColumnOf) as (keyof Figures)[];
export const figureColumns = Object.values(figureColumnOf);

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
