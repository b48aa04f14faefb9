import type { LineNames } from '../network/spoken.js';
import { dateColumn, figureColumns, routeColumn, withRouteName, type Named } from '../ridership/figure-columns.js';
import { figuresOf, partsOf, type Figures } from '../ridership/figures.js';
import type { GroupedTrips, TripGroup } from '../ridership/trip-details.service.js';
import { tableOf, text, type Column, type Table } from '../tables/table.js';

/** The trips of a route on a date. */
export type RouteDayGroup = GroupedTrips & Pick<TripGroup, 'routeId' | 'serviceDate'>;

/** A route in a month, with each of its days. */
export interface RouteDays extends Figures {
  readonly routeId: string;
  readonly days: readonly (Figures & { readonly date: string })[];
}

/** @param groups in any order; the days of a route keep their order */
export const routeDays = (groups: readonly RouteDayGroup[]): RouteDays[] =>
  partsOf(groups, ['routeId']).map(({ part, groups: own }) => ({
    ...part,
    ...figuresOf(own),
    days: partsOf(own, ['serviceDate'])
      .map(({ part: { serviceDate }, groups: ofDay }) => ({ date: serviceDate, ...figuresOf(ofDay) }))
      .sort((a, b) => (a.date < b.date ? -1 : 1)),
  }));

type Line = RouteDays['days'][number] & Pick<RouteDays, 'routeId'> & Pick<Named, 'routeName'>;
const columns: readonly Column<Line>[] = [routeColumn, dateColumn, ...figureColumns];

/** A line for each route and date. */
export const routeDaysTable = (routes: readonly RouteDays[], names: LineNames): Table =>
  tableOf(
    text('线路每日', 'Route days'),
    columns,
    routes.flatMap(({ routeId, days }) => days.map((day) => withRouteName(names)({ ...day, routeId }))),
  );
