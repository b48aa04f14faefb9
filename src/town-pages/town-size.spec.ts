import { expect, it } from '@jest/globals';
import type { Pattern } from '../scheduling/trips.js';
import { maxStops, stopsOfTown } from './town-size.js';

const patternOf = (patternId: number, stopIds: readonly string[]): Pattern => ({
  ...{ patternId, routeId: 'r', directionId: 0 },
  stops: stopIds.map((stopId, stopSequence) => ({ stopId, stopSequence, boards: stopSequence < stopIds.length - 1, headsign: null })),
});
const feedOf = (stopIds: readonly string[], parentStation: string | null = null) => ({
  stops: new Map(stopIds.map((stopId) => [stopId, { parentStation: stopId === parentStation ? null : parentStation }])),
});
const numbered = (count: number): string[] => Array.from({ length: count }, (_, index) => String(index));

it('all stops with calls are found, including those where nobody boards', () => {
  const patterns = [patternOf(1, ['b', 'a']), patternOf(2, ['b', 'c'])];
  expect(stopsOfTown(patterns, feedOf(['a', 'b', 'c', 'd']), () => 20)).toEqual(['a', 'b', 'c']);
  expect(stopsOfTown([patternOf(1, ['b', 'a'])], feedOf(['s', 'a', 'b'], 's'), () => 20)).toEqual(['s', 'a', 'b']);
  expect(stopsOfTown([], feedOf(['a']), () => 20)).toEqual([]);
});

it('a city is recognised at once as too large, by its stops or its departures', () => {
  expect(stopsOfTown([patternOf(1, numbered(maxStops))], feedOf(numbered(maxStops)), () => 1)).toHaveLength(maxStops);
  let lookups = 0;
  const city = [patternOf(1, numbered(maxStops + 1)), patternOf(2, ['x', 'y'])];
  expect(stopsOfTown(city, feedOf(numbered(500)), () => (lookups += 1))).toBeNull();
  expect(lookups).toBe(1);
  expect(stopsOfTown([patternOf(1, ['a', 'b'])], feedOf(['a', 'b']), () => 2001)).toBeNull();
});
