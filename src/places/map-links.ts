import type { Datum, Position } from './coordinates.js';
import { placeOfBaiduMeters } from './baidu-meters.js';
import { osmShortCode } from './osm-short-code.js';

export type MapMaker = 'amap' | 'baidu' | 'tencent' | 'google' | 'apple' | 'openstreetmap' | 'geo';

/** The position that a link to a map shows. */
export interface ShownPlace {
  readonly maker: MapMaker;
  readonly shown: Position;
  readonly datum: Datum;
  /** The link contains only the centre of the map that was on the screen, not a chosen place. */
  readonly isMapCenter: boolean;
}

export type LinkFault = 'short-link' | 'link-without-position' | 'unknown-link';

export interface FaultyLink {
  readonly fault: LinkFault;
  readonly host: string;
}

interface Link {
  readonly scheme: string;
  readonly host: string;
  /** Path and everything after it, decoded. */
  readonly rest: string;
  readonly query: ReadonlyMap<string, string>;
}

type FoundPlace = Position & { readonly isMapCenter?: boolean };
type Order = 'lat-lon' | 'lon-lat';

interface Maker {
  readonly maker: MapMaker;
  readonly isTheirs: (link: Link) => boolean;
  /** Whether it is a shortened link, which only its maker can resolve. */
  readonly isShort: (link: Link) => boolean;
  readonly datum: (link: Link) => Datum;
  readonly find: (link: Link) => FoundPlace | null | undefined;
}

const pair = /(-?\d+(?:\.\d+)?)\s*,[\s+]*(-?\d+(?:\.\d+)?)/;

function placeOf(x: unknown, y: unknown, order: Order): Position | null {
  const [one, other] = [Number(x), Number(y)];
  const place = order === 'lat-lon' ? { lat: one, lon: other } : { lat: other, lon: one };
  return Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180 ? place : null;
}

function pairIn(text: string | undefined, order: Order, within = pair): Position | null {
  const found = within.exec(text ?? '');
  return found === null ? null : placeOf(found[1], found[2], order);
}

/** The position in the first parameter that holds a pair of numbers. */
const pairOf = ({ query }: Link, order: Order, names: readonly string[]): Position | null =>
  names.reduce<Position | null>((found, name) => found ?? pairIn(query.get(name), order), null);

/** The position in two separate parameters. */
function twoOf({ query }: Link, lat: string, lon: string): Position | null {
  const [y, x] = [query.get(lat), query.get(lon)];
  return y === undefined || x === undefined || y === '' || x === '' ? null : placeOf(y, x, 'lat-lon');
}

const centre = (place: Position | null): FoundPlace | null => (place === null ? null : { ...place, isMapCenter: true });

/** Baidu writes metres, or degrees; numbers up to 180 are degrees. */
function baiduPair(text: string | undefined): Position | null {
  const found = pair.exec(text ?? '');
  if (found === null) return null;
  const [x, y] = [Number(found[1]), Number(found[2])];
  return Math.abs(x) > 180 || Math.abs(y) > 180 ? placeOfBaiduMeters(x, y) : placeOf(x, y, 'lat-lon');
}

const host = (ending: string) => {
  const pattern = new RegExp(`(^|\\.)(${ending})$`);
  return (link: Link): boolean => pattern.test(link.host);
};
const isWgs84 = ({ query }: Link, names: readonly string[]): boolean => names.some((name) => /^(wgs|gps|1$)/i.test(query.get(name) ?? ''));
const atSign = /@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/;

