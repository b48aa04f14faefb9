import type { Position } from '../places/coordinates.js';

const earthRadiusMetres = 6_371_009;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies, on a sphere (haversine). */
export function metresBetween(a: Position, b: Position): number {
  const [north, east] = [radians(b.lat - a.lat), radians(b.lon - a.lon)];
  const half = Math.sin(north / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(east / 2) ** 2;
  return 2 * earthRadiusMetres * Math.asin(Math.min(1, Math.sqrt(half)));
}
