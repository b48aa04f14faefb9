import { describe, expect, it } from '@jest/globals';
import { assignmentsOf, type Assigned } from '../fleet/assigned.js';
import type { Crews } from '../fleet/crews.service.js';
import {
  epochSeconds,
  hours,
  minutes,
  plus,
  seconds,
  serviceDate,
  serviceTime,
  type EpochSeconds,
  type Seconds,
} from '../scheduling/service-time.js';
import { operatedTrip, type LoggedEvent, type OperatedTrip } from '../trip-log/operated-trip.js';
import type { EventKind } from '../trip-log/trip-event.js';
import { crewNow, delayOf, expectedOf, isLate, onBoard, availableOf, tripNow, undoableOf } from './day-trip.js';

const date = serviceDate('2024-07-24');
const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(time), 'Asia/Shanghai');

type ShortEvent = readonly [kind: EventKind, time: string, fields?: Partial<LoggedEvent>];
const logOf = (events: readonly ShortEvent[]): LoggedEvent[] =>
  events.map(([kind, time, fields = {}], index) => ({
    ...{ eventId: `e${index}`, kind, serviceDate: date, tripId: 'trip', position: null, count: null, undoes: null, vehicleId: null },
    ...{ at: at(time), deviceTime: at(time), receivedAt: at(time), clockOffset: 0, source: 'driver', accountId: 'zhou', reason: null },
    ...{ flags: '', saidPlace: null, shift: null, ...fields },
  }));

/** The 18:30 trip between two stops, which takes eight minutes. */
function trip(...events: ShortEvent[]): OperatedTrip {
  const plan = [
    { stopId: 'home', arrival: at('18:30'), departure: at('18:30') },
    { stopId: 'station', arrival: at('18:38'), departure: at('18:38') },
  ];
  const identity = {
    ...{ serviceDate: date, tripId: 'trip', routeId: 'songhong', directionId: 0 as const, patternId: 1, stopIds: ['home', 'station'] },
    ...{ startTime: serviceTime('18:30'), isScheduled: true, plan, offsets: null, headsign: null, blockId: null, modelTripId: null },
  };
  return operatedTrip(identity, logOf(events), false);
}

const left = { position: 0 };
const by = (minute: number): { shift: Seconds } => ({ shift: minutes(minute) });
const manager = { source: 'manager' } as const;

describe('when a trip leaves and arrives', () => {
  const times = (one: OperatedTrip, live?: Parameters<typeof expectedOf>[1]): unknown[] => {
    const { departs, hasLeft, arrives } = expectedOf(one, live);
    return [departs === null ? null : (departs - at('18:30')) / 60, hasLeft, arrives === null ? null : (arrives - at('18:30')) / 60];
  };

  it('a trip leaves and arrives as planned without other reports', () => {
    expect(times(trip())).toEqual([0, false, 8]);
  });

  it('a trip leaves and arrives as logged, and is not expected to make up lost time', () => {
    expect(times(trip(['trip-started', '18:36'], ['stop-departed', '18:36', left]))).toEqual([6, true, 14]);
    expect(times(trip(['stop-departed', '18:36', left], ['trip-ended', '18:43']))).toEqual([6, true, 13]);
  });

  it('a trip is as late as its driver announced, or as its vehicle makes it', () => {
    expect(times(trip(['delay-reported', '18:00', by(10)]))).toEqual([10, false, 18]);
    const vehicleIsLate = { isOver: false, delay: minutes(4), previous: {} as never } as const;
    expect(times(trip(), { trip: trip(), expected: vehicleIsLate, occupancy: null })).toEqual([4, false, 12]);
  });

  it('a moved trip has its new time, and a cancelled one keeps its time', () => {
    expect(times(trip(['trip-shifted', '12:00', { ...by(15), ...manager }]))).toEqual([15, false, 23]);
    expect(times(trip(['trip-cancelled', '12:00', manager]))).toEqual([0, false, 8]);
  });

  it('a trip whose vehicle has gone on to a later trip keeps its time', () => {
    expect(times(trip(), { trip: trip(), expected: { isOver: true }, occupancy: null })).toEqual([0, false, 8]);
  });
});

describe('how late a trip is', () => {
  const late = (...events: ShortEvent[]): number | null => {
    const one = trip(...events);
    return delayOf(one, expectedOf(one, undefined));
  };

  it('the delay of an unreported or a cancelled trip is unknown', () => {
    expect([late(), late(['trip-cancelled', '18:00'])]).toEqual([null, null]);
  });

  it('the delay of a finished trip is that of its departure, as in the figures', () => {
    expect(late(['stop-departed', '18:36', left], ['trip-ended', '18:50'])).toBe(360);
  });

  it('the delay of a running trip is that of its last departure, and before the start the announced one', () => {
    expect(late(['stop-departed', '18:31', left])).toBe(60);
    expect(late(['delay-reported', '18:00', by(10)])).toBe(600);
  });

  it('a delay of more than five minutes counts as late, as in the figures', () => {
    expect([null, seconds(300), seconds(301), seconds(-600)].map(isLate)).toEqual([false, false, true, false]);
  });
});

