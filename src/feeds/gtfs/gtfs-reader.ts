import type { Params } from '../../language.js';
import type { TranslationFields } from '../../network/names.js';
import type { Service, ServiceException } from '../../scheduling/service-calendar.js';
import type { ServiceDate } from '../../scheduling/service-time.js';
import type { FindingKind, Findings } from '../files/findings.js';
import type { Feed, FeedAgency, FeedInfo, FeedRoute, FeedStop, FeedTransfer, FeedTrip, FeedTripRow } from './gtfs-feed.js';
import { Frequencies } from './gtfs-frequencies.js';
import type { GtfsRow } from '../files/feed-row.js';
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
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Reads a feed row by row, judging every row, and puts it together at the end. Pure: rows come from whoever reads files. */
export class GtfsReader {
  private readonly agencies: FeedAgency[] = [];
  private readonly stops = new Map<string, FeedStop>();
  private readonly routes = new Map<string, FeedRoute>();
  private readonly services = new Map<string, Service>();
  private readonly exceptions: ServiceException[] = [];
  private readonly shapes = new Shapes();
  private readonly trips = new Map<string, FeedTripRow>();
  private readonly transfers: FeedTransfer[] = [];
  private readonly translations: TranslationFields[] = [];
  private readonly frequencies: Frequencies;
  private info: FeedInfo | null = null;
  private stopTimes = new StopTimes(this.trips, this.stops);
  /** First line of each key of a file. */
  private lines = new Map<string, number>();

  constructor(
    private readonly findings: Findings,
    private readonly holidayCalendars: readonly string[],
  ) {
    this.frequencies = new Frequencies(this.trips, findings);
  }

  /** Before the first row of a file. */
  begin(file: GtfsFile): void {
    this.lines = new Map();
    // The file may come a second time, sorted.
    if (file === 'stop_times.txt') this.stopTimes = new StopTimes(this.trips, this.stops);
  }

