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

interface Told {
  /** When it was reported to start. */
  readonly left?: string;
  /** When it was reported to end; left out: as late as it started. */
  readonly back?: string;
  readonly startUnknown?: true;
  readonly shift?: number;
  /** By how many minutes its driver expects to be late. */
  readonly said?: number;
  readonly isCancelled?: true;
  readonly block?: string | null;
  readonly logged?: string;
  readonly assigned?: string;
  readonly rides?: number;
}

/** A trip of twelve minutes, unless something else is said. */
function trip(start: string, told: Told = {}): TripOfVehicle {
  const starts = at(start);
  const ends = plus(starts, minutes(told.rides ?? 12));
  const shift = minutes(told.shift ?? 0);
  const delay = told.left === undefined ? 0 : Math.max(0, at(told.left) - plus(starts, shift));
  const doneAt = told.back === undefined ? plus(plus(ends, shift), seconds(delay)) : at(told.back);
  const isRun = told.left !== undefined || told.startUnknown === true;
  return {
    tripId: start,
    patternId: 1,
    blockId: told.block === undefined ? 'bus' : told.block,
    loggedVehicleId: told.logged ?? null,
    assignedVehicleId: told.assigned ?? null,
    planned: { starts, ends },
    shift,
    said: minutes(told.said ?? 0),
    isCancelled: told.isCancelled ?? false,
    run: isRun ? { departs: told.left === undefined ? starts : at(told.left), isEstimated: told.left === undefined, doneAt } : null,
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

describe('a vehicle that is late', () => {
  const quarters = (...told: Told[]): TripOfVehicle[] =>
    ['21:00', '21:15', '21:30', '21:45'].map((start, place) => trip(start, told[place] ?? {}));

  it('makes the next trips late until its layover has absorbed it', () => {
    expect(expected(...quarters({ left: '21:07' }))).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:31 after 21:15']);
    expect(expected(...quarters({ left: '21:07' }, { left: '21:22' }))).toEqual([
      '21:30 leaves 21:34 after 21:15',
      '21:45 leaves 21:46 after 21:30',
    ]);
    expect(expected(...quarters({ left: '21:03' }))).toEqual([]);
  });

  it('tells of the trip before when it left or is expected to, and when it is at its last stop', () => {
    const found = expectations(quarters({ left: '21:07' }));
    expect(found.get('21:15')).toEqual({
      isOver: false,
      delay: 240,
      previous: { tripId: '21:00', patternId: 1, departs: at('21:07'), isEstimated: false, arrives: at('21:19') },
    });
    expect(found.get('21:30')).toMatchObject({ previous: { departs: at('21:19'), isEstimated: true, arrives: at('21:31') } });
  });

  it('there and back: the bus to Terminal 1 that leaves 9 minutes late takes 6 of them on, and then 3', () => {
    const found = expected(trip('07:15', { left: '07:24' }), trip('07:30'), trip('07:45'), trip('08:00'));
    expect(found).toEqual(['07:30 leaves 07:36 after 07:15', '07:45 leaves 07:48 after 07:30']);
  });

  it('over midnight, too', () => {
    expect(expected(trip('23:50', { left: '23:58' }), trip('24:04'), trip('24:18'))).toEqual([
      '24:04 leaves 00:10 after 23:50',
      '24:18 leaves 00:22 after 24:04',
    ]);
  });

  it('is there as soon as its end was reported, early or late, and otherwise as late as it left', () => {
    expect(expected(...quarters({ left: '21:07', back: '21:16' }))).toEqual(['21:15 leaves 21:16 after 21:00']);
    expect(expected(...quarters({ left: '21:07', back: '21:14' }))).toEqual([]);
    expect(expected(...quarters({ left: '21:00', back: '21:20' }))[0]).toBe('21:15 leaves 21:20 after 21:00');
    expect(expected(...quarters({ startUnknown: true }))).toEqual([]);
  });

  it('leaves nothing early: one that left before its time makes nothing earlier', () => {
    expect(expected(...quarters({ left: '20:57' }))).toEqual([]);
  });

  it('skips what is cancelled', () => {
    expect(expected(...quarters({ left: '21:20' }, { isCancelled: true }))).toEqual(['21:30 leaves 21:32 after 21:00']);
    expect(expected(...quarters({ isCancelled: true, left: '21:09' }))).toEqual([]);
  });

  it('is not counted on more than an hour late: somebody has changed the plan by then', () => {
    expect(expected(...quarters({ left: '22:03' }))).toEqual([
      '21:15 leaves 22:15 after 21:00',
      '21:30 leaves 22:27 after 21:15',
      '21:45 leaves 22:39 after 21:30',
    ]);
    expect(expected(...quarters({ left: '22:04' }))).toEqual([]);
  });

  it('that has been started on a later trip does not run the earlier ones any more', () => {
    expect(expected(...quarters({}, {}, { left: '21:32' }))).toEqual(['21:00 over', '21:15 over']);
    expect(expected(...quarters({ left: '21:07' }, {}, { left: '21:36' }))).toEqual(['21:15 over', '21:45 leaves 21:48 after 21:30']);
  });
});

describe('a trip of which its driver says that it will be late', () => {
  const late = (said: number, told: Told = {}): string[] => expected(trip('21:00', { ...told, said }), trip('21:15'), trip('21:30'));

  it('makes the next ones late as any other lateness does, and is not said to be late for another', () => {
    expect(late(7)).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:31 after 21:15']);
    expect(late(3)).toEqual([]);
    expect(expectations([trip('21:00', { said: 7 }), trip('21:15')]).get('21:15')).toMatchObject({
      previous: { tripId: '21:00', departs: at('21:07'), isEstimated: true, arrives: at('21:19') },
    });
  });
  it('leaves as late as the vehicle comes or as was said, whichever is later', () => {
    const after = (said: number): string[] => expected(trip('21:00', { left: '21:07' }), trip('21:15', { said }), trip('21:30'));
    expect(after(2)).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:31 after 21:15']);
    expect(after(10)).toEqual(['21:15 leaves 21:19 after 21:00', '21:30 leaves 21:37 after 21:15']);
  });
  it('more than an hour late makes nothing of others: somebody has changed the plan by then', () => {
    expect(late(75)).toEqual([]);
  });
  it('is as late as it left, once it has', () => {
    expect(late(20, { left: '21:04' })).toEqual(['21:15 leaves 21:16 after 21:00']);
  });
});

describe('a trip that a manager moved', () => {
  it('makes the next one late by what the layover does not absorb', () => {
    const moved = trip('07:30', { shift: 10, rides: 8 });
    expect(expected(moved, trip('07:45'))).toEqual(['07:45 leaves 07:48 after 07:30']);
    expect(expected(trip('07:30', { shift: 5, rides: 8 }), trip('07:45'))).toEqual([]);
  });
  it('is late only against its new time', () => {
    expect(expected(trip('07:15', { left: '07:24' }), trip('07:30', { shift: 4 }))).toEqual(['07:30 leaves 07:36 after 07:15']);
    expect(expected(trip('07:15', { left: '07:24' }), trip('07:30', { shift: 10 }))).toEqual([]);
  });
});

describe('which vehicle a trip has', () => {
  const named = (...trips: TripOfVehicle[]): string[] => [...vehiclesOf(inOrder(trips)).values()];

  it('the one logged on it, else the one logged before in its block, else the one assigned, else that of its block', () => {
    expect(named(trip('07:00'), trip('07:30', { logged: 'bus-2' }), trip('08:00'), trip('08:30', { assigned: 'bus-1' }))).toEqual([
      'block bus',
      'vehicle bus-2',
      'vehicle bus-2',
      'vehicle bus-2',
    ]);
    expect(named(trip('07:00', { assigned: 'bus-1' }), trip('07:30', { assigned: 'bus-1' }))).toEqual(['vehicle bus-1', 'vehicle bus-1']);
    expect(named(trip('07:00', { block: null }), trip('07:30', { block: null }))).toEqual(['trip 07:00', 'trip 07:30']);
  });

  it('another vehicle that takes over in the middle of a block takes none of the lateness along', () => {
    const late = trip('21:00', { left: '21:07', logged: 'bus-1' });
    expect(expected(late, trip('21:15', { logged: 'bus-2' }), trip('21:30'))).toEqual([]);
    expect(expected(late, trip('21:15'), trip('21:30', { logged: 'bus-2', left: '21:36' }), trip('21:45'))).toEqual([
      '21:15 leaves 21:19 after 21:00',
      '21:45 leaves 21:48 after 21:30',
    ]);
  });

  it('a vehicle that is assigned to trips of two blocks takes its lateness from one to the other', () => {
    const of = (block: string): Told => ({ block, assigned: 'bus-1' });
    expect(
      expected(trip('21:00', { ...of('a'), left: '21:07' }), trip('21:15', of('b')), trip('21:30', { block: 'a', assigned: 'bus-2' })),
    ).toEqual(['21:15 leaves 21:19 after 21:00']);
  });

  it('a vehicle that is assigned to trips planned at the same time drives them not all: nothing follows from one for the other', () => {
    const of = (block: string): Told => ({ block, assigned: 'bus-1' });
    expect(expected(trip('21:00', { ...of('a'), left: '21:07' }), trip('21:05', of('b')), trip('21:10', of('b')))).toEqual([]);
    expect(
      expected(trip('21:00', of('a')), trip('21:05', { ...of('b'), left: '21:05' }), trip('21:30', { ...of('b'), left: '21:30' })),
    ).toEqual([]);
  });
});
