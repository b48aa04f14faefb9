import { parseServiceTime } from '../scheduling/service-time.js';
import { kindsOfDay } from '../sentences/kinds-of-day.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent, DraftWay } from './draft-content.js';
import type { DraftTrips } from './draft-trips.js';
import { runningTimesAt, timingOf } from './way-timing.js';

/** Buses of two routes and more that leave a stop in the same minute, so that riders who could take either wait twice as long. */
export interface LeavingTogether {
  readonly stopId: string;
  /** Minutes in which that happens, as seconds of the service day, rising. */
  readonly times: readonly number[];
  /** How often in the timetable before, on the same days; null: there was none. */
  readonly before: number | null;
  readonly routeCount: number;
  /** One of the times, near to what was changed. */
  readonly example: number;
}

/** By stop, on the kind of day on which it happens most often. */
export function busiestTogether(content: DraftContent, base: DraftBase | null, made: DraftTrips): LeavingTogether[] {
  const ways = new Map(content.routes.flatMap((route) => route.ways.map((way) => [way.wayId, { way, routeId: route.routeId }] as const)));
  const shared = sharedStops(content);
  if (shared.size === 0) return [];
  const now = made.trips.map((trip) => ({ ...trip, at: leavesAt(ways.get(trip.wayId)?.way, shared, trip.departures, trip.startTime) }));
  const old = (base?.trips ?? []).flatMap(({ wayId, serviceId, time }) => {
    const [known, startTime] = [ways.get(wayId), parseServiceTime(time)];
    if (known === undefined || startTime === null) return [];
    const timing = timingOf(runningTimesAt(known.way, serviceId, startTime), known.way.stops.length);
    const departures = typeof timing === 'string' ? [0] : timing.departures;
    return [{ routeId: known.routeId, serviceId, at: leavesAt(known.way, shared, departures, startTime) }];
  });
  const changed = [...made.trips.filter(({ isNew }) => isNew), ...made.gone].map(({ startTime }) => startTime).sort((a, b) => a - b)[0];
  const found = new Map<string, LeavingTogether>();
  for (const { serviceIds } of kindsOfDay(content.services)) {
    const onDay = ({ serviceId }: { readonly serviceId: string }): boolean => serviceIds.includes(serviceId);
    const before = base === null ? null : minutesTogether(old.filter(onDay));
    for (const [stopId, { times, routes }] of minutesTogether(now.filter(onDay))) {
      if (times.length <= (found.get(stopId)?.times.length ?? 0)) continue;
      const example = changed === undefined || base === null ? times[0] : nearest(times, changed);
      found.set(stopId, {
        stopId,
        times,
        routeCount: routes.size,
        example: example ?? 0,
        before: before === null ? null : (before.get(stopId)?.times.length ?? 0),
      });
    }
  }
  return [...found.values()].sort((a, b) => b.times.length - a.times.length);
}

const nearest = (times: readonly number[], to: number): number | undefined =>
  [...times].sort((a, b) => Math.abs(a - to) - Math.abs(b - to) || a - b)[0];

/** Stops at which riders get on buses of two routes. */
function sharedStops({ routes }: DraftContent): ReadonlySet<string> {
  const seen = new Map<string, Set<string>>();
  for (const { routeId, ways } of routes)
    for (const { stops } of ways)
      for (const { stopId, pickupType } of stops.slice(0, -1))
        if (pickupType !== 1) seen.set(stopId, (seen.get(stopId) ?? new Set()).add(routeId));
  return new Set([...seen].filter(([, ids]) => ids.size > 1).map(([stopId]) => stopId));
}

type Leaving = readonly (readonly [stopId: string, minute: number])[];

/** When riders can leave by a trip, from which shared stops. */
const leavesAt = (way: DraftWay | undefined, shared: ReadonlySet<string>, departures: readonly number[], startTime: number): Leaving =>
  (way?.stops.slice(0, -1) ?? []).flatMap(({ stopId, pickupType }, place) => {
    const seconds = departures[place];
    if (seconds === undefined || pickupType === 1 || !shared.has(stopId)) return [];
    return [[stopId, Math.floor((startTime + seconds) / 60) * 60] as const];
  });

interface Together {
  readonly times: number[];
  readonly routes: Set<string>;
}

function minutesTogether(trips: readonly { readonly routeId: string; readonly at: Leaving }[]): Map<string, Together> {
  const minutes = new Map<string, Map<number, Set<string>>>();
  for (const { routeId, at } of trips) {
    for (const [stopId, minute] of at) {
      const ofStop = minutes.get(stopId) ?? new Map<number, Set<string>>();
      minutes.set(stopId, ofStop.set(minute, (ofStop.get(minute) ?? new Set()).add(routeId)));
    }
  }
  const together = [...minutes].map(([stopId, ofStop]): [string, Together] => {
    const both = [...ofStop].filter(([, routes]) => routes.size > 1);
    return [
      stopId,
      { times: both.map(([minute]) => minute).sort((a, b) => a - b), routes: new Set(both.flatMap(([, routes]) => [...routes])) },
    ];
  });
  return new Map(together.filter(([, { times }]) => times.length > 0));
}
