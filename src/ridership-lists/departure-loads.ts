import type { LineNames } from '../network/spoken.js';
import { directionColumn, figureColumns, routeColumn, timeColumn, withLineNames, type Named } from '../ridership/figure-columns.js';
import { boardingsATrip, figuresOf, partsOf, type Figures } from '../ridership/figures.js';
import type { GroupedTrips, TripGroup } from '../ridership/trip-details.service.js';
import { weekdayIndex } from '../scheduling/service-time.js';
import { column, tableOf, text, type Column, type Table } from '../tables/table.js';

/** The trips of a departure on a date that one vehicle ran. */
export type DepartureGroup = GroupedTrips & Pick<TripGroup, 'serviceDate' | 'routeId' | 'directionId' | 'startTime' | 'vehicleId'>;

/** How many people rode on the trips of some dates. */
export interface Load extends Figures {
  /** The mean number of boardings of a counted trip; null: none was counted. */
  readonly mean: number | null;
  /** The most boardings of one trip, counted or not; null: no trip has boardings. */
  readonly greatest: number | null;
  /** The number of dates on which the departure ran, and on which it was full. */
  readonly dates: number;
  readonly fullDates: number;
}

export interface DepartureLoad extends Load, Pick<DepartureGroup, 'routeId' | 'directionId' | 'startTime'> {
  /** Only weekdays on which the departure had a trip; Monday is 0. */
  readonly weekdays: readonly (Load & { readonly weekday: number })[];
}

/** A capacity of vehicles that ran, in people, and the number of their trips; null: not entered. */
export interface VehicleCapacity {
  readonly seated: number | null;
  readonly standing: number | null;
  readonly trips: number;
}

function loadOf(groups: readonly DepartureGroup[]): Load {
  const datesWith = (holds: (figures: Figures) => boolean): number =>
    partsOf(groups, ['serviceDate']).filter(({ groups: ofDate }) => holds(figuresOf(ofDate))).length;
  return {
    ...figuresOf(groups),
    ...boardingsATrip(groups),
    dates: datesWith(({ operated }) => operated > 0),
    fullDates: datesWith(({ fullTrips }) => fullTrips > 0),
  };
}

/** @param groups in any order; the result is ordered by direction and time, departures without a time last */
export const departureLoads = (groups: readonly DepartureGroup[]): DepartureLoad[] =>
  partsOf(groups, ['routeId', 'directionId', 'startTime'])
    .map(({ part, groups: own }) => ({ ...part, ...loadOf(own), weekdays: weekdaysOf(own) }))
    .sort(
      (a, b) =>
        compared(a.routeId, b.routeId) ||
        (a.directionId ?? 2) - (b.directionId ?? 2) ||
        compared(a.startTime ?? Infinity, b.startTime ?? Infinity),
    );

const compared = <T extends string | number>(a: T, b: T): number => (a === b ? 0 : a < b ? -1 : 1);

const weekdaysOf = (groups: readonly DepartureGroup[]): DepartureLoad['weekdays'] =>
  partsOf(
    groups.map((group) => ({ ...group, weekday: weekdayIndex(group.serviceDate) })),
    ['weekday'],
  )
    .map(({ part, groups: own }) => ({ ...part, ...loadOf(own) }))
    .sort((a, b) => a.weekday - b.weekday);

type Capacity = { readonly capacitySeated: number | null; readonly capacityStanding: number | null };

/** The capacities of the vehicles that ran, those with the most trips first. Trips without a known vehicle are left out. */
export function capacitiesOf(groups: readonly DepartureGroup[], vehicles: ReadonlyMap<string, Capacity>): VehicleCapacity[] {
  const ran = groups.flatMap((group) => {
    const vehicle = group.vehicleId === null ? undefined : vehicles.get(group.vehicleId);
    const trips = figuresOf([group]).operated;
    return vehicle === undefined || trips === 0 ? [] : [{ seated: vehicle.capacitySeated, standing: vehicle.capacityStanding, trips }];
  });
  return partsOf(ran, ['seated', 'standing'])
    .map(({ part, groups: own }) => ({ ...part, trips: own.reduce((sum, { trips }) => sum + trips, 0) }))
    .sort((a, b) => b.trips - a.trips || (a.seated ?? 0) - (b.seated ?? 0));
}

type Line = Load & Pick<DepartureLoad, 'routeId' | 'directionId' | 'startTime'> & Named & { readonly weekday?: number };

const loadColumns: readonly Column<Line>[] = [
  column(
    text('平均每班人次', 'Boardings a trip'),
    'decimal',
    text('已计数班次的平均；空白：没有计数', 'mean of the counted trips; empty: none was counted'),
    ({ mean }) => mean,
  ),
  column(
    text('最多一班', 'Most on a trip'),
    'whole',
    text('人次最多的一班；空白：没有人数过', 'boardings of the fullest trip; empty: nobody counted'),
    ({ greatest }) => greatest,
  ),
  column(text('开行天数', 'Days'), 'whole', text('这一班开了的天数', 'dates on which it ran'), ({ dates }) => dates),
  column(text('坐满天数', 'Days full'), 'whole', text('坐满过的天数', 'dates on which it was full'), ({ fullDates }) => fullDates),
];
const weekdayColumn: Column<Line> = column(
  text('星期', 'Weekday'),
  'whole',
  text('1 为周一，7 为周日', '1 is Monday, 7 is Sunday'),
  ({ weekday }) => (weekday === undefined ? null : weekday + 1),
);

/** A line for each departure, or for each of its weekdays. */
export function loadsTable(loads: readonly DepartureLoad[], by: 'departure' | 'weekday', names: LineNames): Table {
  const lines = loads.flatMap((load): Omit<Line, 'routeName' | 'directionName'>[] => {
    const { routeId, directionId, startTime, weekdays } = load;
    return by === 'departure' ? [load] : weekdays.map((day) => ({ routeId, directionId, startTime, ...day }));
  });
  const columns = [
    routeColumn,
    directionColumn,
    timeColumn,
    ...(by === 'weekday' ? [weekdayColumn] : []),
    ...loadColumns,
    ...figureColumns,
  ];
  return tableOf(text('每班人次', 'Departures'), columns, lines.map(withLineNames(names)));
}
