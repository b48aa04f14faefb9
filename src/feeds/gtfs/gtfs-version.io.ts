import type { Database } from '../../database/database.service.js';
import type { TranslationFields } from '../../network/names.js';
import type { Service, ServiceException } from '../../scheduling/service-calendar.js';
import type { ServiceTime } from '../../scheduling/service-time.js';
import {
  operatorId,
  weekdays,
  type Feed,
  type FeedAgency,
  type FeedInfo,
  type FeedPattern,
  type FeedPatternStop,
  type FeedRoute,
  type FeedStop,
  type FeedTiming,
  type FeedTransfer,
  type FeedTrip,
} from './gtfs-feed.js';

/** The line number of rows that are not read from a file. */
const line = 1;

/** SQLite returns 0 or 1. */
type Flag = boolean | number;
type Weekday = (typeof weekdays)[number];

type CallRow = Omit<FeedPatternStop, 'timepoint'> & { readonly patternId: number; readonly timepoint: Flag };
type ServiceRow = Omit<Service, Weekday> & Readonly<Record<Weekday, Flag>>;
type RouteRow = Omit<FeedRoute, 'agencyId' | 'line'> & { readonly operatedBy: string | null };
type TripRow = Pick<FeedTrip, 'tripId' | 'headwaySeconds' | 'modelTripId'> &
  Omit<FeedTrip['row'], 'routeId' | 'directionId' | 'line'> & { patternId: number; timingId: number; startTime: ServiceTime };
type VersionRow = { readonly [Field in keyof FeedInfo]: FeedInfo[Field] | null };

interface PatternAndTimings {
  readonly patterns: FeedPattern[];
  readonly timings: FeedTiming[];
  /** Indexes in `patterns` and `timings`, by their ids in the database. */
  readonly patternIndexes: ReadonlyMap<number, number>;
  readonly timingIndexes: ReadonlyMap<number, number>;
}

/** Reads a timetable version back as the feed that `FeedSaving` would write. */
export class FeedOfVersion {
  constructor(
    private readonly database: Database,
    private readonly agencyId: string,
    private readonly versionId: number,
  ) {}

  /** @throws Error if there is no such version */
  async read(): Promise<Feed> {
    const [version] = await this.select<VersionRow>('timetable_versions', infoColumns);
    const [owner] = await this.select<Omit<FeedAgency, 'agencyId'>>('version_agencies', agencyColumns);
    if (version === undefined || owner === undefined) throw new Error(`there is no timetable version ${this.versionId}`);
    const routes = await this.select<RouteRow>('version_routes', routeColumns, 'route_sort_order, route_id');
    const stops = await this.select<Omit<FeedStop, 'line'>>('version_stops', stopColumns, 'feed_order, stop_id');
    const services = await this.select<ServiceRow>('services', serviceColumns, 'service_id');
    const exceptions = await this.select<ServiceException>('service_exceptions', 'service_id date exception_type', 'service_id, date');
    const trips = await this.select<TripRow>('trips', tripColumns, 'trip_id');
    const operators = [...new Set(routes.flatMap(({ operatedBy }) => operatedBy ?? []))];
    const found = await this.readPatternsAndTimings();
    return {
      agencies: [
        { ...owner, agencyId: this.agencyId },
        ...operators.map((agencyName) => ({ ...owner, agencyId: operatorId(agencyName), agencyName })),
      ],
      stops: new Map(stops.map((stop) => [stop.stopId, { ...stop, line }])),
      routes: new Map(
        routes.map(({ operatedBy, ...route }) => {
          return [route.routeId, { ...route, agencyId: operatedBy === null ? this.agencyId : operatorId(operatedBy), line }];
        }),
      ),
      services: new Map(services.map((service) => [service.serviceId, serviceOf(service)])),
      exceptions,
      shapes: await this.readShapes(),
      patterns: found.patterns,
      timings: found.timings,
      trips: trips.flatMap((trip) => feedTrip(trip, found) ?? []),
      ...{ leftOut: new Map(), leftOutCount: 0 },
      transfers: await this.select<FeedTransfer>('transfers', 'from_stop_id to_stop_id min_transfer_time', 'from_stop_id, to_stop_id'),
      translations: await this.select<TranslationFields>('translations', translationColumns, translationColumns.replaceAll(' ', ', ')),
      info: infoOf(version),
    };
  }

  /** The rows of this version in a table, with camel-case field names. */
  private select<T>(table: string, columns: string, order = 'version_id'): Promise<T[]> {
    const fields = columns.split(' ').map((column) => `${column} AS "${fieldOf(column)}"`);
    return this.database.query<T>(`SELECT ${fields.join(', ')} FROM ${table} WHERE agency_id = ? AND version_id = ? ORDER BY ${order}`, [
      this.agencyId,
      this.versionId,
    ]);
  }

