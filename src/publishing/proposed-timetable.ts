import type { Service, ServiceException } from '../scheduling/service-calendar.js';
import type { ServiceDate, ServiceTime } from '../scheduling/service-time.js';

/** A timetable that is to be published, from a feed or from a draft: the facts from which the consequences are decided. */
export interface ProposedTimetable {
  /** Where it comes from, shown to people: the name of the folder or zip. */
  readonly source: string;
  /** The name of the agency as the timetable states it. */
  readonly town: string;
  readonly zone: string;
  readonly routeIds: ReadonlySet<string>;
  readonly stopIds: ReadonlySet<string>;
  /** The area of its stops, as far as they have coordinates. */
  readonly area: Area | null;
  readonly services: readonly Service[];
  readonly exceptions: readonly ServiceException[];
  readonly trips: readonly ProposedTrip[];
  /** How many trips its source names, whether or not they could be read; a row that stands for many trips counts once. */
  readonly namedTripCount: number;
  /** How many trips its source names that could not be read. */
  readonly leftOutCount: number;
  /** The first date for which it declares itself valid; null: it declares none. */
  readonly validFrom: ServiceDate | null;
  /** A hash of the whole content. A function, because it is costly and rarely needed. */
  readonly digest: () => string;
}

/** A trip of an old or new timetable, with what it takes to match it with another. */
export interface ProposedTrip {
  readonly tripId: string;
  readonly serviceId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  /** In order; trips of one pattern share the array. */
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

/** The smallest area that contains all of these places; null if none of them has coordinates. */
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
