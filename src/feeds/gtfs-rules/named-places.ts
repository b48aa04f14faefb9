import { mainLanguage } from '../../network/names.js';
import type { ServiceTime } from '../../scheduling/service-time.js';
import type { TripTimes } from './call-rules.js';
import type { GtfsTables, Row } from './gtfs-tables.js';
import type { NamedPlace, NoticesOfRule } from './notice.js';
import type { FoundPlaces } from './notices.js';

/** Says of notices which stops, routes and trips they are about, by name, so that people find them. */
export class NamedPlaces {
  constructor(
    private readonly tables: Pick<GtfsTables, 'rowsOf'>,
    private readonly times: ReadonlyMap<string, TripTimes>,
  ) {}

  of({ first }: Pick<NoticesOfRule, 'first'>, { stopIds = [], tripIds = [] }: FoundPlaces): NamedPlace[] {
    const { file, line, field, value } = first;
    const stops = stopIds.length === 0 && file === 'stop_times.txt' && field === 'stop_id' ? [value] : stopIds;
    const trips = tripIds.length === 0 && file === 'stop_times.txt' && field !== 'stop_id' ? [value] : tripIds;
    const row = line === null || stops.length + trips.length > 0 ? undefined : this.tables.rowsOf(file).find((each) => each.line === line);
    const said = [...stops.map((id) => this.stop(id)), ...trips.map((id) => this.trip(id)), ...(row ? this.ofRow(file, row) : [])];
    return said.filter((place) => place !== null);
  }

  private ofRow(file: string, row: Row): (NamedPlace | null)[] {
    if (file === 'stops.txt') return [this.stop(row.get('stop_id'))];
    if (file === 'routes.txt') return [this.route(row.get('route_id'))];
    if (file === 'trips.txt') return [this.trip(row.get('trip_id'))];
    if (file === 'transfers.txt') return [this.stop(row.get('from_stop_id')), this.stop(row.get('to_stop_id'))];
    return [];
  }

  private stop(stopId: string | null): NamedPlace | null {
    const row = this.tables.rowsOf('stops.txt').find((each) => each.get('stop_id') === stopId);
    return row === undefined || stopId === null
      ? null
      : { kind: 'stop', id: stopId, names: this.names('stops', stopId, row, ['stop_name']) };
  }

  private route(routeId: string): NamedPlace | null {
    const row = this.tables.rowsOf('routes.txt').find((each) => each.get('route_id') === routeId);
    if (row === undefined) return null;
    return { kind: 'route', id: routeId, names: this.names('routes', routeId, row, ['route_short_name', 'route_long_name']) };
  }

  /** It is known by its route and the time at which it begins. */
  private trip(tripId: string | null): NamedPlace | null {
    const row = this.tables.rowsOf('trips.txt').find((each) => each.get('trip_id') === tripId);
    if (row === undefined || tripId === null) return null;
    const names = this.route(row.get('route_id'))?.names ?? {};
    return { kind: 'trip', id: tripId, names, departure: (this.times.get(tripId)?.departure ?? null) as ServiceTime | null };
  }

  /** What the first column that is not empty says, in the language of the feed (under '') and in others. */
  private names(table: string, id: string, row: Row, columns: readonly string[]): Record<string, string> {
    const column = columns.find((each) => row.get(each) !== '');
    if (column === undefined) return { '': id };
    const isOfIt = (each: Row): boolean =>
      each.get('table_name') === table &&
      each.get('field_name') === column &&
      (each.get('record_id') === '' ? each.get('field_value') === row.get(column) : each.get('record_id') === id);
    const others = this.tables.rowsOf('translations.txt').filter(isOfIt);
    return {
      ...Object.fromEntries(others.map((each) => [mainLanguage(each.get('language')), each.get('translation')])),
      '': row.get(column),
    };
  }
}
