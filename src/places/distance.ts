import type { Position } from './coordinates.js';

/** Metres; the mean radius of the earth. */
const radius = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** In a straight line on a round earth, metres. @example metersBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }) // 111195.08 */
export function metersBetween(a: Position, b: Position): number {
  const halfLat = radians(b.lat - a.lat) / 2;
  const halfLon = radians(b.lon - a.lon) / 2;
  const chord = Math.sin(halfLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(halfLon) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** So many metres north and east of a place; negative: south and west. */
export function movedBy({ lat, lon }: Position, meters: { readonly north: number; readonly east: number }): Position {
  const degree = radians(1) * radius;
  const moved = lon + meters.east / degree / Math.cos(radians(lat));
  return { lat: Math.min(90, Math.max(-90, lat + meters.north / degree)), lon: ((((moved + 180) % 360) + 360) % 360) - 180 };
}
