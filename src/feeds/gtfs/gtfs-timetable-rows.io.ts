import type { ServiceDate } from '../../scheduling/service-time.js';
import type { Feed } from './gtfs-feed.js';
import { each, type AgencyRows } from './gtfs-rows.io.js';

/** Writes the services, timings and trips of a timetable version. */
export class TimetableRows {
  constructor(private readonly rows: AgencyRows) {}

  saveVersion({ info }: Feed, versionId: number, source: string, effectiveFrom: ServiceDate, now: number): Promise<void> {
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
    return this.rows.insert('timetable_versions', columns.replace(/\s+/g, ' '), [
      [versionId, 'published', effectiveFrom, source, ...feed, now],
    ]);
  }

  async saveTrips(feed: Feed, versionId: number, patternIds: readonly number[]): Promise<void> {
    await this.rows.insert(
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
    await this.rows.insert(
      'service_exceptions',
      'agency_id version_id service_id date exception_type',
      each(feed.exceptions, ({ serviceId, date, exceptionType }) => [versionId, serviceId, date, exceptionType]),
    );
    await this.rows.insert(
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
    await this.rows.insert(
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
