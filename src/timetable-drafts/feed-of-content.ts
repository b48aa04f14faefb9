import {
  operatorId,
  type Feed,
  type FeedAgency,
  type FeedInfo,
  type FeedPattern,
  type FeedRoute,
  type FeedStop,
  type FeedTiming,
  type FeedTrip,
} from '../feeds/gtfs/gtfs-feed.js';
import { otherLanguage } from '../language.js';
import type { Service, ServiceException } from '../scheduling/service-calendar.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { BaseTrip, DraftBase } from '../timetabling/draft-base.js';
import type { CarriedRows, DraftContent, DraftRoute, DraftWay } from '../timetabling/draft-content.js';
import type { DraftTrip } from '../timetabling/draft-trips.js';
import { agencyLangOf, farthestDate } from './content-of-feed.js';
import { translationsOf } from './draft-translations.js';
import { namedTexts } from './named-texts.js';

/** The line number of rows that are not from a file. */
const line = 1;

/** A draft with everything needed to make a timetable of it. */
export interface DraftToPublish {
  readonly agencyId: string;
  readonly content: DraftContent;
  readonly base: DraftBase | null;
  /** The trips from `tripsOf`, the same as in the preview. */
  readonly trips: readonly DraftTrip[];
  /** The first date of services that have none of their own. */
  readonly effectiveFrom: ServiceDate;
  /** Shapes of the timetable from which the draft was made, and the stops of each; null: it was made from nothing. */
  readonly before: Pick<Feed, 'shapes' | 'patterns' | 'trips'> | null;
}

/** Turns a draft into a feed. Unfinished parts generate no trips; the preview reports them as problems. */
export function feedOfContent(draft: DraftToPublish): Feed {
  const { agencyId, content, trips } = draft;
  const { place, carried } = content;
  const owner: FeedAgency = {
    ...{ agencyId, agencyName: place.name, agencyUrl: linkOf(place.url) ?? '', agencyTimezone: place.timezone },
    ...{ agencyLang: agencyLangOf(carried.info, place.language), agencyPhone: place.phone, agencyEmail: place.email },
  };
  const stopIds = new Set(content.stops.map(({ stopId }) => stopId));
  const operators = [...new Set(content.routes.flatMap(({ operatedBy }) => operatedBy ?? []))];
  const running = new Set(trips.map(({ serviceId }) => serviceId));
  const services = content.services.filter(({ serviceId }) => running.has(serviceId));
  const wayOf = new Map(trips.map(({ tripId, wayId }) => [tripId, wayId]));
  const shapes = new PreservedShapes(draft);
  const made = feedTrips(draft, shapes);
  return {
    agencies: [owner, ...operators.map((agencyName) => ({ ...owner, agencyId: operatorId(agencyName), agencyName }))],
    stops: new Map(content.stops.map((stop) => [stop.stopId, feedStop(stop, stopIds)])),
    routes: new Map(content.routes.map((route, index) => [route.routeId, feedRoute(route, agencyId, index)])),
    services: new Map(services.map((service) => [service.serviceId, feedService(service, draft.effectiveFrom)])),
    exceptions: services.flatMap(exceptionsOf),
    shapes: shapes.used(made.trips),
    ...made,
    ...{
      leftOut: new Map(),
      leftOutCount: 0,
      transfers: carried.transfers.filter((walk) => stopIds.has(walk.fromStopId) && stopIds.has(walk.toStopId)),
    },
    translations: translationsOf(namedTexts(content, agencyId, wayOf), carried.translations, otherLanguage(place.language)),
    info: infoOf(carried),
  };
}

