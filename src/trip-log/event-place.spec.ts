import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPosition, placedOn, placeOf, stopIdOf } from './event-place.js';

const direct = ['home', 'songhong'];
const loop = ['home', 'gate', 'home'];

describe('the place of an event', () => {
  const placed = (stopId: string | null, position: number | null = null): number | 'gone' | null =>
    findPosition({ stopId, position }, loop);
  it('an event is at its stop, the first of two calls unless it says which', () => {
    expect([placed('gate'), placed('home'), placed('home', 2), placed('home', 1)]).toEqual([1, 0, 2, 0]);
    expect([placed(null), placed(null, 2)]).toEqual([null, 2]);
  });
  it('an event whose stop is not on the trip has no position', () => {
    expect([placed('elsewhere'), placed(null, 3)]).toEqual(['gone', 'gone']);
  });
});

type Placed = ReturnType<typeof placedOn>[number];

/** The place as it was stored when the trip called at `stopIds`. */
function stored(stopId: string | null, position: number | null, stopIds = direct): Placed {
  const found = findPosition({ stopId, position }, stopIds);
  return { position: found === 'gone' ? null : found, saidPlace: placeOf({ stopId, position }) };
}

describe('by another timetable', () => {
  const shown = (event: Placed, stopIds: readonly string[]): unknown[] =>
    placedOn([event], stopIds).map((each) => [each.position, 'stopIsGone' in each, stopIdOf(each, stopIds)])[0] ?? [];

  it('an event stays at the stop it names, wherever a new timetable has that stop', () => {
    expect(shown(stored('songhong', null), ['home', 'gate', 'songhong'])).toEqual([2, false, 'songhong']);
    expect(shown(stored('songhong', 1), ['school', 'home', 'songhong'])).toEqual([2, false, 'songhong']);
    expect(shown(stored('songhong', 1), ['songhong', 'home'])).toEqual([0, false, 'songhong']);
    // Where the trip calls twice, the logged call holds as long as it exists.
    expect(shown(stored('home', 2, loop), ['home', 'school', 'home', 'gate'])).toEqual([2, false, 'home']);
    // Stop ids are compared exactly, whatever characters they have.
    expect(shown(stored('@1', null, ['@1', '1']), ['1', '@1'])).toEqual([1, false, '@1']);
    expect(shown(stored('home', null), ['old home', 'home'])).toEqual([1, false, 'home']);
  });

  it('an event at a stop that is no longer on the trip has no position, but keeps its stop id', () => {
    expect(shown(stored('gate', null, ['home', 'gate', 'songhong']), direct)).toEqual([null, true, 'gate']);
    expect(shown(stored(null, 2, loop), direct)).toEqual([null, true, null]);
    expect(placedOn([{ position: 2, saidPlace: null }], direct)).toEqual([{ position: null, saidPlace: null, stopIsGone: true }]);
  });

  it('an event without a stop, or with a lost one, keeps its position', () => {
    const events = [stored(null, null), stored(null, 1), { position: 1, saidPlace: null }];
    expect(placedOn(events, ['school', 'home', 'songhong'])).toBe(events);
  });

  it('placing events leaves correct ones untouched, and is stable when repeated', () => {
    const events = [stored('home', null), stored('songhong', 1)];
    expect(placedOn(events, direct)).toBe(events);
    const stops = (minLength: number) => fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength, maxLength: 6 });
    fc.assert(
      fc.property(stops(1), stops(0), fc.nat(5), fc.boolean(), (was, is, index, saysWhich) => {
        const position = index % was.length;
        const loggedStop: string = was[position] ?? '';
        const once = placedOn([stored(loggedStop, saysWhich ? position : null, was)], is);
        const isThere = is.some((stopId) => stopId === loggedStop);
        expect(once.map((event) => [event.stopIsGone ?? false, stopIdOf(event, is)])).toEqual([[!isThere, loggedStop]]);
        expect(placedOn(once, is)).toBe(once);
      }),
    );
  });
});
