import { inEveryLanguage, type Text, listed } from '../language.js';
import type { Position } from '../places/coordinates.js';
import { metersBetween } from '../places/distance.js';
import { isTimeZone } from '../scheduling/service-time.js';
import type { DraftContent, DraftStop } from './draft-content.js';
import { stopName } from './draft-names.js';
import { problemMaker, type DraftProblem } from './draft-problem.js';

/**
 * A stop farther than this from the middle of all stops is an error: latitude and longitude were probably exchanged, or a digit is wrong.
 */
const farthestMeters = 200_000;
/** Two stops closer than this are probably one stop. */
const samePlaceMeters = 8;

/** Problems of the agency's name and settings, and of stops. */
export function problemsOfPlaceAndStops(content: DraftContent): DraftProblem[] {
  const [error, hint] = [problemMaker(content, 'error'), problemMaker(content, 'hint')];
  const { place } = content;
  const served = new Set(content.routes.flatMap(({ ways }) => ways.flatMap(({ stops }) => stops.map(({ stopId }) => stopId))));
  const stops = content.stops.filter(({ locationType }) => locationType === 0);
  return [
    ...(place.name.trim() === '' ? [error('place-name-missing')] : []),
    ...(place.timezone === ''
      ? [error('zone-missing')]
      : isTimeZone(place.timezone)
        ? []
        : [error('zone-unknown', {}, { zone: place.timezone })]),
    ...(place.phone === null && place.email === null && place.url === null ? [hint('contact-missing')] : []),
    ...(stops.length < 2 ? [error('stops-missing', {}, { count: stops.length })] : []),
    ...twice(content.stops.map(({ stopId }) => stopId)).map((stopId) => error('stop-twice', { stopId })),
    ...content.stops.flatMap((stop) => [
      ...(stop.name.trim() === '' ? [error('stop-name-missing', { stopId: stop.stopId })] : []),
      ...placeFaults(stop).map((code) => error(code, { stopId: stop.stopId })),
    ]),
    ...farStops(content, stops),
    ...alikeStops(content, stops),
    ...otherNames(
      content,
      stops.filter(({ stopId }) => served.has(stopId) || served.size === 0),
    ),
    ...stops
      .filter(({ stopId, name }) => served.size > 0 && !served.has(stopId) && name !== '')
      .map(({ stopId }) => hint('stop-unused', { stopId })),
  ];
}

/** The ids that occur more than once. */
export const twice = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, place) => ids.indexOf(id) !== place))];

function placeFaults({ lat, lon }: DraftStop): ('stop-place-missing' | 'stop-place-wrong' | 'stop-place-turned')[] {
  if (lat === null || lon === null) return ['stop-place-missing'];
  // Latitude and longitude are exchanged, which can be recognised for most of China by a latitude above 90.
  if (Math.abs(lat) > 90 && Math.abs(lat) <= 180 && Math.abs(lon) <= 90) return ['stop-place-turned'];
  const isOnEarth = Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
  // 0, 0 is in the sea: the fields were never filled in.
  return isOnEarth && (lat !== 0 || lon !== 0) ? [] : ['stop-place-wrong'];
}

export const positionOf = ({ lat, lon }: DraftStop): Position | null => (lat === null || lon === null ? null : { lat, lon });

const middle = (numbers: readonly number[]): number => [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) / 2)] ?? 0;

/** Stops far from the middle of all stops. If there are only two, it cannot be known which one is wrong, and the second is reported. */
function farStops(content: DraftContent, stops: readonly DraftStop[]): DraftProblem[] {
  const error = problemMaker(content, 'error');
  const placed = stops.flatMap((stop) => {
    const position = positionOf(stop);
    return position === null || placeFaults(stop).length > 0 ? [] : [{ stop, position }];
  });
  const first = placed[0];
  if (first === undefined) return [];
  const centre =
    placed.length === 2
      ? first.position
      : { lat: middle(placed.map(({ position }) => position.lat)), lon: middle(placed.map(({ position }) => position.lon)) };
  return placed.flatMap(({ stop, position }) => {
    const meters = metersBetween(centre, position);
    if (meters <= farthestMeters) return [];
    const turned = { lat: position.lon, lon: position.lat };
    const isTurned = Math.abs(turned.lat) <= 90 && metersBetween(centre, turned) <= farthestMeters;
    return [error(isTurned ? 'stop-place-turned' : 'stop-far-away', { stopId: stop.stopId }, { kilometers: Math.round(meters / 1000) })];
  });
}

/** Riders cannot distinguish two stops of the same name; two stops in the same place are probably one. */
function alikeStops(content: DraftContent, stops: readonly DraftStop[]): DraftProblem[] {
  const warning = problemMaker(content, 'warning');
  const named = new Map<string, DraftStop[]>();
  for (const stop of stops) if (stop.name !== '') named.set(stop.name, [...(named.get(stop.name) ?? []), stop]);
  const alike = [...named.values()].filter((same) => same.length > 1).flatMap((same) => same.slice(1, 2));
  const placed = stops.filter((stop) => positionOf(stop) !== null).sort((a, b) => (a.lat ?? 0) - (b.lat ?? 0));
  const together = placed.flatMap((stop, place) => {
    const near = placed.slice(Math.max(0, place - 3), place).find((other) => isNear(stop, other));
    return near === undefined ? [] : [warning('stops-in-one-place', { stopId: stop.stopId }, { other: nameOf(content, near.stopId) })];
  });
  return [
    ...alike.map(({ stopId, name }) => warning('stop-name-twice', { stopId }, { count: named.get(name)?.length ?? 2, name })),
    ...together,
  ];
}

const nameOf = (content: DraftContent, stopId: string): Text => inEveryLanguage((language) => stopName(content, stopId, language));

function isNear(a: DraftStop, b: DraftStop): boolean {
  const [one, other] = [positionOf(a), positionOf(b)];
  return one !== null && other !== null && metersBetween(one, other) < samePlaceMeters;
}

/** Names that are missing in the second language. If many stops lack one, that is one problem: an agency may do without that language. */
function otherNames(content: DraftContent, stops: readonly DraftStop[]): DraftProblem[] {
  const hint = problemMaker(content, 'hint');
  const missing = stops.filter(({ name, otherName }) => otherName === null && name !== '');
  const routes = content.routes.filter(({ otherName, name }) => otherName === null && name !== '');
  const second: Text = content.place.language === 'en' ? { 'zh-CN': '中文', en: 'Chinese' } : { 'zh-CN': '英文', en: 'English' };
  const first: Text = content.place.language === 'en' ? { 'zh-CN': '英文', en: 'English' } : { 'zh-CN': '中文', en: 'Chinese' };
  const words = { second, first };
  const names = inEveryLanguage((language) =>
    listed(
      missing.slice(0, 3).map(({ stopId }) => stopName(content, stopId, language)),
      language,
    ),
  );
  return [
    ...(missing.length > 3
      ? [hint('stops-other-name-missing', {}, { ...words, count: missing.length, names })]
      : missing.map(({ stopId }) => hint('stop-other-name-missing', { stopId }, words))),
    ...routes.map(({ routeId }) => hint('route-other-name-missing', { routeId }, words)),
    ...(content.place.otherName === null && content.place.name !== '' ? [hint('place-other-name-missing', {}, words)] : []),
  ];
}
