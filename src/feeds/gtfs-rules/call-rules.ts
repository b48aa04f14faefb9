import { metersBetween } from '../../places/distance.js';
import { readTime } from './cell-rules.js';
import type { GtfsTables, Row } from './gtfs-tables.js';
import { positionOf } from './network-rules.js';
import type { Notices } from './notices.js';
import type { ShapeRules } from './shape-rules.js';

/** Thrown if the rows of a trip do not follow each other; then all of them have to be collected first. */
export class NotGrouped extends Error {}

interface Call {
  readonly line: number;
  readonly stopId: string;
  readonly sequence: number;
  readonly arrival: number | null;
  readonly departure: number | null;
  readonly distance: number | null;
}

/** A trip as its block and its calendar need it. */
export interface TripTimes {
  readonly arrival: number | null;
  readonly departure: number | null;
  readonly lastArrival: number | null;
  readonly lastDeparture: number | null;
  readonly sequences: readonly number[];
}

const file = 'stop_times.txt';
/** Kilometres an hour, by `route_type`. */
const fastest: Readonly<Record<string, number>> = { 0: 100, 1: 150, 2: 500, 3: 150, 4: 80, 5: 30, 6: 50, 7: 50, 11: 150, 12: 150 };
const fastestOther = 200;
const far = 10_000;
/** Metres between the last stop and the end of the shape that are within the accuracy of maps. */
const slightly = 11.1;

/** Checks `stop_times.txt`, one trip at a time. */
export class CallRules {
  readonly trips = new Map<string, TripTimes>();
  readonly calledAt = new Set<string>();
  private readonly positions: ReadonlyMap<string, { readonly lat: number; readonly lon: number }>;
  private readonly tripRows: ReadonlyMap<string, Row>;
  private readonly routeTypes: ReadonlyMap<string, string>;
  private tripId = '';
  private calls: Call[] = [];

  constructor(
    { rowsOf }: GtfsTables,
    private readonly shapes: ShapeRules,
    private readonly notices: Notices,
  ) {
    const places = rowsOf('stops.txt').map((stop) => [stop.get('stop_id'), positionOf(stop)] as const);
    this.positions = new Map(places.flatMap(([stopId, position]) => (position === null ? [] : [[stopId, position] as const])));
    this.tripRows = new Map(rowsOf('trips.txt').map((trip) => [trip.get('trip_id'), trip]));
    this.routeTypes = new Map(rowsOf('routes.txt').map((route) => [route.get('route_id'), route.get('route_type')]));
  }

  /** @throws NotGrouped */
  read(row: Row): void {
    const tripId = row.get('trip_id');
    if (tripId !== this.tripId) {
      this.end();
      if (this.trips.has(tripId)) throw new NotGrouped();
      this.tripId = tripId;
    }
    const [arrival, departure, distance] = [row.get('arrival_time'), row.get('departure_time'), row.get('shape_dist_traveled')];
    const place = { file, line: row.line, value: tripId };
    if (row.get('timepoint') === '') this.notices.add('missing_timepoint_value', place);
    if ((arrival === '') !== (departure === '')) this.notices.add('stop_time_with_only_arrival_or_departure_time', place);
    if (row.get('timepoint') === '1' && (arrival === '' || departure === '')) this.notices.add('stop_time_timepoint_without_times', place);
    this.calledAt.add(row.get('stop_id'));
    this.calls.push({
      ...{ line: row.line, stopId: row.get('stop_id'), sequence: Number(row.get('stop_sequence')) },
      ...{ arrival: readTime(arrival), departure: readTime(departure), distance: distance === '' ? null : Number(distance) },
    });
  }

  /** To be called after the last row: checks the trip that was read. */
  end(): void {
    const { tripId } = this;
    const calls = this.calls.sort((a, b) => a.sequence - b.sequence);
    const [first, last] = [calls[0], calls.at(-1)];
    this.calls = [];
    this.tripId = '';
    if (first === undefined || last === undefined) return;
    const ends = { arrival: first.arrival, departure: first.departure, lastArrival: last.arrival, lastDeparture: last.departure };
    this.trips.set(tripId, { ...ends, sequences: calls.map(({ sequence }) => sequence) });
    for (const { arrival, departure, line } of new Set([first, last]))
      if (arrival === null && departure === null) this.notices.add('missing_trip_edge', { file, line, value: tripId });
    this.checkOrder(calls, tripId);
    this.checkSpeeds(calls, tripId);
    this.checkShape(calls, tripId);
  }

