import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { encodeLine } from './polyline.js';

/** The published algorithm, the other way round. */
function decode(text: string): [number, number][] {
  const numbers: number[] = [];
  let [value, shift] = [0, 0];
  for (const letter of text) {
    const bits = letter.charCodeAt(0) - 63;
    value += (bits % 32) * 2 ** shift;
    shift += 5;
    if (bits >= 32) continue;
    numbers.push(value % 2 === 1 ? -(value + 1) / 2 : value / 2);
    [value, shift] = [0, 0];
  }
  const points: [number, number][] = [];
  for (let index = 0; index < numbers.length; index += 2) {
    const [lat, lon] = points.at(-1) ?? [0, 0];
    points.push([lat + (numbers[index] ?? NaN), lon + (numbers[index + 1] ?? NaN)]);
  }
  return points;
}

describe('lines on the map', () => {
  it('are encoded as in Google’s example', () => {
    const line = [
      { lat: 38.5, lon: -120.2 },
      { lat: 40.7, lon: -120.95 },
      { lat: 43.252, lon: -126.453 },
    ];
    expect(encodeLine(line)).toEqual({ length: 3, levels: '', points: '_p~iF~ps|U_ulLnnqC_mqNvxq`@' });
    expect(encodeLine([])).toEqual({ length: 0, levels: '', points: '' });
  });

  it('lead back to their points, whatever they are', () => {
    const degrees = (most: number): fc.Arbitrary<number> => fc.double({ min: -most, max: most, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.record({ lat: degrees(90), lon: degrees(180) })), (points) => {
        const rounded = points.map(({ lat, lon }) => [Math.round(lat * 1e5) + 0, Math.round(lon * 1e5) + 0]);
        expect(decode(encodeLine(points).points)).toEqual(rounded);
      }),
    );
  });
});
