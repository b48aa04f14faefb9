import { expect, it } from '@jest/globals';
import { isAmong, StreamPlaces, withChange, type Changed } from './stream-places.js';

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

const among = (changed: Changed): string[] =>
  ['home', 'metro', 'park'].filter((stopId) => isAmong(changed, { agencyId: 'hongqiao', stopId, language: 'en' }));

it('changes that come before they are told are told together: those of single stops, of an agency, of all agencies', () => {
  const ofHome = withChange(new Map(), 'hongqiao', new Set(['home']));
  const ofBoth = withChange(ofHome, 'hongqiao', new Set(['metro']));
  expect([among(ofHome), among(ofBoth)]).toEqual([['home'], ['home', 'metro']]);
  expect(among(withChange(ofBoth, 'elsewhere', null))).toEqual(['home', 'metro']);
  expect(among(withChange(withChange(ofBoth, 'hongqiao', null), 'hongqiao', new Set(['home'])))).toEqual(['home', 'metro', 'park']);
  expect(among(withChange(withChange(ofBoth, null, null), 'elsewhere', new Set(['home'])))).toEqual(['home', 'metro', 'park']);
});
