import { describe, expect, it } from '@jest/globals';
import {
  epochSeconds,
  formatInstant,
  minutes,
  plus,
  seconds,
  serviceDate,
  serviceTime,
  type EpochSeconds,
} from '../scheduling/service-time.js';
import { expectations, inOrder, vehiclesOf, type TripOfVehicle } from './vehicle-trips.js';

const zone = 'Asia/Shanghai';
const date = serviceDate('2026-11-26');
const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(time), zone);

interface TripSpec {
  /** When it was reported to start. */
  readonly left?: string;
  /** When it was reported to end; left out: as late as it started. */
  readonly back?: string;
  readonly startUnknown?: true;
  readonly shift?: number;
  /** By how many minutes its driver expects to be late. */
  readonly driversDelay?: number;
  readonly isCancelled?: true;
  readonly block?: string | null;
  readonly logged?: string;
  readonly assigned?: string;
  readonly rides?: number;
}

/** A trip of twelve minutes, unless `rides` gives another length. */
function trip(start: string, spec: TripSpec = {}): TripOfVehicle {
  const starts = at(start);
  const ends = plus(starts, minutes(spec.rides ?? 12));
  const shift = minutes(spec.shift ?? 0);
  const delay = spec.left === undefined ? 0 : Math.max(0, at(spec.left) - plus(starts, shift));
  const doneAt = spec.back === undefined ? plus(plus(ends, shift), seconds(delay)) : at(spec.back);
  const isRun = spec.left !== undefined || spec.startUnknown === true;
  return {
    tripId: start,
    patternId: 1,
    blockId: spec.block === undefined ? 'bus' : spec.block,
    loggedVehicleId: spec.logged ?? null,
    assignedVehicleId: spec.assigned ?? null,
    planned: { starts, ends },
    shift,
    driversDelay: minutes(spec.driversDelay ?? 0),
    isCancelled: spec.isCancelled ?? false,
    run: isRun ? { departs: spec.left === undefined ? starts : at(spec.left), isEstimated: spec.left === undefined, doneAt } : null,
  };
}

/** What each trip is expected to do: `21:15 leaves 21:19 after 21:00`; those that run as planned are left out. */
function expected(...trips: TripOfVehicle[]): string[] {
  const all = inOrder(trips);
  const vehicles = vehiclesOf(all);
  const lines: string[] = [];
  for (const vehicle of new Set(vehicles.values())) {
    const ofVehicle = all.filter(({ tripId }) => vehicles.get(tripId) === vehicle);
    for (const [tripId, found] of expectations(ofVehicle)) {
      const one = ofVehicle.find((each) => each.tripId === tripId);
      const planned = plus(at(tripId), one?.shift ?? seconds(0));
      const time = (instant: EpochSeconds): string => formatInstant(instant, zone).slice(11, 16);
      if (found.isOver) lines.push(`${tripId} over`);
      else lines.push(`${tripId} leaves ${time(plus(planned, found.delay))} after ${found.previous.tripId}`);
    }
  }
  return lines;
}

describe('the trips after a late one of the same vehicle', () => {
  const quarters = (...specs: TripSpec[]): TripOfVehicle[] =>
    ['21:00', '21:15', '21:30', '21:45'].map((start, place) => trip(start, specs[place] ?? {}));

  it('a late trip delays the next ones until the layovers have absorbed its lateness', () => {
    expect(expected(...quarters({ left: '21:07' }))).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:31 after 21:15']);
    expect(expected(...quarters({ left: '21:07' }, { left: '21:22' }))).toEqual([
      '21:30 leaves 21:34 after 21:15',
      '21:45 leaves 21:46 after 21:30',
    ]);
    expect(expected(...quarters({ left: '21:03' }))).toEqual([]);
  });

  it('a delayed trip names the trip before it, with when that left or is expected to, and when it reaches its last stop', () => {
    const found = expectations(quarters({ left: '21:07' }));
    expect(found.get('21:15')).toEqual({
      isOver: false,
      delay: 240,
      previous: { tripId: '21:00', patternId: 1, departs: at('21:07'), isEstimated: false, arrives: at('21:19') },
    });
    expect(found.get('21:30')).toMatchObject({ previous: { departs: at('21:19'), isEstimated: true, arrives: at('21:31') } });
  });

  it('of 9 minutes of lateness on the way out, 6 are carried over to the way back and 3 to the next trip', () => {
    const found = expected(trip('07:15', { left: '07:24' }), trip('07:30'), trip('07:45'), trip('08:00'));
    expect(found).toEqual(['07:30 leaves 07:36 after 07:15', '07:45 leaves 07:48 after 07:30']);
  });

  it('lateness is carried over past midnight', () => {
    expect(expected(trip('23:50', { left: '23:58' }), trip('24:04'), trip('24:18'))).toEqual([
      '24:04 leaves 00:10 after 23:50',
      '24:18 leaves 00:22 after 24:04',
    ]);
  });

  it('a vehicle is free once its trip is reported to have ended; until then it is as late as it left', () => {
    expect(expected(...quarters({ left: '21:07', back: '21:16' }))).toEqual(['21:15 leaves 21:16 after 21:00']);
    expect(expected(...quarters({ left: '21:07', back: '21:14' }))).toEqual([]);
    expect(expected(...quarters({ left: '21:00', back: '21:20' }))[0]).toBe('21:15 leaves 21:20 after 21:00');
    expect(expected(...quarters({ startUnknown: true }))).toEqual([]);
  });

  it('a trip that leaves early makes no later trip earlier', () => {
    expect(expected(...quarters({ left: '20:57' }))).toEqual([]);
  });

  it('a cancelled trip neither delays nor is delayed', () => {
    expect(expected(...quarters({ left: '21:20' }, { isCancelled: true }))).toEqual(['21:30 leaves 21:32 after 21:00']);
    expect(expected(...quarters({ isCancelled: true, left: '21:09' }))).toEqual([]);
  });

  it('no lateness of more than an hour is carried over: by then somebody has changed the plan', () => {
    expect(expected(...quarters({ left: '22:03' }))).toEqual([
      '21:15 leaves 22:15 after 21:00',
      '21:30 leaves 22:27 after 21:15',
      '21:45 leaves 22:39 after 21:30',
    ]);
    expect(expected(...quarters({ left: '22:04' }))).toEqual([]);
  });

  it('a vehicle that has started on a later trip no longer runs the earlier ones', () => {
    expect(expected(...quarters({}, {}, { left: '21:32' }))).toEqual(['21:00 over', '21:15 over']);
    expect(expected(...quarters({ left: '21:07' }, {}, { left: '21:36' }))).toEqual(['21:15 over', '21:45 leaves 21:48 after 21:30']);
  });
});

