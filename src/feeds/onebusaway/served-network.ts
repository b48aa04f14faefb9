import type { Network } from '../../network/network.service.js';
import type { Position } from '../../places/coordinates.js';
import { metersBetween } from '../../places/distance.js';
import { compareText, type Pattern } from '../../scheduling/trips.js';
import { boundsOf, type Bounds } from './bounds.js';

/** A call of a pattern at a stop. */
export interface PatternPlace {
  readonly pattern: Pattern;
  readonly position: number;
}

/** A stop or station with a position. */
export type PlacedStop = NonNullable<ReturnType<Network['stops']['get']>> & { readonly stopLat: number; readonly stopLon: number };

export const positionOf = ({ stopLat, stopLon }: PlacedStop): Position => ({ lat: stopLat, lon: stopLon });

export function placedStop({ stops }: Pick<Network, 'stops'>, stopId: string): PlacedStop | null {
  const stop = stops.get(stopId);
  return stop === undefined || stop.stopLat === null || stop.stopLon === null ? null : (stop as PlacedStop);
}

const none: readonly never[] = [];

/** Which patterns and routes call at the stops of a network, by one look at all its patterns. */
export class ServedNetwork {
  private readonly places = new Map<string, PatternPlace[]>();
  private readonly routes = new Map<string, Set<string>>();
  private readonly ofRoutes = new Map<string, Pattern[]>();
  private readonly sorted = new Map<string, readonly string[]>();
  /** The stops at which a pattern in use calls, in the order of the feed. */
  stops: readonly PlacedStop[] = none;
  /** Where these are; null: there are none. */
  bounds: Bounds | null = null;

  private constructor(private readonly network: Network) {}

  /** In steps, as a city has hundreds of thousands of calls. @param inUse the patterns of the timetables in force today or later */
  static *of(network: Network, inUse: readonly Pattern[]): Generator<void, ServedNetwork> {
    const served = new ServedNetwork(network);
    for (const pattern of network.patterns.values()) {
      served.addPlaces(pattern);
      yield;
    }
    for (const pattern of inUse) {
      served.addRoute(pattern);
      yield;
    }
    served.stops = [...network.stops.keys()].flatMap((stopId) => (served.routes.has(stopId) ? (placedStop(network, stopId) ?? []) : []));
    served.bounds = boundsOf(served.stops.map(positionOf));
    return served;
  }

  /** The calls at a stop, of the patterns of all timetables. */
  placesAt(stopId: string): readonly PatternPlace[] {
    return this.places.get(stopId) ?? none;
  }

  /** The routes that call at a stop, or at a platform of a station, in the order of lists. */
  routesAt(stopId: string): readonly string[] {
    let routes = this.sorted.get(stopId);
    if (routes === undefined) this.sorted.set(stopId, (routes = this.sortRoutesAt(stopId)));
    return routes;
  }

  private sortRoutesAt(stopId: string): readonly string[] {
    const platforms = this.network.platforms.get(stopId);
    const own = this.routes.get(stopId);
    const found = platforms === undefined ? own : new Set([stopId, ...platforms].flatMap((each) => [...(this.routes.get(each) ?? none)]));
    const rank = (routeId: string): number => this.network.routeOrder.get(routeId) ?? Infinity;
    return [...(found ?? none)].sort((a, b) => rank(a) - rank(b) || compareText(a, b));
  }

  /** The patterns in use of a route. */
  patternsOf(routeId: string): readonly Pattern[] {
    return this.ofRoutes.get(routeId) ?? none;
  }

  /** Where buses go on from a stop, or come from at the end of a line: `N`, `NE` and so on; empty: unknown. */
  directionAt(stopId: string): string {
    const here = placedStop(this.network, stopId);
    if (here === null) return '';
    for (const step of [1, -1])
      for (const { pattern, position } of this.placesAt(stopId)) {
        const other = placedStop(this.network, pattern.stops[position + step]?.stopId ?? '');
        if (other !== null && metersBetween(positionOf(here), positionOf(other)) >= 1)
          return step === 1 ? compassOf(positionOf(here), positionOf(other)) : compassOf(positionOf(other), positionOf(here));
      }
    return '';
  }

  private addPlaces(pattern: Pattern): void {
    for (const [position, { stopId }] of pattern.stops.entries()) {
      const here = this.places.get(stopId);
      if (here === undefined) this.places.set(stopId, [{ pattern, position }]);
      else here.push({ pattern, position });
    }
  }

  private addRoute(pattern: Pattern): void {
    const { routeId, stops } = pattern;
    this.ofRoutes.set(routeId, [...(this.ofRoutes.get(routeId) ?? none), pattern]);
    for (const { stopId } of stops) {
      const here = this.routes.get(stopId);
      if (here === undefined) this.routes.set(stopId, new Set([routeId]));
      else here.add(routeId);
    }
  }
}

const winds = ['N', 'NE', 'E', 'SE', 'S', 'SW', 'W', 'NW'] as const;

/** The direction from a place to another one nearby. @example compassOf({ lat: 31, lon: 121 }, { lat: 31, lon: 121.01 }) // 'E' */
export function compassOf(from: Position, to: Position): string {
  const east = (to.lon - from.lon) * Math.cos((from.lat * Math.PI) / 180);
  const turn = Math.atan2(east, to.lat - from.lat) / (2 * Math.PI);
  return winds[((Math.round(turn * 8) % 8) + 8) % 8] ?? '';
}
