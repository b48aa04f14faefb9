import { describe, expect, it } from '@jest/globals';
import { serviceDate, type EpochSeconds } from '../scheduling/service-time.js';
import { readEvent } from './read-event.js';
import { contentOf, isSameEvent, type EventContent } from './same-event.js';

const event: EventContent = {
  serviceDate: serviceDate('2024-07-15'),
  tripId: 'a',
  kind: 'boarded',
  count: 3,
  undoes: null,
  vehicleId: null,
  deviceTime: 1_721_000_000 as EpochSeconds,
  source: 'driver',
  reason: null,
  position: 0,
  saidPlace: '@home',
  shift: null,
};
const isSame = (changes: Partial<EventContent>, first: Partial<EventContent> = {}): boolean =>
  isSameEvent({ ...event, ...first }, { ...event, ...changes });

describe('two events with one id', () => {
  it('two events are the same if they have the same content, whoever sends them and whenever they arrive', () => {
    expect(isSame({})).toBe(true);
    const stored = { ...event, receivedAt: 1, at: 2, accountId: '王', flags: 'late', clockOffset: 3 };
    expect(isSameEvent(event, stored)).toBe(true);
  });

  it('two events differ if any field of their content differs', () => {
    const others: Partial<EventContent>[] = [
      { serviceDate: serviceDate('2024-07-16') },
      { tripId: 'b' },
      { kind: 'alighted' },
      { count: 4 },
      { undoes: 'x' },
      { vehicleId: 'bus-1' },
      { deviceTime: 1_721_000_001 as EpochSeconds },
      { source: 'manager' },
      { reason: '雨' },
      { saidPlace: '@gate' },
      { saidPlace: '0@home' },
    ];
    for (const other of others) expect([other, isSame(other), isSameEvent({ ...event, ...other }, event)]).toEqual([other, false, false]);
  });

  it('two events are the same at the same stop, whatever position timetables give it, and differ at different stops with one position', () => {
    expect(isSame({ position: 7 })).toBe(true);
    expect(isSame({ saidPlace: '@gate', position: 0 })).toBe(false);
  });

  it('two events are compared by position where one was stored before the place was stored', () => {
    expect([isSame({ saidPlace: null }), isSame({ saidPlace: null, position: 1 })]).toEqual([true, false]);
    expect([isSame({ saidPlace: null, position: 1 }, { saidPlace: null }), isSame({ saidPlace: null }, { saidPlace: null })]).toEqual([
      false,
      true,
    ]);
    // One of the two events has no index.
    expect(isSame({ saidPlace: null, position: null })).toBe(false);
  });
});

describe('an event that was sent of a trip that is not looked up yet', () => {
  const sent = (place: object): EventContent =>
    contentOf(
      readEvent({
        eventId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
        kind: 'boarded',
        serviceDate: '2024-07-15',
        tripId: 'a',
        count: 3,
        deviceTime: new Date(event.deviceTime * 1000).toISOString(),
        ...place,
      }),
      'driver',
    );

  it('an event that was sent is the same as the one stored with its place', () => {
    expect(isSameEvent(sent({ stopId: 'home' }), { ...event, position: 5 })).toBe(true);
    expect(isSameEvent(sent({}), { ...event, saidPlace: null, position: null })).toBe(true);
  });

  it('an event that was sent with a stop is never the same as one that was stored with a position only', () => {
    for (const position of [null, 0, 1]) expect(isSameEvent(sent({ stopId: 'home' }), { ...event, saidPlace: null, position })).toBe(false);
    expect(isSameEvent(sent({ position: 1 }), { ...event, saidPlace: null, position: 1 })).toBe(true);
  });
});
