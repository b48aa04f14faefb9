import { describe, expect, it } from '@jest/globals';
import { nextStopsOf, wayBackOf } from './lines.js';
import type { Pattern } from '../scheduling/trips.js';

it('a line that ends where it began is named by where it goes first, seen from the rider’s stop', () => {
  const loop = ['centre', 'market', 'metro', 'clinic', 'centre'];
  expect([0, 1, 2, 3].map((position) => nextStopsOf(loop, position))).toEqual([
    ['market', 'metro'],
    ['metro', 'clinic'],
    ['clinic', 'centre'],
    ['centre'],
  ]);
  expect(nextStopsOf(['centre', 'market', 'centre'], 0)).toEqual(['market']);
  expect([nextStopsOf(['home', 'metro'], 0), nextStopsOf([], 0)]).toEqual([[], []]);
});

describe('the way back', () => {
  const pattern = (directionId: 0 | 1, ...stopIds: string[]): Pattern => ({
    ...{ patternId: directionId, routeId: 'r', directionId },
    stops: stopIds.map((stopId, stopSequence) => ({ stopId, stopSequence, boards: true, headsign: null })),
  });
  const line = (lastStopId: string) => ({ routeId: 'r', directionId: 0 as const, lastStopId });
  const itself = (stopId: string): string => stopId;

  it('the way back on a loop is to stay aboard at its first stop, and from elsewhere to board there', () => {
    const loop = [pattern(0, 'a', 'b', 'c', 'a')];
    expect(wayBackOf(loop, line('a'), 'a', itself)).toEqual({ stopId: 'a', staysOn: true });
    expect(wayBackOf(loop, line('a'), 'b', itself)).toEqual({ stopId: 'a', staysOn: false });
  });

  it('the way back on a line of two directions begins where the line ends, though the stop across the road has another id', () => {
    const there = pattern(0, 'a', 'b', 'c');
    expect(wayBackOf([there, pattern(1, 'c', 'b', 'a')], line('c'), 'b', itself)).toEqual({ stopId: 'c', staysOn: false });
    const back = pattern(1, 'c2', 'b2', 'a2');
    expect(wayBackOf([there, back], line('c'), 'a', (stopId) => stopId.slice(0, 1))).toEqual({ stopId: 'c2', staysOn: false });
    expect(wayBackOf([there, pattern(1, 'd', 'b', 'a')], line('c'), 'a', itself)).toEqual({ stopId: 'd', staysOn: false });
    expect(wayBackOf([there], line('c'), 'a', itself)).toBeNull();
  });
});
