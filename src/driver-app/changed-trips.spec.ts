import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ChangedTrips } from './changed-trips.js';

const people = ['wang', 'li'];

it('an event that arrives while its trip is read leaves the trip marked as changed, with its author', () => {
  type Step = { readonly change: readonly string[] | null } | 'begins' | 'ends' | 'ends all';
  const step = fc.oneof(
    fc.record({ change: fc.oneof(fc.constant(null), fc.subarray(people)) }),
    fc.constantFrom<Step>('begins', 'ends', 'ends all'),
  );
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const changed = new ChangedTrips();
      let reading: { readonly number: number } | null = null;
      let [before, since]: [(readonly string[] | null)[], (readonly string[] | null)[]] = [[], []];
      for (const each of steps) {
        if (each === 'begins') {
          reading = { number: changed.number };
          [before, since] = [[...before, ...since], []];
        } else if (typeof each === 'object') {
          changed.add('trip', each.change);
          since.push(each.change);
        } else if (reading !== null) {
          if (each === 'ends') changed.read('trip', reading.number);
          else changed.readAll((key) => key === 'trip', reading.number);
          // Reading a trip once too often does no harm; never reading it would.
          if (since.length === 0) before = [];
          reading = null;
        }
        const unread = [...before, ...since];
        expect(changed.isChanged('trip')).toBe(unread.length > 0);
        for (const person of people)
          expect(changed.isChangedBy('trip', person)).toBe(unread.some((authors) => authors === null || authors.includes(person)));
      }
    }),
  );
});

it('reading one trip leaves the marks of others as they are', () => {
  const changed = new ChangedTrips();
  changed.add('a', ['wang']);
  changed.add('b', ['li']);
  changed.readAll((key) => key === 'a', changed.number);
  expect([...changed.keys()]).toEqual(['b']);
});
