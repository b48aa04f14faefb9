import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { groupBy, type OperatedTrip } from '../trip-log/operated-trip.js';
import { eventKinds, type DriverEvent, type EventKind } from '../trip-log/trip-event.js';
import { tripPerformed, type PlannedCall } from '../trip-log/trip-performed.js';
import {
  addDays,
  epochSeconds,
  minutes,
  plus,
  seconds,
  serviceDate,
  serviceTime,
  type EpochSeconds,
  type ServiceTime,
} from '../scheduling/service-time.js';
import { dayDifference } from './day-difference.js';
import { differenceOf } from '../monthly-reports/difference.js';
import { estimate } from './estimate.js';
import { readFigures } from '../monthly-reports/frozen-figures.js';
import { figuresOf, sumOf, type Figures, type MonthGroups, type TripGroup } from './figures.js';
import { monthFigures, type MonthFigures } from '../monthly-reports/month-figures.js';
import { deviationOf } from '../trip-log/punctuality.js';
import { ridershipTrip, type RidershipTrip } from './ridership-trip.js';

const zone = 'Asia/Shanghai';
const first = serviceDate('2024-07-01');
const none = { month: '2024-06', groups: [] };

interface Logged {
  readonly trip: Omit<OperatedTrip, 'performed'>;
  readonly events: readonly DriverEvent[];
  readonly isClosed: boolean;
}

const rowOf = ({ trip, events, isClosed }: Logged): RidershipTrip =>
  ridershipTrip({ ...trip, performed: tripPerformed(events, trip.plan, isClosed) }, 'weekday', isClosed);
/** A trip is a group of one. */
const groupOf = (trip: RidershipTrip): TripGroup => ({
  ...trip,
  trips: 1,
  squares: trip.boardings === null ? null : trip.boardings ** 2,
  fullTrips: trip.wasFull ? 1 : 0,
  reconstructed: trip.isReconstruction ? 1 : 0,
  countedTwice: trip.isCountedTwice ? 1 : 0,
});
const twice = (groups: readonly TripGroup[]): MonthGroups => ({ byDate: groups, byDeparture: groups });
const monthOf = (trips: readonly Logged[]): MonthFigures => monthFigures('2024-07', twice(trips.map(rowOf).map(groupOf)), none, none);

function tripOf(day: number, index: number, isScheduled: boolean): Omit<OperatedTrip, 'performed'> {
  const date = addDays(first, day);
  const startTime = (serviceTime('07:00') + index * 1800) as ServiceTime;
  const leaves = epochSeconds(date, startTime, zone);
  const call = (stopId: string, at: number): PlannedCall => ({
    stopId,
    arrival: plus(leaves, seconds(at)),
    departure: plus(leaves, seconds(at)),
  });
  return {
    serviceDate: date,
    tripId: `${isScheduled ? 'trip' : 'extra'}-${day}-${index}`,
    routeId: `route-${index % 2}`,
    directionId: index % 3 === 0 ? 0 : 1,
    patternId: 1,
    stopIds: ['home', 'station'],
    startTime: isScheduled ? startTime : null,
    isScheduled,
    plan: isScheduled ? [call('home', 0), call('station', 480)] : [],
    headsign: null,
    blockId: null,
    modelTripId: null,
    vehicleId: null,
    isReconstruction: index === 5,
  };
}

const eventsOf = (date: number): fc.Arbitrary<DriverEvent[]> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom(...eventKinds),
        minute: fc.integer({ min: -10, max: 30 }),
        count: fc.integer({ min: 1, max: 40 }),
        position: fc.constantFrom(null, 0, 1),
        undoes: fc.nat({ max: 5 }),
        source: fc.constantFrom('driver' as const, 'driver' as const, 'manager' as const, 'import' as const),
        heard: fc.nat({ max: 3 }),
        flags: fc.constantFrom('', 'time-unknown'),
      }),
      { maxLength: 6 },
    )
    .map((said) =>
      said.map(({ kind, minute, count, position, undoes, source, heard, flags }, index): DriverEvent => ({
        eventId: `e${index}`,
        kind,
        at: plus(epochSeconds(addDays(first, date), serviceTime('07:00'), zone), minutes(minute)),
        position,
        count: ['boarded', 'alighted', 'left-behind'].includes(kind) ? count : null,
        undoes: kind === 'undo' ? `e${undoes === index ? 9 : undoes}` : null,
        source,
        receivedAt: heard as EpochSeconds,
        flags,
      })),
    );

/** Trips of some days, as drivers really log them: some of it, in any order, and not everything. */
const logged: fc.Arbitrary<Logged[]> = fc
  .array(fc.tuple(fc.nat({ max: 6 }), fc.nat({ max: 5 }), fc.boolean()), { maxLength: 25 })
  .chain((keys) => {
    const unique = [...new Map(keys.map((key) => [key.join(), key])).values()];
    return fc.tuple(
      ...unique.map(([day, index, isScheduled]) =>
        eventsOf(day).map((events) => ({ trip: tripOf(day, index, isScheduled), events, isClosed: day !== 6 })),
      ),
    );
  });

