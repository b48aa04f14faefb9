import type { ServiceTime } from '../scheduling/service-time.js';
import { tripIdAt } from '../scheduling/timetable.js';
import { sentencesOf } from '../sentences/found-sentences.js';
import { departureTime, endTime, type Sentence } from '../sentences/sentence.js';
import type { DraftBase } from './draft-base.js';
import type { AcceptedBlock, DraftContent, DraftWay } from './draft-content.js';
import { baseOf, match, type Base, type TimedBaseTrip } from './base-trips.js';
import { departuresOfWays, type WayDeparture } from './way-departures.js';

/** A trip made from the sentences and changes of a draft. */
export interface DraftTrip {
  /** Such as `songhong-0-weekday-0730`; if the base timetable has this departure, the id that it has there. */
  readonly tripId: string;
  readonly routeId: string;
  readonly wayId: string;
  readonly directionId: 0 | 1 | null;
  readonly serviceId: string;
  readonly startTime: ServiceTime;
  /** Arrival at the last stop. */
  readonly endTime: ServiceTime;
  /** Seconds from the start to each stop; trips with the same running times share these lists. */
  readonly arrivals: readonly number[];
  readonly departures: readonly number[];
  readonly startStopId: string;
  readonly endStopId: string;
  readonly blockId: string | null;
  /** The sentence that makes it; null: a manager added it by hand. */
  readonly sentenceId: string | null;
  /** How a manager changed this single departure; null: not at all. */
  readonly own: 'moved' | 'added' | 'kept' | null;
  /** The time at which the sentences make a moved departure; else the same as `startTime`. Changes identify departures by it. */
  readonly sentenceTime: ServiceTime;
  /** In the base timetable no bus leaves on this way at this time on these days. Without a base timetable all trips are new. */
  readonly isNew: boolean;
}

/** A departure of the base timetable that the draft no longer has: fewer buses leave at its time. A moved bus is gone at its old time. */
export interface GoneTrip {
  /** If the bus was moved, the trip at its new time has the same id. */
  readonly tripId: string;
  /** Null: the draft no longer has its way. */
  readonly routeId: string | null;
  readonly wayId: string;
  readonly serviceId: string;
  readonly startTime: ServiceTime;
}

/** All trips of a draft, and the departures of the base timetable that it no longer has. */
export interface DraftTrips {
  /** By route, way, service and time, in the order of the draft. */
  readonly trips: readonly DraftTrip[];
  readonly gone: readonly GoneTrip[];
}

/**
 * Makes all trips that can be made; ways without stops or running times have none. The same draft always gets the same trip ids.
 * @param base null: the draft was made from nothing
 */
export function tripsOf(content: DraftContent, base: DraftBase | null): DraftTrips {
  const departures = departuresOfWays(content);
  const stopIds = new Set(content.stops.map(({ stopId }) => stopId));
  const before = baseOf(base);
  const blocks = blocksOf(content.fleet.blocks);
  const taken = new Set<string>();
  const trips: DraftTrip[][] = [];
  const gone: GoneTrip[][] = [];
  const done = new Set<string>();
  for (const route of content.routes) {
    for (const way of route.ways) {
      const made = departures.get(way.wayId);
      if (made === undefined || done.has(way.wayId)) continue;
      done.add(way.wayId);
      const hasStops = way.stops.every(({ stopId }) => stopIds.has(stopId));
      const ofWay = tripsOfWay({ routeId: route.routeId, way, departures: hasStops ? made.departures : none, before, blocks }, taken);
      for (const id of ofWay.newIds) taken.add(id);
      trips.push(ofWay.trips);
      gone.push(ofWay.gone);
    }
  }
  for (const [wayId, ofWay] of before.ofWays) if (!done.has(wayId)) gone.push(ofWay.map((trip) => goneOf(trip, null)));
  return { trips: trips.flat(), gone: gone.flat() };
}

const none: readonly WayDeparture[] = [];

/** All that the trips of a way depend on, except the ids of the trips of the ways before it. */
interface WayParts {
  readonly routeId: string;
  readonly way: DraftWay;
  readonly departures: readonly WayDeparture[];
  readonly before: Base;
  readonly blocks: ReadonlyMap<string, string>;
}

interface WayTrips {
  readonly trips: DraftTrip[];
  readonly gone: GoneTrip[];
  /** Its trip ids that the base timetable does not have. */
  readonly newIds: ReadonlySet<string>;
  /** No trip of another way had an id that would otherwise have been used here. */
  readonly isAlone: boolean;
}

const tripsByWay = new WeakMap<DraftWay, { readonly parts: WayParts; readonly made: WayTrips }>();

