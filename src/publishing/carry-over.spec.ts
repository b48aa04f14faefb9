import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatHoursMinutes, minutes, serviceTime } from '../scheduling/service-time.js';
import { findSuccessorBlocks, findSuccessors, longestHeadway } from './carry-over.js';
import type { ProposedTrip } from './proposed-timetable.js';

const here = ['home', 'gate', 'station'];
const trip = (tripId: string, start: string, fields: Partial<ProposedTrip> = {}): ProposedTrip => ({
  ...{ tripId, serviceId: 'weekday', routeId: 'songhong', directionId: 0, stopIds: here, startTime: serviceTime(start), blockId: null },
  ...fields,
});
/** @example trips('a 07:30') */
const trips = (...lines: string[]): ProposedTrip[] =>
  lines.map((line) => {
    const [tripId = '', start = ''] = line.split(' ');
    return trip(tripId, `${start}:00`);
  });
/** @example 'a → b stops 5' */
const pairings = (before: readonly ProposedTrip[], after: readonly ProposedTrip[]): string[] =>
  [...findSuccessors(before, after).values()].map(({ from, to, by, shift }) => `${from.tripId} → ${to.tripId} ${by} ${shift / 60}`).sort();

describe('a trip of the old timetable', () => {
  it.each([
    ['is itself where id and departure are the same', ['a 07:30'], ['a 07:30'], ['a → a id 0']],
    [
      'is the one that leaves at the same time, whatever it is called',
      ['a 07:30', 'b 08:00'],
      ['x 07:30', 'a 08:00'],
      ['a → x stops 0', 'b → a stops 0'],
    ],
    [
      'is the one five minutes later where all move by five minutes',
      ['a 07:30', 'b 08:00'],
      ['x 07:35', 'y 08:05'],
      ['a → x stops 5', 'b → y stops 5'],
    ],
    [
      'is not the one that has its id by accident',
      ['t1 07:00', 't2 07:10', 't3 07:20'],
      ['t1 06:55', 't2 07:00', 't3 07:10', 't4 07:20'],
      ['t1 → t2 stops 0', 't2 → t3 stops 0', 't3 → t4 stops 0'],
    ],
    ['finds none beyond half the headway, though its id is there', ['a 07:30', 'b 08:00'], ['a 07:46', 'b 08:00'], ['b → b id 0']],
    ['finds one at just half the headway', ['a 07:30', 'b 08:00'], ['x 07:45'], ['a → x stops 15']],
    ['leaves the only candidate to the nearer one', ['a 07:30', 'b 07:50', 'c 08:10'], ['x 07:41'], ['b → x stops -9']],
    ['is the later of two that are as near', ['a 17:30', 'b 18:00', 'c 18:30'], ['x 17:50', 'y 18:10'], ['b → y stops 10']],
    [
      'is the later one of each two where every second departure stays',
      ['a 17:30', 'b 18:00', 'c 18:30', 'd 19:00'],
      ['a 17:30', 'x 17:50', 'y 18:10', 'c 18:30', 'z 18:50', 'w 19:10'],
      ['a → a id 0', 'b → y stops 10', 'c → c id 0', 'd → w stops 10'],
    ],
    ['leaves it to the earlier one where both are as near', ['a 07:30', 'b 07:40', 'c 08:10'], ['x 07:35'], ['a → x stops 5']],
    [
      'goes with the others, so that as many as can be find one',
      ['a 07:00', 'b 07:20', 'c 07:40'],
      ['x 07:09', 'y 07:11', 'z 07:28'],
      ['a → x stops 9', 'b → z stops 8'],
    ],
    ['is the only one of a day up to an hour apart', ['a 07:30'], ['x 08:20'], ['a → x stops 50']],
  ])('old and new trips are matched as expected: %s', (_, before, after, expected) => {
    expect(pairings(trips(...before), trips(...after))).toEqual(expected);
  });

  it('trips are matched by departure time before they are matched by stops, and the result says how', () => {
    const other = ['home', 'market', 'station'];
    const before = trips('a 07:30', 'b 08:00');
    expect(pairings(before, [trip('x', '07:30:00', { stopIds: other }), trip('y', '07:40:00'), trip('z', '08:00:00')])).toEqual([
      'a → x ends 0',
      'b → z stops 0',
    ]);
    expect(pairings(before, [trip('x', '07:35:00', { stopIds: other }), trip('z', '08:00:00')])).toEqual(['a → x ends 5', 'b → z stops 0']);
  });

  it('a trip is never matched with one of another route, another direction or other terminals', () => {
    const after = [
      trip('a', '07:30:00', { routeId: 'airport' }),
      trip('b', '07:30:00', { directionId: 1 }),
      trip('c', '07:30:00', { directionId: null }),
      trip('d', '07:30:00', { stopIds: ['home', 'gate'] }),
    ];
    expect(pairings(trips('a 07:30'), after)).toEqual([]);
    expect(pairings(trips('a 07:30'), [])).toEqual([]);
    expect(pairings([], after)).toEqual([]);
  });
});

