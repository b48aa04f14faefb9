import { describe, expect, it } from '@jest/globals';
import { first, groupOf, rowOf, tripOf, zone } from '../../test/support/ridership.js';
import { epochSeconds, plus, seconds, serviceTime } from '../scheduling/service-time.js';
import { deviationOf } from '../trip-log/trip-performed.js';
import type { DriverEvent, EventKind } from '../trip-log/trip-event.js';
import { tripPerformed } from '../trip-log/trip-performed.js';
import { figuresOf } from './figures.js';

describe('how punctual a trip was', () => {
  const plain = tripOf(0, 0, true);
  const punctualityOf = (...events: [EventKind, string, (number | null)?][]): string | null => {
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

  it('punctuality is judged by the departure from the first stop, to the second', () => {
    const left = ['06:59:00', '06:59:01', '07:05:00', '07:05:01'].map((time) => punctualityOf(['stop-departed', time, 0]));
    expect(left).toEqual(['early', 'on-time', 'on-time', 'late']);
  });

  it('without a departure, punctuality is judged by the start, the end, a later stop, and last by the first tap', () => {
    expect(punctualityOf(['trip-started', '07:06:00'], ['trip-ended', '07:08:00'])).toBe('late');
    expect(['06:59:00', '07:06:00', '07:13:00', '07:13:01'].map((time) => punctualityOf(['trip-ended', time]))).toEqual([
      'early',
      'on-time',
      'on-time',
      'late',
    ]);
    expect(punctualityOf(['stop-departed', '07:14:00', 1])).toBe('late');
    // Riders who board before the planned time do not mean that the bus left early.
    expect(['06:50:00', '07:05:00', '07:06:00'].map((time) => punctualityOf(['boarded', time, 0]))).toEqual(['on-time', 'on-time', 'late']);
    expect(punctualityOf()).toBeNull();
  });
});

it('a trip that ran at an unknown time counts as on time, without a delay', () => {
  const trip = tripOf(0, 0, true);
  const event = { position: null, count: null, undoes: null, flags: 'clock-corrected time-unknown' };
  const at = epochSeconds(first, serviceTime('12:00'), zone);
  const log = (['trip-started', 'trip-ended'] as const).map((kind): DriverEvent => ({ ...event, eventId: kind, kind, at }));
  const row = rowOf({ trip, events: log, isClosed: true });
  expect(row).toMatchObject({ state: 'completed', isCounted: true, boardings: 0, punctuality: 'on-time', delaySeconds: null });
  expect(figuresOf([groupOf(row)])).toMatchObject({ scheduled: 1, onTime: 1, early: 0, late: 0, operated: 1, counted: 1 });
});
