import { expect, it } from '@jest/globals';
import type { VersionStop } from '../network/stop.entity.js';
import { touchedStops } from './touched-stops.js';

const stop = (stopId: string, parentStation: string | null = null): [string, VersionStop] => [
  stopId,
  { stopId, parentStation } as VersionStop,
];
const stops = new Map([stop('a'), stop('b'), stop('c'), stop('station'), stop('platform', 'station')]);

it('what is known of trips touches the stops of each of them, and the stations of these', () => {
  const touched = (...trips: string[][]): string[] => [
    ...touchedStops(
      { stops },
      trips.map((stopIds) => ({ stopIds })),
    ),
  ];
  expect(touched(['a', 'gone'])).toEqual(['a', 'gone']);
  expect(touched(['a', 'gone'], ['b', 'platform', 'a'])).toEqual(['a', 'gone', 'b', 'platform', 'station']);
});
