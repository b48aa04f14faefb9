import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Pattern } from '../../scheduling/trips.js';
import { compassOf } from './served-network.js';
import { inOneOrder } from './stop-groups.js';

const pattern = (stopIds: string): Pick<Pattern, 'stops'> => ({
  stops: [...stopIds].map((stopId, stopSequence) => ({ stopId, stopSequence, boards: true, headsign: null })),
});

describe('the stops of a route in one direction', () => {
  it('are those of the longest pattern, and the others where their buses call', () => {
    expect(inOneOrder([pattern('acd'), pattern('abde')]).join('')).toBe('acbde');
    expect(inOneOrder([pattern('xab'), pattern('abc'), pattern('bcy')]).join('')).toBe('xabcy');
    // A round trip has its first stop once.
    expect(inOneOrder([pattern('abca')]).join('')).toBe('abc');
    expect(inOneOrder([])).toEqual([]);
  });

  it('are all there, each once', () => {
    const patterns = fc.array(fc.stringMatching(/^[a-h]{1,8}$/), { maxLength: 5 });
    fc.assert(
      fc.property(patterns, (each) => {
        const order = inOneOrder(each.map(pattern));
        expect([...order].sort()).toEqual([...new Set(each.join(''))].sort());
      }),
    );
  });
});

describe('the direction of a stop', () => {
  it('is where its buses go on, by the compass', () => {
    const here = { lat: 31.2, lon: 121.4 };
    const to = (north: number, east: number): string => compassOf(here, { lat: here.lat + north, lon: here.lon + east });
    expect([to(1, 0), to(1, 1.17), to(0, 1), to(-1, 1.17), to(-1, 0), to(-1, -1.17), to(0, -1), to(1, -1.17)]).toEqual([
      'N',
      'NE',
      'E',
      'SE',
      'S',
      'SW',
      'W',
      'NW',
    ]);
  });
});
