import { expect, it } from '@jest/globals';
import { boardingRulesOf, columnsOf, positionsOf } from './timetable-columns.js';

const pattern = (stopIds: string): Parameters<typeof columnsOf>[0][number] => ({
  stops: [...stopIds].map((stopId, index) => ({ stopId, stopSequence: index + 1, boards: true, headsign: null })),
});

const named = (stopIds: string, trips = 1): string => {
  const { columns, leftOut } = columnsOf(Array.from({ length: trips }, () => pattern(stopIds)));
  return [...columns.map(({ stopId, nth }) => stopId + (nth > 1 ? String(nth) : '')), ...(leftOut > 0 ? [`-${leftOut}`] : [])].join(' ');
};

it('a table has the stops of the longest pattern, and a loop ends where it began', () => {
  expect(columnsOf([pattern('ab'), pattern('abc')]).columns.map(({ stopId }) => stopId)).toEqual(['a', 'b', 'c']);
  expect([named('aba'), named('abcdefgha'), columnsOf([]).columns]).toEqual(['a b a2', 'a b c d e f g h a2', []]);
  expect(positionsOf(pattern('acxa'), columnsOf([pattern('abca')]).columns)).toEqual([0, -1, 1, 3]);
});

it('a table too large for a phone has stops spread along the whole line, and says how many are missing', () => {
  const stopIds = 'abcdefghijklmnopqrstuvwxyz';
  expect([named(stopIds, 60), named(stopIds, 250), named(stopIds, 900)]).toEqual([
    [...stopIds].join(' '),
    'a e h l o s v z -18',
    'a f k p u z -20',
  ]);
  expect(columnsOf([pattern('ab'.repeat(30))])).toMatchObject({ columns: { length: 40 }, leftOut: 20 });
});

it('a table says where boarding or alighting is unusual, and for which trips', () => {
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
  // Nobody alights at the first stop or boards at the last, and stops for the bus alone are not shown to riders.
  expect(boardingRulesOf([trip({ dropOffType: 'none' }, nobody, { boards: false }, nobody)])).toEqual([]);
  expect(columnsOf([trip({}, nobody, { boards: false }, nobody)]).columns.map(({ stopId }) => stopId)).toEqual(['a', 'c']);
});
