import { parseServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import type { BaseTrip, DraftBase } from './draft-base.js';
import type { WayDeparture } from './way-departures.js';

/** A trip of the base timetable, with its time as a number. */
export type TimedBaseTrip = BaseTrip & { readonly startTime: ServiceTime };

/** The base timetable, indexed for looking up departures. */
export interface Base {
  readonly ids: ReadonlySet<string>;
  readonly ofWays: ReadonlyMap<string, readonly TimedBaseTrip[]>;
}

const noBase: Base = { ids: new Set(), ofWays: new Map() };
const baseCache = new WeakMap<DraftBase, Base>();

export function baseOf(base: DraftBase | null): Base {
  if (base === null) return noBase;
  let cached = baseCache.get(base);
  if (cached === undefined) {
    const ofWays = new Map<string, TimedBaseTrip[]>();
    for (const trip of base.trips) {
      const startTime = parseServiceTime(trip.time);
      if (startTime !== null) listIn(ofWays, trip.wayId).push({ ...trip, startTime });
    }
    for (const trips of ofWays.values()) trips.sort((a, b) => compareText(a.serviceId, b.serviceId) || a.startTime - b.startTime);
    cached = { ids: new Set(base.trips.map(({ tripId }) => tripId)), ofWays };
    baseCache.set(base, cached);
  }
  return cached;
}

/** Which departures of a draft continue those of the base timetable. */
export interface Matched {
  /** The trip ids of the base timetable, by the departures that keep them. */
  readonly ids: ReadonlyMap<WayDeparture, string>;
  /** Departures at times at which the base timetable has a departure, too. */
  readonly atFormerTimes: ReadonlySet<WayDeparture>;
  /** Departures of the base timetable at whose times the draft has fewer. */
  readonly gone: readonly TimedBaseTrip[];
}

/**
 * Finds which departures of a way continue those of the base timetable. Departures at the same time are matched: first unmoved ones, then
 * those moved to that time. A moved departure without a match keeps the id of the departure at its former time, unless another bus leaves
 * then.
 */
export function match(departures: readonly WayDeparture[], base: readonly TimedBaseTrip[]): Matched {
  const free = new Map<string, TimedBaseTrip[]>();
  for (const trip of base) {
    listIn(free, `${trip.startTime} ${trip.serviceId}`).push(trip);
  }
  const ids = new Map<WayDeparture, string>();
  const atFormerTimes = new Set<WayDeparture>();
  const moved = departures.filter(({ startTime, sentenceTime }) => startTime !== sentenceTime);
  for (const departure of [...departures.filter(({ startTime, sentenceTime }) => startTime === sentenceTime), ...moved]) {
    const trip = free.get(`${departure.startTime} ${departure.serviceId}`)?.shift();
    if (trip === undefined) continue;
    atFormerTimes.add(departure);
    ids.set(departure, trip.tripId);
  }
  const gone = [...free.values()].flat();
  for (const departure of moved.filter((one) => !atFormerTimes.has(one))) {
    const trip = free.get(`${departure.sentenceTime} ${departure.serviceId}`)?.shift();
    if (trip !== undefined) ids.set(departure, trip.tripId);
  }
  return { ids, atFormerTimes: atFormerTimes, gone };
}

function listIn<V>(lists: Map<string, V[]>, key: string): V[] {
  let list = lists.get(key);
  if (list === undefined) lists.set(key, (list = []));
  return list;
}