  /** Takes one row of a file. @throws NotGrouped when `stop_times.txt` must be sorted first */
  read(file: GtfsFile, row: GtfsRow): void {
    switch (file) {
      case 'agency.txt':
        return this.readAgency(row);
      case 'stops.txt':
        return this.readStop(row);
      case 'transfers.txt':
        return this.readTransfer(row);
      case 'routes.txt':
        return this.readRoute(row);
      case 'calendar.txt':
        return this.readService(row);
      case 'calendar_dates.txt':
        return this.readException(row);
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
    if (file === 'stops.txt') this.checkParents();
    if (file === 'shapes.txt') this.shapes.end(row);
    if (file === 'frequencies.txt') this.frequencies.end();
    if (file === 'stop_times.txt') this.stopTimes.end(row);
  }

  finish(): Feed {
    const trips: FeedTrip[] = [];
    for (const row of this.trips.values()) {
      const path = this.stopTimes.paths.get(row.tripId);
      if (path === undefined) this.leaveOut(row);
      // One by one: a spread of very many is more than a call takes.
      else for (const trip of this.frequencies.tripsOf(row, path)) trips.push(trip);
    }
    if (trips.length === 0 && this.findings.errorCount === 0) this.findings.add(gtfsFindings['nothing-runs'], {});
    return {
      agencies: this.agencies,
      stops: this.stops,
      routes: this.routes,
      services: this.services,
      exceptions: this.exceptions,
      shapes: this.shapes,
      patterns: this.stopTimes.patterns,
      timings: this.stopTimes.timings,
      trips,
      transfers: this.transfers,
      translations: this.translations,
      info: this.info,
    };
  }

  /** Tells of a trip without a path, unless what is missing may be what was wrong. */
  private leaveOut({ tripId, line }: FeedTripRow): void {
    if (this.findings.errorCount > 0) return;
    const kind = this.stopTimes.withOneStop.has(tripId) ? gtfsFindings['trip-with-one-stop'] : gtfsFindings['trip-without-stop-times'];
    this.findings.add(kind, { file: 'trips.txt', line }, { trip: tripId });
  }

  /** @returns whether the key is new in the file */
  private isNew(row: GtfsRow, field: string, key: string, shown = key): boolean {
    const first = this.lines.get(key);
    if (first === undefined) this.lines.set(key, row.line);
    else row.wrong(fileFindings['duplicate-key'], field, { value: shown, first });
    return first === undefined;
  }

  private readAgency(row: GtfsRow): void {
    const agencyTimezone = row.timeZone('agency_timezone');
    const first = this.agencies[0];
    if (first !== undefined && first.agencyTimezone !== agencyTimezone) {
      row.wrong(gtfsFindings['different-timezones'], 'agency_timezone', { value: agencyTimezone, first: first.agencyTimezone });
    }
    const agencyId = row.text('agency_id');
    this.isNew(row, 'agency_id', agencyId ?? '');
    this.agencies.push({
      agencyId,
      agencyName: row.required('agency_name'),
      agencyUrl: row.required('agency_url') && (row.url('agency_url') ?? ''),
      agencyTimezone,
      agencyLang: row.text('agency_lang'),
      agencyPhone: row.text('agency_phone'),
      agencyEmail: row.text('agency_email'),
    });
  }

  private readStop(row: GtfsRow): void {
    const stopId = row.required('stop_id');
    const locationType = row.whole('location_type', 0, 4) ?? 0;
    if (locationType <= 2) for (const field of ['stop_name', 'stop_lat', 'stop_lon']) row.required(field);
    const stop: FeedStop = {
      stopId,
      stopCode: row.text('stop_code'),
      stopName: row.text('stop_name'),
      stopDesc: row.text('stop_desc'),
      stopLat: row.decimal('stop_lat', -90, 90),
      stopLon: row.decimal('stop_lon', -180, 180),
      locationType,
      parentStation: row.text('parent_station'),
      platformCode: row.text('platform_code'),
      wheelchairBoarding: row.whole('wheelchair_boarding', 0, 2),
      line: row.line,
    };
    if (stopId !== '' && this.isNew(row, 'stop_id', stopId)) this.stops.set(stopId, stop);
  }

  private checkParents(): void {
    for (const { parentStation, locationType, line } of this.stops.values()) {
      if (parentStation === null) continue;
      const wrong = (kind: FindingKind, params: Params): void =>
        this.findings.add(kind, { file: 'stops.txt', line, field: 'parent_station' }, { value: parentStation, ...params });
      const parent = this.stops.get(parentStation);
      const expected = locationType === 4 ? 0 : 1;
      if (locationType === 1) wrong(gtfsFindings['station-with-parent'], {});
      else if (parent === undefined) {
        if (this.findings.knows('stops.txt')) wrong(fileFindings['unknown-reference'], { target: 'stops.txt' });
      } else if (parent.locationType !== expected)
        wrong(gtfsFindings['wrong-parent'], { type: locationType, expected, found: parent.locationType });
    }
  }

  /** Of the ways to change only walks that have a time and are there for everybody. */
  private readTransfer(row: GtfsRow): void {
    const [fromStopId, toStopId] = [row.text('from_stop_id'), row.text('to_stop_id')];
    for (const [field, stopId] of Object.entries({ from_stop_id: fromStopId, to_stop_id: toStopId }))
      if (stopId !== null && !this.stops.has(stopId)) row.unknown(field, stopId, 'stops.txt');
    const minTransferTime = row.whole('min_transfer_time', 0, 86_400);
    const isOfSome = ['from_route_id', 'to_route_id', 'from_trip_id', 'to_trip_id'].some((field) => row.text(field) !== null);
    if (row.whole('transfer_type', 0, 5) !== 2 || isOfSome || minTransferTime === null) return;
    if (fromStopId === null || toStopId === null || fromStopId === toStopId) return;
    if (this.isNew(row, 'to_stop_id', `${fromStopId}\n${toStopId}`, `${fromStopId} ${toStopId}`))
      this.transfers.push({ fromStopId, toStopId, minTransferTime });
  }

  private readRoute(row: GtfsRow): void {
    const routeId = row.required('route_id');
    const agencyId = row.text('agency_id');
    if (agencyId !== null && !this.agencies.some((agency) => agency.agencyId === agencyId)) {
      row.unknown('agency_id', agencyId, 'agency.txt');
    }
    if (agencyId === null && this.agencies.length > 1) row.wrong(fileFindings['missing-value'], 'agency_id');
    const route: FeedRoute = {
      routeId,
      agencyId,
      routeShortName: row.text('route_short_name'),
      routeLongName: row.text('route_long_name'),
      routeDesc: row.text('route_desc'),
      routeType: row.requiredWhole('route_type', 0, 1702),
      routeUrl: row.url('route_url'),
      routeColor: row.color('route_color'),
      routeTextColor: row.color('route_text_color'),
      routeSortOrder: row.whole('route_sort_order', 0, 1e9) ?? row.line,
      line: row.line,
    };
    if (route.routeShortName === null && route.routeLongName === null) row.wrong(gtfsFindings['route-without-name'], 'route_long_name');
    if (routeId !== '' && this.isNew(row, 'route_id', routeId)) this.routes.set(routeId, route);
  }

  private readService(row: GtfsRow): void {
    const serviceId = row.required('service_id');
    const [startDate, endDate] = [row.requiredDate('start_date'), row.requiredDate('end_date')];
    checkDates(row, 'end_date', startDate, endDate);
    const holidayCalendar = row.text('holiday_calendar');
    if (holidayCalendar !== null && !this.holidayCalendars.includes(holidayCalendar)) {
      row.wrong(gtfsFindings['unknown-holiday-calendar'], 'holiday_calendar', { value: holidayCalendar });
    }
    const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekdays.map((day) => row.requiredWhole(day, 0, 1) === 1);
    const flags = { monday, tuesday, wednesday, thursday, friday, saturday, sunday } as Pick<Service, (typeof weekdays)[number]>;
    if (serviceId === '' || !this.isNew(row, 'service_id', serviceId)) return;
    this.services.set(serviceId, { serviceId, ...flags, startDate, endDate, holidayCalendar });
  }

  private readException(row: GtfsRow): void {
    const serviceId = row.required('service_id');
    const date = row.requiredDate('date');
    const exceptionType = row.requiredWhole('exception_type', 1, 2) === 1 ? 1 : 2;
    if (serviceId === '') return;
    if (!this.services.has(serviceId))
      this.services.set(serviceId, { serviceId, ...noWeekday, startDate: null, endDate: null, holidayCalendar: null });
    if (date === null || !this.isNew(row, 'date', `${serviceId}\n${date}`, `${serviceId} ${date}`)) return;
    this.exceptions.push({ serviceId, date, exceptionType });
  }

  private readTrip(row: GtfsRow): void {
    const [tripId, routeId, serviceId] = [row.required('trip_id'), row.required('route_id'), row.required('service_id')];
    if (routeId !== '' && !this.routes.has(routeId)) row.unknown('route_id', routeId, 'routes.txt');
    if (serviceId !== '' && !this.services.has(serviceId)) {
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
    if (tripId !== '' && this.isNew(row, 'trip_id', tripId)) this.trips.set(tripId, trip);
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
    if (!this.isNew(row, 'record_id', key.join('\n'), key.filter((part) => part !== '').join(' '))) return;
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
        return this.agencies.some((agency) => (agency.agencyId ?? id) === id);
      case 'stops':
        return this.stops.has(id);
      case 'routes':
        return this.routes.has(id);
      case 'trips':
        return this.trips.has(id);
      case 'stop_times':
        return this.stopTimes.has(id, Number(subId));
      default:
        return true;
    }
  }
}

function checkDates(row: GtfsRow, field: string, start: ServiceDate | null, end: ServiceDate | null): void {
  if (start !== null && end !== null && end < start) row.wrong(gtfsFindings['dates-run-back'], field, { start, end });
}

const noWeekday = { monday: false, tuesday: false, wednesday: false, thursday: false, friday: false, saturday: false, sunday: false };
