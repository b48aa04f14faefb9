import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatHoursMinutes, minutes, type Seconds, serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import { fewestVehicles, type Fleet, fleetOf } from './fewest-vehicles.js';
import type { EmptyRunning, VehicleRules, VehicleTrip } from './vehicle-trip.js';

const nowhere: EmptyRunning = () => null;
const rules = (changed: Partial<VehicleRules> = {}): VehicleRules => ({
  ...{ layover: minutes(3), emptyRunning: nowhere, allowsEmptyRunning: false },
  ...changed,
});

/** A trip from a short text. @example trip('home 07:00 station 07:08') */
function trip(text: string, routeId = 'route'): VehicleTrip {
  const [startStopId = '', start = '', endStopId = '', end = ''] = text.split(' ');
  return { tripId: `${startStopId} ${start}`, routeId, startTime: serviceTime(start), endTime: serviceTime(end), startStopId, endStopId };
}

const clock = (time: number): string => formatHoursMinutes(time as ServiceTime);

/**
 * Both routes of Hongqiao in the evening: the first runs every `every` minutes, and its buses start back `after` minutes after the first
 * departure; the other runs every 30 minutes.
 */
function evening(every: number, after: number): VehicleTrip[] {
  const departures = (from: number, headway: number): number[] =>
    Array.from({ length: Math.ceil((20 * 60 - from) / headway) }, (_, index) => from + index * headway);
  const made = (routeId: string, there: boolean, from: number, headway: number, running: number): VehicleTrip[] =>
    departures(from, headway).map((start) => {
      const [startStopId, endStopId] = there ? ['home', routeId] : [routeId, 'home'];
      const time = clock(start * 60);
      return trip(`${startStopId} ${time} ${endStopId} ${clock((start + running) * 60)}`, routeId);
    });
  const first = 17 * 60 + 30;
  return [
    ...[...made('songhong', true, first, every, 8), ...made('songhong', false, first + after, every, 8)],
    ...[...made('terminal', true, first, 30, 12), ...made('terminal', false, first + 15, 30, 12)],
  ].map((each, index) => ({ ...each, tripId: `${each.tripId} ${each.endStopId} ${String(index)}` }));
}

/** The trips in words: `17:45 songhong → home`. */
function named(trips: readonly VehicleTrip[], ids: readonly string[]): string[] {
  return ids.map((id) => {
    const found = trips.find(({ tripId }) => tripId === id) as VehicleTrip;
    return `${clock(found.startTime)} ${found.startStopId} → ${found.endStopId}`;
  });
}