const makers: readonly Maker[] = [
  {
    maker: 'amap',
    isTheirs: (link) => host(String.raw`amap\.com|gaode\.com`)(link) || /amap/.test(link.scheme),
    isShort: host(String.raw`surl\.amap\.com`),
    // `dev=1` means WGS-84.
    datum: (link) => (isWgs84(link, ['coordinate', 'dev']) ? 'wgs84' : 'gcj02'),
    find: (link) =>
      pairOf(link, 'lon-lat', ['position', 'markers', 'to', 'to[lnglat]', 'dest', 'lnglat', 'location']) ??
      pairOf(link, 'lat-lon', ['q']) ??
      // The parameter holds POI id, latitude, longitude and name.
      pairIn(link.query.get('p'), 'lat-lon', /^[^,]*,(-?\d+\.\d+),(-?\d+\.\d+)/) ??
      twoOf(link, 'lat', 'lon') ??
      twoOf(link, 'lat', 'lng') ??
      twoOf(link, 'dlat', 'dlon') ??
      pairOf(link, 'lon-lat', ['from', 'from[lnglat]']) ??
      centre(pairOf(link, 'lon-lat', ['center'])),
  },
  {
    maker: 'baidu',
    isTheirs: (link) => host(String.raw`maps?\.baidu\.com`)(link) || /^(baidumap|bdapp)$/.test(link.scheme),
    isShort: host(String.raw`j\.map\.baidu\.com`),
    datum: ({ query }) => {
      const coordType = query.get('coord_type') ?? query.get('coordtype') ?? '';
      return /^wgs84/i.test(coordType) ? 'wgs84' : /^gcj02/i.test(coordType) ? 'gcj02' : 'bd09';
    },
    find: ({ query, rest }) =>
      baiduPair(query.get('location')) ??
      baiduPair(query.get('latlng')) ??
      baiduPair(query.get('destination')) ??
      baiduPair(query.get('marker')) ??
      centre(baiduPair(atSign.exec(rest)?.[0].slice(1))) ??
      centre(baiduPair(query.get('c'))) ??
      centre(baiduPair(query.get('center'))) ??
      baiduPair(query.get('origin')),
  },
  {
    maker: 'tencent',
    isTheirs: (link) => host(String.raw`map\.qq\.com|map\.wap\.qq\.com`)(link) || link.scheme === 'qqmap',
    isShort: () => false,
    datum: (link) => (isWgs84(link, ['coord_type']) ? 'wgs84' : 'gcj02'),
    find: (link) =>
      pairIn(link.query.get('marker'), 'lat-lon', /coord:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/) ??
      pairOf(link, 'lat-lon', ['coord', 'tocoord', 'latlng']) ??
      twoOf(link, 'pointy', 'pointx') ??
      twoOf(link, 'lat', 'lng') ??
      centre(pairOf(link, 'lat-lon', ['center', 'fromcoord'])),
  },
  {
    maker: 'google',
    isTheirs: (link) =>
      host(String.raw`maps\.app\.goo\.gl|goo\.gl|maps\.google\.[a-z.]+`)(link) ||
      (host(String.raw`google\.[a-z.]+`)(link) && link.rest.startsWith('/maps')),
    isShort: host(String.raw`goo\.gl`),
    datum: () => 'gcj02',
    find: (link) =>
      // The place itself comes last; places passed on the way come before it.
      pairIn([...link.rest.matchAll(/!3d(-?\d+\.\d+)!4d(-?\d+\.\d+)/g)].at(-1)?.slice(1).join(','), 'lat-lon') ??
      pairOf(link, 'lat-lon', ['query', 'q', 'destination', 'daddr', 'll']) ??
      pairIn(link.rest, 'lat-lon', /\/(?:place|search)\/(-?\d+\.\d+),[+\s]*(-?\d+\.\d+)/) ??
      pairIn(link.rest, 'lat-lon', /\/dir\/.*\/(-?\d+\.\d+),[+\s]*(-?\d+\.\d+)(?:\/|$)/) ??
      centre(pairIn(link.rest, 'lat-lon', atSign)) ??
      centre(pairOf(link, 'lat-lon', ['center'])),
  },
  {
    maker: 'apple',
    isTheirs: host(String.raw`maps\.apple\.com|maps\.apple`),
    isShort: host(String.raw`maps\.apple`),
    datum: () => 'gcj02',
    find: (link) => pairOf(link, 'lat-lon', ['coordinate', 'll', 'q', 'daddr']) ?? centre(pairOf(link, 'lat-lon', ['center', 'sll'])),
  },
  {
    maker: 'openstreetmap',
    isTheirs: host(String.raw`openstreetmap\.[a-z]+|osm\.org`),
    isShort: () => false,
    datum: () => 'wgs84',
    find: (link) =>
      twoOf(link, 'mlat', 'mlon') ??
      twoOf(link, 'lat', 'lon') ??
      osmShortCode(link.rest) ??
      pairOf(link, 'lat-lon', ['query', 'to']) ??
      centre(pairIn(link.query.get('map'), 'lat-lon', /^[\d.]+\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/)),
  },
  {
    maker: 'geo',
    isTheirs: ({ scheme }) => scheme === 'geo',
    isShort: () => false,
    datum: () => 'wgs84',
    // Phones write `geo:0,0?q=31.2301,121.4192(East Gate)`.
    find: (link) => pairOf(link, 'lat-lon', ['q']) ?? pairIn(link.rest, 'lat-lon'),
  },
];

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** An address in a text, with or without `https://`. */
export const links =
  /(?:geo:-?\d|(?:[a-z][a-z0-9+.-]*:)?\/\/|(?<![@\w.])(?:[a-z0-9-]+\.)+[a-z]{2,}(?=[/?#]))[^\s"'<>「」『』【】，。；]*/gi;

function linkOf(text: string): Link {
  const [, scheme = '', address = ''] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(text.replaceAll('&amp;', '&')) ?? [];
  const [, name = '', rest = ''] = scheme.toLowerCase() === 'geo' ? ['', '', address] : (/^(?:\/\/)?([^/?#]*)(.*)$/s.exec(address) ?? []);
  const query = new Map<string, string>();
  for (const part of rest.split(/[?&#]/).slice(1)) {
    const [key = '', ...value] = part.split('=');
    if (!query.has(decoded(key))) query.set(decoded(key), decoded(value.join('=').replaceAll('+', ' ')));
  }
  return { scheme: scheme.toLowerCase(), host: name.replace(/:\d+$/, '').toLowerCase(), rest: decoded(rest), query };
}

function readLink(text: string): ShownPlace | FaultyLink {
  const link = linkOf(text);
  const found = makers.find(({ isTheirs }) => isTheirs(link));
  if (found === undefined) return { fault: 'unknown-link', host: link.host };
  const place = found.find(link);
  if (place) {
    const { lat, lon, isMapCenter = false } = place;
    return { maker: found.maker, shown: { lat, lon }, datum: found.datum(link), isMapCenter };
  }
  return { fault: found.isShort(link) ? 'short-link' : 'link-without-position', host: link.host };
}

/** Reads every link in a text: the place that it shows, or why it shows none. */
export const linksIn = (text: string): (ShownPlace | FaultyLink)[] =>
  [...text.matchAll(links)].map(([link]) => readLink(link.replace(/[.,;:!?)\]]+$/, '')));
