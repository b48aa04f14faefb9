import { expect, it } from '@jest/globals';
import { StreamPlaces } from './stream-places.js';

it('there are so many places, and of them so many for one address', () => {
  const places = new StreamPlaces(3, 2);
  expect(['a', 'a', 'a', 'b', 'c'].map((address) => places.take(address))).toEqual([null, null, 'address', null, 'all']);
  places.leave('a');
  expect([places.taken, places.take('a'), places.take('b')]).toEqual([2, null, 'all']);
  for (const address of ['a', 'a', 'b']) places.leave(address);
  expect([places.taken, places.take('a'), places.take('a')]).toEqual([0, null, null]);
});

it('there may be none at all', () => {
  expect([new StreamPlaces(0, 5).take('a'), new StreamPlaces(5, 0).take('a')]).toEqual(['all', 'address']);
});
