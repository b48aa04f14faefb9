import type { GtfsRow } from '../files/feed-row.js';
import type { FindingKind, Findings } from '../files/findings.js';
import type { Feed, FeedInfo, FeedTrip, FeedTripRow, LeftOutReason } from './gtfs-feed.js';
import { Frequencies } from './gtfs-frequencies.js';
import { checkDates, GtfsKeys } from './gtfs-keys.js';
import { GtfsNetwork } from './gtfs-network.js';
import { GtfsServices } from './gtfs-services.js';
import { Shapes } from './gtfs-shapes.js';
import { StopTimes } from './gtfs-stop-times.js';
import { Translations } from './gtfs-translations.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

interface GtfsTable {
  readonly needed: boolean;
  /** Columns that must exist; `a|b` means one of the two. */
  readonly columns: readonly string[];
  /** What is dropped if it is faulty, because the timetable can do without it; left out: a fault stops the import. */
  readonly leavesOut?: 'row' | 'field';
}

/** The files, in the order in which they are read: referenced rows come first. */
export const gtfsFiles = {
  'agency.txt': { needed: true, columns: ['agency_name', 'agency_url', 'agency_timezone'] },
  'stops.txt': { needed: true, columns: ['stop_id'] },
  'transfers.txt': { needed: false, columns: ['transfer_type'], leavesOut: 'row' },
  'routes.txt': { needed: true, columns: ['route_id', 'route_type'] },
  'calendar.txt': {
    needed: false,
    columns: ['service_id', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'start_date', 'end_date'],
  },
  'calendar_dates.txt': { needed: false, columns: ['service_id', 'date', 'exception_type'] },
  'shapes.txt': { needed: false, columns: ['shape_id', 'shape_pt_lat', 'shape_pt_lon', 'shape_pt_sequence'], leavesOut: 'row' },
  'trips.txt': { needed: true, columns: ['route_id', 'service_id', 'trip_id'] },
  'frequencies.txt': { needed: false, columns: ['trip_id', 'start_time', 'end_time', 'headway_secs'] },
  'stop_times.txt': {
    needed: true,
    columns: ['trip_id', 'stop_id|location_group_id|location_id', 'stop_sequence', 'arrival_time|departure_time'],
  },
  'feed_info.txt': { needed: false, columns: ['feed_publisher_name', 'feed_publisher_url', 'feed_lang'], leavesOut: 'field' },
  'translations.txt': {
    needed: false,
    columns: ['table_name|trans_id', 'field_name|trans_id', 'language|lang', 'translation'],
    leavesOut: 'row',
  },
} as const satisfies Record<string, GtfsTable>;
export type GtfsFile = keyof typeof gtfsFiles;
export const gtfsTable = (file: GtfsFile): GtfsTable => gtfsFiles[file];

const leftOutFindings = {
  'without-stop-times': gtfsFindings['trip-without-stop-times'],
  'one-stop': gtfsFindings['trip-with-one-stop'],
  'on-demand': gtfsFindings['trip-on-demand'],
} as const satisfies Record<LeftOutReason, FindingKind>;