describe('how many vehicles the trips of a day take', () => {
  it('no vehicles are needed without trips', () => {
    expect(fleetOf([], rules())).toEqual({
      ...{
        vehicles: 0,
        vehiclesWithEmptyRunning: 0,
        forcing: [],
        forcingWithEmptyRunning: [],
        standing: [],
        blocks: [],
        vehicleSeconds: 0,
      },
    });
  });

  it('at 30 minutes each route of Hongqiao has its own bus, and 17:30 of both routes proves it', () => {
    const trips = evening(30, 15);
    const fleet = fleetOf(trips, rules());
    expect([fleet.vehicles, fleet.vehiclesWithEmptyRunning]).toEqual([2, 2]);
    expect(named(trips, fleet.forcing)).toEqual(['17:30 home → songhong', '17:30 home → terminal']);
    const routes = fleet.blocks.map(({ tripIds }) => [
      ...new Set(trips.filter(({ tripId }) => tripIds.includes(tripId)).map(({ routeId }) => routeId)),
    ]);
    expect(routes).toEqual([['songhong'], ['terminal']]);
  });

  it('at 20 minutes Hongqiao needs three buses, with and without empty running, forced by the 17:45 back of both routes and the 17:50', () => {
    const trips = evening(20, 15);
    const fleet = fleetOf(trips, rules({ emptyRunning: () => minutes(4) }));
    expect([fleet.vehicles, fleet.vehiclesWithEmptyRunning]).toEqual([3, 3]);
    const forcing = ['17:45 songhong → home', '17:45 terminal → home', '17:50 home → songhong'];
    expect(named(trips, fleet.forcing)).toEqual(forcing);
    expect(named(trips, fleet.forcingWithEmptyRunning)).toEqual(forcing);
  });

  it('at 22 minutes with the way back from 17:41, and at 25 from 17:42, Hongqiao needs two buses', () => {
    expect(fleetOf(evening(22, 11), rules()).vehicles).toBe(2);
    expect(fleetOf(evening(25, 12), rules()).vehicles).toBe(2);
    expect(fleetOf(evening(21, 10), rules()).vehicles).toBe(3);
  });

  it('a bus is ready once its layover is over, to the second', () => {
    const trips = [trip('home 07:00 station 07:08'), trip('station 07:11 home 07:19')];
    expect(fleetOf(trips, rules()).vehicles).toBe(1);
    expect(fleetOf(trips, rules({ layover: (180 + 1) as Seconds })).vehicles).toBe(2);
  });

  it('an empty run saves a bus where it is allowed and possible', () => {
    const trips = [trip('home 07:00 station 07:08'), trip('home 07:20 station 07:28')];
    const empty = rules({ emptyRunning: () => minutes(9), allowsEmptyRunning: true });
    const fleet = fleetOf(trips, empty);
    expect([fleet.vehicles, fleet.vehiclesWithEmptyRunning]).toEqual([2, 1]);
    expect(fleet.blocks).toEqual([
      { tripIds: ['home 07:00', 'home 07:20'], startTime: serviceTime('07:00'), endTime: serviceTime('07:28'), emptySeconds: 540 },
    ]);
    // No time is entered for the empty run, but it never takes longer than a trip between the same two stops.
    expect(fleetOf(trips, rules()).vehiclesWithEmptyRunning).toBe(2);
    expect(fleetOf([...trips, trip('station 09:00 home 09:07')], rules()).vehiclesWithEmptyRunning).toBe(1);
  });

  it('where no set of trips forces the number, the stops at which buses run out prove it', () => {
    // Each of the first two trips reaches either of the last two only by the single trip in between, so one of the first and one of the
    // last trips need a bus of their own.
    const trips = [
      ...[trip('a 07:00 b 07:10'), trip('x 07:05 b 07:15')],
      ...[trip('b 07:30 c 07:40'), trip('c 08:00 d 08:10'), trip('c 08:05 e 08:15')],
    ];
    const fleet = fleetOf(trips, rules());
    expect([fleet.vehicles, fleet.vehiclesWithEmptyRunning, fleet.forcing]).toEqual([3, 2, ['a 07:00', 'x 07:05']]);
    expect(fleet.standing).toEqual([
      { stopId: 'a', vehicles: 1, by: serviceTime('07:00'), left: 1, arrived: 0 },
      { stopId: 'x', vehicles: 1, by: serviceTime('07:05'), left: 1, arrived: 0 },
      { stopId: 'c', vehicles: 1, by: serviceTime('08:05'), left: 2, arrived: 1 },
    ]);
  });

  it('vehicles are in use from their first departure to their last arrival, except for breaks of an hour or more', () => {
    const back = [trip('home 07:00 station 07:08'), trip('station 07:45 home 07:53')];
    expect(fleetOf(back, rules()).vehicleSeconds).toBe(53 * 60);
    expect(fleetOf([...back, trip('home 08:53 station 09:01')], rules()).vehicleSeconds).toBe(61 * 60);
  });

  it('a trip that ends before it starts is named', () => {
    expect(() => fleetOf([trip('home 07:10 station 07:00')], rules())).toThrow(
      new RangeError('trip home 07:10 ends at 25200 before it starts at 25800'),
    );
  });
});

