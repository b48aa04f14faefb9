import type { ServiceTime } from '../../scheduling/service-time.js';
import { checkEdges, timesOf, type Call, type Times } from './gtfs-call-times.js';
import type { FeedPattern, FeedStop, FeedTiming, FeedTripRow, TripPath } from './gtfs-feed.js';
import type { GtfsRow } from '../files/feed-row.js';
import { fileFindings } from '../files/file-findings.texts.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

/** Thrown if the rows of a trip are not contiguous: the file has to be sorted by trip first. */
export class NotGrouped extends Error {}

/**
 * Turns the rows of `stop_times.txt`, trip by trip, into patterns and timings that trips share. Only one trip's rows are in memory at a
 * time: memory grows with the number of distinct patterns and timings, not with the number of stop times.
 */
export class StopTimes {
  readonly patterns: FeedPattern[] = [];
  readonly timings: FeedTiming[] = [];
  readonly paths = new Map<string, TripPath>();
  /** Trips with only one stop time. */
  readonly withOneStop = new Set<string>();
  /** Trips with rows that were left out because the bus stops there on request (GTFS-Flex). */
  readonly onDemand = new Set<string>();
  /** The trip of the last row, if no line end follows it: the file may have been cut short there. */
  unendedTrip: string | null = null;
  private readonly patternIndexes = new Map<string, number>();
  private readonly timingIndexes = new Map<string, number>();
  private readonly seen = new Set<FeedTripRow>();
  private trip = '';
  /** The number of errors when the current trip began. */
  private errorsBefore = 0;
  private calls: Call[] = [];
  /** Whether every row of the current trip could be read. */
  private isWhole = true;
  /** The GTFS-Flex columns that the file has; null: not looked up yet. */
  private onDemandColumns: readonly string[] | null = null;

  constructor(
    private readonly trips: ReadonlyMap<string, FeedTripRow>,
    private readonly stops: ReadonlyMap<string, FeedStop>,
  ) {}

  /** @throws NotGrouped */
  read(row: GtfsRow): void {
    const tripId = row.required('trip_id');
    if (tripId !== this.trip) {
      this.closeTrip(row);
      this.trip = tripId;
      this.isWhole = true;
      this.errorsBefore = row.findings.errorCount;
      const trip = this.trips.get(tripId);
      if (trip !== undefined) {
        if (this.seen.has(trip)) throw new NotGrouped();
        // The row of trips.txt, because the id just read is a slice that would keep its whole chunk of the file in memory.
        this.seen.add(trip);
      } else if (tripId !== '') row.unknown('trip_id', tripId, this.trips, 'trips.txt');
    }
    if (this.isOnDemand(row)) return this.noteOnDemand(tripId, row);
    const call = this.call(row);
    if (call === null) this.isWhole = false;
    else this.calls.push(call);
  }

  /** To be called after the last row. */
  end(row: GtfsRow): void {
    this.closeTrip(row);
    if (row.isUnended && this.trip !== '') this.unendedTrip = this.trip;
    this.trip = '';
  }

  /** Whether a trip that was read has a stop time with this number. */
  has(tripId: string, stopSequence: number): boolean {
    const pattern = this.patterns[this.paths.get(tripId)?.pattern ?? -1];
    return pattern?.stops.some((stop) => stop.stopSequence === stopSequence) ?? false;
  }

  private call(row: GtfsRow): Call | null {
    const stopId = row.required('stop_id');
    const stop = this.stops.get(stopId);
    if (stop === undefined) {
      if (stopId !== '') row.unknown('stop_id', stopId, this.stops, 'stops.txt');
    } else if (stop.locationType !== 0) {
      row.wrong(gtfsFindings['not-a-boarding-place'], 'stop_id', { value: stopId, type: stop.locationType });
    }
    const arrival = row.time('arrival_time');
    const departure = row.time('departure_time');
    const hasTime = row.text('arrival_time') !== null || row.text('departure_time') !== null;
    const timepoint = row.optionalWhole('timepoint', 0, 1);
    if (timepoint === 1 && !hasTime) row.wrong(gtfsFindings['timepoint-without-time'], 'timepoint');
    const stopSequence = row.requiredWhole('stop_sequence', 0, 2_147_483_647);
    const call = {
      stopId: stop?.stopId ?? '',
      stopSequence,
      pickupType: row.optionalWhole('pickup_type', 0, 3) ?? 0,
      dropOffType: row.optionalWhole('drop_off_type', 0, 3) ?? 0,
      timepoint: timepoint === null ? hasTime : timepoint === 1,
      stopHeadsign: row.text('stop_headsign'),
      shapeDistTraveled: row.optionalDecimal('shape_dist_traveled', 0, 1e9),
      arrival: arrival ?? departure,
      departure: departure ?? arrival,
      hasBadTime: hasTime && arrival === null && departure === null,
      line: row.line,
    };
    return stop === undefined ? null : call;
  }