/** Reads a feed row by row, checks every row, and assembles the result at the end. Pure: the caller reads the files. */
export class GtfsReader {
  private readonly keys = new GtfsKeys();
  private readonly network: GtfsNetwork;
  private readonly calendar: GtfsServices;
  private readonly shapes = new Shapes();
  private readonly trips = new Map<string, FeedTripRow>();
  private readonly translations: Translations;
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
    const { agencies, stops, routes } = this.network;
    const [patterns, hasStopTime] = [() => this.stopTimes.patterns, (id: string, sequence: number) => this.stopTimes.has(id, sequence)];
    this.translations = new Translations({ agencies, stops, routes, trips: this.trips, patterns, hasStopTime }, this.keys);
  }

  /** To be called before the first row of a file. */
  begin(file: GtfsFile): void {
    this.keys.begin();
    // The file may be read a second time, sorted.
    if (file === 'stop_times.txt') this.stopTimes = new StopTimes(this.trips, this.network.stops);
  }

  /**
   * Reads one row of a file.
   * @throws NotGrouped if `stop_times.txt` must be sorted first
   */
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
        return this.translations.read(row);
    }
  }

  /** To be called after the last row of a file: makes the checks that need the whole file. */
  endOf(file: GtfsFile, row: GtfsRow): void {
    if (gtfsFiles[file].needed && row.isHeader) this.findings.add(gtfsFindings['no-rows'], { file });
    if (file === 'stops.txt') this.network.checkParents();
    if (file === 'shapes.txt') this.shapes.end(row);
    if (file === 'frequencies.txt') this.frequencies.end();
    if (file === 'stop_times.txt') this.stopTimes.end(row);
    if (file === 'translations.txt') this.translations.end(row);
  }

  finish(): Feed {
    const trips: FeedTrip[] = [];
    const leftOut = new Map<LeftOutReason, number>();
    for (const row of this.trips.values()) {
      const path = this.stopTimes.paths.get(row.tripId);
      if (path === undefined) this.leaveOut(row, leftOut);
      // One by one, because spreading a very large array exceeds the limit of call arguments.
      else for (const trip of this.frequencies.tripsOf(row, path)) trips.push(trip);
    }
    this.judgeEnd(leftOut);
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
      translations: this.translations.rows,
      info: this.info,
    };
  }

  /** Reports a trip without stop times, unless they may be missing because of another error. */
  private leaveOut({ tripId, line }: FeedTripRow, leftOut: Map<LeftOutReason, number>): void {
    if (this.findings.errorCount > 0) return;
    const { onDemand, withOneStop } = this.stopTimes;
    const reason = onDemand.has(tripId) ? 'on-demand' : withOneStop.has(tripId) ? 'one-stop' : 'without-stop-times';
    leftOut.set(reason, (leftOut.get(reason) ?? 0) + 1);
    this.findings.addGrouped(leftOutFindings[reason], { file: 'trips.txt', line }, { trip: tripId });
  }

  /** Reports `stop_times.txt` as probably cut short, if no line end follows its last row and some trips have no stop times. */
  private judgeEnd(leftOut: ReadonlyMap<LeftOutReason, number>): void {
    const [trip, count] = [this.stopTimes.unendedTrip, leftOut.get('without-stop-times')];
    if (trip !== null && count !== undefined)
      this.findings.add(gtfsFindings['looks-cut-short'], { file: 'stop_times.txt' }, { trip, count });
  }

  private readTrip(row: GtfsRow): void {
    const [tripId, routeId, serviceId] = [row.required('trip_id'), row.required('route_id'), row.required('service_id')];
    const { routes } = this.network;
    if (routeId !== '' && !routes.has(routeId)) row.unknown('route_id', routeId, routes, 'routes.txt');
    if (serviceId !== '' && !this.calendar.services.has(serviceId)) {
      row.unknown('service_id', serviceId, this.calendar.services, 'calendar.txt', 'calendar_dates.txt');
    }
    const shapeId = row.text('shape_id');
    const hasShape = shapeId !== null && this.shapes.byId.has(shapeId);
    if (shapeId !== null && !hasShape) row.optional(() => row.unknown('shape_id', shapeId, this.shapes.byId, 'shapes.txt'));
    const trip: FeedTripRow = {
      tripId,
      routeId,
      serviceId,
      directionId: row.optionalWhole('direction_id', 0, 1) as 0 | 1 | null,
      tripHeadsign: row.text('trip_headsign'),
      tripShortName: row.text('trip_short_name'),
      blockId: row.text('block_id'),
      shapeId: hasShape ? shapeId : null,
      wheelchairAccessible: row.optionalWhole('wheelchair_accessible', 0, 2),
      bikesAllowed: row.optionalWhole('bikes_allowed', 0, 2),
      headwaySeconds: row.optionalWhole('headway_secs', 1, 86_400),
      line: row.line,
    };
    if (tripId !== '' && this.keys.isNew(row, 'trip_id', tripId)) this.trips.set(tripId, trip);
  }

  private readInfo(row: GtfsRow): void {
    if (this.info !== null) return this.findings.add(gtfsFindings['second-row'], { file: row.file, line: row.line });
    const dates = [row.farDate('feed_start_date'), row.farDate('feed_end_date')] as const;
    const [feedStartDate, feedEndDate] = checkDates(row, 'feed_end_date', ...dates) ? dates : [null, null];
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
}
