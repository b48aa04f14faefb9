import type { Database } from '../../database/database.service.js';
import type { TripColumns } from '../../scheduling/departure-index.js';
import { giveWay } from '../../turns.io.js';
import type { TimetablesService } from '../../timetables/timetables.service.js';
import { cellText, line, withoutEmpty, type Table } from './csv-text.js';
import { feedId, versionedFeedId } from './feed-ids.js';
import { weekdays } from '../gtfs/gtfs-feed.js';
import type { FeedService } from './feed-services.js';
import type { FeedContent, VersionInFeed } from './feed-version.service.js';
import { CallTexts } from './gtfs-call-texts.js';
import { translationsTable } from './gtfs-names.js';
import { agencyTable, gtfsDate, infoTable, routesOf, routesTable, stopsOf, stopsTable, transfersTable } from './gtfs-network-tables.js';
import { GtfsRows, type PatternInFeed, type ShapeInFeed } from './gtfs-rows.io.js';
import type { TextFile } from './zip.io.js';

/** A piece of text of about this length is handed on at once. */
const pieceLength = 65_536;

/** The files of a feed. Trips, stop times and shapes are written while they are read; the rest of a city takes some megabytes. */
export async function gtfsFiles(database: Database, timetables: TimetablesService, content: FeedContent): Promise<TextFile[]> {
  const rows = new GtfsRows(database, content);
  const patterns = await rows.patterns();
  const shapes = await rows.shapes();
  const services = content.versions.flatMap((version) => version.services.services);
  const { before, after } = await tables(rows, timetables, content, patterns);
  const withHeadways = await hasHeadways(timetables, content);
  const streams: TextFile[] = [
    { name: 'trips.txt', text: () => inLongPieces(tripTexts(rows, content, patterns, shapes, withHeadways)) },
    { name: 'stop_times.txt', text: () => inLongPieces(callTexts(timetables, content, patterns)) },
    ...([...shapes.values()].some(({ size }) => size > 0)
      ? [{ name: 'shapes.txt', text: () => inLongPieces(shapeTexts(rows, shapes)) }]
      : []),
  ];
  return [...before.map(fileOf), ...calendarTables(services).map(fileOf), ...streams, ...after.map(fileOf)];
}

/** The columns that a file needs even if they are empty in every row. */
const needed = ['agency_id', 'stop_name', 'stop_lat', 'stop_lon', 'agency_url'];

function fileOf(table: Table): TextFile {
  const { file, columns, rows } = withoutEmpty(table, needed);
  return {
    name: file,
    text: () =>
      inLongPieces(
        (async function* texts() {
          yield line(columns);
          for (const row of rows) {
            yield line(columns.map((column) => row[column] ?? null));
            await giveWay();
          }
        })(),
      ),
  };
}

async function* inLongPieces(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let piece = '';
  for await (const text of texts) {
    piece += text;
    if (piece.length < pieceLength) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}

async function tables(
  rows: GtfsRows,
  timetables: TimetablesService,
  { versions, network, site, phone, ...info }: FeedContent,
  patterns: ReadonlyMap<number, PatternInFeed>,
): Promise<{ before: Table[]; after: Table[] }> {
  const all = [...patterns.values()];
  const inFeed = {
    routeIds: new Set(all.map(({ routeId }) => routeId)),
    stopIds: new Set(all.flatMap(({ calls }) => calls.map(({ stopId }) => stopId))),
  };
  const [stops, routes] = [stopsOf(network, inFeed), routesOf(network, inFeed)];
  const agency = agencyTable(network, inFeed, { site, phone });
  const names = [network.agency, ...routes.values(), ...stops.values()].map(({ versionId }) => versionId);
  const versionIds = [...new Set([...versions.map(({ inForce }) => inForce.version.versionId), ...names])];
  const translations = await rows.translations(versionIds);
  const needsTrips = translations.some(({ recordId, tableName }) => recordId !== '' && /^(trips|stop_times)$/.test(tableName));
  const tripsOf = needsTrips ? await tripsByName(timetables, versions) : (): readonly string[] => [];
  const version = versions[0]?.inForce.version;
  return {
    before: [agency, stopsTable(stops), routesTable(routes, network, String(agency.rows[0]?.['agency_url'] ?? ''))],
    after: [
      transfersTable(await rows.walks(versionIds), stops),
      translationsTable(translations, { versionIds, agency: network.agency, routes, stops, tripsOf }),
      infoTable(agency.rows[0], {
        ...info,
        ...{ feedLang: version?.feedLang ?? null, contactEmail: version?.feedContactEmail ?? null },
        contactUrl: version?.feedContactUrl ?? null,
      }),
    ].filter((table) => table.rows.length > 0),
  };
}

/** The trips of the feed by the id that translations call them by: their own, or that of the trip they were made from. */
async function tripsByName(
  timetables: TimetablesService,
  versions: readonly VersionInFeed[],
): Promise<(versionId: number, tripId: string) => readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const one of versions) {
    const trips = await timetables.readTrips(one.inForce);
    for (const [trip] of tripsInFeed(one, trips)) {
      const key = `${one.inForce.version.versionId} ${trips.modelTripId(trip) ?? trips.ids.at(trip)}`;
      byName.set(key, [...(byName.get(key) ?? []), trips.ids.at(trip)]);
      await giveWay();
    }
  }
  return (versionId, tripId) => byName.get(`${versionId} ${tripId}`) ?? [];
}

