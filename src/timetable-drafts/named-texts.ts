import type { DraftContent } from '../timetabling/draft-content.js';
import type { NamedText, TranslationsOfFeed } from './draft-translations.js';

/** Finds the translation of a trip's headsign; null: there is none. */
export type OtherHeadsign = (tripId: string, headsign: string | null) => string | null;

export const headsignsOf =
  (translations: TranslationsOfFeed): OtherHeadsign =>
  (tripId, headsign) =>
    translations.find({ tableName: 'trips', fieldName: 'trip_headsign', recordId: tripId }, headsign);

type Named = Pick<DraftContent, 'place' | 'stops' | 'routes'>;

/**
 * All texts of a draft that have a field for the other language.
 * @param trips the way id of each trip, by trip id
 */
export function namedTexts({ place, stops, routes }: Named, agencyId: string, trips: ReadonlyMap<string, string>): NamedText[] {
  const texts: NamedText[] = [];
  const add = (tableName: string, fieldName: string, recordId: string, value: string | null, other: string | null): void => {
    if (value !== null && value !== '') texts.push({ tableName, fieldName, recordId, value, other: other === '' ? null : other });
  };
  add('agency', 'agency_name', agencyId, place.name, place.otherName);
  for (const { stopId, name, otherName, desc, otherDesc } of stops) {
    add('stops', 'stop_name', stopId, name, otherName);
    add('stops', 'stop_desc', stopId, desc, otherDesc);
  }
  for (const { routeId, name, otherName, longName, otherLongName } of routes) {
    add('routes', 'route_short_name', routeId, name, otherName);
    add('routes', 'route_long_name', routeId, longName, otherLongName);
  }
  const ways = new Map(routes.flatMap((route) => route.ways.map((way) => [way.wayId, way])));
  for (const [tripId, wayId] of trips) {
    const way = ways.get(wayId);
    if (way !== undefined) add('trips', 'trip_headsign', tripId, way.headsign, way.otherHeadsign);
  }
  return texts;
}
