import type { Position } from '../../places/coordinates.js';
import { movedBy } from '../../places/distance.js';

/** A box on the map by its centre, in degrees. */
export interface Bounds extends Position {
  readonly latSpan: number;
  readonly lonSpan: number;
}

/** The smallest box around some places; null: there are none. */
export function boundsOf(places: readonly Position[]): Bounds | null {
  if (places.length === 0) return null;
  let [south, north, west, east] = [90, -90, 180, -180];
  for (const { lat, lon } of places) {
    [south, north] = [Math.min(south, lat), Math.max(north, lat)];
    [west, east] = [Math.min(west, lon), Math.max(east, lon)];
  }
  return { lat: (south + north) / 2, lon: (west + east) / 2, latSpan: north - south, lonSpan: east - west };
}

export const isInside = ({ lat, lon }: Position, bounds: Bounds): boolean =>
  Math.abs(lat - bounds.lat) <= bounds.latSpan / 2 && Math.abs(lon - bounds.lon) <= bounds.lonSpan / 2;

export const overlap = (a: Bounds, b: Bounds): boolean =>
  Math.abs(a.lat - b.lat) <= (a.latSpan + b.latSpan) / 2 && Math.abs(a.lon - b.lon) <= (a.lonSpan + b.lonSpan) / 2;

/** The box that reaches so many metres from a place to each side. */
export function boundsAround(center: Position, meters: number): Bounds {
  const corner = movedBy(center, { north: meters, east: meters });
  return { ...center, latSpan: 2 * (corner.lat - center.lat), lonSpan: 2 * Math.abs(corner.lon - center.lon) };
}
