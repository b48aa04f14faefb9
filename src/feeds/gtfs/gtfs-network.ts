import type { Params } from '../../language.js';
import type { FindingKind, Findings } from '../files/findings.js';
import type { GtfsRow } from '../files/feed-row.js';
import type { FeedAgency, FeedRoute, FeedStop, FeedTransfer } from './gtfs-feed.js';
import type { GtfsKeys } from './gtfs-keys.js';
import { doneInstead, fileFindings } from '../files/file-findings.texts.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

/** The `route_type` of a bus, assumed for routes with an unknown one. */
const bus = 3;

/** Reads a position, and checks that name and position are there. */
function readPosition(row: GtfsRow): Pick<FeedStop, 'stopLat' | 'stopLon'> {
  for (const field of ['stop_name', 'stop_lat', 'stop_lon']) row.required(field);
  return { stopLat: row.decimal('stop_lat', -90, 90), stopLon: row.decimal('stop_lon', -180, 180) };
}

/** Reads `agency.txt`, `stops.txt`, `transfers.txt` and `routes.txt`: the agencies, the stops with walks between them, and the routes. */
export class GtfsNetwork {
  readonly agencies: FeedAgency[] = [];
  readonly stops = new Map<string, FeedStop>();
  readonly routes = new Map<string, FeedRoute>();
  readonly transfers: FeedTransfer[] = [];

  constructor(
    private readonly findings: Findings,
    private readonly keys: GtfsKeys,
  ) {}

  readAgency(row: GtfsRow): void {
    const agencyTimezone = row.timeZone('agency_timezone');
    const first = this.agencies[0];
    if (first !== undefined && first.agencyTimezone !== agencyTimezone) {
      row.wrong(gtfsFindings['different-timezones'], 'agency_timezone', { value: agencyTimezone, first: first.agencyTimezone });
    }
    const agencyId = row.text('agency_id');
    this.keys.isNew(row, 'agency_id', agencyId ?? '');
    this.agencies.push({
      agencyId,
      agencyName: row.required('agency_name'),
      agencyUrl: row.optional(() => row.required('agency_url') && (row.url('agency_url') ?? '')),
      agencyTimezone,
      agencyLang: row.text('agency_lang'),
      agencyPhone: row.text('agency_phone'),
      agencyEmail: row.text('agency_email'),
    });
  }

  readStop(row: GtfsRow): void {
    const stopId = row.required('stop_id');
    const locationType = row.optionalWhole('location_type', 0, 4) ?? 0;
    // Nobody boards at a station, an entrance or a node, so name and position are optional there.
    const position = locationType === 0 ? readPosition(row) : row.optional(() => readPosition(row));
    const stop: FeedStop = {
      stopId,
      stopCode: row.text('stop_code'),
      stopName: row.text('stop_name'),
      stopDesc: row.text('stop_desc'),
      ...position,
      locationType,
      parentStation: row.text('parent_station'),
      platformCode: row.text('platform_code'),
      wheelchairBoarding: row.optionalWhole('wheelchair_boarding', 0, 2),
      line: row.line,
    };
    if (stopId !== '' && this.keys.isNew(row, 'stop_id', stopId)) this.stops.set(stopId, stop);
  }

  /** Reports invalid parent stations and drops them, as the timetable can do without them. */
  checkParents(): void {
    for (const stop of this.stops.values()) {
      const { parentStation, locationType, line } = stop;
      if (parentStation === null) continue;
      const wrong = (kind: FindingKind, params: Params): void => {
        const place = { file: 'stops.txt', line, field: 'parent_station' };
        this.findings.add(kind, place, { value: parentStation, ...params }, doneInstead.field);
        this.stops.set(stop.stopId, { ...stop, parentStation: null });
      };
      const parent = this.stops.get(parentStation);
      const expected = locationType === 4 ? 0 : 1;
      if (locationType === 1) wrong(gtfsFindings['station-with-parent'], {});
      else if (parent === undefined) {
        if (this.findings.isFullyRead('stops.txt')) wrong(fileFindings['unknown-reference'], { target: 'stops.txt' });
      } else if (parent.locationType !== expected)
        wrong(gtfsFindings['wrong-parent'], { type: locationType, expected, found: parent.locationType });
    }
  }

  /** Reads a transfer. Only walks with a time that apply to every rider are kept. */
  readTransfer(row: GtfsRow): void {
    const [fromStopId, toStopId] = [row.text('from_stop_id'), row.text('to_stop_id')];
    for (const [field, stopId] of Object.entries({ from_stop_id: fromStopId, to_stop_id: toStopId }))
      if (stopId !== null && !this.stops.has(stopId)) row.unknown(field, stopId, this.stops, 'stops.txt');
    const minTransferTime = row.whole('min_transfer_time', 0, 86_400);
    const ofSome = ['from_route_id', 'to_route_id', 'from_trip_id', 'to_trip_id'].filter((field) => row.text(field) !== null);
    if (row.whole('transfer_type', 0, 5) !== 2 || ofSome.length > 0 || minTransferTime === null || !row.isSound) return;
    if (fromStopId === null || toStopId === null || fromStopId === toStopId) return;
    if (this.keys.isNew(row, 'to_stop_id', `${fromStopId}\n${toStopId}`, `${fromStopId} ${toStopId}`))
      this.transfers.push({ fromStopId, toStopId, minTransferTime });
  }

  readRoute(row: GtfsRow): void {
    const routeId = row.required('route_id');
    const agencyId = row.optional(() => this.readOperator(row));
    const route: FeedRoute = {
      routeId,
      agencyId,
      routeShortName: row.text('route_short_name'),
      routeLongName: row.text('route_long_name'),
      routeDesc: row.text('route_desc'),
      routeType: row.optional(() => (row.required('route_type') === '' ? null : row.whole('route_type', 0, 1702))) ?? bus,
      routeUrl: row.url('route_url'),
      routeColor: row.color('route_color'),
      routeTextColor: row.color('route_text_color'),
      routeSortOrder: row.optionalWhole('route_sort_order', 0, 2_147_483_647) ?? row.line,
      line: row.line,
    };
    if (route.routeShortName === null && route.routeLongName === null) row.wrong(gtfsFindings['route-without-name'], 'route_long_name');
    if (routeId !== '' && this.keys.isNew(row, 'route_id', routeId)) this.routes.set(routeId, route);
  }

  /** The agency of a route; null: none or unknown. It is only shown with the route's name, so faults in it are warnings. */
  private readOperator(row: GtfsRow): string | null {
    const agencyId = row.text('agency_id');
    if (agencyId === null && this.agencies.length > 1) row.wrong(fileFindings['missing-value'], 'agency_id');
    if (agencyId === null || this.agencies.some((agency) => agency.agencyId === agencyId)) return agencyId;
    row.unknown('agency_id', agencyId, new Map(this.agencies.map((agency) => [agency.agencyId ?? '', agency])), 'agency.txt');
    return null;
  }
}
