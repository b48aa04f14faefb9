import { expect, it } from '@jest/globals';
import type { LineAnswer } from '../answer.js';
import type { Board } from '../board.js';
import { whyProvisional } from './why-provisional.js';

const line = (serviceDate: string, isToday = false, provisional = true): Pick<LineAnswer, 'next' | 'isToday'> =>
  ({ isToday, next: { departure: { serviceDate, provisional } } }) as Pick<LineAnswer, 'next' | 'isToday'>;
const board = (date: string, provisional = false): Board => ({
  ...{ agencyName: '', stop: { stopId: '', name: '', description: null }, lines: [], alerts: [], at: `${date}T07:10:00+08:00` },
  days: [{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: '', reason: '', provisional }],
});

it('a provisional answer names the year whose holidays are not announced, and says what may change', () => {
  expect(whyProvisional(board('2027-01-01'), [line('2027-01-04')], 'zh-CN')).toBe(
    '2027 年的放假安排还没有公布。如有调休，恢复的日子会变，前一天请再看一次。',
  );
  expect(whyProvisional(board('2027-10-04', true), [line('2027-10-04', true)], 'en')).toMatch(
    /^The public holidays for 2027 .* buses may run on different days/,
  );
  expect(whyProvisional(board('2026-11-26'), [line('2026-11-27', false, false)], 'zh-CN')).toBeNull();
});

it('the last days of a year depend on the announcement for the next one, unless their own is missing as well', () => {
  expect(whyProvisional(board('2026-12-28', true), [line('2026-12-29')], 'zh-CN')).toContain('2027 年');
  expect(whyProvisional(board('2026-12-20'), [line('2026-12-28')], 'zh-CN')).toContain('2027 年');
  expect(whyProvisional(board('2029-12-20', true), [line('2029-12-28')], 'zh-CN')).toContain('2029 年');
});
