import { expect, it } from '@jest/globals';
import { boardingRulesOf, columnsOf } from './timetable-columns.js';

const pattern = (stopIds: string): Parameters<typeof columnsOf>[0][number] => ({
  stops: [...stopIds].map((stopId, index) => ({ stopId, stopSequence: index + 1, boards: true, headsign: null })),
});

it('a table has the stops of the longest pattern, each once, and fits on paper', () => {
  expect(columnsOf([pattern('ab'), pattern('abc')])).toEqual(['a', 'b', 'c']);
  expect(columnsOf([pattern('aba')])).toEqual(['a', 'b']);
  expect(columnsOf([pattern('abcdefgh')])).toEqual(['a', 'b', 'c', 'd', 'e', 'h']);
  expect(columnsOf([])).toEqual([]);
});

it('a table says of its stops how one gets on and off, where that is not as usual, and for which trips', () => {
  const trip = (
    ...calls: Partial<Parameters<typeof boardingRulesOf>[0][number]['stops'][number]>[]
  ): Parameters<typeof boardingRulesOf>[0][number] => ({
    stops: calls.map((call, index) => ({ stopId: 'abcd'[index] ?? '', stopSequence: index, boards: true, headsign: null, ...call })),
  });
  const phone = { pickupType: 'phone-agency' } as const;
  const nobody = { boards: false, dropOffType: 'none' } as const;
  expect(boardingRulesOf([trip({}, {}), trip({}, {})])).toEqual([]);
  expect(
    boardingRulesOf([trip(phone, phone, { dropOffType: 'coordinate-with-driver' }), trip({}, phone, {}), trip({}, phone, {})]),
  ).toEqual([
    { kind: 'pickup', type: 'phone-agency', stopIds: ['a'], trips: [0] },
    { kind: 'pickup', type: 'phone-agency', stopIds: ['b'], trips: null },
    { kind: 'dropOff', type: 'coordinate-with-driver', stopIds: ['c'], trips: [0] },
  ]);
  // What goes without saying: nobody gets off at the first stop or on at the last, and riders hear nothing of a stop for the bus alone.
  expect(boardingRulesOf([trip({ dropOffType: 'none' }, nobody, { boards: false }, nobody)])).toEqual([]);
  expect(columnsOf([trip({}, nobody, { boards: false }, nobody)])).toEqual(['a', 'c']);
});
