import { describe, expect, it } from '@jest/globals';
import { formatHoursMinutes, serviceTime, type ServiceTime } from '../../../scheduling/service-time.js';
import type { DraftTrip } from '../../../timetabling/draft-trips.js';
import { inkOn } from '../../shared/route-ink.js';
import { longestGap } from './day-figures.js';
import { forcingLine } from './forcing-line.js';
import { whyForced } from './why.js';

/** @example trip('songhong 17:45 home 17:53') */
function trip(text: string): DraftTrip {
  const [startStopId = '', start = '', endStopId = '', end = ''] = text.split(' ');
  const times = { startTime: serviceTime(start), endTime: serviceTime(end), sentenceTime: serviceTime(start) };
  return {
    ...{ tripId: text, routeId: 'r', wayId: `${startStopId}-${endStopId}`, directionId: 0, serviceId: 'weekday', ...times },
    ...{ arrivals: [], departures: [], startStopId, endStopId, blockId: null, sentenceId: null, own: null, isNew: true },
  };
}

const evening = [trip('songhong 17:45 home 17:53'), trip('terminal 17:45 home 17:57'), trip('home 17:50 songhong 17:58')];

describe('the forcing trips on a line of time', () => {
  it('the time line of forcing trips has a tick each five minutes and a band while all need a bus', () => {
    const line = forcingLine(evening, 180);
    expect(line.ticks.map(({ text }) => text)).toEqual(['17:40', '17:45', '17:50', '17:55', '18:00', '18:05']);
    expect(formatHoursMinutes(line.bandFrom as ServiceTime)).toBe('17:50');
    expect(line.band).toEqual({ left: 40, width: 12 });
    expect(
      line.bars.map(({ run, layover }) => [run, layover].map(({ left, width }) => `${Math.round(left)}+${Math.round(width)}`)),
    ).toEqual([
      ['20+32', '52+12'],
      ['20+48', '68+12'],
      ['40+32', '72+12'],
    ]);
  });

  it('the time line of forcing trips has no band if only their places keep them apart', () => {
    expect(forcingLine([trip('a 07:00 b 07:10'), trip('a 07:30 b 07:40')], 180).band).toBeNull();
  });

  it('the time line of forcing trips has few ticks over any length', () => {
    expect(forcingLine([trip('a 20:00 b 27:40')], 0).ticks.length).toBeLessThanOrEqual(7);
    expect(forcingLine([trip('a 07:00 b 07:00')], 0).ticks.map(({ text }) => text)).toEqual(['06:59', '07:00']);
  });

  it('text on a route’s colour is black or white, whichever has more contrast', () => {
    expect(['FFFFFF', 'FFD700', '2E6B34', '6A4C93', '000000'].map(inkOn)).toEqual(['black', 'black', 'white', 'white', 'white']);
  });
});

describe('why one bus cannot run two of them', () => {
  const here = (stopId: string): string => stopId;

  it('why one bus cannot run two trips is explained by the one that reaches the right stop too late', () => {
    expect(whyForced(evening, 180, here)).toMatchObject({
      kind: 'late',
      first: evening[0],
      ready: serviceTime('17:56'),
      second: evening[2],
    });
  });

  it('forcing trips that leave at the same time are explained by that', () => {
    expect(whyForced([trip('home 07:00 a 07:08'), trip('home 07:00 b 07:12')], 180, here)).toEqual({
      kind: 'together',
      at: serviceTime('07:00'),
    });
  });

  it('a bus at another stop explains why it cannot run the next trip', () => {
    const [first, second] = [trip('a 07:00 b 07:10'), trip('a 07:20 b 07:30')];
    expect(whyForced([first, second], 180, here)).toMatchObject({ kind: 'elsewhere', first, second });
    expect(whyForced([first, second], 180, () => 'one place')).toMatchObject({ kind: 'late' });
  });

  it('no explanation is needed where one bus is enough', () =>
    expect(whyForced([trip('a 07:00 b 07:10')], 180, here)).toEqual({ kind: 'one' }));
});

describe('the longest gap', () => {
  const departures = (wayId: string, ...times: string[]): { wayId: string; startTime: number }[] =>
    times.map((time) => ({ wayId, startTime: serviceTime(time) }));

  it('the longest gap lies between departures of one way, not in a break in the service', () => {
    const gap = longestGap([...departures('out', '07:00', '07:30', '17:30', '17:50'), ...departures('back', '07:15', '08:00')]);
    expect(gap).toEqual({ wayId: 'back', from: serviceTime('07:15'), until: serviceTime('08:00') });
  });

  it('the longest gap is unknown if no way has two departures', () => expect(longestGap(departures('out', '07:00'))).toBeNull());
});