it('the load of a running trip is known if boardings were logged; without them it is null, not zero', () => {
  expect(onBoard(trip(['boarded', '18:30', { ...left, count: 9 }]))).toBe(9);
  expect(onBoard(trip(['trip-started', '18:30']))).toBeNull();
  expect(onBoard(trip(['boarded', '18:30', { ...left, count: 9 }], ['trip-ended', '18:40']))).toBeNull();
});

describe('who drives a trip, in what', () => {
  const vehicle = (vehicleId: string, retiredAt: EpochSeconds | null = null) =>
    ({ agencyId: 'hq', vehicleId, licensePlate: null, capacitySeated: 30, capacityStanding: 0, retiredAt }) as const;
  const crews = (...assigned: Partial<Assigned>[]): Crews => ({
    vehicles: new Map([vehicle('bus-1'), vehicle('old', at('07:00'))].map((each) => [each.vehicleId, each])),
    assigned: assignmentsOf(
      assigned.map((each) => ({ ...{ scope: 'route', scopeId: 'songhong', day: 'always', vehicleId: null, accountId: null }, ...each })),
    ),
  });
  const people = [
    { accountId: 'zhou', disabledAt: null },
    { accountId: 'gone', disabledAt: at('07:00') },
  ];
  const crew = (assigned: Crews, ...events: ShortEvent[]) => {
    const one = trip(...events);
    const { sign } = tripNow(one, undefined, { now: at('18:00'), reportingRouteIds: new Set() });
    return crewNow(one, logOf(events), assigned, sign, availableOf(assigned, people));
  };

  it('a trip lacks a driver or vehicle if none is assigned, the account is disabled or the vehicle is out of use', () => {
    expect(crew(crews({ vehicleId: 'bus-1', accountId: 'zhou' }))).toMatchObject({ isWithoutDriver: false, isWithoutVehicle: false });
    expect(crew(crews({ vehicleId: 'bus-1' }))).toMatchObject({ isWithoutDriver: true, isWithoutVehicle: false });
    expect(crew(crews({ vehicleId: 'old', accountId: 'gone' }))).toMatchObject({ isWithoutDriver: true, isWithoutVehicle: true });
  });

  it('a trip lacks nothing in a town without assignments, or once it has started', () => {
    expect(crew(crews())).toMatchObject({ isWithoutDriver: false, isWithoutVehicle: false, accountId: null, vehicleId: null });
    expect(crew(crews({ vehicleId: 'bus-1' }), ['trip-started', '17:59'])).toMatchObject({ isWithoutDriver: false });
  });

  it('the logged driver and vehicle of a trip override the assigned ones', () => {
    const assigned = crews({ vehicleId: 'bus-1', accountId: 'zhou' });
    expect(crew(assigned, ['trip-started', '17:59', { accountId: 'li', vehicleId: 'borrowed' }])).toMatchObject({
      ...{ accountId: 'li', vehicleId: 'borrowed', isVehicleLogged: true },
    });
    expect(crew(assigned)).toMatchObject({ accountId: 'zhou', vehicleId: 'bus-1', isVehicleLogged: false });
  });
});

it('a manager’s decisions about a trip can be undone while they count, a driver’s cancellation cannot', () => {
  const undo = ['undo', '12:01', { ...manager, undoes: 'e0' }] as const;
  expect(undoableOf(logOf([['trip-cancelled', '12:00', manager]]))).toEqual({ cancelled: ['e0'], moved: [], added: [] });
  expect(undoableOf(logOf([['trip-cancelled', '12:00', manager], undo]))).toEqual({ cancelled: [], moved: [], added: [] });
  expect(
    undoableOf(
      logOf([
        ['trip-cancelled', '12:00'],
        ['trip-shifted', '12:01', { ...manager, ...by(5) }],
      ]),
    ),
  ).toMatchObject({
    ...{ cancelled: [], moved: ['e1'] },
  });
});

it('a trip of the morning without any report is not under way in the evening', () => {
  const { sign } = tripNow(trip(), undefined, { now: plus(at('18:30'), seconds(0 - hours(6))), reportingRouteIds: new Set(['songhong']) });
  expect(sign).toBe('to-come');
});
