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
  it('takes what held on a day alone to the same weekday, and leaves what holds always', () => {
    expect(plan(['route songhong always bus-1 wang', 'route songhong 2024-07-17 - li'])).toEqual(['songhong 24: - - → - li']);
  });

  it('takes away what this week has and that one had not, and writes over what is other', () => {
    expect(plan(['route a 2024-07-15 bus-1 wang', 'route a 2024-07-22 bus-1 li', 'route b 2024-07-23 - li'])).toEqual([
      'a 22: bus-1 li → bus-1 wang',
      'b 23: - li → - -',
    ]);
  });

  it('changes nothing where both are the same, or nothing was of a day alone', () => {
    expect(plan(['route a 2024-07-15 bus-1 wang', 'route a 2024-07-22 bus-1 wang'])).toEqual([]);
    expect(plan(['route a always bus-1 wang'])).toEqual([]);
  });

  it('leaves out what does not run on that date, like a trip that was added to one day', () => {
    expect(plan(['trip extra 2024-07-15 - wang', 'route a 2024-07-16 - li'], (_, scopeId) => scopeId !== 'extra')).toEqual([
      'a 23: - - → - li',
    ]);
  });

  it('ties each change to what was read', () => {
    const [change] = copyPlan(['route a 2024-07-15 bus-1 wang', 'route a 2024-07-22 - li'].map(assignment), monday, () => true);
    expect(change?.before.revision).toBe('route a 2024-07-22 - li');
  });
});

it('a week is Monday to Sunday', () => {
  expect(['2024-07-22', '2024-07-24', '2024-07-28'].map(mondayOf)).toEqual([monday, monday, monday]);
  expect(weekFrom(monday).at(-1)).toBe('2024-07-28');
  expect(mondayOf('2025-01-01')).toBe('2024-12-30');
});

it('what a cell lacks is counted, with the time from which on', () => {
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

it('arrow keys walk from cell to cell, and not out of the table', () => {
  expect(moved('ArrowDown', 0, 0, 2, 7)).toEqual([1, 0]);
  expect(moved('End', 1, 2, 2, 7)).toEqual([1, 6]);
  expect([moved('ArrowUp', 0, 0, 2, 7), moved('ArrowRight', 0, 6, 2, 7), moved('Enter', 0, 0, 2, 7)]).toEqual([null, null, null]);
});
