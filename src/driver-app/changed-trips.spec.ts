import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { HeardTrips } from './heard-trips.js';

const people = ['wang', 'li'];

it('of whatever is said while a trip is read, it is known that it was not, and by whom', () => {
  type Step = { readonly hear: readonly string[] | null } | 'begins' | 'ends' | 'ends all';
  const step = fc.oneof(
    fc.record({ hear: fc.oneof(fc.constant(null), fc.subarray(people)) }),
    fc.constantFrom<Step>('begins', 'ends', 'ends all'),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const heard = new HeardTrips();
      let reading: { readonly number: number } | null = null;
      let [before, since]: [(readonly string[] | null)[], (readonly string[] | null)[]] = [[], []];
      for (const each of steps) {
        if (each === 'begins') {
          reading = { number: heard.number };
          [before, since] = [[...before, ...since], []];
        } else if (typeof each === 'object') {
          heard.hear('trip', each.hear);
          since.push(each.hear);
        } else if (reading !== null) {
          if (each === 'ends') heard.read('trip', reading.number);
          else heard.readAll((key) => key === 'trip', reading.number);
          // What is read once more is no fault; what is never read is.
          if (since.length === 0) before = [];
          reading = null;
        }
        const unread = [...before, ...since];
        expect(heard.isHeard('trip')).toBe(unread.length > 0);
        for (const person of people)
          expect(heard.isOwnWord('trip', person)).toBe(unread.some((authors) => authors === null || authors.includes(person)));
      }
    }),
  );
});

it('of other trips nothing is forgotten', () => {
  const heard = new HeardTrips();
  heard.hear('a', ['wang']);
  heard.hear('b', ['li']);
  heard.readAll((key) => key === 'a', heard.number);
  expect([...heard.keys()]).toEqual(['b']);
});
