import { expect, it } from '@jest/globals';
import type { Stop } from '../network/stop.entity.js';
import type { Pattern } from '../scheduling/trips.js';
import { touchedStops } from './touched-stops.js';

const stop = (stopId: string, parentStation: string | null = null): [string, Stop] => [stopId, { stopId, parentStation } as Stop];
const stops = new Map([stop('a'), stop('b'), stop('c'), stop('station'), stop('platform', 'station')]);
const calls = ['b', 'platform'].map((stopId) => ({ stopId, stopSequence: 0, boards: true, headsign: null }));
const patterns = new Map<number, Pattern>([[7, { patternId: 7, routeId: 'r', directionId: 0, stops: calls }]]);

it('a report touches the stops of its trip, of the later trips of its vehicle, and the stations of all these', () => {
  const touched = (laterPatternIds: number[]): string[] => [
    ...touchedStops({ stops, patterns }, [{ stopIds: ['a', 'gone'], laterPatternIds }]),
  ];
  expect(touched([])).toEqual(['a', 'gone']);
  expect(touched([7, 8])).toEqual(['a', 'gone', 'b', 'platform', 'station']);
});
