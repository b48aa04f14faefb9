import { describe, expect, it } from '@jest/globals';
import { aBus, aDriver, dayTrip } from '../../../../test/support/day-trip.js';
import { busyWith } from './crew.js';
import { frequentReasons, loggedReason } from './reasons.js';
import { chosenOf, gtfsTime, neighbours, possibleActs, requestTime, secondsOfTime, tripForRiders } from './trip-words.js';
import { usualRiders } from './usual-riders.js';

const ran = dayTrip('07:30', '07:38', { sign: 'completed', hasLeft: true });
const off = dayTrip('15:30', '15:38', { sign: 'cancelled' });
const day = [ran, dayTrip('15:00', '15:08'), off, dayTrip('15:15', '15:23', { routeId: 'hongqiao-t1' }), dayTrip('24:10', '24:18')];

describe('what is cancelled together', () => {
  const from = 15 * 3600;

  it('cancelling from a time on hits all later trips, also after midnight, without those cancelled already', () => {
    const { hit, left, cancelled } = chosenOf(day, { by: 'time', from, routeId: null });
    expect(hit.map(({ tripId }) => tripId)).toEqual(['songhong-0-15:00', 'hongqiao-t1-0-15:15', 'songhong-0-24:10']);
    expect([left, cancelled]).toEqual([0, 1]);
  });

  it('cancelling for one route leaves other routes and trips that have left alone', () => {
    expect(chosenOf(day, { by: 'time', from, routeId: 'hongqiao-t1' }).hit).toHaveLength(1);
    expect(chosenOf(day, { by: 'time', from: 0, routeId: null })).toMatchObject({ left: 1, cancelled: 1 });
  });

  it('cancelling ticked trips leaves out unplanned ones', () => {
    const extra = dayTrip('16:00', '16:08', { tripId: 'x', isScheduled: false });
    const ticked = chosenOf([...day, extra], { by: 'ticks', tripIds: new Set(['x', 'songhong-0-15:00']) });
    expect(ticked.hit.map(({ tripId }) => tripId)).toEqual(['songhong-0-15:00']);
  });

  it('usual riders of several trips are the sum of counted departures, with how many of them were counted', () => {
    const loads = [
      { routeId: 'songhong', directionId: 0, startTime: '15:00:00', mean: 12.4 },
      { routeId: 'songhong', directionId: 1, startTime: '24:10:00', mean: 99 },
      { routeId: 'songhong', directionId: 0, startTime: '24:10:00', mean: 3.4 },
      { routeId: 'hongqiao-t1', directionId: 0, startTime: '15:15:00', mean: null },
    ] as const;
    const { hit } = chosenOf(day, { by: 'time', from, routeId: null });
    expect(usualRiders(hit, loads)).toEqual({ people: 16, countedTrips: 2 });
    expect(usualRiders(hit, [])).toEqual({ people: null, countedTrips: 0 });
  });
});

describe('what may be done with a trip', () => {
  it('a trip that has left allows no act that would take it from riders on board', () => {
    expect(possibleActs(ran, false)).toEqual({ cancel: false, reinstate: false, move: false, assign: false });
    expect(possibleActs(dayTrip('15:00', '15:08'), false)).toEqual({ cancel: true, reinstate: false, move: true, assign: true });
    expect(possibleActs(off, false)).toEqual({ cancel: false, reinstate: true, move: false, assign: false });
  });

  it('a trip of a past day can only be cancelled afterwards', () => {
    expect(possibleActs(dayTrip('15:00', '15:08', { sign: 'unlogged' }), true)).toMatchObject({ cancel: true, move: false, assign: false });
  });

  it('neighbours of a trip are the departures before and after it that are not cancelled', () => {
    const { before, after } = neighbours(day, off);
    expect([before?.tripId, after?.tripId]).toEqual(['songhong-0-15:00', 'songhong-0-24:10']);
  });

  it('a driver or vehicle is busy if on another trip at the time, unless that is cancelled', () => {
    const other = dayTrip('15:05', '15:20', { tripId: 'o' });
    const [trip] = [dayTrip('15:00', '15:08', { driver: null, vehicle: null })];
    expect(busyWith([trip, other], trip, { accountId: aDriver.accountId })?.tripId).toBe('o');
    expect(busyWith([trip, other], trip, { vehicleId: aBus('bus-1').vehicleId })?.tripId).toBe('o');
    expect(busyWith([trip, { ...other, sign: 'cancelled' }], trip, { accountId: 'a' })).toBeNull();
    expect(busyWith([dayTrip('15:08', '15:20')], trip, { accountId: 'a' })).toBeNull();
  });
});

describe('what is asked and logged', () => {
  it('times in requests count on after midnight as 24:10', () => {
    expect([secondsOfTime('07:45'), secondsOfTime('0:00'), secondsOfTime('24:00'), secondsOfTime('7.45'), secondsOfTime('')]).toEqual([
      27_900,
      0,
      null,
      null,
      null,
    ]);
    expect([gtfsTime(24 * 3600 + 600), requestTime(24 * 3600 + 600)]).toEqual(['24:10:00', '24:10']);
    expect(tripForRiders(dayTrip('24:10', '24:18'), new Map())).toMatchObject({ time: '00:10', isNextDay: true, directionId: 0 });
  });

  it('a frequent reason is logged in Chinese whatever the button’s language, any other as typed', () => {
    expect(frequentReasons('cancelled', 'en')).toContain('Vehicle breakdown');
    expect(loggedReason('cancelled', 'Vehicle breakdown')).toBe('车辆故障');
    expect(loggedReason('cancelled', '车辆故障')).toBe('车辆故障');
    expect(loggedReason('added', ' 校园开放日 ')).toBe('校园开放日');
  });
});
