import { routeNamed } from '../parts/names.js';
import type { Schema } from '../../shared/schema.js';

/** Routes and stops that an alert can be about. */
export interface Places {
  readonly routes: readonly Schema<'RouteAnswer'>[];
  readonly stops: readonly Schema<'StopAnswer'>[];
}

/** Stops to choose from, without entrances and other parts of stations; with a route, its stops in order. */
export function stopsFor({ routes, stops }: Places, routeId: string | null): readonly { readonly stopId: string; readonly name: string }[] {
  const route = routeId === null ? undefined : routes.find((each) => each.routeId === routeId);
  if (route === undefined) return stops.filter(({ locationType }) => locationType < 2);
  const stopsById = new Map(route.directions.flatMap(({ stops: called }) => called).map((stop) => [stop.stopId, stop]));
  return [...stopsById.values()];
}

export const routeName = ({ routes }: Places, routeId: string): string => routeNamed(routes, routeId);
export const stopName = ({ stops }: Places, stopId: string): string => stops.find((each) => each.stopId === stopId)?.name ?? stopId;
