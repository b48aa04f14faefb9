import { expect, it } from '@jest/globals';
import { boardingAt, boardingPositions, dropOffsAfter, lastAlighting, type Pattern } from './trips.js';

/** A stop for each pair of `pickup_type` and `drop_off_type`. @example stops('00 12') */
const pattern = (types: string): Pattern => ({
  ...{ patternId: 1, routeId: 'r', directionId: 0 },
  stops: types.split(' ').map((pair, index) => ({
    ...{ stopId: 'abcdef'[index] ?? '', stopSequence: index, headsign: null },
    ...boardingAt({ pickupType: Number(pair[0]), dropOffType: Number(pair[1]) }),
  })),
});

it('riders can board where the feed allows it, as long as they can get off at a later stop', () => {
  const cases: [string, number[], number][] = [
    ['00 00 00', [0, 1], 2],
    ['00 10 00', [0], 2],
    ['01 31 20 00', [0, 1, 2], 3],
    // Nobody can get off at the last stop, so the trip ends at the one before, and nobody boards there.
    ['00 00 01', [0], 1],
    ['00 00 11 11', [0], 1],
    // A feed without any alighting is a mistake: the trip ends at its last stop.
    ['01 01 01', [0, 1], 2],
    ['00', [], 0],
  ];
  expect(cases.map(([types]) => [types, boardingPositions(pattern(types)), lastAlighting(pattern(types))])).toEqual(cases);
});

it('a stop states how to board where the bus does not simply stop', () => {
  expect(pattern('00 13 22 31').stops.map(({ boards, pickupType, dropOffType }) => [boards, pickupType, dropOffType])).toEqual([
    [true, undefined, undefined],
    [false, undefined, 'coordinate-with-driver'],
    [true, 'phone-agency', 'phone-agency'],
    [true, 'coordinate-with-driver', 'none'],
  ]);
});

it('a boarding rider is shown the special alighting rules of later stops, each kind once', () => {
  const mixed = pattern('03 03 02 01 03 00');
  expect(dropOffsAfter(mixed, 0)).toEqual([
    { dropOffType: 'none', stopIds: ['d'] },
    { dropOffType: 'phone-agency', stopIds: ['c'] },
    { dropOffType: 'coordinate-with-driver', stopIds: ['b', 'e'] },
  ]);
  expect([dropOffsAfter(mixed, 4), dropOffsAfter(pattern('00 00'), 0)]).toEqual([[], []]);
});
