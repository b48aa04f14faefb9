import { beforeEach, describe, expect, it } from '@jest/globals';
import { giveWay, nextTurn } from './turns.io.js';

const busyFor = (milliseconds: number): void => {
  for (const from = performance.now(); performance.now() - from < milliseconds;);
};

describe('long work gives way to others', () => {
  beforeEach(nextTurn);

  it('goes on at once as long as its turn is short', () => {
    expect(giveWay()).toBeUndefined();
    expect(giveWay()).toBeUndefined();
  });

  it('lets what waits have its turn once it has gone on for a while, and then goes on', async () => {
    const order: string[] = [];
    setImmediate(() => order.push('request'));
    for (let piece = 1; piece <= 4; piece += 1) {
      await giveWay();
      order.push(`piece ${piece}`);
      busyFor(6);
    }
    // After the first or the second piece: on a busy machine one may take as long as two.
    expect(order.filter((each) => each !== 'request')).toEqual(['piece 1', 'piece 2', 'piece 3', 'piece 4']);
    expect([1, 2]).toContain(order.indexOf('request'));
  });
});
