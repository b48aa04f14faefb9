import { describe, expect, it } from '@jest/globals';
import type { Pattern } from '../scheduling/trips.js';
import { linesOfTown } from './town-lines.js';

const along = (routeId: string, directionId: 0 | 1, stops: string): Pattern => ({
  ...{ patternId: 0, routeId, directionId },
  stops: stops.split(' ').map((stopId, stopSequence) => ({ stopId, stopSequence, boards: true, headsign: null })),
});
const told = (patterns: readonly Pattern[], order: string[] = [], placeOf = (stopId: string) => stopId): string[] =>
  linesOfTown(patterns, new Map(order.map((routeId, place) => [routeId, place])), placeOf).flatMap(({ routeId, ways }) =>
    ways.map(({ stopIds, kind }) => `${routeId} ${kind}: ${stopIds.join(' ')}`),
  );

describe('the lines of a town', () => {
  it('come in the order of its routes, and one that comes back by the same stops is told once', () => {
    const patterns = [along('2', 0, 'home airport'), along('1', 1, 'metro home'), along('1', 0, 'home metro')];
    expect(told(patterns, ['1', '2'])).toEqual(['1 both: home metro', '2 one-way: home airport']);
  });

  it('leave out no stop: what only a branch or the way back has is told of its own', () => {
    const patterns = [along('1', 0, 'a b c d'), along('1', 0, 'a b'), along('1', 0, 'a b e'), along('1', 1, 'd f a')];
    expect(told(patterns)).toEqual(['1 both: a b c d', '1 one-way: a b e', '1 both: d f a']);
  });

  it('go round where they end as they began', () => {
    expect(told([along('1', 0, 'a b c a')])).toEqual(['1 round: a b c a']);
  });

  it('name the station of a platform, and once where a bus calls at two of its platforms', () => {
    const stationOf = (stopId: string): string => stopId.replace(/[NS]$/, '');
    expect(told([along('1', 0, 'aN bN'), along('1', 1, 'bS aS')], [], stationOf)).toEqual(['1 both: a b']);
  });

  it('leave out stops at which nobody may get on or off', () => {
    const pattern = along('1', 0, 'a depot b');
    const stops = pattern.stops.map((stop) => (stop.stopId === 'depot' ? { ...stop, boards: false, dropOffType: 'none' as const } : stop));
    expect(told([{ ...pattern, stops }])).toEqual(['1 one-way: a b']);
  });
});
