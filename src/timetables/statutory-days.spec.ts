import { expect, it } from '@jest/globals';
import { statutoryDays } from './statutory-days.js';
import { noticeOfProgram } from './working-days.js';

const of = (year: number): string[] => [...statutoryDays(year)].map(([date, name]) => `${date.slice(5)} ${name['zh-CN']}`);

it('the calculated statutory days of coming years are those of the almanac', () => {
  // Hong Kong Observatory, Gregorian-Lunar calendar conversion tables.
  expect(of(2027)).toEqual([
    ...['01-01 元旦', '02-05 春节', '02-06 春节', '02-07 春节', '02-08 春节', '04-05 清明', '05-01 劳动节', '05-02 劳动节'],
    ...['06-09 端午', '09-15 中秋', '10-01 国庆节', '10-02 国庆节', '10-03 国庆节'],
  ]);
  expect(of(2029)).toEqual([
    ...['01-01 元旦', '02-12 春节', '02-13 春节', '02-14 春节', '02-15 春节', '04-04 清明', '05-01 劳动节', '05-02 劳动节'],
    ...['06-16 端午', '09-22 中秋', '10-01 国庆节', '10-02 国庆节', '10-03 国庆节'],
  ]);
  expect(of(2030)).toEqual([
    ...['01-01 元旦', '02-02 春节', '02-03 春节', '02-04 春节', '02-05 春节', '04-05 清明', '05-01 劳动节', '05-02 劳动节'],
    ...['06-05 端午', '09-12 中秋', '10-01 国庆节', '10-02 国庆节', '10-03 国庆节'],
  ]);
});

it('statutory days that fall on one date are one day with both names', () => {
  expect(of(2028).slice(-4)).toEqual(['05-28 端午', '10-01 国庆节', '10-02 国庆节', '10-03 国庆节、中秋']);
  expect([...statutoryDays(2028).values()].at(-1)?.en).toBe('National Day and Mid-autumn Festival');
  // In 2020 the leap month came before Dragon Boat, and Mid-autumn on 1 October.
  expect(of(2020)).toEqual(expect.arrayContaining(['06-25 端午', '10-01 国庆节、中秋']));
});

it('every notice since the law of 2025 gives the statutory days off, under the same names', () => {
  const years = [2025, 2026].map((year) => [year, new Map((noticeOfProgram(year) ?? []).map((day) => [day.date, day]))] as const);
  for (const [year, notice] of years)
    for (const [date, name] of statutoryDays(year)) expect([date, notice.get(date)]).toEqual([date, { date, name, isOffDay: true }]);
  // Before the law, all of them but the eve of Spring Festival and 2 May.
  for (let year = 2013; year < 2025; year += 1) {
    const off = new Set((noticeOfProgram(year) ?? []).filter(({ isOffDay }) => isOffDay).map(({ date }) => date));
    const eve = [...statutoryDays(year)].find(([, name]) => name['zh-CN'] === '春节')?.[0];
    const missing = [...statutoryDays(year).keys()].filter((date) => !off.has(date));
    expect([year, missing.filter((date) => date !== eve && !date.endsWith('05-02'))]).toEqual([year, []]);
  }
});

it('statutory days are answered for any year, those of the lunar calendar only from 1901 to 2099', () => {
  expect(of(1901)).toHaveLength(13);
  for (const year of [1, 1899, 2100, 9999])
    expect(of(year)).toEqual(['01-01 元旦', '05-01 劳动节', '05-02 劳动节', '10-01 国庆节', '10-02 国庆节', '10-03 国庆节']);
  expect(of(2099)).toEqual(expect.arrayContaining(['01-20 春节', '01-21 春节', '04-04 清明', '06-23 端午', '09-29 中秋']));
});
