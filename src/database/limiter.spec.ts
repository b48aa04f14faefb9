import { expect, it } from '@jest/globals';
import { Limiter, Paced } from './limiter.js';

it('a limiter never runs more than its limit at a time, in order, and a failure frees its place, too', async () => {
  const limiter = new Limiter(2, 3);
  let working = 0;
  let most = 0;
  const done: number[] = [];
  const work = (index: number) => async (): Promise<void> => {
    working += 1;
    most = Math.max(most, working);
    await new Promise((resolve) => setTimeout(resolve, 1));
    working -= 1;
    done.push(index);
    if (index % 3 === 0) throw new Error('failed');
  };
  const all = Array.from({ length: 9 }, (_, index) => limiter.take(work(index)));
  expect(limiter.isFull).toBe(true);
  const ends = await Promise.allSettled(all);
  expect(ends.map(({ status }) => status === 'rejected')).toEqual([true, false, false, true, false, false, true, false, false]);
  expect([most, working, limiter.isFull, done]).toEqual([2, 0, false, [0, 1, 2, 3, 4, 5, 6, 7, 8]]);
  expect(await limiter.take(() => Promise.resolve('again'))).toBe('again');
});

it('a limiter is full when as many wait as there are seats', () => {
  const limiter = new Limiter(1, 2);
  const full = Array.from({ length: 3 }, () => {
    void limiter.take(() => new Promise(() => undefined));
    return limiter.isFull;
  });
  expect(full).toEqual([false, false, true]);
});

it('paced work is done at once, and once after each pause in which it was asked for', async () => {
  let [done, asked] = [0, 0];
  const paced = new Paced(5, async () => {
    done += 1;
    await new Promise((resolve) => setTimeout(resolve, 1));
    if ((asked += 1) < 3) paced.soon();
  });
  paced.soon();
  paced.soon();
  expect(done).toBe(1);
  while (done < 3) await new Promise((resolve) => setTimeout(resolve, 5));
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(done).toBe(3);
});
