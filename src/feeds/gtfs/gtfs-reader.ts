import type { TranslationFields } from '../../network/names.js';
import type { GtfsRow } from '../files/feed-row.js';
import type { Findings } from '../files/findings.js';
import type { Feed, FeedInfo, FeedTrip, FeedTripRow, LeftOutReason } from './gtfs-feed.js';
import { Frequencies } from './gtfs-frequencies.js';
import { checkDates, GtfsKeys } from './gtfs-keys.js';
import { GtfsNetwork } from './gtfs-network.js';
import { GtfsServices } from './gtfs-services.js';
import { Shapes } from './gtfs-shapes.js';
import { StopTimes } from './gtfs-stop-times.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

/** The files that are read, in the order in which they are: what is referred to comes first. */
export const gtfsFiles = {
  'agency.txt': { needed: true, columns: ['agency_name', 'agency_url', 'agency_timezone'] },
  'stops.txt': { needed: true, columns: ['stop_id'] },
  'transfers.txt': { needed: false, columns: ['transfer_type'] },
  'routes.txt': { needed: true, columns: ['route_id', 'route_type'] },
  'calendar.txt': {
    needed: false,
    columns: ['service_id', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'start_date', 'end_date'],
  },
  'calendar_dates.txt': { needed: false, columns: ['service_id', 'date', 'exception_type'] },
  'shapes.txt': { needed: false, columns: ['shape_id', 'shape_pt_lat', 'shape_pt_lon', 'shape_pt_sequence'] },
  'trips.txt': { needed: true, columns: ['route_id', 'service_id', 'trip_id'] },
  'frequencies.txt': { needed: false, columns: ['trip_id', 'start_time', 'end_time', 'headway_secs'] },
  'stop_times.txt': { needed: true, columns: ['trip_id', 'stop_id', 'stop_sequence', 'arrival_time', 'departure_time'] },
  'feed_info.txt': { needed: false, columns: ['feed_publisher_name', 'feed_publisher_url', 'feed_lang'] },
  'translations.txt': { needed: false, columns: ['table_name', 'field_name', 'language', 'translation'] },
} as const;
export type GtfsFile = keyof typeof gtfsFiles;

/** The tables that GTFS lets `translations.txt` name. */
const translatedTables = ['agency', 'stops', 'routes', 'trips', 'stop_times', 'pathways', 'levels', 'feed_info', 'attributions'];

/** Reads a feed row by row, judging every row, and puts it together at the end. Pure: rows come from whoever reads files. */
export class GtfsReader {
  private readonly keys = new GtfsKeys();
  private readonly network: GtfsNetwork;
  private readonly calendar: GtfsServices;
  private readonly shapes = new Shapes();
  private readonly trips = new Map<string, FeedTripRow>();
  private readonly translations: TranslationFields[] = [];
  private readonly frequencies: Frequencies;
  private info: FeedInfo | null = null;
  private stopTimes: StopTimes;

  constructor(
    private readonly findings: Findings,
    holidayCalendars: readonly string[],
  ) {
    this.network = new GtfsNetwork(findings, this.keys);
    this.calendar = new GtfsServices(this.keys, holidayCalendars);
    this.stopTimes = new StopTimes(this.trips, this.network.stops);
    this.frequencies = new Frequencies(this.trips, findings);
  }

  /** Before the first row of a file. */
  begin(file: GtfsFile): void {
    this.keys.begin();
    // The file may come a second time, sorted.
    if (file === 'stop_times.txt') this.stopTimes = new StopTimes(this.trips, this.network.stops);
  }

  /** Takes one row of a file. @throws NotGrouped when `stop_times.txt` must be sorted first */
  read(file: GtfsFile, row: GtfsRow): void {
    switch (file) {
      case 'agency.txt':
        return this.network.readAgency(row);
      case 'stops.txt':
        return this.network.readStop(row);
      case 'transfers.txt':
        return this.network.readTransfer(row);
      case 'routes.txt':
        return this.network.readRoute(row);
      case 'calendar.txt':
        return this.calendar.readService(row);
      case 'calendar_dates.txt':
        return this.calendar.readException(row);
      case 'shapes.txt':
        return this.shapes.read(row);
      case 'trips.txt':
        return this.readTrip(row);
      case 'frequencies.txt':
        return this.frequencies.read(row);
      case 'stop_times.txt':
        return this.stopTimes.read(row);
      case 'feed_info.txt':
        return this.readInfo(row);
      case 'translations.txt':
        return this.readTranslation(row);
    }
  }

  /** After the last row of a file: what only the whole file can tell. */
  endOf(file: GtfsFile, row: GtfsRow): void {
    if (gtfsFiles[file].needed && row.isHeader) this.findings.add(gtfsFindings['no-rows'], { file });
    if (file === 'stops.txt') this.network.checkParents();
    if (file === 'shapes.txt') this.shapes.end(row);
    if (file === 'frequencies.txt') this.frequencies.end();
    if (file === 'stop_times.txt') this.stopTimes.end(row);
  }

