import type { TranslationFields } from '../../network/names.js';
import type { Service, ServiceException } from '../../scheduling/service-calendar.js';
import type { ServiceDate, ServiceTime } from '../../scheduling/service-time.js';

/** The columns of `calendar.txt`, from Monday on. */
export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** The id of an agency that operates routes for the owner. Only its name is stored, so an id is made of it that no feed is likely to use. */
export const operatorId = (name: string): string => `operator ${name}`;

/** A feed after reading: the network, and trips that share patterns and timings. Field names as in GTFS. */
export interface Feed {
  readonly agencies: readonly FeedAgency[];
  readonly stops: ReadonlyMap<string, FeedStop>;
  readonly routes: ReadonlyMap<string, FeedRoute>;
  readonly services: ReadonlyMap<string, Service>;
  readonly exceptions: readonly ServiceException[];
  /** Ids with points as JSON, generated again at each iteration to save memory. */
  readonly shapes: Iterable<readonly [shapeId: string, points: string]>;
  readonly patterns: readonly FeedPattern[];
  readonly timings: readonly FeedTiming[];
  readonly trips: readonly FeedTrip[];
  /** The number of trips of `trips.txt` that were left out, by reason. */
  readonly leftOut: ReadonlyMap<LeftOutReason, number>;
  readonly leftOutCount: number;
  readonly transfers: readonly FeedTransfer[];
  readonly translations: readonly TranslationFields[];
  readonly info: FeedInfo | null;
}

/**
 * Why a trip of `trips.txt` is not in the timetable: it has no stop times; it has only one stop; or it runs on request within an area or a
 * time window (GTFS-Flex).
 */
export type LeftOutReason = 'without-stop-times' | 'one-stop' | 'on-demand';

export interface FeedAgency {
  readonly agencyId: string | null;
  readonly agencyName: string;
  readonly agencyUrl: string;
  readonly agencyTimezone: string;
  readonly agencyLang: string | null;
  readonly agencyPhone: string | null;
  readonly agencyEmail: string | null;
}

export interface FeedStop {
  readonly stopId: string;
  readonly stopCode: string | null;
  readonly stopName: string | null;
  readonly stopDesc: string | null;
  readonly stopLat: number | null;
  readonly stopLon: number | null;
  readonly locationType: number;
  readonly parentStation: string | null;
  readonly platformCode: string | null;
  readonly wheelchairBoarding: number | null;
  readonly line: number;
}

export interface FeedRoute {
  readonly routeId: string;
  readonly agencyId: string | null;
  readonly routeShortName: string | null;
  readonly routeLongName: string | null;
  readonly routeDesc: string | null;
  readonly routeType: number;
  readonly routeUrl: string | null;
  readonly routeColor: string | null;
  readonly routeTextColor: string | null;
  readonly routeSortOrder: number;
  readonly line: number;
}

export interface FeedPatternStop {
  readonly stopId: string;
  readonly stopSequence: number;
  readonly pickupType: number;
  readonly dropOffType: number;
  readonly timepoint: boolean;
  readonly stopHeadsign: string | null;
  readonly shapeDistTraveled: number | null;
}

export interface FeedPattern {
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly stops: readonly FeedPatternStop[];
}

export interface FeedTiming {
  /** Index in the feed's patterns. */
  readonly pattern: number;
  readonly arrivals: readonly number[];
  readonly departures: readonly number[];
}

/** A row of `trips.txt`. */
export interface FeedTripRow {
  readonly tripId: string;
  readonly routeId: string;
  readonly serviceId: string;
  readonly directionId: 0 | 1 | null;
  readonly tripHeadsign: string | null;
  readonly tripShortName: string | null;
  readonly blockId: string | null;
  readonly shapeId: string | null;
  readonly wheelchairAccessible: number | null;
  readonly bikesAllowed: number | null;
  /** An extension, `headway_secs`: the feed promises only how often buses come, and the times of this trip are approximate. */
  readonly headwaySeconds?: number | null;
  readonly line: number;
}

/** A trip that runs: a row of `trips.txt` with its path. */
export interface FeedTrip {
  readonly tripId: string;
  readonly row: FeedTripRow;
  readonly path: TripPath;
  readonly startTime: ServiceTime;
  readonly headwaySeconds: number | null;
  readonly modelTripId: string | null;
}

/** Where and when a trip runs, from `stop_times.txt`: indexes in the feed's patterns and timings. */
export interface TripPath {
  readonly pattern: number;
  readonly timing: number;
  readonly startTime: ServiceTime;
}

/** A walk between two stops that every rider can take. */
export interface FeedTransfer {
  readonly fromStopId: string;
  readonly toStopId: string;
  readonly minTransferTime: number;
}

export interface FeedInfo {
  readonly feedPublisherName: string;
  readonly feedPublisherUrl: string;
  readonly feedLang: string;
  readonly feedVersion: string | null;
  readonly feedStartDate: ServiceDate | null;
  readonly feedEndDate: ServiceDate | null;
  readonly feedContactEmail: string | null;
  readonly feedContactUrl: string | null;
}
