import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import type { Database, Row } from '../../database/database.service.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { Feed, FeedPattern } from './gtfs-feed.js';

/** Rows are made as they are written, so that a large feed is never held twice. */
function* each<T>(items: Iterable<T>, rowOf: (item: T, index: number) => Row): Generator<Row> {
  let index = 0;
  for (const item of items) yield rowOf(item, index++);
}

/** Writes a feed as one timetable version. */
export class FeedSaving {
  constructor(
    private readonly database: Database,
    private readonly runner: QueryRunner,
    private readonly agencyId: string,
  ) {}

  /** @returns the number of the new version */
  async save(feed: Feed, source: string, effectiveFrom: ServiceDate, now: number): Promise<number> {
    // Also makes two imports of one agency wait for each other on PostgreSQL.
    await this.saveAgency(feed, now);
    const versionId = (await this.highest('timetable_versions', 'version_id')) + 1;
    await this.saveVersion(feed, versionId, source, effectiveFrom, now);
    await this.saveNetwork(feed, effectiveFrom);
    const patternIds = await this.savePatterns(feed.patterns);
    await this.saveTrips(feed, versionId, patternIds);
    return versionId;
  }

  private insert(table: string, columns: string, rows: Iterable<Row>, key?: string): Promise<void> {
    const names = columns.split(' ');
    const keys = key?.split(' ') ?? [];
    const updates = names.filter((name) => name !== 'agency_id' && !keys.includes(name)).map((name) => `"${name}" = excluded."${name}"`);
    const conflict = key === undefined ? '' : `ON CONFLICT (agency_id, ${keys.join(', ')}) DO UPDATE SET ${updates.join(', ')}`;
    return this.database.insert(
      this.runner,
      table,
      names,
      each(rows, (row) => [this.agencyId, ...row]),
      conflict,
    );
  }

  private query<T>(sql: string, ...values: (string | number)[]): Promise<T> {
    let index = 0;
    return this.runner.query(this.database.isPostgres ? sql.replace(/\?/g, () => `$${(index += 1)}`) : sql, values);
  }

  private async highest(table: string, column: string): Promise<number> {
    const [row] = await this.query<{ highest: number | null }[]>(
      `SELECT max(${column}) AS highest FROM ${table} WHERE agency_id = ?`,
      this.agencyId,
    );
    return row?.highest ?? 0;
  }

  private async saveAgency({ agencies }: Feed, now: number): Promise<void> {
    const [agency] = agencies;
    if (agency === undefined) return;
    const { agencyName, agencyUrl, agencyTimezone, agencyLang, agencyPhone, agencyEmail } = agency;
    const [last] = await this.query<{ last: number | null }[]>('SELECT max(agency_order) AS last FROM agencies');
    const agencyOrder = (last?.last ?? 0) + 1;
    const columns = ['agency_id', 'agency_name', 'agency_url', 'agency_timezone', 'agency_lang', 'agency_phone', 'agency_email'];
    const updates = columns
      .slice(1)
      .map((name) => `${name} = excluded.${name}`)
      .join(', ');
    const row = [this.agencyId, agencyName, agencyUrl, agencyTimezone, agencyLang, agencyPhone, agencyEmail, agencyOrder, now];
    await this.database.insert(
      this.runner,
      'agencies',
      [...columns, 'agency_order', 'created_at'],
      [row],
      `ON CONFLICT (agency_id) DO UPDATE SET ${updates}`,
    );
  }

  private saveVersion({ info }: Feed, versionId: number, source: string, effectiveFrom: ServiceDate, now: number): Promise<void> {
    const feed = [
      info?.feedPublisherName,
      info?.feedPublisherUrl,
      info?.feedLang,
      info?.feedVersion,
      info?.feedStartDate,
      info?.feedEndDate,
      info?.feedContactEmail,
      info?.feedContactUrl,
    ].map((value) => value ?? null);
    const columns = `agency_id version_id state effective_from source feed_publisher_name feed_publisher_url feed_lang feed_version
      feed_start_date feed_end_date feed_contact_email feed_contact_url created_at`;
    return this.insert('timetable_versions', columns.replace(/\s+/g, ' '), [[versionId, 'published', effectiveFrom, source, ...feed, now]]);
  }