/** Each edit changes one way; the trips of all others are cached and stay the same objects. */
function tripsOfWay(parts: WayParts, taken: ReadonlySet<string>): WayTrips {
  const cached = tripsByWay.get(parts.way);
  if (cached !== undefined && isSame(cached.parts, parts) && ![...cached.made.newIds].some((id) => taken.has(id))) return cached.made;
  const made = makeTrips(parts, taken);
  if (made.isAlone) tripsByWay.set(parts.way, { parts, made });
  return made;
}

const isSame = (one: WayParts, other: WayParts): boolean =>
  one.routeId === other.routeId && one.departures === other.departures && one.before === other.before && one.blocks === other.blocks;

function makeTrips({ routeId, way, departures, before, blocks }: WayParts, taken: ReadonlySet<string>): WayTrips {
  const timed = departures.filter(isTimed);
  const matched = match(timed, before.ofWays.get(way.wayId) ?? []);
  const newIds = new Set<string>();
  let isAlone = true;
  const newId = ({ serviceId, startTime }: WayDeparture): string => {
    const id = tripIdAt(`${way.wayId}-${serviceId}`, startTime);
    let free = id;
    for (let count = 2; taken.has(free) || before.ids.has(free) || newIds.has(free); count += 1) {
      isAlone &&= !taken.has(free);
      free = `${id}-${count}`;
    }
    newIds.add(free);
    return free;
  };
  const trips = timed.map((departure) => {
    const tripId = matched.ids.get(departure) ?? newId(departure);
    return tripOf(tripId, departure, routeId, way, { isNew: !matched.atFormerTimes.has(departure), blockId: blocks.get(tripId) ?? null });
  });
  return { trips, gone: matched.gone.map((trip) => goneOf(trip, routeId)), newIds, isAlone };
}

interface TimedDeparture extends WayDeparture {
  readonly timing: Exclude<WayDeparture['timing'], string>;
}

const isTimed = (departure: WayDeparture): departure is TimedDeparture => typeof departure.timing !== 'string';

function tripOf(
  tripId: string,
  { serviceId, startTime, sentenceTime, sentenceId, change, timing }: TimedDeparture,
  routeId: string,
  way: DraftWay,
  rest: Pick<DraftTrip, 'isNew' | 'blockId'>,
): DraftTrip {
  const { arrivals, departures } = timing;
  return {
    ...{
      tripId,
      routeId,
      wayId: way.wayId,
      directionId: way.directionId,
      serviceId,
      startTime,
      sentenceTime,
      sentenceId,
      arrivals,
      departures,
    },
    endTime: (startTime + (arrivals.at(-1) ?? 0)) as ServiceTime,
    startStopId: way.stops[0]?.stopId ?? '',
    endStopId: way.stops.at(-1)?.stopId ?? '',
    own: change === null || change.is === 'removed' ? null : change.is,
    ...rest,
  };
}

const goneOf = ({ tripId, wayId, serviceId, startTime }: TimedBaseTrip, routeId: string | null): GoneTrip => {
  return { tripId, routeId, wayId, serviceId, startTime };
};

const blockIdsCache = new WeakMap<readonly AcceptedBlock[], ReadonlyMap<string, string>>();

function blocksOf(blocks: readonly AcceptedBlock[]): ReadonlyMap<string, string> {
  let blockIds = blockIdsCache.get(blocks);
  if (blockIds === undefined) {
    blockIds = new Map(blocks.flatMap(({ blockId, tripIds }) => tripIds.map((tripId) => [tripId, blockId] as const)));
    blockIdsCache.set(blocks, blockIds);
  }
  return blockIds;
}

/** The departures on a way in the base timetable, in the period of a sentence. */
export interface FormerDepartures {
  readonly count: number;
  /** Seconds between them, if all intervals are equal; else null. */
  readonly headwaySeconds: number | null;
}

/** @returns null if there is no base timetable, or the sentence lists single departures and so has no period */
export function formerDeparturesOf(
  base: DraftBase | null,
  wayId: string,
  { serviceId, rule }: Pick<Sentence, 'serviceId' | 'rule'>,
): FormerDepartures | null {
  if (base === null || rule.kind === 'times') return null;
  const [from, until, last] = [departureTime(rule.from), endTime(rule.until), departureTime(rule.last ?? '') ?? -1];
  if (from === null || until === null) return null;
  const times = (baseOf(base).ofWays.get(wayId) ?? [])
    .filter((trip) => trip.serviceId === serviceId && trip.startTime >= from && (trip.startTime < until || trip.startTime <= last))
    .map(({ startTime }) => startTime);
  const [only, ...others] = sentencesOf(serviceId, times);
  return { count: times.length, headwaySeconds: others.length === 0 && only?.rule.kind === 'every' ? only.rule.headwaySeconds : null };
}
