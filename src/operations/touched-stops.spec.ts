import { expect, it } from '@jest/globals';
import type { VersionStop } from '../network/stop.entity.js';
import { touchedStops } from './touched-stops.js';

const stop = (stopId: string, parentStation: string | null = null): [string, VersionStop] => [
  stopId,
  { stopId, parentStation } as VersionStop,
];
const stops = new Map([stop('a'), stop('b'), stop('c'), stop('station'), stop('platform', 'station')]);

it('news of a trip touches all its stops, and the stations of those stops', () => {
  const touched = (...trips: string[][]): string[] => [
    ...touchedStops(
      { stops },
      trips.map((stopIds) => ({ stopIds })),
    ),
  ];
  expect(touched(['a', 'gone'])).toEqual(['a', 'gone']);
  expect(touched(['a', 'gone'], ['b', 'platform', 'a'])).toEqual(['a', 'gone', 'b', 'platform', 'station']);
});