/** The places of the trips that run on a date of the feed, each with its pattern. */
function* tripsInFeed({ inForce, services }: VersionInFeed, trips: TripColumns): Generator<readonly [trip: number, patternId: number]> {
  for (let trip = 0; trip < trips.length; trip += 1) {
    const patternId = trips.patternId(trip);
    if (services.idOf(inForce.servicesOf.get(patternId)?.routeId ?? '', trips.serviceId(trip)) !== null) yield [trip, patternId];
  }
}

function calendarTables(services: readonly FeedService[]): Table[] {
  const calendar = services.flatMap(({ serviceId, calendar: row }) => {
    if (row === null) return [];
    const days = Object.fromEntries(weekdays.map((day) => [day, row.service[day] ? 1 : 0]));
    const dates = { start_date: gtfsDate(row.startDate), end_date: gtfsDate(row.endDate) };
    return [{ service_id: serviceId, ...days, ...dates, holiday_calendar: row.service.holidayCalendar }];
  });
  const exceptions = services.flatMap(({ serviceId, exceptions: dates }) =>
    dates.map(([date, type]) => ({ service_id: serviceId, date: gtfsDate(date), exception_type: type })),
  );
  return [
    { file: 'calendar.txt', columns: ['service_id', ...weekdays, 'start_date', 'end_date', 'holiday_calendar'], rows: calendar },
    { file: 'calendar_dates.txt', columns: ['service_id', 'date', 'exception_type'], rows: exceptions },
  ].filter((table) => table.rows.length > 0);
}

const tripColumns = `route_id service_id trip_id trip_headsign trip_short_name direction_id block_id shape_id wheelchair_accessible
  bikes_allowed`.split(/\s+/);
/** Our own column, as `holiday_calendar`: the timetable promises only how often buses come. */
const headwayColumn = 'headway_secs';

async function hasHeadways(timetables: TimetablesService, { versions }: FeedContent): Promise<boolean> {
  for (const { inForce } of versions)
    if ((await timetables.readTrips(inForce)).columns.headways.some((headway) => headway > 0)) return true;
  return false;
}

async function* tripTexts(
  rows: GtfsRows,
  { versions }: FeedContent,
  patterns: ReadonlyMap<number, PatternInFeed>,
  shapes: ReadonlyMap<number, ReadonlyMap<string, ShapeInFeed>>,
  withHeadways: boolean,
): AsyncGenerator<string> {
  yield line([...tripColumns, ...(withHeadways ? [headwayColumn] : [])]);
  for (const one of versions) {
    const { versionId } = one.inForce.version;
    const versioned = (id: string | null): string | null => (id === null ? null : versionedFeedId(id, versionId));
    for await (const piece of rows.trips(one)) {
      for (const trip of piece) {
        const pattern = patterns.get(trip.patternId);
        const serviceId = pattern === undefined ? null : one.services.idOf(pattern.routeId, trip.serviceId);
        if (pattern === undefined || serviceId === null) continue;
        const shape = trip.shapeId === null ? null : (shapes.get(versionId)?.get(trip.shapeId)?.feedId ?? null);
        yield line([
          ...[feedId(pattern.routeId), serviceId, versioned(trip.tripId), trip.tripHeadsign, trip.tripShortName, pattern.directionId],
          ...[versioned(trip.blockId), shape, trip.wheelchairAccessible, trip.bikesAllowed],
          ...(withHeadways ? [trip.headwaySeconds] : []),
        ]);
      }
      await giveWay();
    }
  }
}

async function* callTexts(
  timetables: TimetablesService,
  { versions }: FeedContent,
  patterns: ReadonlyMap<number, PatternInFeed>,
): AsyncGenerator<string> {
  const texts = new CallTexts(patterns);
  yield texts.header;
  for (const one of versions) {
    const trips = await timetables.readTrips(one.inForce);
    for (const [trip, patternId] of tripsInFeed(one, trips)) {
      const [arrivals, departures] = [trips.arrivals(trip), trips.departures(trip)];
      if (arrivals === null || departures === null) continue;
      const tripText = cellText(versionedFeedId(trips.ids.at(trip), one.inForce.version.versionId));
      const isExact = trips.headwaySeconds(trip) === null;
      yield texts.rowsOf(tripText, patternId, trips.startTime(trip), arrivals, departures, isExact);
      await giveWay();
    }
  }
}

async function* shapeTexts(rows: GtfsRows, shapes: ReadonlyMap<number, ReadonlyMap<string, ShapeInFeed>>): AsyncGenerator<string> {
  const all = new Map([...shapes.values()].flatMap((ofVersion) => [...ofVersion.values()].map((shape) => [shape.feedId, shape.content])));
  yield line(['shape_id', 'shape_pt_lat', 'shape_pt_lon', 'shape_pt_sequence', 'shape_dist_traveled']);
  for (const [shapeId, content] of all) {
    let text = '';
    for (const [index, [lat = 0, lon = 0, distance]] of pointsOf(await rows.points(content)).entries())
      text += line([shapeId, lat, lon, index + 1, distance ?? null]);
    yield text;
    await giveWay();
  }
}

const pointsOf = (json: string): readonly (readonly number[])[] => JSON.parse(json) as number[][];