  private isOnDemand(row: GtfsRow): boolean {
    this.onDemandColumns ??= onDemandFields.filter((field) => row.has(field));
    return this.onDemandColumns.some((field) => row.text(field) !== null);
  }

  /** Reports and skips a row with a time window or an area for requests: as a stop time it would promise a bus that does not come. */
  private noteOnDemand(tripId: string, row: GtfsRow): void {
    const trip = this.trips.get(tripId);
    if (trip !== undefined) this.onDemand.add(trip.tripId);
    row.findings.addGrouped(gtfsFindings['on-demand-rows'], { file: row.file, line: row.line }, { trip: tripId });
  }

  private closeTrip(row: GtfsRow): void {
    const { calls } = this;
    const trip = this.trips.get(this.trip);
    this.calls = [];
    if (trip === undefined || calls.length === 0) return;
    if (calls.some((call, index) => index > 0 && call.stopSequence <= (calls[index - 1]?.stopSequence ?? 0))) orderBySequence(calls, row);
    if (calls.length < 2) {
      this.withOneStop.add(trip.tripId);
      return;
    }
    if (this.isWhole && row.findings.isFullyRead(row.file)) checkEdges(calls, trip.tripId, row);
    const times = timesOf(calls, trip.tripId, row);
    // A feed with errors is not stored anyway.
    if (times === null || row.findings.errorCount > this.errorsBefore) return;
    const pattern = this.patternOf(trip, calls);
    const startTime = times.departures[0] ?? 0;
    const timing = this.timingOf(pattern, times, startTime);
    this.paths.set(trip.tripId, { pattern, timing, startTime: startTime as ServiceTime });
  }

  private patternOf(trip: FeedTripRow, calls: readonly Call[]): number {
    let key = `${trip.routeId}\n${trip.directionId ?? ''}`;
    for (const call of calls) {
      key += `\n${call.stopId}\t${call.stopSequence}\t${call.pickupType}${call.dropOffType}${call.timepoint ? 1 : 0}\t${call.stopHeadsign ?? ''}\t${call.shapeDistTraveled ?? ''}`;
    }
    return indexOf(this.patternIndexes, key, this.patterns, () => ({
      routeId: trip.routeId,
      directionId: trip.directionId,
      stops: calls.map(({ arrival: _arrival, departure: _departure, hasBadTime: _bad, line: _line, ...stop }) => stop),
    }));
  }

  private timingOf(pattern: number, times: Times, startTime: number): number {
    const arrivals = times.arrivals.map((time) => time - startTime);
    const departures = times.departures.map((time) => time - startTime);
    return indexOf(this.timingIndexes, `${pattern}:${arrivals.join()}:${departures.join()}`, this.timings, () => ({
      pattern,
      arrivals,
      departures,
    }));
  }
}

/** GTFS-Flex columns: they describe an area or a time window. */
const onDemandFields = ['location_group_id', 'location_id', 'start_pickup_drop_off_window', 'end_pickup_drop_off_window'];

function indexOf<T>(indexes: Map<string, number>, key: string, all: T[], make: () => T): number {
  let index = indexes.get(key);
  if (index === undefined) {
    index = all.push(make()) - 1;
    indexes.set(key, index);
  }
  return index;
}

function orderBySequence(calls: Call[], row: GtfsRow): void {
  calls.sort((a, b) => a.stopSequence - b.stopSequence);
  calls.forEach((call, index) => {
    const before = calls[index - 1];
    if (before?.stopSequence === call.stopSequence) {
      const params = { value: call.stopSequence, first: before.line };
      row.findings.add(fileFindings['duplicate-key'], { file: row.file, line: call.line, field: 'stop_sequence' }, params);
    }
  });
}
