import { describe, expect, it } from '@jest/globals';
import { movedBy } from '../../../places/distance.js';
import { estimatedSeconds, neighboursOf, sectionsOf } from './lengths.js';

const home = { lat: 31.2301, lon: 121.4192 };
const stop = (stopId: string, place: { lat: number; lon: number } | null) => ({ stopId, lat: place?.lat ?? null, lon: place?.lon ?? null });
const content = {
  stops: [
    stop('a', home),
    stop('b', movedBy(home, { north: 1_000, east: 0 })),
    stop('c', movedBy(home, { north: 1_000, east: 500 })),
    stop('x', null),
  ],
} as unknown as Parameters<typeof sectionsOf>[0];

describe('how far and how fast', () => {
  it('the nearest stops are found among those with a position', () => {
    const [a] = content.stops;
    if (a === undefined) throw new Error('there is a stop');
    expect(neighboursOf(a, content.stops).map(({ stop: { stopId }, meters }) => `${stopId} ${Math.round(meters)}`)).toEqual([
      'b 1000',
      'c 1118',
    ]);
    expect(neighboursOf(stop('x', null), [...content.stops])).toEqual([]);
  });

  it('sections have a speed unless a position or time is missing, and are too fast above 80 km/h', () => {
    const sections = sectionsOf(content, ['a', 'b', 'c', 'x', 'a'], [120, 20, 60, null]);
    expect(sections.map(({ speed }) => (speed === null ? null : Math.round(speed)))).toEqual([30, 90, null, null]);
    expect(sections.map(({ isTooFast }) => isTooFast)).toEqual([false, true, false, false]);
    const [none] = sectionsOf(content, ['a', 'b'], [0]);
    expect(none).toMatchObject({ speed: Number.POSITIVE_INFINITY, isTooFast: true });
    expect(sectionsOf(content, ['a', 'a'], [0])[0]).toMatchObject({ speed: null, isTooFast: false });
  });

  it('estimated running times are whole minutes, at least one for each section, and unknown if a position is missing', () => {
    expect(estimatedSeconds(sectionsOf(content, ['a', 'b', 'c'], []))).toBe(7 * 60);
    expect(estimatedSeconds(sectionsOf(content, ['a', 'a', 'a'], []))).toBe(2 * 60);
    expect(estimatedSeconds(sectionsOf(content, ['a', 'x'], []))).toBeNull();
    expect(estimatedSeconds([])).toBeNull();
  });
});
