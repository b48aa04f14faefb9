import { expect, it } from '@jest/globals';
import { StreamPlaces } from './stream-places.js';

it('the number of streams is limited in all and per address', () => {
  const places = new StreamPlaces(3, 2);
  expect(['a', 'a', 'a', 'b', 'c'].map((address) => places.take(address))).toEqual([null, null, 'address', null, 'all']);
  places.leave('a');
  expect([places.taken, places.take('a'), places.take('b')]).toEqual([2, null, 'all']);
  for (const address of ['a', 'a', 'b']) places.leave(address);
  expect([places.taken, places.take('a'), places.take('a')]).toEqual([0, null, null]);
});

it('a limit of zero allows no streams', () => {
  expect([new StreamPlaces(0, 5).take('a'), new StreamPlaces(5, 0).take('a')]).toEqual(['all', 'address']);
});
