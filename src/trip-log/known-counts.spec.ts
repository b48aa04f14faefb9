import { describe, expect, it } from '@jest/globals';
import { epochSeconds, serviceDate, serviceTime } from '../scheduling/service-time.js';
import type { DriverEvent, EventKind } from './trip-event.js';
import { isFull, knownCounts, tripPerformed, type TripPerformed } from './trip-performed.js';

let eventCount = 0;
const event = (kind: EventKind, also: Partial<DriverEvent> = {}): DriverEvent => ({
  ...{ eventId: `e${eventCount++}`, kind, position: null, count: null, undoes: null },
  at: epochSeconds(serviceDate('2024-07-15'), serviceTime('07:30'), 'Asia/Shanghai'),
  ...also,
});
const on = (count: number, position = 0): DriverEvent => event('boarded', { count, position });
const off = (count: number, position = 2): DriverEvent => event('alighted', { count, position });
const left = (count: number, position = 0): DriverEvent => event('left-behind', { count, position });
const end = event('trip-ended');
const byFeed = (events: readonly DriverEvent[]): DriverEvent[] => events.map((each) => ({ ...each, source: 'import' }));
const trip = (events: readonly DriverEvent[], places: number | null = 30): TripPerformed => tripPerformed(events, [], true, places);
const countsOf = (events: readonly DriverEvent[], places?: number): unknown[] => Object.values(knownCounts(trip(events, places)));

describe('of a trip it is known', () => {
  it('boardings and people left behind are known once a driver closes the count, and as far as they were tapped before', () => {
    expect([countsOf([]), countsOf([on(5)]), countsOf([on(5), end]), countsOf([end])]).toEqual([
      [null, null, null],
      [5, null, null],
      [5, null, 0],
      [0, 0, 0],
    ]);
  });

  it('alightings are known where anybody was counted getting off, or nobody had boarded', () => {
    expect([countsOf([on(5), off(3), end]), countsOf([on(5), off(3)]), countsOf([end])].map(([, alightings]) => alightings)).toEqual([
      3, 3, 0,
    ]);
  });

  it('the people left behind a full bus are known only if they were logged, whoever says that it was full', () => {
    const full = event('bus-full');
    const leftBehind = [[on(5), full, end], [on(30), end], [on(30), left(2), end], [full, left(2)], [on(30)]].map(
      (events) => countsOf(events)[2],
    );
    expect(leftBehind).toEqual([null, null, 2, 2, null]);
    // A bus of unknown capacity is never full.
    expect(knownCounts(trip([on(90), end], null))).toMatchObject({ leftBehind: 0 });
  });

  it('the people left behind are unknown from a feed, because door counters see only who gets in', () => {
    expect([countsOf(byFeed([on(5), end])), countsOf([...byFeed([on(5), end]), end])].map(([, , leftBehind]) => leftBehind)).toEqual([
      null,
      0,
    ]);
  });

  it('the counts of a stop are known only as far as those of the whole trip', () => {
    const nobody = { boardings: 0, alightings: 0, leftBehind: 0 };
    expect(knownCounts(trip([on(30), left(2), end]), nobody)).toEqual({ boardings: 0, alightings: null, leftBehind: 0 });
    expect(knownCounts(trip([on(30), end]), nobody)).toEqual({ boardings: 0, alightings: null, leftBehind: null });
    expect(knownCounts(trip([on(30)]), nobody)).toEqual({ boardings: null, alightings: null, leftBehind: null });
  });
});

it('a bus is full by counts only of people who were surely aboard together', () => {
  const filled = [[on(30)], [on(29)], [on(20), on(20, 1)], [on(20), on(20, 1), off(40)], [on(20), off(15, 1), on(20, 1), off(25)]].map(
    (events) => isFull(trip(events)),
  );
  expect(filled).toEqual([true, false, false, true, false]);
});
