import type { Feed, FeedPattern, FeedTiming, FeedTrip } from '../feeds/gtfs/gtfs-feed.js';
import { compareText } from '../scheduling/trips.js';
import { formatServiceTime } from '../scheduling/service-time.js';
import { sentencesOf } from '../sentences/found-sentences.js';
import { endOfTimes, type Sentence } from '../sentences/sentence.js';
import type { BaseTrip } from '../timetabling/draft-base.js';
import type { DraftCall, DraftWay } from '../timetabling/draft-content.js';
import type { DraftTrip } from '../timetabling/draft-trips.js';
import type { OtherHeadsign } from './named-texts.js';
import { runningTimesOf, type TimedTrip } from './running-times-of-feed.js';

/** The ways of a timetable by route, with their trips. */
export interface WaysOfFeed {
  readonly ways: ReadonlyMap<string, readonly DraftWay[]>;
  readonly trips: readonly BaseTrip[];
  /** Trips that leave too late for a draft. */
  readonly tooLate: readonly string[];
}

/** The trips of one way: they share stops, headsign and shape, and trips that leave at the same time have the same running times. */
interface Run {
  readonly pattern: FeedPattern;
  readonly headsign: string | null;
  readonly otherHeadsign: string | null;
  readonly shapeId: string | null;
  readonly trips: FeedTrip[];
}

export function waysOfFeed(feed: Feed, otherHeadsign: OtherHeadsign): WaysOfFeed {
  const isBeyond = ({ startTime }: FeedTrip): boolean => startTime < 0 || startTime >= endOfTimes;
  const runs = runsOf({ ...feed, trips: feed.trips.filter((trip) => !isBeyond(trip)) }, otherHeadsign);
  const ids = new Set<string>();
  const ways = new Map<string, DraftWay[]>();
  const trips: BaseTrip[] = [];
  for (const run of runs) {
    const { routeId, directionId } = run.pattern;
    const wayId = freeWayId(routeId, directionId, ids);
    ways.set(routeId, [...(ways.get(routeId) ?? []), wayOf(wayId, run, feed)]);
    trips.push(...run.trips.map((trip) => baseTripOf(wayId, trip, feed.timings[trip.path.timing])));
  }
  return { ways, trips, tooLate: feed.trips.filter(isBeyond).map(({ tripId }) => tripId) };
}

/** The ways by direction, and in each direction the one with most trips first. */
function runsOf({ trips, patterns }: Feed, otherHeadsign: OtherHeadsign): Run[] {
  const runs = new Map<string, Run>();
  const ordered = [...trips].sort((a, b) => a.startTime - b.startTime || compareText(a.tripId, b.tripId));
  /** For each departure time, the different timings. Trips with the same time and different timings belong to different ways. */
  const slots = new Map<string, number[]>();
  for (const trip of ordered) {
    const { row, path, startTime } = trip;
    const pattern = patterns[path.pattern];
    if (pattern === undefined) continue;
    const other = otherHeadsign(trip.tripId, row.tripHeadsign);
    const kind = [path.pattern, row.tripHeadsign, other, row.shapeId];
    const slot = JSON.stringify([...kind, row.serviceId, startTime]);
    const timings = slots.get(slot) ?? [];
    slots.set(slot, timings);
    if (!timings.includes(path.timing)) timings.push(path.timing);
    const key = JSON.stringify([...kind, timings.indexOf(path.timing)]);
    const run = runs.get(key) ?? { pattern, headsign: row.tripHeadsign, otherHeadsign: other, shapeId: row.shapeId, trips: [] };
    run.trips.push(trip);
    runs.set(key, run);
  }
  const place = ({ pattern }: Run): number => pattern.directionId ?? 2;
  return [...runs.values()].sort((a, b) => place(a) - place(b) || b.trips.length - a.trips.length);
}