  private checkOrder(calls: readonly Call[], tripId: string): void {
    let before: Call | undefined;
    let leaves = -1;
    for (const call of calls) {
      const place = { file, line: call.line, value: tripId };
      if (before?.sequence === call.sequence) this.notices.add('duplicate_key', { ...place, field: 'stop_sequence' });
      if (call.arrival !== null && call.departure !== null && call.departure < call.arrival)
        this.notices.add('start_and_end_range_out_of_order', { ...place, field: 'departure_time' });
      if (call.arrival !== null && call.arrival < leaves) this.notices.add('stop_time_with_arrival_before_previous_departure_time', place);
      if (before?.distance != null && call.distance !== null && call.distance <= before.distance)
        this.notices.add('decreasing_or_equal_stop_time_distance', place);
      leaves = call.departure ?? call.arrival ?? leaves;
      before = call;
    }
  }

  private checkSpeeds(calls: readonly Call[], tripId: string): void {
    const limit = this.limitOf(tripId);
    const timed = calls.flatMap((call) => {
      const position = this.positions.get(call.stopId);
      return position === undefined || call.arrival === null || call.departure === null ? [] : [{ call, position }];
    });
    const along = [0];
    for (const [index, { position }] of timed.entries()) {
      const before = timed[index - 1];
      if (before !== undefined) along.push((along[index - 1] ?? 0) + metersBetween(before.position, position));
    }
    let isFar = false;
    for (const [end, { call }] of timed.entries())
      for (let start = end - 1; start >= 0 && !(isFar && start < end - 1); start -= 1) {
        const meters = (along[end] ?? 0) - (along[start] ?? 0);
        if ((meters / secondsBetween(timed[start]?.call.departure ?? 0, call.arrival ?? 0)) * 3.6 <= limit) continue;
        const between = { stopIds: [timed[start]?.call.stopId ?? '', call.stopId], tripIds: [tripId] };
        const place = { file, line: call.line, value: tripId, ...between };
        if (start === end - 1) this.notices.add('fast_travel_between_consecutive_stops', place);
        if (meters > far && !isFar) this.notices.add('fast_travel_between_far_stops', place);
        isFar ||= meters > far;
      }
  }

  private limitOf(tripId: string): number {
    const routeId = this.tripRows.get(tripId)?.get('route_id') ?? '';
    return fastest[this.routeTypes.get(routeId) ?? ''] ?? fastestOther;
  }

  private checkShape(calls: readonly Call[], tripId: string): void {
    const shapeId = this.tripRows.get(tripId)?.get('shape_id') ?? '';
    if (shapeId === '') return;
    const stops = calls.flatMap(({ stopId, distance }) => {
      const position = this.positions.get(stopId);
      return position === undefined ? [] : [{ stopId, ...position, distance }];
    });
    this.shapes.match(shapeId, stops);
    const [last, end] = [calls.at(-1), this.shapes.endOf(shapeId)];
    if (last?.distance == null || end === null || last.distance <= end.distance) return;
    const position = this.positions.get(last.stopId);
    const isSlight = position !== undefined && metersBetween(position, end) < slightly;
    const rule = isSlight ? 'trip_distance_exceeds_shape_distance_below_threshold' : 'trip_distance_exceeds_shape_distance';
    this.notices.add(rule, { file, line: last.line, value: tripId });
  }
}

/** Times in whole minutes may each be half a minute off, so a minute is added. */
function secondsBetween(departure: number, arrival: number): number {
  const seconds = arrival - departure;
  if (seconds <= 0) return 60;
  return departure % 60 === 0 && arrival % 60 === 0 ? seconds + 60 : seconds;
}