  private async readPatternsAndTimings(): Promise<PatternAndTimings> {
    const key = [this.agencyId, this.versionId];
    const timingRows = await this.database.query<{ timingId: number; patternId: number; arrivals: string; departures: string }>(
      `SELECT timing_id AS "timingId", pattern_id AS "patternId", arrivals, departures FROM timings
        WHERE agency_id = ? AND version_id = ? ORDER BY timing_id`,
      key,
    );
    const ofVersion = 'pattern_id IN (SELECT pattern_id FROM timings WHERE agency_id = ? AND version_id = ?)';
    const patternRows = await this.database.query<{ patternId: number; routeId: string; directionId: 0 | 1 | null }>(
      `SELECT pattern_id AS "patternId", route_id AS "routeId", direction_id AS "directionId" FROM patterns
        WHERE agency_id = ? AND ${ofVersion} ORDER BY pattern_id`,
      [this.agencyId, ...key],
    );
    const calls = await this.database.query<CallRow>(
      `SELECT pattern_id AS "patternId", stop_id AS "stopId", stop_sequence AS "stopSequence", pickup_type AS "pickupType",
          drop_off_type AS "dropOffType", timepoint, stop_headsign AS "stopHeadsign", shape_dist_traveled AS "shapeDistTraveled"
        FROM pattern_stops WHERE agency_id = ? AND ${ofVersion} ORDER BY pattern_id, position`,
      [this.agencyId, ...key],
    );
    const stopsOf = new Map<number, FeedPatternStop[]>(patternRows.map(({ patternId }) => [patternId, []]));
    for (const { patternId, timepoint, ...call } of calls)
      stopsOf.get(patternId)?.push({
        ...{ stopId: call.stopId, stopSequence: call.stopSequence, pickupType: call.pickupType, dropOffType: call.dropOffType },
        ...{ timepoint: Boolean(timepoint), stopHeadsign: call.stopHeadsign, shapeDistTraveled: call.shapeDistTraveled },
      });
    const patternIndexes = new Map(patternRows.map(({ patternId }, index) => [patternId, index]));
    return {
      patterns: patternRows.map(({ patternId, routeId, directionId }) => ({ routeId, directionId, stops: stopsOf.get(patternId) ?? [] })),
      timings: timingRows.map(({ patternId, arrivals, departures }) => ({
        pattern: patternIndexes.get(patternId) ?? 0,
        arrivals: JSON.parse(arrivals) as number[],
        departures: JSON.parse(departures) as number[],
      })),
      patternIndexes,
      timingIndexes: new Map(timingRows.map(({ timingId }, index) => [timingId, index])),
    };
  }

  private async readShapes(): Promise<readonly (readonly [string, string])[]> {
    const rows = await this.database.query<{ shapeId: string; points: string }>(
      `SELECT s.shape_id AS "shapeId", p.points AS points FROM shapes s
        JOIN shape_points p ON p.agency_id = s.agency_id AND p.content = s.content
        WHERE s.agency_id = ? AND s.version_id = ? ORDER BY s.shape_id`,
      [this.agencyId, this.versionId],
    );
    return rows.map(({ shapeId, points }) => [shapeId, points]);
  }
}

const infoColumns =
  'feed_publisher_name feed_publisher_url feed_lang feed_version feed_start_date feed_end_date feed_contact_email feed_contact_url';
const agencyColumns = 'agency_name agency_url agency_timezone agency_lang agency_phone agency_email';
const routeColumns =
  'route_id operated_by route_short_name route_long_name route_desc route_type route_url route_color route_text_color route_sort_order';
const stopColumns =
  'stop_id stop_code stop_name stop_desc stop_lat stop_lon location_type parent_station platform_code wheelchair_boarding';
const serviceColumns = `service_id ${weekdays.join(' ')} start_date end_date holiday_calendar`;
const tripColumns =
  `trip_id service_id pattern_id timing_id start_time trip_headsign trip_short_name block_id shape_id wheelchair_accessible
  bikes_allowed headway_seconds model_trip_id`.replace(/\s+/g, ' ');
const translationColumns = 'table_name field_name language record_id record_sub_id field_value translation';

/** @example fieldOf('stop_id') // 'stopId' */
const fieldOf = (column: string): string => column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

const serviceOf = (row: ServiceRow): Service => {
  const days = Object.fromEntries(weekdays.map((day) => [day, Boolean(row[day])])) as Record<Weekday, boolean>;
  const { serviceId, startDate, endDate, holidayCalendar } = row;
  return { serviceId, ...days, startDate, endDate, holidayCalendar };
};

function feedTrip(trip: TripRow, { patterns, patternIndexes, timingIndexes }: PatternAndTimings): FeedTrip | null {
  const [pattern, timing] = [patternIndexes.get(trip.patternId), timingIndexes.get(trip.timingId)];
  if (pattern === undefined || timing === undefined) return null;
  const { tripId, startTime, headwaySeconds, modelTripId, serviceId, tripHeadsign, tripShortName, blockId, shapeId } = trip;
  const { wheelchairAccessible, bikesAllowed } = trip;
  const { routeId = '', directionId = null } = patterns[pattern] ?? {};
  const ids = { tripId: modelTripId ?? tripId, routeId, serviceId, directionId, blockId, shapeId };
  const row = { ...ids, tripHeadsign, tripShortName, wheelchairAccessible, bikesAllowed, line };
  return { tripId, row, path: { pattern, timing, startTime }, startTime, headwaySeconds, modelTripId };
}

function infoOf(version: VersionRow): FeedInfo | null {
  const { feedPublisherName, feedPublisherUrl, feedLang } = version;
  if (feedPublisherName === null && feedPublisherUrl === null && feedLang === null) return null;
  return {
    ...{ feedPublisherName: feedPublisherName ?? '', feedPublisherUrl: feedPublisherUrl ?? '', feedLang: feedLang ?? '' },
    ...{ feedVersion: version.feedVersion, feedStartDate: version.feedStartDate, feedEndDate: version.feedEndDate },
    ...{ feedContactEmail: version.feedContactEmail, feedContactUrl: version.feedContactUrl },
  };
}
