import type { Service, ServiceException } from '../scheduling/service-calendar.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';

/** A timetable that somebody wants to publish, as far as it decides what that touches: made of a feed, or of a draft. */
export interface ProposedTimetable {
  /** Where it comes from, for people: the name of the folder or zip. */
  readonly source: string;
  /** Whose buses these are, as it says itself. */
  readonly town: string;
  readonly zone: string;
  readonly routeIds: ReadonlySet<string>;
  readonly stopIds: ReadonlySet<string>;
  /** Where its stops are, as far as they have a position. */
  readonly area: Area | null;
  readonly services: readonly Service[];
  readonly exceptions: readonly ServiceException[];
  readonly trips: readonly ProposedTrip[];
  /** Trips that its source names: those that it holds, of which one may stand for many, and those that it does not. */
  readonly namedTripCount: number;
  /** Trips that its source names and that it does not hold. */
  readonly leftOutCount: number;
  /** The first date for which it is meant, as it says itself; null: it says none. */
  readonly validFrom: ServiceDate | null;
  /** Names all that it holds: another content has another name. Made when it is asked for. */
  readonly digest: () => string;
}

/** A trip of a timetable, old or new, as far as it can be taken for another. */
export interface ProposedTrip {
  readonly tripId: string;
  readonly serviceId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** In order; shared by the trips of a pattern. */
  readonly stopIds: readonly string[];
  readonly startTime: ServiceTime;
  readonly blockId: string | null;
}

/** In degrees. */
export interface Area {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
}

/** The smallest area with all of these places; null: none of them has a position. */
export function areaOf(places: Iterable<{ readonly stopLat: number | null; readonly stopLon: number | null }>): Area | null {
  let area: Area | null = null;
  for (const { stopLat: lat, stopLon: lon } of places) {
    if (lat === null || lon === null) continue;
    area =
      area === null
        ? { south: lat, west: lon, north: lat, east: lon }
        : {
            south: Math.min(area.south, lat),
            west: Math.min(area.west, lon),
            north: Math.max(area.north, lat),
            east: Math.max(area.east, lon),
          };
  }
  return area;
}
