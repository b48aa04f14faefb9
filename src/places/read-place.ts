import { fromDatum, type Datum, type Position } from './coordinates.js';
import { metersBetween } from './distance.js';
import { isShifted, isShiftedByOthers } from './in-china.js';
import { links, linksIn, type LinkFault, type MapMaker } from './map-links.js';
import { readCoordinates, type Neighbourhood, type TypedFault } from './typed-coordinates.js';

/** A position that was pasted or typed, converted to WGS-84. */
export interface ReadPlace extends Position {
  readonly from: MapMaker | 'typed';
  /** The coordinate system from which it was converted; null: it was WGS-84, or maps are not shifted there. */
  readonly convertedFrom: 'gcj02' | 'bd09' | null;
  /** By how many whole metres the conversion moved it. */
  readonly movedMeters: number;
  /** The link contains only the centre of the map that was on the screen, not a chosen place. */
  readonly isMapCenter: boolean;
}

/** Why a text is no position; `placeFaultSentence` turns it into a sentence. */
export interface PlaceFault {
  readonly fault: 'no-text' | LinkFault | TypedFault;
  /** The host of the link; empty: the text has no link. */
  readonly host: string;
}

/** Rounded to a millionth of a degree: a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6 + 0;

function placeFrom(from: ReadPlace['from'], shown: Position, datum: Datum, isMapCenter: boolean): ReadPlace {
  const place = fromDatum(shown, datum, from === 'google' || from === 'apple' ? isShiftedByOthers : isShifted);
  return {
    lat: rounded(place.lat),
    lon: rounded(place.lon),
    from,
    convertedFrom: place === shown || datum === 'wgs84' ? null : datum,
    movedMeters: Math.round(metersBetween(place, shown)),
    isMapCenter,
  };
}

/**
 * Reads a position from a link to a map, with or without the words it was shared with, or from degrees in any usual notation.
 * @param typedAs the coordinate system of typed degrees; a link has its own
 * @param near the surroundings, for numbers whose order is ambiguous
 */
export function readPlace(text: string, typedAs: Datum = 'wgs84', near: Neighbourhood = {}): ReadPlace | PlaceFault {
  if (text.trim() === '') return { fault: 'no-text', host: '' };
  const narrow = text.normalize('NFKC');
  const found = linksIn(narrow);
  const shown = found.flatMap((link) => ('shown' in link ? [link] : []));
  const [link] = shown.filter(({ isMapCenter }) => !isMapCenter).concat(shown);
  if (link !== undefined) return placeFrom(link.maker, link.shown, link.datum, link.isMapCenter);
  const typed = readCoordinates(found.length === 0 ? text : narrow.replace(links, ' '), near);
  if (typeof typed !== 'string') return placeFrom('typed', typed, typedAs, false);
  const faulty = found.flatMap((each) => ('fault' in each ? [each] : []));
  const [fault] = faulty.filter(({ fault: code }) => code !== 'unknown-link').concat(faulty);
  return fault ?? { fault: typed, host: '' };
}
