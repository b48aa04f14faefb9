import { text } from '../tables/table.js';
import type { Punctuality } from '../trip-log/trip-performed.js';
import type { Figure, TripClass } from './figure-kinds.js';
import { isOperated } from './ridership-trip.js';

export { classFields, figureRules, type Figure, type TripClass } from './figure-kinds.js';

const figures = <const T extends { readonly [N in keyof T]: Figure<keyof T> }>(table: T): T => table;

const isSettled = (trip: TripClass): boolean => trip.isScheduled && !trip.isPending;
const ran = (trip: TripClass): boolean => !trip.isPending && isOperated(trip);
const punctual =
  (punctuality: Punctuality) =>
  (trip: TripClass): boolean =>
    isSettled(trip) && isOperated(trip) && trip.punctuality === punctuality;
const isUnlogged = (trip: TripClass): boolean => isSettled(trip) && trip.state === 'unlogged';

/**
 * Every figure, once, in the order of the columns of files. SQL, types, JSON with its OpenAPI description, CSV, workbooks, the comparison
 * of months and the reading of older frozen months follow from this table: a new figure is one entry here. If it needs something new of a
 * trip, add that first to `ridership-trip.ts`, `ridership-day.entity.ts` and `ridership-columns.ts`, with a migration that also empties
 * `ridership_built_days`. If a figure is computed in another way than before, raise `figureRules` and set its `ruledSince`.
 */
export const figureTable = figures({
  boardings: {
    sum: 'boardings',
    title: text('上车人次', 'Boardings'),
    explains: text(
      '司机记录的上车人次；空白：没有人记录，不等于零',
      'people who boarded, as counted; empty: nobody counted, which is not zero',
    ),
  },
  alightings: {
    sum: 'alightings',
    ruledSince: 2,
    title: text('下车人次', 'Alightings'),
    explains: text('司机记录的下车人次；空白：没有人记录', 'people who got off, as counted; empty: nobody counted'),
  },
  leftBehind: {
    sum: 'leftBehind',
    ruledSince: 2,
    title: text('未能上车', 'Left behind'),
    explains: text(
      '因满员等原因没能上车的人次；空白：没有人数过，不等于零',
      'people who could not board; empty: nobody counted them, which is not zero',
    ),
  },
  fullTrips: {
    tripsThat: 'wasFull',
    ruledSince: 2,
    title: text('满员班次', 'Full trips'),
    explains: text(
      '司机报过满员，或记下的人数坐满了座位和站位的班次',
      'trips whose driver said that the bus was full, or whose counts filled its seats and standing room',
    ),
  },
  scheduled: {
    trips: isSettled,
    expected: true,
    title: text('应开班次', 'Scheduled'),
    explains: text(
      '时刻表承诺的班次 = 准点 + 早开 + 晚点 + 取消 + 没有记录',
      'trips of the timetable = on time + early + late + cancelled + unlogged',
    ),
  },
  onTime: {
    trips: punctual('on-time'),
    title: text('准点', 'On time'),
    explains: text(
      '首站发车比计划早不到 1 分钟、晚不超过 5 分钟',
      'left the first stop less than 1 minute before to 5 minutes after the plan',
    ),
  },
  early: {
    trips: punctual('early'),
    title: text('早开', 'Early'),
    explains: text('首站发车早 1 分钟以上', 'left the first stop a minute or more before the plan'),
  },
  late: {
    trips: punctual('late'),
    title: text('晚点', 'Late'),
    explains: text('首站发车晚 5 分钟以上', 'left the first stop more than 5 minutes after the plan'),
  },
  cancelled: {
    trips: (trip) => isSettled(trip) && trip.state === 'cancelled',
    title: text('取消', 'Cancelled'),
    explains: text('司机或管理者取消的班次', 'cancelled by a driver or a manager'),
  },
  unlogged: {
    trips: isUnlogged,
    expected: true,
    title: text('没有记录', 'Unlogged'),
    explains: text('当日已结束而没有任何记录的班次：缺数据，不是零人', 'nobody said anything and the day is over: missing, not zero'),
  },
  pending: {
    trips: (trip) => trip.isScheduled && trip.isPending,
    title: text('未完成', 'Pending'),
    explains: text(
      '当日未结束、尚未跑完的班次，还不算在应开班次里',
      'to come or under way on a day that is not over; not among the scheduled yet',
    ),
  },
  extra: {
    trips: (trip) => !trip.isScheduled && ran(trip),
    title: text('加班车', 'Extra'),
    explains: text('时刻表之外跑的班次，人次计入', 'ran outside the timetable; boardings count'),
  },
  operated: {
    trips: ran,
    title: text('实开班次', 'Operated'),
    explains: text('跑了的班次 = 准点 + 早开 + 晚点 + 加班车', 'trips that ran = on time + early + late + extra'),
  },
  counted: {
    trips: (trip) => trip.isCounted && ran(trip),
    ruledSince: 2,
    title: text('已计数班次', 'Counted'),
    explains: text('实开班次中人数已确认收齐的', 'of the operated, those whose count was closed'),
  },
  reconstructed: {
    tripsThat: 'isReconstruction',
    title: text('事后推算', 'Reconstructed'),
    explains: text('没有人当场记录、事后推算的班次', 'trips of which nobody saw what is said: worked out afterwards'),
  },
  countedTwice: {
    tripsThat: 'isCountedTwice',
    whenAbsent: 0,
    ruledSince: 2,
    title: text('可能算重', 'Counted twice'),
    explains: text(
      '同一批人可能算了两遍的班次；人次照算',
      'trips whose people may have been counted twice; all of them are in the boardings',
    ),
  },
  dateSuspect: {
    tripsThat: 'isDateSuspect',
    whenAbsent: 0,
    title: text('日期存疑', 'Date in doubt'),
    explains: text(
      '有记录的手机日期可能差一天的班次；人次照算',
      'trips with something logged by a phone whose date may have been a day wrong; it counts',
    ),
  },
  leftBehindMissing: {
    tripsThat: 'isLeftBehindMissing',
    whenAbsent: null,
    title: text('满员未数', 'Left behind unknown'),
    explains: text('满员而没有数没坐上的班次', 'full trips of which nobody said how many stayed behind'),
  },
  coverage: {
    quotient: ['counted', 'operated'],
    kind: 'share',
    title: text('计数覆盖率', 'Coverage'),
    explains: text('已计数班次 ÷ 实开班次', 'counted ÷ operated'),
  },
});