/** `songhong-0` for direction 0, `songhong-1` for direction 1, then `songhong-2` …, like the ids of new ways in `editing/`. */
function freeWayId(routeId: string, directionId: 0 | 1 | null, usedIds: Set<string>): string {
  let id = `${routeId}-${directionId ?? 0}`;
  for (let count = 2; usedIds.has(id); count += 1) id = `${routeId}-${count}`;
  usedIds.add(id);
  return id;
}

function wayOf(wayId: string, run: Run, { timings }: Feed): DraftWay {
  const trips = run.trips.map((trip): TimedTrip => {
    const { row, startTime, path } = trip;
    return { serviceId: row.serviceId, startTime, timing: timings[path.timing] ?? { pattern: 0, arrivals: [], departures: [] } };
  });
  return {
    ...{ wayId, directionId: run.pattern.directionId, headsign: run.headsign, otherHeadsign: run.otherHeadsign },
    stops: callsOf(run.pattern),
    ...runningTimesOf(trips),
    sentences: sentencesOfTrips(trips),
    shapeId: run.shapeId,
  };
}

function callsOf({ stops }: FeedPattern): DraftCall[] {
  const isCounted = stops.every(({ stopSequence }, index) => stopSequence === index + 1);
  return stops.map(({ stopId, stopSequence, pickupType, dropOffType, timepoint, stopHeadsign, shapeDistTraveled }) => ({
    ...{ stopId, pickupType: boardingType(pickupType), dropOffType: boardingType(dropOffType), timepoint, headsign: stopHeadsign },
    ...{ stopSequence: isCounted ? null : stopSequence, shapeDistTraveled },
  }));
}

const boardingType = (type: number): DraftCall['pickupType'] => (type === 1 || type === 2 || type === 3 ? type : 0);

function sentencesOfTrips(trips: readonly TimedTrip[]): Sentence[] {
  const services = [...new Set(trips.map(({ serviceId }) => serviceId))].sort(compareText);
  const found = services.flatMap((serviceId) =>
    sentencesOf(
      serviceId,
      trips.filter((trip) => trip.serviceId === serviceId).map(({ startTime }) => startTime),
    ),
  );
  return found.map((sentence, index) => ({ ...sentence, sentenceId: `s${index + 1}` }));
}

/**
 * Assigns the trips of a timetable to the ways of the draft from which it was published.
 * @returns null if the timetable has other trips than the draft generates
 */
export function tripsOnWays(feed: Feed, made: readonly DraftTrip[]): BaseTrip[] | null {
  const draftTrips = new Map(made.map((trip) => [trip.tripId, trip]));
  const trips: BaseTrip[] = [];
  for (const trip of feed.trips) {
    const same = draftTrips.get(trip.tripId);
    if (same === undefined || same.serviceId !== trip.row.serviceId || same.startTime !== trip.startTime) return null;
    trips.push(baseTripOf(same.wayId, trip, feed.timings[trip.path.timing]));
  }
  return trips.length === made.length ? trips : null;
}

function baseTripOf(wayId: string, trip: FeedTrip, timing: FeedTiming | undefined): BaseTrip {
  const { tripId, row, startTime, headwaySeconds, modelTripId } = trip;
  const standsBefore = -(timing?.arrivals[0] ?? 0);
  const standsAfter = (timing?.departures.at(-1) ?? 0) - (timing?.arrivals.at(-1) ?? 0);
  return {
    ...{ tripId, wayId, serviceId: row.serviceId, time: formatServiceTime(startTime), blockId: row.blockId },
    ...(row.tripShortName === null ? {} : { shortName: row.tripShortName }),
    ...(row.wheelchairAccessible === null ? {} : { wheelchairAccessible: row.wheelchairAccessible }),
    ...(row.bikesAllowed === null ? {} : { bikesAllowed: row.bikesAllowed }),
    ...(headwaySeconds === null ? {} : { headwaySeconds }),
    ...(modelTripId === null ? {} : { modelTripId }),
    ...(standsBefore === 0 ? {} : { standsBefore }),
    ...(standsAfter === 0 ? {} : { standsAfter }),
  };
}
