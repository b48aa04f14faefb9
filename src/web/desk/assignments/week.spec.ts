import { describe, expect, it } from '@jest/globals';
import { copyPlan, gapsOf, mondayOf, moved, weekFrom, type Assignment, type Share } from './week.js';

const monday = '2024-07-22';
/** `'route songhong 2024-07-15 bus-1 wang'`; `-` is nobody. */
function assignment(text: string): Assignment {
  const [scope = '', scopeId = '', day = '', vehicleId = '-', accountId = '-'] = text.split(' ');
  const given = (id: string): string | null => (id === '-' ? null : id);
  return { scope: scope as Assignment['scope'], scopeId, day, vehicleId: given(vehicleId), accountId: given(accountId), revision: text };
}
const plan = (lines: readonly string[], runs: Parameters<typeof copyPlan>[2] = () => true): string[] =>
  copyPlan(lines.map(assignment), monday, runs).map(
    ({ scopeId, day, before, after }) =>
      `${scopeId} ${day.slice(8)}: ${before.vehicleId ?? '-'} ${before.accountId ?? '-'} → ${after.vehicleId ?? '-'} ${after.accountId ?? '-'}`,
  );

describe('copying the week before', () => {
  it('copying a week moves assignments of single days to the same weekday and leaves standing ones alone', () => {
    expect(plan(['route songhong always bus-1 wang', 'route songhong 2024-07-17 - li'])).toEqual(['songhong 24: - - → - li']);
  });

  it('copying a week removes this week’s assignments that the week before did not have and overwrites different ones', () => {
    expect(plan(['route a 2024-07-15 bus-1 wang', 'route a 2024-07-22 bus-1 li', 'route b 2024-07-23 - li'])).toEqual([
      'a 22: bus-1 li → bus-1 wang',
      'b 23: - li → - -',
    ]);
  });

  it('copying a week changes nothing if both weeks are alike or have only standing assignments', () => {
    expect(plan(['route a 2024-07-15 bus-1 wang', 'route a 2024-07-22 bus-1 wang'])).toEqual([]);
    expect(plan(['route a always bus-1 wang'])).toEqual([]);
  });

  it('copying a week leaves out trips that do not run on the new date', () => {
    expect(plan(['trip extra 2024-07-15 - wang', 'route a 2024-07-16 - li'], (_, scopeId) => scopeId !== 'extra')).toEqual([
      'a 23: - - → - li',
    ]);
  });

  it('each change of a copied week carries the revision that was read', () => {
    const [change] = copyPlan(['route a 2024-07-15 bus-1 wang', 'route a 2024-07-22 - li'].map(assignment), monday, () => true);
    expect(change?.before.revision).toBe('route a 2024-07-22 - li');
  });
});

it('a week runs from Monday to Sunday', () => {
  expect(['2024-07-22', '2024-07-24', '2024-07-28'].map(mondayOf)).toEqual([monday, monday, monday]);
  expect(weekFrom(monday).at(-1)).toBe('2024-07-28');
  expect(mondayOf('2025-01-01')).toBe('2024-12-30');
});

it('trips of a cell that lack a driver or vehicle are counted, with the first departure', () => {
  const share = (id: string | null, tripCount: number, startTime: string, isGap: boolean): Share => ({
    id,
    tripCount,
    startTime,
    isGap,
    isOfDay: false,
  });
  const wang = share('wang', 6, '07:00:00', false);
  expect(gapsOf({ drivers: [wang, share(null, 3, '19:00:00', true)], vehicles: [share('bus-9', 9, '07:00:00', true)] })).toEqual({
    driver: 3,
    vehicle: 9,
    from: '07:00',
  });
  expect(gapsOf({ drivers: [wang], vehicles: [share('bus-1', 6, '07:00:00', false)] })).toEqual({ driver: 0, vehicle: 0, from: null });
});

it('arrow keys move between cells of the week but not out of the table', () => {
  expect(moved('ArrowDown', 0, 0, 2, 7)).toEqual([1, 0]);
  expect(moved('End', 1, 2, 2, 7)).toEqual([1, 6]);
  expect([moved('ArrowUp', 0, 0, 2, 7), moved('ArrowRight', 0, 6, 2, 7), moved('Enter', 0, 0, 2, 7)]).toEqual([null, null, null]);
});
