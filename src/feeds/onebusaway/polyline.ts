import type { Position } from '../../places/coordinates.js';

/** A line on the map as OneBusAway gives it: `points` in Google's encoding, `length` is the number of points. */
export interface EncodedLine {
  readonly length: number;
  readonly levels: string;
  readonly points: string;
}

/** Coordinates are rounded to this part of a degree: about a metre. */
const perDegree = 100_000;

/** One number: zigzag, then 5 bits a character, the lowest first. */
function encodeNumber(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  for (; rest >= 32; rest = Math.floor(rest / 32)) text += String.fromCharCode((rest % 32) + 32 + 63);
  return text + String.fromCharCode(rest + 63);
}

/**
 * A line in the encoded polyline algorithm format of Google Maps.
 * @example encodeLine([{ lat: 38.5, lon: -120.2 }, { lat: 40.7, lon: -120.95 }]).points // '_p~iF~ps|U_ulLnnqC'
 */
export function encodeLine(points: readonly Position[]): EncodedLine {
  let [lat, lon] = [0, 0];
  let text = '';
  for (const point of points) {
    const [nextLat, nextLon] = [Math.round(point.lat * perDegree), Math.round(point.lon * perDegree)];
    text += encodeNumber(nextLat - lat) + encodeNumber(nextLon - lon);
    [lat, lon] = [nextLat, nextLon];
  }
  return { length: points.length, levels: '', points: text };
}
