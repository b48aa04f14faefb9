import { describe, expect, it } from '@jest/globals';
import { epochSeconds, serviceDate, serviceTime } from '../scheduling/service-time.js';
import type { DriverEvent, EventKind } from './trip-event.js';
import { isFull, knownCounts, tripPerformed, type TripPerformed } from './trip-performed.js';

let said = 0;
const event = (kind: EventKind, also: Partial<DriverEvent> = {}): DriverEvent => ({
  ...{ eventId: `e${said++}`, kind, position: null, count: null, undoes: null },
  at: epochSeconds(serviceDate('2024-07-15'), serviceTime('07:30'), 'Asia/Shanghai'),
  ...also,
});
const on = (count: number, position = 0): DriverEvent => event('boarded', { count, position });
const off = (count: number, position = 2): DriverEvent => event('alighted', { count, position });
const left = (count: number, position = 0): DriverEvent => event('left-behind', { count, position });
const end = event('trip-ended');
const byFeed = (events: readonly DriverEvent[]): DriverEvent[] => events.map((each) => ({ ...each, source: 'import' }));
const trip = (events: readonly DriverEvent[], places: number | null = 30): TripPerformed => tripPerformed(events, [], true, places);
const known = (events: readonly DriverEvent[], places?: number): unknown[] => Object.values(knownCounts(trip(events, places)));

describe('of a trip it is known', () => {
  it('who got on and stayed behind once its driver closed the count, and what was tapped before', () => {
    expect([known([]), known([on(5)]), known([on(5), end]), known([end])]).toEqual([
      [null, null, null],
      [5, null, null],
      [5, null, 0],
      [0, 0, 0],
    ]);
  });

  it('who got off where anybody was counted getting off, or nobody had got on', () => {
    expect([known([on(5), off(3), end]), known([on(5), off(3)]), known([end])].map(([, alightings]) => alightings)).toEqual([3, 3, 0]);
  });

  it('how many stayed behind a full bus only if somebody says, whether its driver or its counts say that it was full', () => {
    const full = event('bus-full');
    const leftBehind = [[on(5), full, end], [on(30), end], [on(30), left(2), end], [full, left(2)], [on(30)]].map(
      (events) => known(events)[2],
    );
    expect(leftBehind).toEqual([null, null, 2, 2, null]);
    // The seats that nobody told of fill nobody.
    expect(knownCounts(trip([on(90), end], null))).toMatchObject({ leftBehind: 0 });
  });

  it('nothing of who stayed behind from a feed, whose doors count who gets in', () => {
    expect([known(byFeed([on(5), end])), known([...byFeed([on(5), end]), end])].map(([, , leftBehind]) => leftBehind)).toEqual([null, 0]);
  });

  it('at each of its stops no more than of the whole', () => {
    const nobody = { boardings: 0, alightings: 0, leftBehind: 0 };
    expect(knownCounts(trip([on(30), left(2), end]), nobody)).toEqual({ boardings: 0, alightings: null, leftBehind: 0 });
    expect(knownCounts(trip([on(30), end]), nobody)).toEqual({ boardings: 0, alightings: null, leftBehind: null });
    expect(knownCounts(trip([on(30)]), nobody)).toEqual({ boardings: null, alightings: null, leftBehind: null });
  });
});

it('a bus is filled by those who are surely aboard together: of one stop, or of more where it was counted who got off', () => {
  const filled = [[on(30)], [on(29)], [on(20), on(20, 1)], [on(20), on(20, 1), off(40)], [on(20), off(15, 1), on(20, 1), off(25)]].map(
    (events) => isFull(trip(events)),
  );
  expect(filled).toEqual([true, false, false, true, false]);
});