const stopIds = ['a', 'b', 'c', 'd'];
/** Small days with many equal times and unequal running times; one trip in five takes no time at all. */
const someTrips = (most: number): fc.Arbitrary<VehicleTrip[]> =>
  fc
    .array(
      fc.record({
        start: fc.nat(24),
        takes: fc.nat(5),
        from: fc.constantFrom(...stopIds),
        to: fc.constantFrom(...stopIds),
        route: fc.nat(1),
      }),
      { maxLength: most },
    )
    .map((made) =>
      made.map(({ start, takes, from, to, route }, index) => ({
        ...{ tripId: `t${String(index).padStart(4, '0')}`, routeId: `r${String(route)}`, startStopId: from, endStopId: to },
        ...{ startTime: (start * 60) as ServiceTime, endTime: ((start + takes) * 60) as ServiceTime },
      })),
    );
const someRules = fc
  .record({ layover: fc.nat(3), said: fc.array(fc.option(fc.nat(9), { freq: 1 }), { minLength: 16, maxLength: 16 }) })
  .map(({ layover, said: emptySeconds }): VehicleRules => ({
    layover: minutes(layover),
    emptyRunning: (from, to) => {
      const seconds = emptySeconds[stopIds.indexOf(from) * 4 + stopIds.indexOf(to)];
      return seconds === null || seconds === undefined ? null : minutes(seconds);
    },
    allowsEmptyRunning: true,
  }));

/** The shortest chain of empty runs and trips between two stops, found by trying them all. */
function slowEmpty(trips: readonly VehicleTrip[], given: VehicleRules, from: string, to: string, via: readonly string[] = []): number {
  if (from === to) return 0;
  const direct = (stopId: string): number => Math.min(given.emptyRunning(from, stopId) ?? Infinity, ...shortest(trips, from, stopId));
  const between = stopIds.filter((stopId) => stopId !== from && stopId !== to && !via.includes(stopId));
  return Math.min(direct(to), ...between.map((stopId) => direct(stopId) + slowEmpty(trips, given, stopId, to, [...via, from])));
}
const shortest = (trips: readonly VehicleTrip[], from: string, to: string): number[] =>
  trips
    .filter(({ startStopId, endStopId }) => startStopId === from && endStopId === to)
    .map(({ startTime, endTime }) => endTime - startTime);

type CanFollow = (first: VehicleTrip, second: VehicleTrip) => boolean;
/** A trip occupies its bus for at least a second. */
const readyAt = ({ startTime, endTime }: VehicleTrip, layover: number): number => Math.max(endTime + layover, startTime + 1);

function canFollow(trips: readonly VehicleTrip[], given: VehicleRules): { readonly staying: CanFollow; readonly empty: CanFollow } {
  const times = new Map(stopIds.flatMap((from) => stopIds.map((to) => [`${from}${to}`, slowEmpty(trips, given, from, to)] as const)));
  return {
    staying: (a, b) => a.endStopId === b.startStopId && readyAt(a, given.layover) <= b.startTime,
    empty: (a, b) => readyAt(a, given.layover) + (times.get(a.endStopId + b.startStopId) ?? Infinity) <= b.startTime,
  };
}

const byStart = (a: VehicleTrip, b: VehicleTrip): number => a.startTime - b.startTime || (a.tripId < b.tripId ? -1 : 1);

/** Tries every assignment of trips to buses; an impossible assignment has no `cost`. */
function bruteForce(
  trips: readonly VehicleTrip[],
  can: CanFollow,
  emptyOf: (a: VehicleTrip, b: VehicleTrip) => number,
): { vehicles: number; empty: number } {
  const sorted = [...trips].sort(byStart);
  let best = { vehicles: trips.length, empty: 0 };
  const give = (place: number, last: readonly VehicleTrip[], empty: number): void => {
    if (last.length > best.vehicles || (last.length === best.vehicles && empty >= best.empty && best.vehicles < trips.length)) return;
    const next = sorted[place];
    if (next === undefined) {
      if (last.length < best.vehicles || empty < best.empty) best = { vehicles: last.length, empty };
      return;
    }
    last.forEach((before, bus) => {
      if (can(before, next)) give(place + 1, last.with(bus, next), empty + emptyOf(before, next));
    });
    give(place + 1, [...last, next], empty);
  };
  give(0, [], 0);
  return best;
}

