import { metersBetween } from '../../places/distance.js';
import type { GtfsTables, Row } from './gtfs-tables.js';
import { checkPosition, positionOf } from './network-rules.js';
import type { Notices } from './notices.js';

interface Point {
  readonly lat: number;
  readonly lon: number;
  readonly sequence: number;
  /** null: the feed does not say. */
  readonly distance: number | null;
  readonly line: number;
}

/** Two points nearer than this are one. */
const samePlace = 1.11;
const file = 'shapes.txt';
/** A stop that is farther from the way of its bus is misplaced, or the way is. */
const farthestStop = 100;

/** Collects the points of shapes and checks them. */
export class ShapeRules {
  private readonly shapes = new Map<string, Point[]>();
  private readonly matched = new Set<string>();

  constructor(private readonly notices: Notices) {}

  read(row: Row): void {
    const position = positionOf(row, ['shape_pt_lat', 'shape_pt_lon']);
    const [shapeId, distance] = [row.get('shape_id'), row.get('shape_dist_traveled')];
    if (position === null || shapeId === '') return;
    checkPosition(position, { file, line: row.line }, this.notices);
    const point = {
      ...position,
      sequence: Number(row.get('shape_pt_sequence')),
      distance: distance === '' ? null : Number(distance),
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
    else if (metersBetween(before, point) > samePlace) this.notices.add('equal_shape_distance_diff_coordinates', place);
  }

  /** Compares a stop, or the distance of the last one, with the shape of its trip; each pair once. */
  match(shapeId: string, stop: { readonly stopId: string; readonly lat: number; readonly lon: number }): void {
    const key = JSON.stringify([shapeId, stop.stopId]);
    const points = this.shapes.get(shapeId);
    if (points === undefined || points.length < 2 || this.matched.has(key)) return;
    this.matched.add(key);
    if (metersFrom(points, stop) > farthestStop)
      this.notices.add('stop_too_far_from_shape', { file: 'stop_times.txt', field: 'stop_id', value: stop.stopId });
  }

  /** The distance at the end of a shape; null: the feed does not say. */
  lengthOf(shapeId: string): number | null {
    return this.shapes.get(shapeId)?.at(-1)?.distance ?? null;
  }

  checkUse({ rowsOf }: GtfsTables): void {
    const used = new Set(rowsOf('trips.txt').map((trip) => trip.get('shape_id')));
    for (const [shapeId, [first]] of this.shapes)
      if (!used.has(shapeId)) this.notices.add('unused_shape', { file, line: first?.line ?? null, value: shapeId });
  }
}

/** The distance of a place from a line, in metres, on a plane that touches the earth there. */
function metersFrom(points: readonly Point[], place: { readonly lat: number; readonly lon: number }): number {
  const degree = 111_195;
  const flat = points.map(({ lat, lon }): readonly [number, number] => [
    (lon - place.lon) * degree * Math.cos((place.lat * Math.PI) / 180),
    (lat - place.lat) * degree,
  ]);
  let least = Infinity;
  for (let index = 1; index < flat.length; index += 1) {
    const [[fromX, fromY], [toX, toY]] = [flat[index - 1] ?? [0, 0], flat[index] ?? [0, 0]];
    const [alongX, alongY] = [toX - fromX, toY - fromY];
    const length = alongX ** 2 + alongY ** 2;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / length));
    least = Math.min(least, Math.hypot(fromX + share * alongX, fromY + share * alongY));
  }
  return least;
}
