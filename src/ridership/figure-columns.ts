import type { Text } from '../language.js';
import type { LineNames } from '../network/spoken.js';
import { bilingual, column, text, type Column } from '../tables/table.js';
import type { Estimates } from './estimate.js';
import { figureTable, periodTable, type Figure } from './figure-table.js';

/** The route, direction and departure that a line of a file is about. */
export interface Named {
  readonly routeName: Text;
  readonly directionName: Text | null;
  readonly directionId: 0 | 1 | null;
  readonly startTime: number | null;
}

export const withRouteName =
  ({ routeName }: Pick<LineNames, 'routeName'>) =>
  <R extends { readonly routeId: string }>(row: R): R & Pick<Named, 'routeName'> => ({ ...row, routeName: routeName(row.routeId) });

export const withLineNames =
  ({ routeName, directionName }: LineNames) =>
  <R extends { readonly routeId: string; readonly directionId: 0 | 1 | null }>(row: R): R & Pick<Named, 'routeName' | 'directionName'> => ({
    ...row,
    routeName: routeName(row.routeId),
    directionName: directionName(row.routeId, row.directionId),
  });

export const dateColumn = column<{ readonly date?: string }>(
  text('日期', 'Date'),
  'date',
  text('运营日；零点以后的班次算前一个运营日', 'the service date; trips after midnight belong to the day before'),
  (row) => row.date ?? null,
);

export const routeColumn = column<Partial<Pick<Named, 'routeName'>>>(
  text('线路', 'Route'),
  'text',
  text('线路名称', 'name of the route'),
  ({ routeName }) => (routeName === undefined ? null : bilingual(routeName)),
);

export const directionColumn = column<Partial<Pick<Named, 'directionName' | 'directionId'>>>(
  text('方向', 'Direction'),
  'text',
  text('开往哪里；站序已不在册的，为 GTFS 的 direction_id', 'where it goes; GTFS direction_id where its stops are not known any more'),
  ({ directionName, directionId }) => (directionName == null ? (directionId?.toString() ?? null) : bilingual(directionName)),
);

export const timeColumn = column<Partial<Pick<Named, 'startTime'>>>(
  text('发车时刻', 'Departure'),
  'time',
  text('计划从首站发车的时刻；空白：没有计划的加班车', 'planned departure from the first stop; empty: an extra trip without a plan'),
  (row) => row.startTime ?? null,
);

/** One column for each figure of a table, by the figure's name. */
const columnsOf = <N extends string>(
  table: Readonly<Record<N, Pick<Figure, 'title' | 'explains'> & { readonly kind?: 'share' | 'decimal' }>>,
): Readonly<Record<N, Column<{ readonly [M in N]?: number | null }>>> => {
  const names = Object.keys(table) as N[];
  const columns = names.map((name) => {
    const { title, explains, kind = 'whole' } = table[name];
    return [name, column<{ readonly [M in N]?: number | null }>(title, kind, explains, (row) => row[name] ?? null)];
  });
  return Object.fromEntries(columns) as Readonly<Record<N, Column<{ readonly [M in N]?: number | null }>>>;
};

export const figureColumnOf = columnsOf(figureTable);
export const figureColumns = Object.values(figureColumnOf);
export const periodColumnOf = columnsOf(periodTable);
export const periodColumns = Object.values(periodColumnOf);

const estimateColumnsOf = (
  field: keyof Estimates,
  [zh, en]: readonly [string, string],
  explains: Text,
): readonly Column<Partial<Estimates>>[] =>
  (
    [
      ['boardings', '', ''],
      ['low', '（95 % 下限）', ', low'],
      ['high', '（95 % 上限）', ', high'],
    ] as const
  ).map(([end, zhEnd, enEnd]) => column(text(zh + zhEnd, en + enEnd), 'whole', explains, (row) => row[field]?.[end] ?? null));

export const estimateColumns = estimateColumnsOf(
  'estimate',
  ['估计人次', 'Estimated boardings'],
  text(
    '若每个实开班次都计数（分层外推，缺的班次按同线同向同时刻的平均）；上下限为 95 % 区间',
    'had every operated trip been counted: missing ones carry the mean of their route, direction and departure; low and high are the 95 % band',
  ),
);

export const ifUnloggedRanColumns = estimateColumnsOf(
  'estimateIfUnloggedRan',
  ['含没有记录的班次的估计', 'Estimate with unlogged trips'],
  text(
    '若没有记录的班次也都照常跑了；空白：每班都有记录，或计数太少说不准',
    'had the unlogged trips run as others did; empty: none is unlogged, or too little was counted',
  ),
);
