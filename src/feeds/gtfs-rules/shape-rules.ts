import { metersBetween } from '../../places/distance.js';
import type { GtfsTables, Row } from './gtfs-tables.js';
import { checkPosition, positionOf } from './network-rules.js';
import { alongLine, firstOutOfOrder, nearness, placeAt, type Nearness } from './along-shape.js';
import type { Notices } from './notices.js';

interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly sequence: number;
  /** null: the feed does not say. */
  readonly distance: number | null;
  readonly line: number;
}

/** Two points nearer than this may be one. */
const samePlace = 1.11;
const file = 'shapes.txt';
/** A stop that is farther from the way of its bus is misplaced, or the way is. */
const farthestStop = 100;
/** A way that passes a stop more often is drawn wrong. */
const mostMatches = 20;
const calledAt = { file: 'stop_times.txt', field: 'stop_id' } as const;

/** A stop of a trip that has a shape. */
interface StopOnShape {
  readonly stopId: string;
  readonly lat: number;
  readonly lon: number;
  /** `shape_dist_traveled`; null: the feed does not say. */
  readonly distance: number | null;
}

/** Collects the points of shapes and checks them. */
export class ShapeRules {
  private readonly shapes = new Map<string, Point[]>();
  private readonly matched = new Set<string>();
  private readonly near = new Map<string, Nearness>();
  private readonly along = new Map<string, number[]>();

  constructor(private readonly notices: Notices) {}

  read(row: Row): void {
    const position = positionOf(row, ['shape_pt_lat', 'shape_pt_lon']);
    const [shapeId, distance] = [row.get('shape_id'), Number(row.get('shape_dist_traveled') || Number.NaN)];
    if (position === null || shapeId === '') return;
    checkPosition(position, { file, line: row.line }, this.notices);
    const point = {
      ...position,
      sequence: Number(row.get('shape_pt_sequence')),
      distance: Number.isNaN(distance) ? null : distance,
      line: row.line,
    };
    const points = this.shapes.get(shapeId);
    if (points === undefined) this.shapes.set(shapeId, [point]);
    else points.push(point);
  }

  /** To be called after the last point. */
  end(): void {
    for (const [shapeId, points] of this.shapes) {
      points.sort((a, b) => a.sequence - b.sequence);
      if (points.length === 1) this.notices.add('single_shape_point', { file, line: points[0]?.line ?? null, value: shapeId });
      for (const [index, point] of points.entries()) {
        const before = points[index - 1];
        if (before !== undefined) this.compare(before, point, shapeId);
      }
    }
  }

  private compare(before: Point, point: Point, shapeId: string): void {
    const place = { file, line: point.line, value: shapeId };
    if (before.sequence === point.sequence) this.notices.add('duplicate_key', { ...place, field: 'shape_pt_sequence' });
    if (before.distance === null || point.distance === null) return;
    if (point.distance < before.distance) this.notices.add('decreasing_shape_distance', place);
    if (point.distance !== before.distance) return;
    const isSame = before.lat === point.lat && before.lon === point.lon;
    if (isSame) this.notices.add('equal_shape_distance_same_coordinates', place);
    else if (metersBetween(before, point) >= samePlace) this.notices.add('equal_shape_distance_diff_coordinates', place);
    else this.notices.add('equal_shape_distance_diff_coordinates_distance_below_threshold', place);
  }

  /** Compares the stops of a trip, in their order, with its shape: each stop once, and each list of stops once. */
  match(shapeId: string, stops: readonly StopOnShape[]): void {
    const points = this.shapes.get(shapeId);
    if (points === undefined || points.length < 2) return;
    const key = [shapeId, ...stops.map(({ stopId, distance }) => `${stopId} ${distance ?? ''}`)].join('\n');
    if (this.matched.has(key)) return;
    this.matched.add(key);
    const passed = stops.map((stop) => this.nearness(shapeId, points, stop));
    // A stop that is far from the whole shape is reported as that.
    for (const [index, stop] of stops.entries()) if ((passed[index]?.stretches.length ?? 0) > 0) this.checkDistance(points, stop);
    const isPassed = passed.every(({ stretches }) => stretches.length > 0 && stretches.length <= mostMatches);
    const wrong = isPassed ? firstOutOfOrder(passed) : null;
    if (wrong !== null)
      this.notices.add('stops_match_shape_out_of_order', { ...calledAt, value: `${shapeId} ${stops[wrong]?.stopId ?? ''}` });
  }

  /** Where a shape passes a stop. */
  private nearness(shapeId: string, points: readonly Point[], { stopId, lat, lon }: StopOnShape): Nearness {
    const key = JSON.stringify([shapeId, stopId]);
    const known = this.near.get(key);
    if (known !== undefined) return known;
    const along = this.along.get(shapeId) ?? alongLine(points);
    this.along.set(shapeId, along);
    const found = nearness(points, along, { lat, lon }, farthestStop);
    this.near.set(key, found);
    if (found.meters > farthestStop) this.notices.add('stop_too_far_from_shape', { ...calledAt, value: stopId });
    if (found.stretches.length > mostMatches) this.notices.add('stop_has_too_many_matches_for_shape', { ...calledAt, value: stopId });
    return found;
  }

  /** Whether the shape is at the stop where the feed says that the trip has come that far. */
  private checkDistance(points: readonly Point[], { stopId, distance, ...position }: StopOnShape): void {
    const place = distance === null ? null : placeAt(points, distance);
    if (place !== null && metersBetween(place, position) > farthestStop)
      this.notices.add('stop_too_far_from_shape_using_user_distance', { ...calledAt, value: stopId });
  }

  /** The last point of a shape; null: there is none, or the feed does not say how far along it is. */
  endOf(shapeId: string): { readonly lat: number; readonly lon: number; readonly distance: number } | null {
    const last = this.shapes.get(shapeId)?.at(-1);
    return last === undefined || last.distance === null ? null : { ...last, distance: last.distance };
  }

  checkUse({ rowsOf }: GtfsTables): void {
    const used = new Set(rowsOf('trips.txt').map((trip) => trip.get('shape_id')));
    for (const [shapeId, [first]] of this.shapes)
      if (!used.has(shapeId)) this.notices.add('unused_shape', { file, line: first?.line ?? null, value: shapeId });
  }
}
