import { describe, expect, it } from '@jest/globals';
import { findStops } from './find-stops.js';

const stops = [
  ['metro', '淞虹路', 'Songhong Road', null, null],
  ['t1', '虹桥1号航站楼', 'Hongqiao Airport Terminal 1', null, null],
  ['home', '人才公寓虹桥门', null, null, null],
] as const;
const found = (typed: string): string =>
  findStops({ stops }, typed)
    .map(([stopId]) => stopId)
    .join(' ');

describe('looking for a stop', () => {
  it('a stop is found by its Chinese or English name, ignoring case and spaces', () => {
    expect(found('航站')).toBe('t1');
    expect(found('songhong r')).toBe('metro');
    expect(found('terminal1')).toBe('t1');
    expect(found('机场')).toBe('');
  });

  it('stops whose name begins with the typed letters are found first', () => {
    expect(found('虹桥')).toBe('t1 home');
    expect(found('hong')).toBe('t1 metro');
  });
});
