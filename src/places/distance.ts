import type { Position } from './coordinates.js';

/** The mean radius of the earth, in metres. */
const radius = 6_371_008.8;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The distance in a straight line on a spherical earth, in metres.
 * @example metersBetween({ lat: 0, lon: 0 }, { lat: 1, lon: 0 }) // 111195.08
 */
export function metersBetween(a: Position, b: Position): number {
  const halfLat = radians(b.lat - a.lat) / 2;
  const halfLon = radians(b.lon - a.lon) / 2;
  const chord = Math.sin(halfLat) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(halfLon) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** The position that is some metres north and east of another; negative numbers are south and west. */
export function movedBy({ lat, lon }: Position, meters: { readonly north: number; readonly east: number }): Position {
  const degree = radians(1) * radius;
  const moved = lon + meters.east / degree / Math.cos(radians(lat));
  return { lat: Math.min(90, Math.max(-90, lat + meters.north / degree)), lon: ((((moved + 180) % 360) + 360) % 360) - 180 };
}

/** A rounded distance: `here` below 1 m, then in metres, from 95 m in tens of metres, from 995 m in tenths of a km, from 9,950 m in km. */
export type Length = { readonly unit: 'here' } | { readonly unit: 'm' | 'km'; readonly count: string };

/** @example lengthOf(437) // { unit: 'm', count: '440' } */
export function lengthOf(meters: number): Length {
  if (meters < 1) return { unit: 'here' };
  if (meters < 95) return { unit: 'm', count: String(Math.round(meters)) };
  if (meters < 995) return { unit: 'm', count: String(Math.round(meters / 10) * 10) };
  return { unit: 'km', count: meters < 9_950 ? String(Number((meters / 1000).toFixed(1))) : String(Math.round(meters / 1000)) };
}

/** How many times longer a road is than the straight line, roughly. */
export const detour = 1.3;
/** Metres per minute, 4.8 km/h: the pace of people who are looking for a stop. */
const walkingSpeed = 80;

/** Minutes on foot for a distance in a straight line; at least one. @example walkMinutes(400) // 7 */
export const walkMinutes = (meters: number): number => Math.max(1, Math.round((meters * detour) / walkingSpeed));