  finish(): Feed {
    const trips: FeedTrip[] = [];
    const leftOut = new Map<LeftOutReason, number>();
    for (const row of this.trips.values()) {
      const path = this.stopTimes.paths.get(row.tripId);
      if (path === undefined) this.leaveOut(row, leftOut);
      // One by one: a spread of very many is more than a call takes.
      else for (const trip of this.frequencies.tripsOf(row, path)) trips.push(trip);
    }
    if (trips.length === 0 && this.findings.errorCount === 0) this.findings.add(gtfsFindings['nothing-runs'], {});
    return {
      agencies: this.network.agencies,
      stops: this.network.stops,
      routes: this.network.routes,
      services: this.calendar.services,
      exceptions: this.calendar.exceptions,
      shapes: this.shapes,
      patterns: this.stopTimes.patterns,
      timings: this.stopTimes.timings,
      trips,
      leftOut,
      leftOutCount: [...leftOut.values()].reduce((total, count) => total + count, 0),
      transfers: this.network.transfers,
      translations: this.translations,
      info: this.info,
    };
  }

  /** Tells of a trip without a path, unless what is missing may be what was wrong. */
  private leaveOut({ tripId, line }: FeedTripRow, leftOut: Map<LeftOutReason, number>): void {
    if (this.findings.errorCount > 0) return;
    const reason = this.stopTimes.withOneStop.has(tripId) ? 'one-stop' : 'without-stop-times';
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    const kind = reason === 'one-stop' ? gtfsFindings['trip-with-one-stop'] : gtfsFindings['trip-without-stop-times'];
    this.findings.add(kind, { file: 'trips.txt', line }, { trip: tripId });
  }

  private readTrip(row: GtfsRow): void {
    const [tripId, routeId, serviceId] = [row.required('trip_id'), row.required('route_id'), row.required('service_id')];
    if (routeId !== '' && !this.network.routes.has(routeId)) row.unknown('route_id', routeId, 'routes.txt');
    if (serviceId !== '' && !this.calendar.services.has(serviceId)) {
      row.unknown('service_id', serviceId, 'calendar.txt', 'calendar_dates.txt');
    }
    const shapeId = row.text('shape_id');
    if (shapeId !== null && !this.shapes.has(shapeId)) row.unknown('shape_id', shapeId, 'shapes.txt');
    const trip: FeedTripRow = {
      tripId,
      routeId,
      serviceId,
      directionId: row.whole('direction_id', 0, 1) as 0 | 1 | null,
      tripHeadsign: row.text('trip_headsign'),
      tripShortName: row.text('trip_short_name'),
      blockId: row.text('block_id'),
      shapeId,
      wheelchairAccessible: row.whole('wheelchair_accessible', 0, 2),
      bikesAllowed: row.whole('bikes_allowed', 0, 2),
      line: row.line,
    };
    if (tripId !== '' && this.keys.isNew(row, 'trip_id', tripId)) this.trips.set(tripId, trip);
  }

  private readInfo(row: GtfsRow): void {
    if (this.info !== null) return this.findings.add(gtfsFindings['second-row'], { file: row.file, line: row.line });
    const [feedStartDate, feedEndDate] = [row.date('feed_start_date'), row.date('feed_end_date')];
    checkDates(row, 'feed_end_date', feedStartDate, feedEndDate);
    this.info = {
      feedPublisherName: row.required('feed_publisher_name'),
      feedPublisherUrl: row.required('feed_publisher_url') && (row.url('feed_publisher_url') ?? ''),
      feedLang: row.required('feed_lang'),
      feedVersion: row.text('feed_version'),
      feedStartDate,
      feedEndDate,
      feedContactEmail: row.text('feed_contact_email'),
      feedContactUrl: row.url('feed_contact_url'),
    };
  }

  private readTranslation(row: GtfsRow): void {
    const translation: TranslationFields = {
      tableName: row.required('table_name'),
      fieldName: row.required('field_name'),
      language: row.language('language'),
      recordId: row.text('record_id') ?? '',
      recordSubId: row.text('record_sub_id') ?? '',
      fieldValue: row.text('field_value') ?? '',
      translation: row.required('translation'),
    };
    const { tableName, fieldName, language, recordId, recordSubId, fieldValue } = translation;
    // One table has one row and no ids.
    if (recordId === '' && fieldValue === '' && tableName !== 'feed_info') row.wrong(fileFindings['missing-value'], 'record_id');
    const key = [tableName, fieldName, language, recordId, recordSubId, fieldValue];
    if (!this.keys.isNew(row, 'record_id', key.join('\n'), key.filter((part) => part !== '').join(' '))) return;
    this.translations.push(translation);
    if (tableName !== '' && !translatedTables.includes(tableName))
      row.wrong(gtfsFindings['unknown-table'], 'table_name', { value: tableName });
    // What is missing may be what was wrong.
    else if (recordId !== '' && this.findings.errorCount === 0 && !this.hasRecord(tableName, recordId, recordSubId))
      row.wrong(gtfsFindings['translation-of-nothing'], 'record_id', {
        value: `${recordId} ${recordSubId}`.trim(),
        target: `${tableName}.txt`,
      });
  }

  /** Whether a file has the record that a translation names; those that are not read may have any. */
  private hasRecord(table: string, id: string, subId: string): boolean {
    switch (table) {
      case 'agency':
        return this.network.agencies.some((agency) => (agency.agencyId ?? id) === id);
      case 'stops':
        return this.network.stops.has(id);
      case 'routes':
        return this.network.routes.has(id);
      case 'trips':
        return this.trips.has(id);
      case 'stop_times':
        return this.stopTimes.has(id, Number(subId));
      default:
        return true;
    }
  }
}
