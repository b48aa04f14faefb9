import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findPosition, placedOn, placeOf, stopIdOf } from './event-place.js';

const direct = ['home', 'songhong'];
const loop = ['home', 'gate', 'home'];

describe('the place of an event', () => {
  const placed = (stopId: string | null, position: number | null = null): number | 'gone' | null =>
    findPosition({ stopId, position }, loop);
  it('is that of its stop, the first where it calls twice unless it says which', () => {
    expect([placed('gate'), placed('home'), placed('home', 2), placed('home', 1)]).toEqual([1, 0, 2, 0]);
    expect([placed(null), placed(null, 2)]).toEqual([null, 2]);
  });
  it('is gone where the trip does not call', () => {
    expect([placed('elsewhere'), placed(null, 3)]).toEqual(['gone', 'gone']);
  });
});

type Kept = ReturnType<typeof placedOn>[number];

/** As it was kept when the trip called at `stopIds`. */
function kept(stopId: string | null, position: number | null, stopIds = direct): Kept {
  const found = findPosition({ stopId, position }, stopIds);
  return { position: found === 'gone' ? null : found, saidPlace: placeOf({ stopId, position }) };
}

describe('by another timetable', () => {
  const shown = (event: Kept, stopIds: readonly string[]): unknown[] =>
    placedOn([event], stopIds).map((each) => [each.position, 'stopIsGone' in each, stopIdOf(each, stopIds)])[0] ?? [];

  it('an event is at the stop that was said, wherever the trip calls there now', () => {
    expect(shown(kept('songhong', null), ['home', 'gate', 'songhong'])).toEqual([2, false, 'songhong']);
    expect(shown(kept('songhong', 1), ['school', 'home', 'songhong'])).toEqual([2, false, 'songhong']);
    expect(shown(kept('songhong', 1), ['songhong', 'home'])).toEqual([0, false, 'songhong']);
    // Of a stop that it calls at twice, the call that was said stands as long as it is one.
    expect(shown(kept('home', 2, loop), ['home', 'school', 'home', 'gate'])).toEqual([2, false, 'home']);
    // Stops are told apart to the last letter, whatever they are called.
    expect(shown(kept('@1', null, ['@1', '1']), ['1', '@1'])).toEqual([1, false, '@1']);
    expect(shown(kept('home', null), ['old home', 'home'])).toEqual([1, false, 'home']);
  });

  it('an event at a stop that is no longer on the trip is at none, and says where it was', () => {
    expect(shown(kept('gate', null, ['home', 'gate', 'songhong']), direct)).toEqual([null, true, 'gate']);
    expect(shown(kept(null, 2, loop), direct)).toEqual([null, true, null]);
    expect(placedOn([{ position: 2, saidPlace: null }], direct)).toEqual([{ position: null, saidPlace: null, stopIsGone: true }]);
  });

  it('an event that named no stop, or nobody knows which, stays where it was', () => {
    const events = [kept(null, null), kept(null, 1), { position: 1, saidPlace: null }];
    expect(placedOn(events, ['school', 'home', 'songhong'])).toBe(events);
  });

  it('what stands is not touched, and what was placed once stays there', () => {
    const events = [kept('home', null), kept('songhong', 1)];
    expect(placedOn(events, direct)).toBe(events);
    const stops = (minLength: number) => fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength, maxLength: 6 });
    fc.assert(
      fc.property(stops(1), stops(0), fc.nat(5), fc.boolean(), (was, is, index, saysWhich) => {
        const position = index % was.length;
        const said: string = was[position] ?? '';
        const once = placedOn([kept(said, saysWhich ? position : null, was)], is);
        const isThere = is.some((stopId) => stopId === said);
        expect(once.map((event) => [event.stopIsGone ?? false, stopIdOf(event, is)])).toEqual([[!isThere, said]]);
        expect(placedOn(once, is)).toBe(once);
      }),
    );
  });
});