describe('a trip whose driver reports a coming delay', () => {
  const late = (driversDelay: number, spec: TripSpec = {}): string[] =>
    expected(trip('21:00', { ...spec, driversDelay }), trip('21:15'), trip('21:30'));

  it('a reported delay makes the next trips late, without naming another trip as the cause for its own', () => {
    expect(late(7)).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:31 after 21:15']);
    expect(late(3)).toEqual([]);
    expect(expectations([trip('21:00', { driversDelay: 7 }), trip('21:15')]).get('21:15')).toMatchObject({
      previous: { tripId: '21:00', departs: at('21:07'), isEstimated: true, arrives: at('21:19') },
    });
  });
  it('a trip leaves as late as its vehicle comes or as its driver reported, whichever is later', () => {
    const after = (driversDelay: number): string[] =>
      expected(trip('21:00', { left: '21:07' }), trip('21:15', { driversDelay }), trip('21:30'));
    expect(after(2)).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:31 after 21:15']);
    expect(after(10)).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:37 after 21:15']);
  });
  it('a reported delay of more than an hour delays no other trip: somebody has changed the plan by then', () => {
    expect(late(75)).toEqual([]);
  });
  it('a trip that has left is as late as it left, whatever was reported before', () => {
    expect(late(20, { left: '21:04' })).toEqual(['21:15 leaves 21:16 after 21:00']);
  });
});

describe('a trip that a manager moved', () => {
  it('a moved trip delays the next one by what the layover does not absorb', () => {
    const moved = trip('07:30', { shift: 10, rides: 8 });
    expect(expected(moved, trip('07:45'))).toEqual(['07:45 leaves 07:48 after 07:30']);
    expect(expected(trip('07:30', { shift: 5, rides: 8 }), trip('07:45'))).toEqual([]);
  });
  it('a moved trip is late only against its new time', () => {
    expect(expected(trip('07:15', { left: '07:24' }), trip('07:30', { shift: 4 }))).toEqual(['07:30 leaves 07:36 after 07:15']);
    expect(expected(trip('07:15', { left: '07:24' }), trip('07:30', { shift: 10 }))).toEqual([]);
  });
});

describe('which vehicle a trip has', () => {
  const named = (...trips: TripOfVehicle[]): string[] => [...vehiclesOf(inOrder(trips)).values()];

  it('a trip has the vehicle logged on it, else the one logged before in its block, else the one assigned, else that of its block', () => {
    expect(named(trip('07:00'), trip('07:30', { logged: 'bus-2' }), trip('08:00'), trip('08:30', { assigned: 'bus-1' }))).toEqual([
      'block bus',
      'vehicle bus-2',
      'vehicle bus-2',
      'vehicle bus-2',
    ]);
    expect(named(trip('07:00', { assigned: 'bus-1' }), trip('07:30', { assigned: 'bus-1' }))).toEqual(['vehicle bus-1', 'vehicle bus-1']);
    expect(named(trip('07:00', { block: null }), trip('07:30', { block: null }))).toEqual(['trip 07:00', 'trip 07:30']);
  });

  it('a vehicle that takes over in the middle of a block does not inherit the lateness of the other', () => {
    const late = trip('21:00', { left: '21:07', logged: 'bus-1' });
    expect(expected(late, trip('21:15', { logged: 'bus-2' }), trip('21:30'))).toEqual([]);
    expect(expected(late, trip('21:15'), trip('21:30', { logged: 'bus-2', left: '21:36' }), trip('21:45'))).toEqual([
      '21:15 leaves 21:19 after 21:00',
      '21:45 leaves 21:48 after 21:30',
    ]);
  });

  it('a vehicle assigned to trips of two blocks carries its lateness from one to the other', () => {
    const of = (block: string): TripSpec => ({ block, assigned: 'bus-1' });
    expect(
      expected(trip('21:00', { ...of('a'), left: '21:07' }), trip('21:15', of('b')), trip('21:30', { block: 'a', assigned: 'bus-2' })),
    ).toEqual(['21:15 leaves 21:19 after 21:00']);
  });

  it('no lateness is carried over between trips planned at the same time, whatever vehicle is assigned: one vehicle cannot drive both', () => {
    const of = (block: string): TripSpec => ({ block, assigned: 'bus-1' });
    expect(expected(trip('21:00', { ...of('a'), left: '21:07' }), trip('21:05', of('b')), trip('21:10', of('b')))).toEqual([]);
    expect(
      expected(trip('21:00', of('a')), trip('21:05', { ...of('b'), left: '21:05' }), trip('21:30', { ...of('b'), left: '21:30' })),
    ).toEqual([]);
  });
});
