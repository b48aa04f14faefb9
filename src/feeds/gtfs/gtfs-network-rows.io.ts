import { createHash } from 'node:crypto';
import type { Row } from '../../database/database.service.js';
import type { Feed, FeedPattern } from './gtfs-feed.js';
import { each, type AgencyRows } from './gtfs-rows.io.js';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** Writes the network of a version: agency, routes, stops, patterns and what belongs to them. */
export class NetworkRows {
  constructor(private readonly rows: AgencyRows) {}

  /** Adds the agency if it is new; else updates its row without changing it: on PostgreSQL two imports of one agency then take turns. */
  async saveOwner(now: number): Promise<void> {
    const [last] = await this.rows.query<{ last: number | null }>('SELECT max(agency_order) AS last FROM agencies');
    const row = [(last?.last ?? 0) + 1, now];
    const conflict = 'ON CONFLICT (agency_id) DO UPDATE SET agency_order = agencies.agency_order';
    await this.rows.insertAll('agencies', ['agency_id', 'agency_order', 'created_at'], [row], conflict);
  }

  /** Stores agency, routes, stops, shapes, transfers and translations with the version. */
  async saveNetwork(feed: Feed, versionId: number): Promise<void> {
    const [owner, ...others] = feed.agencies;
    if (owner !== undefined)
      await this.rows.insert(
        'version_agencies',
        'agency_id version_id agency_name agency_url agency_timezone agency_lang agency_phone agency_email',
        [[versionId, ...[owner.agencyName, owner.agencyUrl, owner.agencyTimezone, owner.agencyLang, owner.agencyPhone, owner.agencyEmail]]],
      );
    const skipExisting = 'ON CONFLICT DO NOTHING';
    const routeIds = each(feed.routes.keys(), (routeId) => [routeId]);
    await this.rows.insertAll('routes', ['agency_id', 'route_id'], routeIds, skipExisting);
    const operators = new Map(others.map((agency) => [agency.agencyId, agency.agencyName]));
    await this.rows.insert(
      'version_routes',
      'agency_id version_id route_id operated_by route_short_name route_long_name route_desc route_type route_url route_color route_text_color route_sort_order',
      each(feed.routes.values(), (route) => [
        versionId,
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
      ]),
    );
    const stopIds = each(feed.stops.keys(), (stopId) => [stopId]);
    await this.rows.insertAll('stops', ['agency_id', 'stop_id'], stopIds, skipExisting);
    await this.rows.insert(
      'version_stops',
      'agency_id version_id stop_id stop_code stop_name stop_desc stop_lat stop_lon location_type parent_station platform_code wheelchair_boarding feed_order',
      each(feed.stops.values(), (stop, index) => [
        versionId,
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
      ]),
    );
    await this.saveShapes(feed, versionId);
    await this.rows.insert(
      'transfers',
      'agency_id version_id from_stop_id to_stop_id min_transfer_time',
      each(feed.transfers, ({ fromStopId, toStopId, minTransferTime }) => [versionId, fromStopId, toStopId, minTransferTime]),
    );
    await this.rows.insert(
      'translations',
      'agency_id version_id table_name field_name language record_id record_sub_id field_value translation',
      each(feed.translations, (row) => [
        versionId,
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

  /** Identical shapes are stored once for all versions. */
  private async saveShapes(feed: Feed, versionId: number): Promise<void> {
    const contents: Row[] = [];
    const points = each(feed.shapes, ([shapeId, text]) => {
      const content = digestOf(text);
      contents.push([versionId, shapeId, content]);
      return [content, text];
    });
    await this.rows.insertAll('shape_points', ['agency_id', 'content', 'points'], points, 'ON CONFLICT DO NOTHING');
    await this.rows.insert('shapes', 'agency_id version_id shape_id content', contents);
  }

  /** @returns the id of each pattern of the feed; a pattern that an older feed had keeps its id */
  async savePatterns(patterns: readonly FeedPattern[]): Promise<number[]> {
    const rows = await this.rows.query<{ pattern_id: number; content: string }>(
      'SELECT pattern_id, content FROM patterns WHERE agency_id = ?',
      this.rows.agencyId,
    );
    const idsByContent = new Map(rows.map((row) => [row.content, row.pattern_id]));
    let next = (await this.rows.highest('patterns', 'pattern_id')) + 1;
    const fresh: Row[] = [];
    const calls: Row[] = [];
    const ids = patterns.map((pattern) => {
      const content = digestOf(JSON.stringify(pattern));
      const existingId = idsByContent.get(content);
      if (existingId !== undefined) return existingId;
      const patternId = next++;
      idsByContent.set(content, patternId);
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
    await this.rows.insert('patterns', 'agency_id pattern_id route_id direction_id content', fresh);
    await this.rows.insert(
      'pattern_stops',
      'agency_id pattern_id position stop_sequence stop_id pickup_type drop_off_type timepoint stop_headsign shape_dist_traveled',
      calls,
    );
    return ids;
  }
}