describe('any two plans of a date', () => {
  const pattern = fc.constantFrom(here, ['home', 'market', 'station'], ['station', 'home']);
  const one = fc.record({
    startTime: fc.integer({ min: 60, max: 180 }),
    stopIds: pattern,
    directionId: fc.constantFrom(0 as const, 1 as const),
  });
  const plan = fc.array(one, { maxLength: 14 }).chain((all) =>
    fc
      .shuffledSubarray(
        Array.from({ length: 20 }, (_, index) => `t${String(index).padStart(2, '0')}`),
        { minLength: all.length, maxLength: all.length },
      )
      .map((ids) =>
        all.map(({ startTime, stopIds, directionId }, index) =>
          trip(ids[index] ?? '', `${formatHoursMinutes((startTime * 60) as never)}:00`, { stopIds, directionId }),
        ),
      ),
  );
  const pairs = (before: readonly ProposedTrip[], after: readonly ProposedTrip[], name = (id: string): string => id): string[] =>
    [...findSuccessors(before, after)].map(([from, { to }]) => `${name(from)} ${name(to.tripId)}`).sort();

  it('no two trips get the same successor, and none one further away than half the longest headway or in another direction', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => {
        const became = [...findSuccessors(before, after).values()];
        expect(new Set(became.map(({ to }) => to)).size).toBe(became.length);
        for (const { from, to, shift, by } of became) {
          expect([to.routeId, to.directionId]).toEqual([from.routeId, from.directionId]);
          // A trip matched by id and start time may end elsewhere.
          if (by !== 'id')
            expect([to.routeId, to.directionId, to.stopIds[0], to.stopIds.at(-1)]).toEqual([
              from.routeId,
              from.directionId,
              from.stopIds[0],
              from.stopIds.at(-1),
            ]);
          expect(shift).toBe(to.startTime - from.startTime);
          expect(Math.abs(shift)).toBeLessThanOrEqual(longestHeadway / 2);
          if (from.tripId !== to.tripId)
            expect(
              after.some(
                (each) => each.tripId === from.tripId && each.startTime === from.startTime && each.directionId === from.directionId,
              ),
            ).toBe(false);
        }
      }),
    );
  });

  it('the matching does not depend on the order of the trips', () => {
    fc.assert(
      fc.property(plan, plan, (before, after) => expect(pairs([...before].reverse(), [...after].reverse())).toEqual(pairs(before, after))),
    );
  });

  it('every trip is its own successor where the timetable does not change', () => {
    fc.assert(fc.property(plan, (same) => expect(pairs(same, [...same])).toEqual(same.map(({ tripId }) => `${tripId} ${tripId}`).sort())));
  });

  it('every departure finds its successor where only the ids change', () => {
    fc.assert(
      fc.property(plan, (same) => {
        const became = [
          ...findSuccessors(
            same,
            same.map((each) => ({ ...each, tripId: `new ${each.tripId}` })),
          ).values(),
        ];
        expect(became).toHaveLength(same.length);
        for (const { from, to } of became) expect([to.startTime, to.stopIds]).toEqual([from.startTime, from.stopIds]);
      }),
    );
  });

  it('renaming the trips does not change the matching', () => {
    const renamed = (all: readonly ProposedTrip[]): ProposedTrip[] => all.map((each) => ({ ...each, tripId: `x-${each.tripId}-y` }));
    fc.assert(
      fc.property(plan, plan, (before, after) =>
        expect(pairs(renamed(before), renamed(after), (id) => id.slice(2, -2))).toEqual(pairs(before, after)),
      ),
    );
  });

  it('as many trips are paired as possible, with the smallest total shift, where only one pattern is left', () => {
    const starts = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 5 });
    fc.assert(
      fc.property(starts, starts, (old, there) => {
        // No departure time is in both plans, so all trips are left for the nearest-time matching.
        const [before, after] = [old.map((at) => trip(`a${at}`, '06:00:00')), there.map((at) => trip(`b${at}`, '06:00:00'))];
        const shifted = (all: ProposedTrip[], minutesOf: readonly number[], extra: number): ProposedTrip[] =>
          all.map((each, index) => ({
            ...each,
            startTime: (each.startTime + minutes(2 * (minutesOf[index] ?? 0)) + extra) as ProposedTrip['startTime'],
          }));
        const [first, second] = [shifted(before, old, 0), shifted(after, there, 60)];
        const became = [...findSuccessors(first, second).values()];
        const gaps = [...first.map(({ startTime }) => startTime)]
          .sort((a, b) => a - b)
          .flatMap((start, index, all) => (index === 0 ? [] : [start - (all[index - 1] ?? 0)]))
          .sort((a, b) => a - b);
        const limit = Math.min(gaps[Math.floor((gaps.length - 1) / 2)] ?? longestHeadway, longestHeadway) / 2;
        const best = (left: readonly ProposedTrip[], free: readonly ProposedTrip[]): [number, number] => {
          const [next, ...rest] = left;
          if (next === undefined) return [0, 0];
          let found = best(rest, free);
          for (const to of free) {
            const shift = Math.abs(to.startTime - next.startTime);
            if (shift > limit) continue;
            const [count, total] = best(
              rest,
              free.filter((each) => each !== to),
            );
            if (count + 1 > found[0] || (count + 1 === found[0] && total + shift < found[1])) found = [count + 1, total + shift];
          }
          return found;
        };
        expect([became.length, became.reduce((sum, { shift }) => sum + Math.abs(shift), 0)]).toEqual(best(first, second));
      }),
    );
  });
});

