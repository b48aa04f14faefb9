import { formatServiceTime, seconds, serviceTime, type ServiceTime } from '../../scheduling/service-time.js';
import { generateTrips, type Period } from '../../scheduling/timetable.js';
import type { Findings } from '../files/findings.js';
import type { FeedTrip, FeedTripRow, TripPath } from './gtfs-feed.js';
import type { GtfsRow } from '../files/feed-row.js';
import { gtfsFindings } from './gtfs-findings.texts.js';

interface FrequencyRow {
  readonly start: ServiceTime;
  readonly end: ServiceTime;
  readonly headway: number;
  readonly exact: boolean;
  readonly line: number;
}

const file = 'frequencies.txt';
const maxTripsPerFrequency = 10_000;
/** More than any city's timetable contains; without a limit a few lines of text could create millions of trips. */
const maxTrips = 1_000_000;

/** Collects the rows of `frequencies.txt` and generates trips from them. */
export class Frequencies {
  private readonly rows = new Map<string, FrequencyRow[]>();
  private count = 0;

  constructor(
    private readonly trips: ReadonlyMap<string, FeedTripRow>,
    private readonly findings: Findings,
  ) {}

  read(row: GtfsRow): void {
    const tripId = row.required('trip_id');
    const [start, end] = [row.requiredTime('start_time'), row.requiredTime('end_time')];
    const headway = row.requiredWhole('headway_secs', 1, 86_400);
    const exact = row.optionalWhole('exact_times', 0, 1) === 1;
    const trip = this.trips.get(tripId);
    if (trip === undefined) {
      if (tripId !== '') row.unknown('trip_id', tripId, this.trips, 'trips.txt');
      return;
    }
    if (start === null || end === null) return;
    if (end <= start)
      return row.wrong(gtfsFindings['frequency-empty'], 'end_time', { start: formatServiceTime(start), end: formatServiceTime(end) });
    const count = Math.ceil((end - start) / headway);
    if (count > maxTripsPerFrequency) return row.wrong(gtfsFindings['frequency-too-many'], 'headway_secs', { count });
    this.count += count;
    const frequency = { start, end, headway, exact, line: row.line };
    const rowsOfTrip = this.rows.get(tripId);
    if (rowsOfTrip === undefined) this.rows.set(trip.tripId, [frequency]);
    else rowsOfTrip.push(frequency);
  }

  /** To be called after the last row. */
  end(): void {
    if (this.count > maxTrips) this.findings.add(gtfsFindings['feed-too-many-trips'], { file }, { count: this.count, most: maxTrips });
    for (const [trip, rows] of this.rows) {
      rows.sort((a, b) => a.start - b.start || a.line - b.line);
      this.checkOverlaps(trip, rows);
    }
  }

  private checkOverlaps(trip: string, rows: readonly FrequencyRow[]): void {
    let latest: FrequencyRow | undefined;
    for (const row of rows) {
      if (latest !== undefined && row.start < latest.end) {
        const [first, second] = [latest.line, row.line].sort((a, b) => a - b);
        this.findings.add(gtfsFindings['frequency-overlap'], { file, line: second ?? 1, field: 'start_time' }, { trip, first: first ?? 1 });
      }
      if (latest === undefined || row.end > latest.end) latest = row;
    }
  }

  /** The trip itself, or the trips generated from it if `frequencies.txt` names it. */
  *tripsOf(row: FeedTripRow, path: TripPath): Generator<FeedTrip> {
    const rows = this.rows.get(row.tripId);
    if (rows === undefined)
      yield { tripId: row.tripId, row, path, startTime: path.startTime, headwaySeconds: row.headwaySeconds ?? null, modelTripId: null };
    if (rows === undefined || this.count > maxTrips) return;
    for (const frequency of rows) {
      const headwaySeconds = frequency.exact ? null : frequency.headway;
      for (const { tripId, startTime } of generateTrips(row.tripId, [periodOf(frequency)])) {
        if (this.trips.has(tripId))
          this.findings.add(gtfsFindings['generated-trip-exists'], { file, line: frequency.line }, { trip: tripId });
        else yield { tripId, row, path, startTime, headwaySeconds, modelTripId: row.tripId };
      }
    }
  }
}

/** The period of a row. Its departures count from its start, not from the full hour. */
const periodOf = ({ start, end, headway }: FrequencyRow): Period => ({
  start,
  end,
  headway: seconds(headway),
  offset: seconds((start - serviceTime('00:00')) % headway),
});
