import { createHash } from 'node:crypto';
import type { Row } from '../../database/database.service.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { Feed, FeedPattern } from './gtfs-feed.js';
import { each, type AgencyRows } from './gtfs-rows.io.js';

/** Writes who runs what between which stops: agency, routes, stops, patterns and what belongs to them. */
export class NetworkRows {
  constructor(private readonly rows: AgencyRows) {}

  async saveAgency({ agencies }: Feed, now: number): Promise<void> {
    const [agency] = agencies;
    if (agency === undefined) return;
    const { agencyName, agencyUrl, agencyTimezone, agencyLang, agencyPhone, agencyEmail } = agency;
    const [last] = await this.rows.query<{ last: number | null }>('SELECT max(agency_order) AS last FROM agencies');
    const agencyOrder = (last?.last ?? 0) + 1;
    const columns = ['agency_id', 'agency_name', 'agency_url', 'agency_timezone', 'agency_lang', 'agency_phone', 'agency_email'];
    const updates = columns
      .slice(1)
      .map((name) => `${name} = excluded.${name}`)
      .join(', ');
    const row = [agencyName, agencyUrl, agencyTimezone, agencyLang, agencyPhone, agencyEmail, agencyOrder, now];
    // An agency that is there keeps its place among the others.
    const conflict = `ON CONFLICT (agency_id) DO UPDATE SET ${updates}`;
    await this.rows.insertAll('agencies', [...columns, 'agency_order', 'created_at'], [row], conflict);
  }

  /** What the feed no longer names stays for older timetables, and leaves the lists when the new one takes effect. */
  async saveNetwork(feed: Feed, effectiveFrom: ServiceDate): Promise<void> {
    for (const table of ['routes', 'stops']) {
      await this.rows.query(
        `UPDATE ${table} SET removed_from = ? WHERE agency_id = ? AND removed_from IS NULL`,
        effectiveFrom,
        this.rows.agencyId,
      );
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
    await this.rows.insert(
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
    await this.rows.insert(
      'stops',
      'agency_id stop_id stop_code stop_name stop_desc stop_lat stop_lon location_type parent_station platform_code wheelchair_boarding feed_order removed_from',
      stops,
      'stop_id',
    );
    await this.rows.insert('shapes', 'agency_id shape_id points', feed.shapes, 'shape_id');
    await this.rows.query('DELETE FROM transfers WHERE agency_id = ?', this.rows.agencyId);
    await this.rows.insert(
      'transfers',
      'agency_id from_stop_id to_stop_id min_transfer_time',
      each(feed.transfers, ({ fromStopId, toStopId, minTransferTime }) => [fromStopId, toStopId, minTransferTime]),
    );
    await this.rows.query('DELETE FROM translations WHERE agency_id = ?', this.rows.agencyId);
    await this.rows.insert(
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
  async savePatterns(patterns: readonly FeedPattern[]): Promise<number[]> {
    const rows = await this.rows.query<{ pattern_id: number; content: string }>(
      'SELECT pattern_id, content FROM patterns WHERE agency_id = ?',
      this.rows.agencyId,
    );
    const known = new Map(rows.map((row) => [row.content, row.pattern_id]));
    let next = (await this.rows.highest('patterns', 'pattern_id')) + 1;
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
    await this.rows.insert('patterns', 'agency_id pattern_id route_id direction_id content', fresh);
    await this.rows.insert(
      'pattern_stops',
      'agency_id pattern_id position stop_sequence stop_id pickup_type drop_off_type timepoint stop_headsign shape_dist_traveled',
      calls,
    );
    return ids;
  }
}
