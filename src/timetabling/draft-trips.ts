import { parseServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { tripIdAt } from '../scheduling/timetable.js';
import { compareText } from '../scheduling/trips.js';
import type { BaseTrip, DraftBase } from './draft-base.js';
import type { AcceptedBlock, DraftContent, DraftRoute, DraftWay } from './draft-content.js';
import { departuresOfWays, type WayDeparture } from './way-departures.js';

/** A trip that a draft makes. */
export interface DraftTrip {
  /** `songhong-0-weekday-0730`; that of the timetable it was made from, where the departure was there already. */
  readonly tripId: string;
  readonly routeId: string;
  readonly wayId: string;
  readonly directionId: 0 | 1 | null;
  readonly serviceId: string;
  readonly startTime: ServiceTime;
  /** Arrival at the last stop. */
  readonly endTime: ServiceTime;
  /** Seconds from the start, a number a stop; shared by trips with the same running times. */
  readonly arrivals: readonly number[];
  readonly departures: readonly number[];
  readonly startStopId: string;
  readonly endStopId: string;
  readonly blockId: string | null;
  /** The sentence that makes it; null: somebody added it by hand. */
  readonly sentenceId: string | null;
  /** What somebody did to this one departure alone. */
  readonly own: 'moved' | 'added' | 'kept' | null;
  /** Of a moved one, when the sentences have it; as `startTime` otherwise. By it a change names the departure. */
  readonly saidTime: ServiceTime;
  /** No bus leaves on this way at this time on these days in the timetable from which the draft was made. Where there is none, all are new. */
  readonly isNew: boolean;
}

/** A departure of the timetable before that the draft has no more: at its time fewer buses leave. A moved bus is gone at its old time. */
export interface GoneTrip {
  /** A moved bus keeps it. */
  readonly tripId: string;
  /** Null: the draft has its way no more. */
  readonly routeId: string | null;
  readonly wayId: string;
  readonly serviceId: string;
  readonly startTime: ServiceTime;
}

export interface DraftTrips {
  /** By route, way, service and time, in the order of the draft. */
  readonly trips: readonly DraftTrip[];
  readonly gone: readonly GoneTrip[];
}

/**
 * All trips that can be made; ways without stops or running times have none. Trip ids are the same whenever the draft is the same.
 * @param base null: the draft was made from nothing
 */
export function tripsOf(content: DraftContent, base: DraftBase | null): DraftTrips {
  const made = departuresOfWays(content);
  const stopIds = new Set(content.stops.map(({ stopId }) => stopId));
  const baseTrips = baseOf(base);
  const blockOf = blocksOf(content.fleet.blocks);
  const taken = new Set(baseTrips.ids);
  const trips: DraftTrip[] = [];
  const gone: GoneTrip[] = [];
  const done = new Set<string>();
  for (const route of content.routes) {
    for (const way of route.ways) {
      if (done.has(way.wayId)) continue;
      done.add(way.wayId);
      const runs = way.stops.every(({ stopId }) => stopIds.has(stopId)) ? (made.get(way.wayId)?.departures ?? []) : [];
      const timed = runs.filter(isTimed);
      const matched = match(timed, baseTrips.ofWays.get(way.wayId) ?? []);
      for (const departure of timed) {
        const tripId = matched.ids.get(departure) ?? newId(way.wayId, departure, taken);
        trips.push(tripOf(tripId, departure, route, way, { isNew: !matched.known.has(departure), blockId: blockOf.get(tripId) ?? null }));
      }
      gone.push(...matched.gone.map((trip) => goneOf(trip, route.routeId)));
    }
  }
  for (const [wayId, ofWay] of baseTrips.ofWays) if (!done.has(wayId)) gone.push(...ofWay.map((trip) => goneOf(trip, null)));
  return { trips, gone };
}

interface TimedDeparture extends WayDeparture {
  readonly timing: Exclude<WayDeparture['timing'], string>;
}

const isTimed = (departure: WayDeparture): departure is TimedDeparture => typeof departure.timing !== 'string';

function tripOf(
  tripId: string,
  { serviceId, startTime, saidTime, sentenceId, change, timing }: TimedDeparture,
  { routeId }: DraftRoute,
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
      saidTime,
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

/** A trip of the timetable before with its time as a number. */
type TimedBaseTrip = BaseTrip & { readonly startTime: ServiceTime };

interface Base {
  readonly ids: readonly string[];
  readonly ofWays: ReadonlyMap<string, readonly TimedBaseTrip[]>;
}

const noBase: Base = { ids: [], ofWays: new Map() };
const knownBases = new WeakMap<DraftBase, Base>();

function baseOf(base: DraftBase | null): Base {
  if (base === null) return noBase;
  let known = knownBases.get(base);
  if (known === undefined) {
    const ofWays = new Map<string, TimedBaseTrip[]>();
    for (const trip of base.trips) {
      const startTime = parseServiceTime(trip.time);
      if (startTime !== null) listIn(ofWays, trip.wayId).push({ ...trip, startTime });
    }
    for (const trips of ofWays.values()) trips.sort((a, b) => compareText(a.serviceId, b.serviceId) || a.startTime - b.startTime);
    known = { ids: base.trips.map(({ tripId }) => tripId), ofWays };
    knownBases.set(base, known);
  }
  return known;
}

interface Matched {
  /** Ids of the timetable before, by the departures that keep them. */
  readonly ids: ReadonlyMap<WayDeparture, string>;
  /** Departures at times at which buses left before. */
  readonly known: ReadonlySet<WayDeparture>;
  readonly gone: readonly TimedBaseTrip[];
}

/**
 * Which departures of a way are those of the timetable before: at the same time first those that nobody moved, then those moved there; a
 * moved one that was nothing there before keeps the id of the departure it was, as long as no other bus leaves in its place.
 */
function match(departures: readonly WayDeparture[], base: readonly TimedBaseTrip[]): Matched {
  const free = new Map<string, TimedBaseTrip[]>();
  for (const trip of base) {
    listIn(free, `${trip.startTime} ${trip.serviceId}`).push(trip);
  }
  const ids = new Map<WayDeparture, string>();
  const known = new Set<WayDeparture>();
  const moved = departures.filter(({ startTime, saidTime }) => startTime !== saidTime);
  for (const departure of [...departures.filter(({ startTime, saidTime }) => startTime === saidTime), ...moved]) {
    const trip = free.get(`${departure.startTime} ${departure.serviceId}`)?.shift();
    if (trip === undefined) continue;
    known.add(departure);
    ids.set(departure, trip.tripId);
  }
  const gone = [...free.values()].flat();
  for (const departure of moved.filter((one) => !known.has(one))) {
    const trip = free.get(`${departure.saidTime} ${departure.serviceId}`)?.shift();
    if (trip !== undefined) ids.set(departure, trip.tripId);
  }
  return { ids, known, gone };
}

function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}

/** @param taken ids that mean another departure already; the new one is added */
function newId(wayId: string, { serviceId, startTime }: WayDeparture, taken: Set<string>): string {
  const id = tripIdAt(`${wayId}-${serviceId}`, startTime);
  let free = id;
  for (let count = 2; taken.has(free); count += 1) free = `${id}-${count}`;
  taken.add(free);
  return free;
}

const knownBlocks = new WeakMap<readonly AcceptedBlock[], ReadonlyMap<string, string>>();

function blocksOf(blocks: readonly AcceptedBlock[]): ReadonlyMap<string, string> {
  let known = knownBlocks.get(blocks);
  if (known === undefined) {
    known = new Map(blocks.flatMap(({ blockId, tripIds }) => tripIds.map((tripId) => [tripId, blockId] as const)));
    knownBlocks.set(blocks, known);
  }
  return known;
}