/** All sets of `size` trips no two of which one bus can run, each ordered by departure. */
function apartSets(trips: readonly VehicleTrip[], reaches: CanFollow, size: number): VehicleTrip[][] {
  const sorted = [...trips].sort(byStart);
  const from = (place: number, chosen: VehicleTrip[]): VehicleTrip[][] => {
    if (chosen.length === size) return [chosen];
    return sorted
      .slice(place)
      .flatMap((next, index) => (chosen.every((one) => !reaches(one, next)) ? from(place + index + 1, [...chosen, next]) : []));
  };
  return from(0, []);
}

/** Whether one bus can run b after a if it may run other trips in between, each of which begins where the last one ended. */
function byWayOfTrips(trips: readonly VehicleTrip[], staying: CanFollow): CanFollow {
  const reaches: CanFollow = (a, b) => staying(a, b) || trips.some((between) => staying(a, between) && reaches(between, b));
  return reaches;
}

const spanOf = (set: readonly VehicleTrip[]): number => (set.at(-1)?.startTime ?? 0) - (set[0]?.startTime ?? 0);
const writing = (set: readonly VehicleTrip[]): string =>
  set.map(({ startTime, tripId }) => `${String(startTime).padStart(6, '0')} ${tripId}`).join();

/** The set that should be shown: the closest, of equally close ones the earliest. */
function closest(sets: readonly VehicleTrip[][]): string[] {
  const least = Math.min(...sets.map(spanOf));
  const [first] = sets.filter((set) => spanOf(set) === least).sort((a, b) => (writing(a) < writing(b) ? -1 : 1));
  return (first ?? []).map(({ tripId }) => tripId);
}

/** Expects each trip in exactly one block, each block to be possible, and the total time to be correct. */
function checkBlocks(trips: readonly VehicleTrip[], { blocks, vehicleSeconds }: Fleet, can: CanFollow): void {
  expect(blocks.flatMap(({ tripIds }) => tripIds).sort()).toEqual(trips.map(({ tripId }) => tripId).sort());
  const of = (id: string): VehicleTrip => trips.find(({ tripId }) => tripId === id) as VehicleTrip;
  for (const { tripIds, startTime, endTime } of blocks) {
    const run = tripIds.map(of);
    run.slice(1).forEach((next, index) => expect(can(run[index] as VehicleTrip, next)).toBe(true));
    expect([startTime, endTime]).toEqual([run[0]?.startTime, run.at(-1)?.endTime]);
  }
  // All trips of these days lie within half an hour, so there is no pause in which a bus goes home.
  expect(vehicleSeconds).toBe(blocks.reduce((sum, { startTime, endTime }) => sum + endTime - startTime, 0));
}

