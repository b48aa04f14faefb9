import { kindsOfDay } from '../sentences/kinds-of-day.js';
import type { DraftBase } from './draft-base.js';
import type { DraftContent } from './draft-content.js';
import { baseOf } from './base-trips.js';
import type { DraftTrips } from './draft-trips.js';
import { runningTimesAt, timingOf } from './way-timing.js';

/**
 * A stop where buses of two or more routes leave in the same minute, so that riders who could take either wait longer than they need to.
 */
export interface LeavingTogether {
  readonly stopId: string;
  /** The minutes in which that happens, as seconds of the service day, in ascending order. */
  readonly times: readonly number[];
  /** In how many minutes it happens in the base timetable on the same days; null: there is no base timetable. */
  readonly before: number | null;
  readonly routeCount: number;
  /** One of `times`: the nearest to the first changed departure; without a change or a base timetable the first. */
  readonly example: number;
}

/** Each stop where it happens, on the kind of day on which it happens most often; stops where it happens most come first. */
export function busiestTogether(content: DraftContent, base: DraftBase | null, made: DraftTrips): LeavingTogether[] {
  const shared = sharedStops(content);
  if (shared.length === 0) return [];
  const places = placesOf(content, shared);
  const changed = [...made.trips.filter(({ isNew }) => isNew), ...made.gone].map(({ startTime }) => startTime).sort((a, b) => a - b)[0];
  const found = new Map<string, LeavingTogether>();
  for (const { serviceIds } of kindsOfDay(content.services)) {
    const isOn = new Set(serviceIds);
    const now = new Minutes(shared.length);
    for (const trip of made.trips) {
      if (!isOn.has(trip.serviceId)) continue;
      for (const { position, stop, route } of places.get(trip.wayId) ?? [])
        now.add(stop, trip.startTime + (trip.departures[position] ?? 0), route);
    }
    const before = base === null ? null : minutesBefore(content, base, { places, isOn, count: shared.length });
    for (const [stop, stopId] of shared.entries()) {
      const { times, routes } = now.together(stop);
      if (times.length <= (found.get(stopId)?.times.length ?? 0)) continue;
      const example = changed === undefined || base === null ? times[0] : nearest(times, changed);
      const often = before === null ? null : before.together(stop).times.length;
      found.set(stopId, { stopId, times, routeCount: routes.size, example: example ?? 0, before: often });
    }
  }
  return [...found.values()].sort((a, b) => b.times.length - a.times.length);
}

interface WayPlace {
  readonly position: number;
  /** Indexes in lists, because numbers are compared faster than ids. */
  readonly stop: number;
  readonly route: number;
}

/** The calls of each way at shared stops where riders can get on. */
function placesOf({ routes }: DraftContent, shared: readonly string[]): ReadonlyMap<string, readonly WayPlace[]> {
  const places = new Map<string, readonly WayPlace[]>();
  for (const [route, { ways }] of routes.entries())
    for (const { wayId, stops } of ways)
      places.set(
        wayId,
        stops.slice(0, -1).flatMap(({ stopId, pickupType }, position) => {
          const stop = pickupType === 1 ? -1 : shared.indexOf(stopId);
          return stop < 0 ? [] : [{ position, stop, route }];
        }),
      );
  return places;
}

/** The same for trips of the base timetable, with the stops and running times of the draft's ways; trips of removed ways are left out. */
function minutesBefore(
  content: DraftContent,
  base: DraftBase,
  {
    places,
    isOn,
    count,
  }: { readonly places: ReadonlyMap<string, readonly WayPlace[]>; readonly isOn: ReadonlySet<string>; readonly count: number },
): Minutes {
  const minutes = new Minutes(count);
  const { ofWays } = baseOf(base);
  for (const way of content.routes.flatMap(({ ways }) => ways)) {
    const own = places.get(way.wayId) ?? [];
    for (const { serviceId, startTime } of own.length === 0 ? [] : (ofWays.get(way.wayId) ?? [])) {
      if (!isOn.has(serviceId)) continue;
      const timing = own.some(({ position }) => position > 0) ? timingOf(runningTimesAt(way, serviceId, startTime), way.stops.length) : '';
      for (const { position, stop, route } of own) {
        const seconds = position === 0 ? 0 : typeof timing === 'string' ? undefined : timing.departures[position];
        if (seconds !== undefined) minutes.add(stop, startTime + seconds, route);
      }
    }
  }
  return minutes;
}

/** A factor larger than any minute of a departure from a stop, so that keys of different stops do not overlap. */
const minutesADay = 32_768;

/** Collects which routes leave each stop in which minute. */
class Minutes {
  /** The first route found, by stop and minute combined into one number. */
  private readonly first = new Map<number, number>();
  private readonly both: { readonly minutes: Set<number>; readonly routes: Set<number> }[];

  constructor(stopCount: number) {
    this.both = Array.from({ length: stopCount }, () => ({ minutes: new Set(), routes: new Set() }));
  }

  add(stop: number, time: number, route: number): void {
    const minute = Math.floor(time / 60);
    const key = stop * minutesADay + minute;
    const first = this.first.get(key);
    if (first === undefined) this.first.set(key, route);
    else if (first !== route) {
      const of = this.both[stop];
      of?.minutes.add(minute);
      of?.routes.add(first).add(route);
    }
  }

  together(stop: number): { readonly times: readonly number[]; readonly routes: ReadonlySet<number> } {
    const { minutes, routes } = this.both[stop] ?? { minutes: new Set<number>(), routes: new Set<number>() };
    return { times: [...minutes].sort((a, b) => a - b).map((minute) => minute * 60), routes };
  }
}

const nearest = (times: readonly number[], to: number): number | undefined =>
  [...times].sort((a, b) => Math.abs(a - to) - Math.abs(b - to) || a - b)[0];

/** Stops where riders can get on buses of at least two routes. */
function sharedStops({ routes }: DraftContent): string[] {
  const seen = new Map<string, Set<string>>();
  for (const { routeId, ways } of routes)
    for (const { stops } of ways)
      for (const { stopId, pickupType } of stops.slice(0, -1))
        if (pickupType !== 1) seen.set(stopId, (seen.get(stopId) ?? new Set()).add(routeId));
  return [...seen].filter(([, ids]) => ids.size > 1).map(([stopId]) => stopId);
}
