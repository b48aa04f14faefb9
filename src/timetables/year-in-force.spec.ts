import { expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import { noticeOfProgram, statutoryNotice, workingDaysBy, type NamedDay, type NoticeOfYear } from './working-days.js';
import { noticesInForce, yearInForce, type EnteredNotices } from './year-in-force.js';

const named = (date: string, isOffDay: boolean): NamedDay => ({
  date: serviceDate(date),
  name: { 'zh-CN': '国庆节', en: 'National Day' },
  isOffDay,
});
const entered: EnteredNotices = new Map([
  [2027, { papers: ['https://www.gov.cn/a'], days: [...statutoryNotice(2027), named('2027-10-04', true), named('2027-10-09', false)] }],
]);
/** Stands for a later program, which brings the notice of 2027. */
const newer: NoticeOfYear = (year) =>
  year === 2027
    ? [...statutoryNotice(2027), named('2027-10-04', true), named('2027-10-05', true), named('2027-10-10', false)]
    : noticeOfProgram(year);

it('the notice a manager entered is in force, whatever notice a newer program brings', () => {
  for (const program of [noticeOfProgram, newer]) {
    const days = workingDaysBy(noticesInForce(entered, program));
    const kind = (date: string): string => days('CN', serviceDate(date)).kind;
    expect(['2027-10-04', '2027-10-05', '2027-10-09', '2027-10-10'].map(kind)).toEqual([
      ...['holiday', 'ordinary', 'make-up-workday', 'ordinary'],
    ]);
    expect(days('CN', serviceDate('2027-03-15')).provisional).toBe(false);
  }
});

it("where the notice of a newer program differs from the manager's, each date is named with both kinds", () => {
  const { source, papers, differences } = yearInForce(2027, entered, newer);
  expect([source, papers]).toEqual(['manager', ['https://www.gov.cn/a']]);
  expect(differences).toEqual([
    { date: '2027-10-05', manager: 'ordinary', program: 'holiday' },
    { date: '2027-10-09', manager: 'make-up-workday', program: 'ordinary' },
    { date: '2027-10-10', manager: 'ordinary', program: 'make-up-workday' },
  ]);
  expect(yearInForce(2027, entered, noticeOfProgram).differences).toEqual([]);
  const same: EnteredNotices = new Map([[2026, { papers: [], days: noticeOfProgram(2026) ?? [] }]]);
  expect(yearInForce(2026, same, noticeOfProgram)).toMatchObject({ source: 'manager', differences: [] });
});

it('a year names the source of its days: a manager, the program, or the law alone', () => {
  const of = (year: number): string => yearInForce(year, entered, noticeOfProgram).source;
  expect([2026, 2027, 2028].map(of)).toEqual(['program', 'manager', 'statutory']);
  expect(yearInForce(2028, entered, noticeOfProgram).days).toEqual(statutoryNotice(2028));
});