/** Figures that only a period has, and no route or departure. */
export const periodTable = {
  operatingDays: {
    dates: (trip) => ran(trip) || isUnlogged(trip) || (trip.boardings ?? 0) > 0,
    ruledSince: 2,
    expected: true,
    title: text('运营天数', 'Operating days'),
    explains: text(
      '有班车运行、有人上车，或应有班车而无人说停的天数',
      'days on which buses ran, anybody boarded, or buses were to run and nobody said otherwise',
    ),
  },
  boardingsPerOperatingDay: {
    quotient: ['boardings', 'operatingDays'],
    kind: 'decimal',
    title: text('日均人次', 'Boardings per operating day'),
    explains: text('上车人次 ÷ 运营天数', 'boardings ÷ operating days'),
  },
} as const satisfies Record<string, Figure<FigureName | 'operatingDays'>>;

export type FigureName = keyof typeof figureTable;
export type PeriodName = keyof typeof periodTable;

type Table = typeof figureTable & typeof periodTable;
/** The figures that follow from trips in one way. */
export type NamesBy<S extends 'sum' | 'tripsThat' | 'trips' | 'dates' | 'quotient', N extends keyof Table = keyof Table> = {
  [M in N]: Table[M] extends Readonly<Record<S, unknown>> ? M : never;
}[N];
/** Figures that may be null: sums if nothing was counted, quotients, and counts in months that are older than the figure. */
type Nullable = Readonly<Record<'sum', unknown>> | Readonly<Record<'quotient', unknown>> | { readonly whenAbsent: null };
type FigureValue<N extends keyof Table> = Table[N] extends Nullable ? number | null : number;

/** The figures of a month, a day, a route and so on. */
export type Figures = { readonly [N in FigureName]: FigureValue<N> };
/** The figures of a period, with its operating days. */
export type PeriodFigures = Figures & { readonly [N in PeriodName]: FigureValue<N> };

export const figureNames = Object.keys(figureTable) as FigureName[];
export const periodNames = Object.keys(periodTable) as PeriodName[];

const namesBy = <S extends 'sum' | 'tripsThat' | 'trips' | 'quotient'>(source: S): NamesBy<S, FigureName>[] =>
  figureNames.filter((name) => source in figureTable[name]) as NamesBy<S, FigureName>[];

/** The names of figures by how they are computed: sums of people, trips with a flag, trips of a class, and quotients. */
export const summedNames = namesBy('sum');
export const flaggedNames = namesBy('tripsThat');
export const classNames = namesBy('trips');
export const quotientNames = namesBy('quotient');

/** The figures by which months are compared: all but quotients, which follow from others. */
export const comparedNames = [...summedNames, ...flaggedNames, ...classNames] as const;

/** Its value in a month that was frozen before the figure existed; undefined: no month is that old. */
export const whenAbsent = (name: FigureName): 0 | null | undefined => (figureTable[name] as Figure).whenAbsent;

/** By which version of `figureRules` figures were computed, and whether all dates of their month are since the installation. */
export interface MadeBy {
  readonly rules: number;
  readonly isSinceInstallation: boolean;
}

/** Whether a figure was computed by rules that still hold, so that it can be compared with its present value. */
export function isMadeAsNow(name: FigureName | PeriodName, { rules, isSinceInstallation }: MadeBy): boolean {
  const { ruledSince = 0, expected }: Figure = { ...figureTable, ...periodTable }[name];
  return rules >= ruledSince && (expected === undefined || rules >= 3 || isSinceInstallation);
}

/** How a figure is described in the API. */
export function describedFigure(name: FigureName | PeriodName): Pick<Figure, 'explains'> & { readonly isNullable: boolean } {
  const figure: Figure = { ...figureTable, ...periodTable }[name];
  return { explains: figure.explains, isNullable: 'sum' in figure || 'quotient' in figure || figure.whenAbsent === null };
}