const total = (parts: readonly Figures[], name: keyof Figures): number => parts.reduce((sum, part) => sum + (part[name] ?? 0), 0);

describe('a month, whatever was logged', () => {
  it('is the sum of its routes, directions, days, departures and trips', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const month = monthOf(trips);
        const perTrip = trips.map((trip) => figuresOf([groupOf(rowOf(trip))]));
        for (const parts of [month.byRoute, month.byDirection, month.byDay, month.byDepartureTime, perTrip])
          for (const name of Object.keys(perTrip[0] ?? {}) as (keyof Figures)[])
            if (name !== 'coverage') expect([name, total(parts, name)]).toEqual([name, month[name] ?? 0]);
      }),
    );
  });

  it('has each trip of the timetable in exactly one class', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const { scheduled, onTime, early, late, cancelled, unlogged, pending, extra, operated, counted } = monthOf(trips);
        expect(scheduled).toBe(onTime + early + late + cancelled + unlogged);
        expect(operated).toBe(onTime + early + late + extra);
        expect(scheduled + pending).toBe(trips.filter(({ trip }) => trip.isScheduled).length);
        expect(counted).toBeLessThanOrEqual(operated);
        expect(trips.some(({ isClosed }) => !isClosed) || pending === 0).toBe(true);
      }),
    );
  });

  it('is the same for any order and any repetition of the events and trips', () => {
    fc.assert(
      fc.property(logged, fc.infiniteStream(fc.nat()), (trips, random) => {
        const mixed = <T>(values: readonly T[]): T[] =>
          values
            .map((value) => ({ value, key: random.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ value }) => value);
        const again = mixed(trips.map((trip) => ({ ...trip, events: mixed([...trip.events, ...trip.events.slice(1)]) })));
        expect(monthOf(again)).toEqual(monthOf(trips));
        expect(dayDifference(again.map(rowOf), trips.map(rowOf))).toEqual([]);
      }),
    );
  });

  it('is what it was after an event and its undo, and after the undo of the undo it is not', () => {
    const on: DriverEvent = {
      eventId: 'x',
      kind: 'boarded',
      at: epochSeconds(first, serviceTime('07:00'), zone),
      position: 0,
      count: 5,
      undoes: null,
    };
    const undo = { ...on, eventId: 'y', kind: 'undo' as EventKind, count: null, undoes: 'x' };
    fc.assert(
      fc.property(logged, (trips) => {
        const plusEvents = (...events: DriverEvent[]): MonthFigures =>
          monthOf(trips.map((trip, index) => (index === 0 ? { ...trip, events: [...trip.events, ...events] } : trip)));
        expect(differenceOf(monthOf(trips), plusEvents(on, undo))).toBeNull();
        const back = plusEvents(on, undo, { ...undo, eventId: 'z', undoes: 'y' });
        expect(back).toEqual(plusEvents(on));
        if (trips.length > 0) expect((back.boardings ?? 0) - (monthOf(trips).boardings ?? 0)).toBe(5);
      }),
    );
  });

  it('that an older program froze, before it told of counts from two sources, is no other month for that', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const month = monthOf(trips);
        const older = JSON.stringify(month, (name, value: unknown) => (name === 'countedTwice' ? undefined : value));
        expect(readFigures({ figures: JSON.stringify(month) })).toEqual(month);
        expect(differenceOf(readFigures({ figures: older }), month) === null).toBe(month.countedTwice === 0);
      }),
    );
  });

  it('is the same whether a database grouped its trips or not', () => {
    fc.assert(
      fc.property(logged, (trips) => {
        const groups = trips.map(rowOf).map(groupOf);
        const grouped = {
          byDate: alikeIn(groups, ['serviceDate']),
          byDeparture: alikeIn(groups, ['routeId', 'directionId', 'startTime', 'dayType']),
        };
        expect(monthFigures('2024-07', grouped, none, none)).toEqual(monthFigures('2024-07', twice(groups), none, none));
      }),
    );
  });
});

/** Puts together, as a database does, what is alike in the fields and in all that a figure depends on. */
function alikeIn(groups: readonly TripGroup[], fields: readonly (keyof TripGroup)[]): TripGroup[] {
  const classes = ['isScheduled', 'isPending', 'state', 'punctuality', 'isCounted'] as const;
  const lots = groupBy(groups, (group) => JSON.stringify([...fields, ...classes].map((field) => group[field])));
  return [...lots.values()].map((lot) => {
    const add = (name: 'trips' | 'fullTrips' | 'reconstructed' | 'countedTwice'): number => lot.reduce((sum, each) => sum + each[name], 0);
    return {
      ...(lot[0] as TripGroup),
      trips: add('trips'),
      fullTrips: add('fullTrips'),
      reconstructed: add('reconstructed'),
      countedTwice: add('countedTwice'),
      boardings: sumOf(lot, 'boardings'),
      squares: sumOf(lot, 'squares'),
      alightings: sumOf(lot, 'alightings'),
      leftBehind: sumOf(lot, 'leftBehind'),
    };
  });
}

