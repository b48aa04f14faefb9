import { describe, expect, it } from '@jest/globals';
import type { Pattern } from '../scheduling/trips.js';
import { linesOfTown } from './town-lines.js';

const along = (routeId: string, directionId: 0 | 1, stops: string): Pattern => ({
  ...{ patternId: 0, routeId, directionId },
  stops: stops.split(' ').map((stopId, stopSequence) => ({ stopId, stopSequence, boards: true, headsign: null })),
});
const ways = (patterns: readonly Pattern[], order: string[] = [], placeOf = (stopId: string) => stopId): string[] =>
  linesOfTown(patterns, new Map(order.map((routeId, place) => [routeId, place])), placeOf).flatMap(({ routeId, ways }) =>
    ways.map(({ stopIds, kind }) => `${routeId} ${kind}: ${stopIds.join(' ')}`),
  );

describe('the lines of a town', () => {
  it('lines are listed in the order of routes, and one that returns by the same stops is listed once', () => {
    const patterns = [along('2', 0, 'home airport'), along('1', 1, 'metro home'), along('1', 0, 'home metro')];
    expect(ways(patterns, ['1', '2'])).toEqual(['1 both: home metro', '2 one-way: home airport']);
  });

  it('stops that only a branch or the way back has are listed separately, so that no stop is left out', () => {
    const patterns = [along('1', 0, 'a b c d'), along('1', 0, 'a b'), along('1', 0, 'a b e'), along('1', 1, 'd f a')];
    expect(ways(patterns)).toEqual(['1 both: a b c d', '1 one-way: a b e', '1 both: d f a']);
  });

  it('a line that ends where it began is marked as a loop', () => {
    expect(ways([along('1', 0, 'a b c a')])).toEqual(['1 round: a b c a']);
  });

  it('a line names stations instead of platforms, and once if a bus calls at two platforms', () => {
    const stationOf = (stopId: string): string => stopId.replace(/[NS]$/, '');
    expect(ways([along('1', 0, 'aN bN'), along('1', 1, 'bS aS')], [], stationOf)).toEqual(['1 both: a b']);
  });

  it('stops where nobody may board or alight are left out', () => {
    const pattern = along('1', 0, 'a depot b');
    const stops = pattern.stops.map((stop) => (stop.stopId === 'depot' ? { ...stop, boards: false, dropOffType: 'none' as const } : stop));
    expect(ways([{ ...pattern, stops }])).toEqual(['1 one-way: a b']);
  });
});
