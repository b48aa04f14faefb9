import { describe, expect, it } from '@jest/globals';
import { lengthOf, walkMinutes } from './distance.js';

describe('how far it is', () => {
  it('a distance is written in tens of metres, then in tenths of a kilometre, then in kilometres', () => {
    expect([0, 7, 437, 996, 1_540, 12_400].map((meters) => Object.values(lengthOf(meters)).join(' '))).toEqual([
      'here',
      'm 7',
      'm 440',
      'km 1',
      'km 1.5',
      'km 12',
    ]);
  });

  it('a walk takes a minute for every 60 metres of straight line, because roads are longer, and at least one minute', () => {
    expect([0, 60, 400, 1_500].map(walkMinutes)).toEqual([1, 1, 7, 24]);
  });
});