/** Links that riders follow must be valid web addresses; others are dropped. */
const linkOf = (url: string | null): string | null => (url !== null && /^https?:\/\/[^\s"<>]+$/i.test(url) ? url : null);

function feedStop(stop: DraftContent['stops'][number], stopIds: ReadonlySet<string>): FeedStop {
  const { stopId, name, lat, lon, desc, locationType, stopCode, parentStation, platformCode, wheelchairBoarding } = stop;
  return {
    ...{ stopId, stopCode, stopName: name === '' ? null : name, stopDesc: desc, stopLat: lat, stopLon: lon },
    ...{ locationType, parentStation: parentStation !== null && stopIds.has(parentStation) ? parentStation : null },
    ...{ platformCode, wheelchairBoarding, line },
  };
}

function feedRoute(route: DraftRoute, ownerId: string, index: number): FeedRoute {
  const { routeId, name, longName, color, textColor, routeType, desc, url, operatedBy } = route;
  return {
    ...{ routeId, agencyId: operatedBy === null ? ownerId : operatorId(operatedBy) },
    ...{ routeShortName: name === '' ? null : name, routeLongName: longName, routeDesc: desc, routeType, routeUrl: linkOf(url) },
    ...{ routeColor: color, routeTextColor: textColor, routeSortOrder: index + 1, line },
  };
}

const runsOnWeekdays = ({ monday, tuesday, wednesday, thursday, friday, saturday, sunday }: RunningDays): boolean =>
  monday || tuesday || wednesday || thursday || friday || saturday || sunday;

/** A service that only runs on single dates needs no first and last date. */
function feedService(service: RunningDays, effectiveFrom: ServiceDate): Service {
  const { name: _, exceptions: __, startDate, endDate, ...rest } = service;
  const isEndless = startDate === null && endDate === null && !runsOnWeekdays(service);
  return {
    ...rest,
    startDate: isEndless ? null : ((startDate as ServiceDate | null) ?? effectiveFrom),
    endDate: isEndless ? null : ((endDate ?? farthestDate) as ServiceDate),
  };
}

const exceptionsOf = ({ serviceId, exceptions }: RunningDays): ServiceException[] =>
  exceptions.map(({ date, exceptionType }) => ({ serviceId, date: date as ServiceDate, exceptionType }));

/** The fields of `feed_info.txt`; other carried fields are ignored. */
function infoOf({ info }: CarriedRows): FeedInfo | null {
  if (info?.['feedPublisherName'] === undefined) return null;
  const text = (field: string): string | null => info[field] ?? null;
  return {
    ...{ feedPublisherName: text('feedPublisherName') ?? '', feedPublisherUrl: text('feedPublisherUrl') ?? '' },
    ...{ feedLang: text('feedLang') ?? '', feedVersion: text('feedVersion') },
    ...{ feedStartDate: text('feedStartDate') as ServiceDate | null, feedEndDate: text('feedEndDate') as ServiceDate | null },
    ...{ feedContactEmail: text('feedContactEmail'), feedContactUrl: text('feedContactUrl') },
  };
}

/** Shapes of the base timetable, for ways that still follow the same stops. */
class PreservedShapes {
  private readonly stopsOf = new Map<string, Set<string>>();

  constructor(private readonly draft: DraftToPublish) {
    const { before } = draft;
    for (const { row, path } of before?.trips ?? []) {
      const stops = before?.patterns[path.pattern]?.stops.map(({ stopId }) => stopId).join('\n');
      if (row.shapeId === null || stops === undefined) continue;
      this.stopsOf.set(row.shapeId, (this.stopsOf.get(row.shapeId) ?? new Set()).add(stops));
    }
  }

  of({ shapeId, stops }: DraftWay): string | null {
    const along = stops.map(({ stopId }) => stopId).join('\n');
    return shapeId !== null && this.stopsOf.get(shapeId)?.has(along) === true ? shapeId : null;
  }

  used(trips: readonly FeedTrip[]): Feed['shapes'] {
    const ids = new Set(trips.map(({ row }) => row.shapeId));
    return [...(this.draft.before?.shapes ?? [])].filter(([shapeId]) => ids.has(shapeId));
  }
}

type FeedTrips = Pick<Feed, 'patterns' | 'timings' | 'trips'>;

function feedTrips({ content, base, trips }: DraftToPublish, shapes: PreservedShapes): FeedTrips {
  const ways = new Map(content.routes.flatMap((route) => route.ways.map((way) => [way.wayId, { route, way }] as const)));
  const baseTrips = new Map(base?.trips.map((trip) => [trip.tripId, trip]));
  const patterns = new Numbered<FeedPattern>();
  const timings = new Numbered<FeedTiming>();
  const patternOf = new Map<DraftWay, number>();
  const shapeOf = new Map<DraftWay, string | null>();
  const made = trips.flatMap((trip): FeedTrip[] => {
    const found = ways.get(trip.wayId);
    if (found === undefined) return [];
    const { route, way } = found;
    const pattern = patternOf.get(way) ?? patterns.of(patternOfWay(route, way));
    const shapeId = shapeOf.get(way) ?? shapes.of(way);
    patternOf.set(way, pattern);
    shapeOf.set(way, shapeId);
    const before = baseTrips.get(trip.tripId);
    const timing = timings.of({ pattern, ...timesOf(trip, before) });
    const { tripId, startTime } = trip;
    const { headwaySeconds = null, modelTripId = null } = before ?? {};
    return [
      { tripId, row: rowOf(trip, way, shapeId, before), path: { pattern, timing, startTime }, startTime, headwaySeconds, modelTripId },
    ];
  });
  return { patterns: patterns.all, timings: timings.all, trips: made };
}

/** Fields in the order used by the feed reader: patterns are recognised by a digest of their JSON. */
const patternOfWay = ({ routeId }: DraftRoute, { directionId, stops }: DraftWay): FeedPattern => ({
  ...{ routeId, directionId },
  stops: stops.map(({ stopId, stopSequence, pickupType, dropOffType, timepoint, headsign, shapeDistTraveled }, index) => ({
    ...{ stopId, stopSequence: stopSequence ?? index + 1, pickupType, dropOffType, timepoint, stopHeadsign: headsign, shapeDistTraveled },
  })),
});

function timesOf({ arrivals, departures }: DraftTrip, before: BaseTrip | undefined): Pick<FeedTiming, 'arrivals' | 'departures'> {
  const { standsBefore = 0, standsAfter = 0 } = before ?? {};
  if (standsBefore === 0 && standsAfter === 0) return { arrivals, departures };
  const last = departures.length - 1;
  return {
    arrivals: arrivals.map((time, index) => (index === 0 ? time - standsBefore : time)),
    departures: departures.map((time, index) => (index === last ? time + standsAfter : time)),
  };
}

function rowOf(trip: DraftTrip, way: DraftWay, shapeId: string | null, before: BaseTrip | undefined): FeedTrip['row'] {
  const { routeId, serviceId, directionId, blockId } = trip;
  return {
    ...{ tripId: before?.modelTripId ?? trip.tripId, routeId, serviceId, directionId, tripHeadsign: way.headsign },
    ...{ tripShortName: before?.shortName ?? null, blockId, shapeId },
    ...{ wheelchairAccessible: before?.wheelchairAccessible ?? null, bikesAllowed: before?.bikesAllowed ?? null, line },
  };
}

/** Assigns an index to each distinct value. */
class Numbered<T> {
  readonly all: T[] = [];
  private readonly places = new Map<string, number>();

  of(thing: T): number {
    const key = JSON.stringify(thing);
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.all.push(thing) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}