describe('how punctual a trip was', () => {
  const plain = tripOf(0, 0, true);
  const said = (...events: [EventKind, string, (number | null)?][]): string | null => {
    const log = events.map(([kind, time, position = null], index): DriverEvent => ({
      eventId: `e${index}`,
      kind,
      at: plus(epochSeconds(first, serviceTime(time), zone), seconds(0)),
      position,
      count: kind === 'boarded' ? 1 : null,
      undoes: null,
    }));
    return deviationOf({ plan: plain.plan, performed: tripPerformed(log, plain.plan, true) })?.punctuality ?? null;
  };

  it('is told by its departure, to the second', () => {
    const left = ['06:59:00', '06:59:01', '07:05:00', '07:05:01'].map((time) => said(['stop-departed', time, 0]));
    expect(left).toEqual(['early', 'on-time', 'on-time', 'late']);
  });

  it('else by its start, its end, a later stop, and last by the first tap', () => {
    expect(said(['trip-started', '07:06:00'], ['trip-ended', '07:08:00'])).toBe('late');
    expect(['06:59:00', '07:06:00', '07:13:00', '07:13:01'].map((time) => said(['trip-ended', time]))).toEqual([
      'early',
      'on-time',
      'on-time',
      'late',
    ]);
    expect(said(['stop-departed', '07:14:00', 1])).toBe('late');
    // Riders who board before the plan do not make it leave early.
    expect(['06:50:00', '07:05:00', '07:06:00'].map((time) => said(['boarded', time, 0]))).toEqual(['on-time', 'on-time', 'late']);
    expect(said()).toBeNull();
  });
});

it('a trip that ran when nobody knows is on time, because nobody can say otherwise, and has no delay', () => {
  const trip = tripOf(0, 0, true);
  const event = { position: null, count: null, undoes: null, flags: 'clock-corrected time-unknown' };
  const at = epochSeconds(first, serviceTime('12:00'), zone);
  const log = (['trip-started', 'trip-ended'] as const).map((kind): DriverEvent => ({ ...event, eventId: kind, kind, at }));
  const row = rowOf({ trip, events: log, isClosed: true });
  expect(row).toMatchObject({ state: 'completed', isCounted: true, boardings: 0, punctuality: 'on-time', delaySeconds: null });
  expect(figuresOf([groupOf(row)])).toMatchObject({ scheduled: 1, onTime: 1, early: 0, late: 0, operated: 1, counted: 1 });
});

describe('an estimate', () => {
  const group = (startTime: number, boardings: number | null, fields: Partial<TripGroup> = {}): TripGroup =>
    groupOf({
      ...rowOf({ trip: tripOf(0, 0, true), events: [], isClosed: true }),
      startTime: startTime as ServiceTime,
      state: boardings === null ? 'underway' : 'completed',
      isCounted: boardings !== null,
      boardings,
      ...fields,
    } as never);

  it('is the count, and no band, where everything was counted', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 3 }), fc.nat({ max: 60 })), { minLength: 1 }), (trips) => {
        const sum = trips.reduce((all, [, riders]) => all + riders, 0);
        expect(estimate(trips.map(([at, riders]) => group(at, riders)))).toEqual({ boardings: sum, low: sum, high: sum });
      }),
    );
  });

  it('gives a missing trip the mean of its departure, with the band of the survey formula', () => {
    // N = 4, n = 3, mean 12, v = 4: T = 48, Var = 16 × 1/4 × 4/3.
    const width = 1.96 * Math.sqrt((16 * (1 - 3 / 4) * 4) / 3);
    expect(estimate([group(0, 10), group(0, 12), group(0, 14), group(0, null), group(9, 50), group(9, 50)])).toEqual({
      boardings: 148,
      low: Math.floor(148 - width),
      high: Math.ceil(148 + width),
    });
  });

  it('asks the neighbouring departure where fewer than two were counted, and says nothing where nothing is known', () => {
    expect(estimate([group(0, null), group(10, 20), group(10, 20), group(99, 2), group(99, 2)])?.boardings).toBe(64);
    expect(estimate([group(0, null), group(0, 7)])).toBeNull();
    expect(estimate([])).toBeNull();
  });

  it('never falls below what was tapped, and counts the unlogged only when asked to', () => {
    const tapped = group(0, null, { boardings: 30 });
    expect(estimate([group(0, 10), group(0, 10), tapped])).toEqual({ boardings: 50, low: 50, high: 50 });
    const unlogged = group(0, null, { state: 'unlogged' });
    expect([false, true].map((ran) => estimate([group(0, 10), group(0, 10), unlogged], ran)?.boardings)).toEqual([20, 30]);
  });

  it('lies within its band, at or above the count', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 4 }), fc.option(fc.nat({ max: 60 }))), { minLength: 1 }), (trips) => {
        const groups = trips.map(([at, riders]) => group(at, riders));
        const found = estimate(groups);
        if (found === null) return;
        expect(found.low).toBeLessThanOrEqual(found.boardings);
        expect(found.high).toBeGreaterThanOrEqual(found.boardings);
        expect(found.low).toBeGreaterThanOrEqual(sumOf(groups, 'boardings') ?? 0);
      }),
    );
  });
});