  /** What the feed no longer names stays for older timetables, and leaves the lists when the new one takes effect. */
  private async saveNetwork(feed: Feed, effectiveFrom: ServiceDate): Promise<void> {
    for (const table of ['routes', 'stops']) {
      await this.query(`UPDATE ${table} SET removed_from = ? WHERE agency_id = ? AND removed_from IS NULL`, effectiveFrom, this.agencyId);
    }
    const [owner, ...others] = feed.agencies;
    const operators = new Map(others.map((agency) => [agency.agencyId, agency.agencyName]));
    const routes = each(feed.routes.values(), (route) => [
      route.routeId,
      route.agencyId === owner?.agencyId ? null : (operators.get(route.agencyId) ?? null),
      route.routeShortName,
      route.routeLongName,
      route.routeDesc,
      route.routeType,
      route.routeUrl,
      route.routeColor,
      route.routeTextColor,
      route.routeSortOrder,
      null,
    ]);
    await this.insert(
      'routes',
      'agency_id route_id operated_by route_short_name route_long_name route_desc route_type route_url route_color route_text_color route_sort_order removed_from',
      routes,
      'route_id',
    );
    const stops = each(feed.stops.values(), (stop, index) => [
      stop.stopId,
      stop.stopCode,
      stop.stopName,
      stop.stopDesc,
      stop.stopLat,
      stop.stopLon,
      stop.locationType,
      stop.parentStation,
      stop.platformCode,
      stop.wheelchairBoarding,
      index,
      null,
    ]);
    await this.insert(
      'stops',
      'agency_id stop_id stop_code stop_name stop_desc stop_lat stop_lon location_type parent_station platform_code wheelchair_boarding feed_order removed_from',
      stops,
      'stop_id',
    );
    await this.insert('shapes', 'agency_id shape_id points', feed.shapes, 'shape_id');
    await this.query('DELETE FROM transfers WHERE agency_id = ?', this.agencyId);
    await this.insert(
      'transfers',
      'agency_id from_stop_id to_stop_id min_transfer_time',
      each(feed.transfers, ({ fromStopId, toStopId, minTransferTime }) => [fromStopId, toStopId, minTransferTime]),
    );
    await this.query('DELETE FROM translations WHERE agency_id = ?', this.agencyId);
    await this.insert(
      'translations',
      'agency_id table_name field_name language record_id record_sub_id field_value translation',
      each(feed.translations, (row) => [
        row.tableName,
        row.fieldName,
        row.language,
        row.recordId,
        row.recordSubId,
        row.fieldValue,
        row.translation,
      ]),
    );
  }

  /** @returns the id of each of the feed's patterns; one that an older feed had keeps its id */
  private async savePatterns(patterns: readonly FeedPattern[]): Promise<number[]> {
    const rows = await this.query<{ pattern_id: number; content: string }[]>(
      'SELECT pattern_id, content FROM patterns WHERE agency_id = ?',
      this.agencyId,
    );
    const known = new Map(rows.map((row) => [row.content, row.pattern_id]));
    let next = (await this.highest('patterns', 'pattern_id')) + 1;
    const fresh: Row[] = [];
    const calls: Row[] = [];
    const ids = patterns.map((pattern) => {
      const content = createHash('sha256').update(JSON.stringify(pattern)).digest('base64url');
      const found = known.get(content);
      if (found !== undefined) return found;
      const patternId = next++;
      known.set(content, patternId);
      fresh.push([patternId, pattern.routeId, pattern.directionId, content]);
      pattern.stops.forEach((stop, position) =>
        calls.push([
          patternId,
          position,
          stop.stopSequence,
          stop.stopId,
          stop.pickupType,
          stop.dropOffType,
          stop.timepoint,
          stop.stopHeadsign,
          stop.shapeDistTraveled,
        ]),
      );
      return patternId;
    });
    await this.insert('patterns', 'agency_id pattern_id route_id direction_id content', fresh);
    await this.insert(
      'pattern_stops',
      'agency_id pattern_id position stop_sequence stop_id pickup_type drop_off_type timepoint stop_headsign shape_dist_traveled',
      calls,
    );
    return ids;
  }

  private async saveTrips(feed: Feed, versionId: number, patternIds: readonly number[]): Promise<void> {
    await this.insert(
      'services',
      'agency_id version_id service_id monday tuesday wednesday thursday friday saturday sunday start_date end_date holiday_calendar',
      each(feed.services.values(), (service) => [
        versionId,
        service.serviceId,
        service.monday,
        service.tuesday,
        service.wednesday,
        service.thursday,
        service.friday,
        service.saturday,
        service.sunday,
        service.startDate,
        service.endDate,
        service.holidayCalendar,
      ]),
    );
    await this.insert(
      'service_exceptions',
      'agency_id version_id service_id date exception_type',
      each(feed.exceptions, ({ serviceId, date, exceptionType }) => [versionId, serviceId, date, exceptionType]),
    );
    await this.insert(
      'timings',
      'agency_id version_id timing_id pattern_id arrivals departures',
      each(feed.timings, (timing, index) => [
        versionId,
        index + 1,
        patternIds[timing.pattern] ?? 0,
        JSON.stringify(timing.arrivals),
        JSON.stringify(timing.departures),
      ]),
    );
    await this.insert(
      'trips',
      `agency_id version_id trip_id service_id pattern_id timing_id start_time trip_headsign trip_short_name block_id shape_id
      wheelchair_accessible bikes_allowed headway_seconds model_trip_id`.replace(/\s+/g, ' '),
      each(feed.trips, ({ tripId, row, path, startTime, headwaySeconds, modelTripId }) => [
        versionId,
        tripId,
        row.serviceId,
        patternIds[path.pattern] ?? 0,
        path.timing + 1,
        startTime,
        row.tripHeadsign,
        row.tripShortName,
        row.blockId,
        row.shapeId,
        row.wheelchairAccessible,
        row.bikesAllowed,
        headwaySeconds,
        modelTripId,
      ]),
    );
  }
}
