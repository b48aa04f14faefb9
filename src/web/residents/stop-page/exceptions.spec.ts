import { expect, it } from '@jest/globals';
import type { Board, BoardDay } from '../board.js';
import type { Language } from '../../../language.js';
import { exceptionsOf } from './exceptions.js';

const plain = { runs: true, reasonCode: 'working-day', reason: '工作日', provisional: false };
const day = (date: string, more: Partial<BoardDay> = {}): BoardDay => ({ date, startsAt: `${date}T00:00:00+08:00`, ...plain, ...more });
const off = { runs: false, reasonCode: 'holiday', reason: '国庆节' };
const board = (days: readonly BoardDay[]): Board => ({
  ...{ agencyName: '', stop: { stopId: '', name: '', description: null }, lines: [], alerts: [], at: '2024-09-30T07:00:00+08:00' },
  days,
});
const exceptionLines = (days: readonly BoardDay[], language: Language = 'zh-CN', at = '2024-09-30T07:00:00+08:00'): string[] =>
  exceptionsOf(board(days), Date.parse(at) / 1000, language).map(({ when, what }) => `${when} ${what}`);

it('consecutive exceptional days are one line, and days as their weekday suggests are left out', () => {
  const days = [
    day('2024-09-30'),
    day('2024-10-01', off),
    day('2024-10-02', off),
    day('2024-10-03', { runs: true, reasonCode: 'manager-exception', reason: '活动' }),
    day('2024-10-04', off),
    day('2024-10-05', { runs: false, reasonCode: 'weekend', reason: '周末' }),
    day('2024-10-12', { reasonCode: 'make-up-workday', reason: '调休上班' }),
  ];
  expect(exceptionLines(days)).toEqual([
    '10月1日 周二 至 10月2日 周三 国庆节停运',
    '10月3日 周四 照常开车（活动）',
    '10月4日 周五 国庆节停运',
    '10月12日 周六 调休上班，正常开车',
  ]);
  expect(exceptionLines(days, 'en')[0]).toBe('Tue 1 October to Wed 2 October No buses: 国庆节');
  // Today is left out, because the notice shows it.
  expect(exceptionLines(days, 'zh-CN', '2024-10-04T07:00:00+08:00')).toEqual(['10月12日 周六 调休上班，正常开车']);
  expect(exceptionLines([day('2024-09-30'), day('2024-10-08')])).toEqual([]);
});