describe('the least number of vehicles, of any timetable', () => {
  it('the fewest vehicles, and their empty running, equal those found by exhaustive search, with and without empty running', () => {
    fc.assert(
      fc.property(someTrips(7), someRules, (trips, given) => {
        const { staying, empty } = canFollow(trips, given);
        const emptyOf = (a: VehicleTrip, b: VehicleTrip): number => slowEmpty(trips, given, a.endStopId, b.startStopId);
        const fleet = fleetOf(trips, given);
        expect(fleet.vehicles).toBe(bruteForce(trips, staying, () => 0).vehicles);
        const best = bruteForce(trips, empty, emptyOf);
        expect(fleet.vehiclesWithEmptyRunning).toBe(best.vehicles);
        expect(fleet.blocks.length).toBe(best.vehicles);
        expect(fleet.blocks.reduce((sum, { emptySeconds }) => sum + emptySeconds, 0)).toBe(best.empty);
        checkBlocks(trips, fleet, empty);
        expect(fewestVehicles(trips, given)).toBe(best.vehicles);
        const without = { ...given, allowsEmptyRunning: false };
        const staysThere = fleetOf(trips, without);
        expect(staysThere.blocks.length).toBe(fleet.vehicles);
        checkBlocks(trips, staysThere, staying);
        expect(fewestVehicles(trips, without)).toBe(fleet.vehicles);
      }),
      { numRuns: 400 },
    );
  });

  it('the number is proved by trips of which no bus can run two: of all such sets the closest together, then the earliest', () => {
    fc.assert(
      fc.property(someTrips(9), someRules, (trips, given) => {
        const { staying, empty } = canFollow(trips, given);
        const fleet = fleetOf(trips, given);
        const sets = apartSets(trips, empty, fleet.vehiclesWithEmptyRunning);
        expect(fleet.forcingWithEmptyRunning).toEqual(closest(sets));
        const staySets = apartSets(trips, byWayOfTrips(trips, staying), fleet.vehicles);
        expect(fleet.forcing).toEqual(staySets.length === 0 ? fleet.forcingWithEmptyRunning : closest(staySets));
        expect(fleet.standing.reduce((sum, { vehicles }) => sum + vehicles, 0)).toBe(fleet.vehicles);
      }),
      { numRuns: 400 },
    );
  });

  it('the number equals that of a plain bipartite matching for a day of hundreds of trips, in whatever order they are given', () => {
    const stops = fc.constantFrom('p', 'q', 'r', 's', 't', 'u');
    const one = fc.record({ start: fc.nat(900), takes: fc.integer({ min: 5, max: 50 }), from: stops, to: stops });
    fc.assert(
      fc.property(fc.array(one, { minLength: 100, maxLength: 350 }), fc.nat(5), (made, layover) => {
        const trips = made.map(({ start, takes, from, to }, index): VehicleTrip => {
          const times = { startTime: (start * 60) as ServiceTime, endTime: ((start + takes) * 60) as ServiceTime };
          return { tripId: `t${String(index)}`, routeId: from, ...times, startStopId: from, endStopId: to };
        });
        // The stops lie in a row, a minute of empty running from each to the next: at most 5 minutes, and no trip is shorter than an empty run.
        const place = (stopId: string): number => stopId.charCodeAt(0);
        const emptyRunning: EmptyRunning = (from, to) => minutes(Math.abs(place(from) - place(to)));
        const fleet = fleetOf(trips, { layover: minutes(layover), emptyRunning, allowsEmptyRunning: true });
        const follows = (a: VehicleTrip, b: VehicleTrip): boolean =>
          a.endTime + layover * 60 + (emptyRunning(a.endStopId, b.startStopId) ?? 0) <= b.startTime;
        expect(fleet.vehiclesWithEmptyRunning).toBe(trips.length - plainMatching(trips, follows));
        expect(fleet.vehicles).toBe(
          trips.length - plainMatching(trips, (a, b) => a.endStopId === b.startStopId && a.endTime + layover * 60 <= b.startTime),
        );
        expect(fleet.forcingWithEmptyRunning.length).toBe(fleet.vehiclesWithEmptyRunning);
        const forcing = fleet.forcingWithEmptyRunning.map((id) => trips.find(({ tripId }) => tripId === id) as VehicleTrip);
        expect(forcing.some((a) => forcing.some((b) => follows(a, b)))).toBe(false);
        const turned = fleetOf([...trips].reverse(), { layover: minutes(layover), emptyRunning, allowsEmptyRunning: true });
        expect(turned).toEqual(fleet);
      }),
      { numRuns: 25 },
    );
  });
});

/** Kuhn's algorithm for the maximum matching, on all pairs. */
function plainMatching(trips: readonly VehicleTrip[], follows: CanFollow): number {
  const followers = trips.map((one) => trips.flatMap((other, index) => (follows(one, other) ? [index] : [])));
  const before = new Map<number, number>();
  const link = (trip: number, seen: Set<number>): boolean =>
    (followers[trip] ?? []).some((follower) => {
      if (seen.has(follower)) return false;
      seen.add(follower);
      const other = before.get(follower);
      if (other !== undefined && !link(other, seen)) return false;
      before.set(follower, trip);
      return true;
    });
  return trips.filter((_, trip) => link(trip, new Set())).length;
}
