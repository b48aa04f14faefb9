import { isShifted } from './in-china.js';
import type { Position } from './position.js';

export type { Position } from './position.js';

/**
 * The coordinate systems of Chinese maps. Chinese law requires `gcj02`, which differs from WGS-84 by some hundred metres; `bd09` is Baidu's
 * own, which adds another shift.
 */
export type Datum = 'wgs84' | 'gcj02' | 'bd09';

type Shift = (place: Position) => Position;

/** The Krasovsky ellipsoid of 1940, on which the shift is computed: its semi-major axis in metres, and its eccentricity squared. */
const longerHalf = 6_378_245;
const eccentricity = 0.006_693_421_622_965_943;

/** The sine of an angle in half turns. */
const sine = (halfTurns: number): number => Math.sin(halfTurns * Math.PI);

/**
 * By how many metres GCJ-02 shifts a position north and east. The formula was never published; this one is in general use among open-source
 * programs.
 */
function shiftOf({ lat, lon }: Position): { readonly north: number; readonly east: number } {
  const x = lon - 105;
  const y = lat - 35;
  const both = ((20 * sine(6 * x) + 20 * sine(2 * x)) * 2) / 3;
  const root = Math.sqrt(Math.abs(x));
  const north =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    both +
    ((20 * sine(y) + 40 * sine(y / 3) + 160 * sine(y / 12) + 320 * sine(y / 30)) * 2) / 3;
  const east =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    both +
    ((20 * sine(x) + 40 * sine(x / 3) + 150 * sine(x / 12) + 300 * sine(x / 30)) * 2) / 3;
  return { north, east };
}

const gcj02Of: Shift = (place) => {
  const { north, east } = shiftOf(place);
  const { lat, lon } = place;
  const flat = 1 - eccentricity * sine(lat / 180) ** 2;
  const alongMeridian = (longerHalf * (1 - eccentricity)) / flat ** 1.5;
  const alongParallel = (longerHalf / Math.sqrt(flat)) * Math.cos((lat * Math.PI) / 180);
  return { lat: lat + ((north / alongMeridian) * 180) / Math.PI, lon: lon + ((east / alongParallel) * 180) / Math.PI };
};

/** GCJ-02 to BD-09. */
const bd09OfGcj02: Shift = ({ lat, lon }) => {
  const quick = (Math.PI * 3000) / 180;
  const length = Math.hypot(lon, lat) + 0.000_02 * Math.sin(lat * quick);
  const angle = Math.atan2(lat, lon) + 0.000_003 * Math.cos(lon * quick);
  return { lat: length * Math.sin(angle) + 0.006, lon: length * Math.cos(angle) + 0.0065 };
};

const bd09Of: Shift = (place) => bd09OfGcj02(gcj02Of(place));

const shifts: Readonly<Record<Exclude<Datum, 'wgs84'>, Shift>> = { gcj02: gcj02Of, bd09: bd09Of };

/**
 * Iterations of the inverse: each reduces the error to about a thousandth. It is at most a kilometre at first, so ten reduce it to far less
 * than a millimetre.
 */
const steps = 10;

/** The WGS-84 position that a map shows at `shown`. There is no closed formula for the inverse, so it is approached step by step. */
function unshifted(shown: Position, shift: Shift): Position {
  let place = shown;
  for (let step = 0; step < steps; step += 1) {
    const now = shift(place);
    place = { lat: place.lat + shown.lat - now.lat, lon: place.lon + shown.lon - now.lon };
  }
  return place;
}

/** Converts WGS-84 to the coordinates of a map; outside China nothing changes. */
export const toDatum = (place: Position, datum: Datum): Position => (datum === 'wgs84' || !isShifted(place) ? place : shifts[datum](place));

/** Converts the coordinates of a map to WGS-84. @param isShiftedThere whether that map shifts positions there */
export const fromDatum = (shown: Position, datum: Datum, isShiftedThere: (place: Position) => boolean = isShifted): Position =>
  datum === 'wgs84' || !isShiftedThere(shown) ? shown : unshifted(shown, shifts[datum]);
