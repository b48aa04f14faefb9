import type { Position } from './coordinates.js';
import { metersBetween } from './distance.js';

/** The surroundings of a position, used if its two numbers are possible in either order. */
export interface Neighbourhood {
  /** Other stops of the same timetable. */
  readonly places?: readonly Position[];
  /** The offset of the time zone there, in seconds ahead of UTC. */
  readonly utcOffsetSeconds?: number;
}

export type TypedFault = 'no-position' | 'one-number' | 'beyond-earth' | 'too-coarse';

interface Angle {
  readonly degrees: number;
  readonly axis: 'lat' | 'lon' | null;
  /** How many decimals of a degree the text has; three are about 100 metres. */
  readonly decimals: number;
}

const neededDecimals = 3;

const axisWords: readonly (readonly [RegExp, string])[] = [
  [/北\s*纬/g, ' N '],
  [/南\s*纬/g, ' S '],
  [/东\s*经|東\s*經/g, ' E '],
  [/西\s*经|西\s*經/g, ' W '],
  [/纬度|緯度|\blatitude\b|\blat\b/gi, ' Y '],
  [/经度|經度|\blongitude\b|\blong\b|\blng\b|\blon\b/gi, ' X '],
  [/度/g, '°'],
  [/分/g, "'"],
  [/秒/g, '"'],
];

/** Reduces the many signs for degrees, minutes, commas and directions to one each, and full-width characters to narrow ones. */
function plain(text: string): string {
  const marks = text
    .replace(/[º˚]/g, '°')
    .normalize('NFKC')
    .replace(/[−–—](?=\d)/g, '-')
    .replace(/[′’‘`]/g, "'")
    .replace(/[″”“]|''/g, '"')
    .replace(/(\d)。(?=\d)/g, '$1.')
    .replace(/、/g, ',')
    .replace(/(\d{1,3}):(\d{1,2}):(\d{1,2}(?:\.\d+)?)/g, `$1°$2'$3"`);
  const words = axisWords.reduce((sum, [word, mark]) => sum.replace(word, mark), marks);
  // Decimal commas, as in much of Europe: 31,2301; 121,4192.
  const commas = /^(\D*\d{1,3}),(\d{3,})(\s*[;\s]\s*-?\d{1,3}),(\d{3,}\D*)$/.exec(words);
  const points = commas === null ? words : `${commas[1]}.${commas[2]}${commas[3]}.${commas[4]}`;
  const spaced = /(\d{1,3}) +(\d{1,2}) +(\d{1,2}(?:\.\d+)?)(?![\d.])/g;
  return [...points.matchAll(spaced)].length === 2 && !points.includes('°') ? points.replace(spaced, `$1°$2'$3"`) : points;
}

const number = String.raw`\d+(?:\.\d+)?`;
const angle = String.raw`(?<![\d.])(?<whole>-?${number})(?:\s*°(?:\s*(?<minutes>${number})\s*'(?:\s*(?<seconds>${number})\s*")?)?)?(?![\d.])`;
const letter = String.raw`(?<![A-Za-z])(?<axis>[NSEWXYnsew])(?![A-Za-z])`;
const before = new RegExp(String.raw`${letter}\s*[:=]?\s*${angle}`, 'g');
const after = new RegExp(String.raw`${angle}(?:\s*${letter})?`, 'g');

const decimalsOf = (text: string): number => text.split('.')[1]?.length ?? 0;

function angleOf({ whole = '', minutes, seconds, axis = '' }: Readonly<Record<string, string | undefined>>): Angle {
  const size = Math.abs(Number(whole)) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600;
  const isNegative = whole.startsWith('-') !== /[SW]/i.test(axis);
  // A minute of arc is as precise as about two decimals of a degree, a second as four.
  const decimals = seconds !== undefined ? 4 : minutes !== undefined ? 2 + decimalsOf(minutes) : decimalsOf(whole);
  return { degrees: isNegative ? -size : size, axis: axis === '' ? null : /[NSY]/i.test(axis) ? 'lat' : 'lon', decimals };
}

/** The angles in a text; if there are more than two, only those that look like coordinates (the 3 of 3 号口 does not). */
function anglesOf(text: string): Angle[] {
  const normalized = plain(text);
  const named = [...normalized.matchAll(before)];
  const found = (named.length >= 2 ? named : [...normalized.matchAll(after)]).map(({ groups = {} }) => angleOf(groups));
  return found.length <= 2 ? found : found.filter(({ decimals, axis }) => decimals > 0 || axis !== null);
}

const isOnEarth = ({ lat, lon }: Position): boolean => Math.abs(lat) <= 90 && Math.abs(lon) <= 180;

/** How far a position is from the surroundings; useful only for comparison: in metres or in degrees of longitude. */
function farness(place: Position, { places = [], utcOffsetSeconds }: Neighbourhood): number {
  if (places.length > 0) return Math.min(...places.map((other) => metersBetween(place, other)));
  return utcOffsetSeconds === undefined ? 0 : Math.abs(place.lon - utcOffsetSeconds / 240);
}

/** Reads two numbers in degrees. If both orders are possible, the one nearer to the surroundings is taken, else latitude first. */
export function readCoordinates(text: string, near: Neighbourhood): Position | TypedFault {
  const angles = anglesOf(text);
  const [first, second] = angles;
  if (first === undefined || angles.length > 2) return 'no-position';
  if (second === undefined) return 'one-number';
  const axis = first.axis ?? (second.axis === null ? null : second.axis === 'lat' ? 'lon' : 'lat');
  if (axis !== null && axis === second.axis) return 'no-position';
  const latFirst = { lat: first.degrees, lon: second.degrees };
  const lonFirst = { lat: second.degrees, lon: first.degrees };
  const possible = (axis === null ? [latFirst, lonFirst] : [axis === 'lat' ? latFirst : lonFirst]).filter(isOnEarth);
  const [place] = [...possible].sort((a, b) => farness(a, near) - farness(b, near));
  if (place === undefined) return 'beyond-earth';
  return Math.max(first.decimals, second.decimals) < neededDecimals ? 'too-coarse' : place;
}
