import { describe, expect, it } from '@jest/globals';
import { minutes, serviceDate, type EpochSeconds } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { carriedEvents, positionOnNewTrip, standingEvents } from './carried-events.js';

let eventCount = 0;
/** @example event('trip-shifted', { shift: minutes(10) }) */
function event(kind: LoggedEvent['kind'], fields: Partial<LoggedEvent> = {}): LoggedEvent {
  eventCount += 1;
  const at = eventCount as EpochSeconds;
  return {
    ...{
      eventId: `e${String(eventCount).padStart(3, '0')}`,
      serviceDate: serviceDate('2026-11-20'),
      tripId: 'a',
      kind,
      position: null,
      count: null,
    },
    ...{ undoes: null, vehicleId: null, at, deviceTime: at, receivedAt: at, clockOffset: null, source: 'manager', accountId: 'li' },
    ...{ reason: null, flags: '', saidPlace: null, shift: null },
    ...fields,
  };
}
const carriedKinds = (logged: readonly LoggedEvent[], later: number, keepsId = false): [string[], string[]] => {
  const { takenBack, recordedAnew } = carriedEvents(logged, minutes(later), keepsId);
  const name = ({ kind, shift }: LoggedEvent): string => (shift === null ? kind : `${kind} ${shift / 60}`);
  return [takenBack.map(name), recordedAnew.map(name)];
};
const moved = (by: number): LoggedEvent => event('trip-shifted', { shift: minutes(by) });

describe('what was said of a trip', () => {
  it('events move with their trip, except those undone and trips that managers added', () => {
    const undone = event('trip-cancelled');
    const logged = [
      undone,
      event('undo', { undoes: undone.eventId }),
      event('trip-added'),
      event('trip-cancelled'),
      event('boarded', { count: 3 }),
    ];
    expect(carriedKinds(logged, 5)).toEqual([
      ['trip-cancelled', 'boarded'],
      ['trip-cancelled', 'boarded'],
    ]);
    expect(standingEvents(logged)).toHaveLength(2);
  });

  it('a moved departure keeps the time that riders were told, whatever the new timetable says', () => {
    expect(carriedKinds([moved(10)], 5)).toEqual([['trip-shifted 10'], ['trip-shifted 5']]);
    expect(carriedKinds([moved(10)], -5)).toEqual([['trip-shifted 10'], ['trip-shifted 15']]);
    expect(carriedKinds([moved(10)], 15)).toEqual([['trip-shifted 10'], ['trip-shifted -5']]);
    expect(carriedKinds([moved(10)], 10)).toEqual([['trip-shifted 10'], []]);
  });

  it('of several shifts only the last one is recorded again', () => {
    expect(carriedKinds([moved(10), moved(20)], 5)).toEqual([['trip-shifted 10', 'trip-shifted 20'], ['trip-shifted 15']]);
  });

  it('a reported delay keeps the time the driver announced, unless the new timetable leaves later anyway', () => {
    const late = (by: number): LoggedEvent => event('delay-reported', { shift: minutes(by), source: 'driver' });
    expect(carriedKinds([late(8)], 5)).toEqual([['delay-reported 8'], ['delay-reported 3']]);
    expect(carriedKinds([late(5)], 5)).toEqual([['delay-reported 5'], []]);
  });

  it('where a trip keeps its id only events that depend on the scheduled time are recorded again, and only if that time changed', () => {
    expect(carriedKinds([event('trip-cancelled'), moved(10)], 5, true)).toEqual([['trip-shifted 10'], ['trip-shifted 5']]);
    expect(carriedKinds([event('trip-cancelled'), moved(10)], 0, true)).toEqual([[], []]);
  });
});

it('an event at a stop is recorded at the same stop of the new trip, wherever it is in the sequence', () => {
  const [from, to] = [
    ['home', 'gate', 'station'],
    ['home', 'market', 'gate', 'station'],
  ];
  expect(positionOnNewTrip({ position: 1, saidPlace: null }, from, to)).toMatchObject({ position: 2 });
  expect(positionOnNewTrip({ position: null, saidPlace: null }, from, to)).toEqual({ position: null, saidPlace: null });
  expect(positionOnNewTrip({ position: 1, saidPlace: null }, to, from).saidPlace).toContain('market');
});
