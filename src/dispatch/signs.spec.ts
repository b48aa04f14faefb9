import { describe, expect, it } from '@jest/globals';
import { epochSeconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import type { TripState } from '../trip-log/trip-performed.js';
import { reportingOn, signOf, type TripSign } from './signs.js';

const at = (time: string): EpochSeconds => epochSeconds(serviceDate('2024-07-24'), serviceTime(time), 'Asia/Shanghai');
/** The 18:30 trip, which takes eight minutes. */
const trip = { departs: at('18:30'), arrives: at('18:38') };
const sign = (time: string, state: TripState = 'planned', isReporting = true): TripSign =>
  signOf({ ...trip, state, isReporting }, at(time));

describe('the sign of a trip', () => {
  it('a trip is still to come until three minutes after its time, because drivers tap a little late', () => {
    expect(['17:00', '18:30', '18:32:59'].map((time) => sign(time))).toEqual(['to-come', 'to-come', 'to-come']);
  });

  it('a trip has not started from three minutes after its time, on routes whose drivers report', () => {
    expect(['18:33', '18:37:59'].map((time) => sign(time))).toEqual(['not-started', 'not-started']);
    expect(sign('18:33', 'planned', false)).toBe('to-come');
  });

  it('a trip is unlogged once it should be over, on any route', () => {
    expect([sign('18:38'), sign('18:38', 'planned', false), sign('23:00')]).toEqual(['unlogged', 'unlogged', 'unlogged']);
  });

  it('a logged trip has its logged state at any time', () => {
    for (const state of ['underway', 'completed', 'cancelled', 'unlogged'] as const) expect(sign('17:00', state)).toBe(state);
  });

  it('a trip that takes no time gets its three minutes as well', () => {
    const short = { state: 'planned', departs: at('18:30'), arrives: at('18:30'), isReporting: true } as const;
    expect([signOf(short, at('18:31')), signOf(short, at('18:33'))]).toEqual(['to-come', 'unlogged']);
  });

  it('a trip whose time is unknown is still to come', () => {
    expect(signOf({ state: 'planned', departs: null, arrives: null, isReporting: true }, at('23:00'))).toBe('to-come');
  });
});

describe('the routes on which a trip without a report is missing', () => {
  it('a route reports if its drivers reported on earlier days, or somebody logged one of its trips today', () => {
    const today = [
      { routeId: 'songhong', state: 'planned' },
      { routeId: 'hongqiao-t1', state: 'completed' },
      { routeId: 'night', state: 'cancelled' },
    ] as const;
    expect([...reportingOn(new Set(['school']), today)].sort()).toEqual(['hongqiao-t1', 'school']);
  });
});