describe('a block of the old timetable', () => {
  const block = (id: string, ...lines: string[]): ProposedTrip[] => trips(...lines).map((each) => ({ ...each, blockId: id }));
  const blockPairs = (before: readonly ProposedTrip[], after: readonly ProposedTrip[]): string[] =>
    [...findSuccessorBlocks(before, findSuccessors(before, after))].map(([from, to]) => `${from} → ${to}`).sort();

  it('a block becomes the block that most of its trips are in, and no two become the same one', () => {
    const before = [...block('A', 'a 07:00', 'b 08:00', 'c 09:00'), ...block('B', 'd 07:30', 'e 08:30')];
    expect(blockPairs(before, [...block('X', 'p 07:00', 'q 08:00', 'r 08:30'), ...block('Y', 's 07:30', 't 09:00')])).toEqual([
      'A → X',
      'B → Y',
    ]);
    expect(blockPairs(before, block('X', 'p 07:00', 'q 08:00', 'r 08:30', 's 07:30', 't 09:00'))).toEqual(['A → X']);
  });

  it('a block keeps its id where as many of its trips stay as go', () => {
    const before = block('B', 'a 07:00', 'b 08:00');
    expect(blockPairs(before, [...block('A', 'a 07:00'), ...block('B', 'b 08:00')])).toEqual(['B → B']);
  });

  it('a block has no successor where its trips have no block any more', () => {
    expect(blockPairs(block('A', 'a 07:00'), trips('a 07:00'))).toEqual([]);
  });
});
