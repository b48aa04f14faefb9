import { metersBetween } from '../../places/distance.js';

interface Place {
  readonly lat: number;
  readonly lon: number;
}

/** A part of a line, in metres from its beginning. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Where a line is near a place. */
export interface Nearness {
  /** The metres between them where they are nearest. */
  readonly meters: number;
  /** The parts of the line within reach of the place, in order. */
  readonly stretches: readonly Stretch[];
}

/** Metres east and north of the place. */
type Point = readonly [x: number, y: number];

/** Metres of a degree of latitude. */
const degree = 111_195;

/** @returns how far along the line each of its points is, in metres */
export function alongLine(points: readonly Place[]): number[] {
  let along = 0;
  return points.map((point, index) => (along += index === 0 ? 0 : metersBetween(points[index - 1] ?? point, point)));
}

/** Where a line passes a place, on a plane that touches the earth there. @param reach metres @param along as `alongLine` says */
export function nearness(points: readonly Place[], along: readonly number[], place: Place, reach: number): Nearness {
  const flat = points.map(({ lat, lon }): Point => [
    (lon - place.lon) * degree * Math.cos((place.lat * Math.PI) / 180),
    (lat - place.lat) * degree,
  ]);
  let meters = Infinity;
  const stretches: { from: number; to: number }[] = [];
  for (let index = 1; index < flat.length; index += 1) {
    const [from, to]: [Point, Point] = [flat[index - 1] ?? [0, 0], flat[index] ?? [0, 0]];
    meters = Math.min(meters, metersFromOrigin(from, to));
    const part = partWithin(from, to, reach);
    if (part === null) continue;
    const [begins, ends] = [along[index - 1] ?? 0, along[index] ?? 0];
    const stretch = { from: begins + part[0] * (ends - begins), to: begins + part[1] * (ends - begins) };
    const last = stretches.at(-1);
    if (last !== undefined && stretch.from <= last.to + 1e-6) last.to = stretch.to;
    else stretches.push(stretch);
  }
  return { meters, stretches };
}

function metersFromOrigin([fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX ** 2 + alongY ** 2;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, -(fromX * alongX + fromY * alongY) / length));
  return Math.hypot(fromX + share * alongX, fromY + share * alongY);
}

/** The part of a section within a circle around the origin, as shares of its length; null: none. */
function partWithin([fromX, fromY]: Point, [toX, toY]: Point, reach: number): readonly [number, number] | null {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const square = alongX ** 2 + alongY ** 2;
  const offset = fromX ** 2 + fromY ** 2 - reach ** 2;
  if (square === 0) return offset <= 0 ? [0, 1] : null;
  const half = (fromX * alongX + fromY * alongY) / square;
  const root = half ** 2 - offset / square;
  if (root < 0) return null;
  const [enters, leaves] = [-half - Math.sqrt(root), -half + Math.sqrt(root)];
  return leaves < 0 || enters > 1 ? null : [Math.max(0, enters), Math.min(1, leaves)];
}

/** The index of the first place that the line does not pass after the ones before it; null: it passes all of them in order. */
export function firstOutOfOrder(passed: readonly Nearness[]): number | null {
  let reached = 0;
  for (const [index, { stretches }] of passed.entries()) {
    const next = stretches.find(({ to }) => to >= reached);
    if (next === undefined) return index;
    reached = Math.max(reached, next.from);
  }
  return null;
}

/** The place at a distance along a line, by the distances that its feed gives its points; null: beyond its ends. */
export function placeAt(points: readonly (Place & { readonly distance: number | null })[], distance: number): Place | null {
  const index = points.findIndex((point) => point.distance !== null && point.distance >= distance);
  const [before, after] = [points[index - 1], points[index]];
  if (after === undefined || after.distance === null) return null;
  if (before === undefined || before.distance === null) return after.distance === distance ? after : null;
  const share = (distance - before.distance) / Math.max(1e-9, after.distance - before.distance);
  return { lat: before.lat + share * (after.lat - before.lat), lon: before.lon + share * (after.lon - before.lon) };
}
