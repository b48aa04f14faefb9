import type { Schema } from '../../shared/schema.js';
import type { PlacedStop } from '../../../places/map-markers.js';

type Stop = Schema<'StopAnswer'>;
type Route = Schema<'RouteAnswer'>;

/** A stop of the timetable in force, with both of its names. */
export interface StopInForce {
  readonly stopId: string;
  readonly number: number;
  readonly chinese: string;
  /** null: the stop has no English name. */
  readonly english: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  /** Names of the routes that call there. */
  readonly routes: readonly string[];
}

/** @param english the same stops requested in English: those without an English name have the Chinese one */
export function stopsInForce(chinese: readonly Stop[], english: readonly Stop[], routes: readonly Route[]): StopInForce[] {
  const inEnglish = new Map(english.map(({ stopId, name }) => [stopId, name]));
  return chinese
    .filter(({ locationType }) => locationType === 0)
    .map(({ stopId, name, lat, lon }, index) => {
      const other = inEnglish.get(stopId) ?? name;
      const calling = routes.filter(({ directions }) => directions.some(({ stops }) => stops.some((stop) => stop.stopId === stopId)));
      return {
        ...{ stopId, number: index + 1, chinese: name, english: other === name ? null : other, lat, lon },
        routes: calling.map(({ shortName, name: longName }) => shortName ?? longName),
      };
    });
}

/** The stops that have a position, for the map. */
export const placedInForce = (stops: readonly StopInForce[], isEnglish: boolean): PlacedStop[] =>
  stops.flatMap(({ stopId, number, chinese, english, lat, lon }) =>
    lat === null || lon === null ? [] : [{ stopId, number, name: isEnglish ? (english ?? chinese) : chinese, lat, lon }],
  );

/** The lines between stops, for the map. */
export const linesInForce = (routes: readonly Route[]): { key: string; color: string | null; stopIds: string[] }[] =>
  routes.flatMap(({ routeId, color, directions }) =>
    directions.map(({ directionId, stops }) => ({
      key: `${routeId} ${String(directionId)}`,
      color,
      stopIds: stops.map(({ stopId }) => stopId),
    })),
  );

/** The key of a direction's name. */
export function directionWord(
  { directions }: Pick<Route, 'directions'>,
  { directionId, stops }: Route['directions'][number],
): 'there' | 'back' | 'round' | 'way' {
  if (directions.length > 1 && directionId !== null) return directionId === 0 ? 'there' : 'back';
  return stops.length > 2 && stops[0]?.stopId === stops.at(-1)?.stopId ? 'round' : 'way';
}
