import { describe, expect, it } from '@jest/globals';
import { speaker, type Text } from '../../../language.js';
import {
  comparedWith,
  dayFinding,
  leftBehindFinding,
  loadFinding,
  punctualityFinding,
  type ComparedMonth,
  type FindingDay,
  type FindingDeparture,
} from './findings.js';
import { findingsTexts } from './findings.texts.js';
import { ridershipTexts } from './ridership.texts.js';

const [zh, en] = [speaker(findingsTexts)('zh-CN'), speaker(findingsTexts)('en')];

const day = (date: string, boardings: number | null, more: Partial<FindingDay> = {}): FindingDay => ({
  ...{ date: `2024-07-${date}`, boardings, scheduled: 40, cancelled: 0, unlogged: 0, operated: 40, counted: 40 },
  ...more,
});
/** Two weeks from Monday 1 July. */
const weeks = [560, 500, 520, 510, 460].flatMap((boardings, index) => [
  day(`0${index + 1}`, boardings),
  day(String(index + 8).padStart(2, '0'), boardings + 10),
]);

describe('what is seen in the days of a month', () => {
  it('the finding below the chart of days names the busiest and quietest weekday and the peak day', () => {
    expect(dayFinding(weeks, zh, 'zh-CN')).toBe('周一最多，平均每天 565；周五最少，平均 465。7 月 8 日最高，570。');
    expect(dayFinding(weeks, en, 'en')).toBe('Mon is busiest, 565 a day on average; Fri is quietest, 465. Most on 8 July: 570.');
  });

  it('the finding on days compares only completely counted days, and says so', () => {
    const partly = [...weeks, day('15', 9000, { counted: 10 }), day('16', 8000, { unlogged: 1 })];
    expect(dayFinding(partly, zh, 'zh-CN')).toBe(
      '周一最多，平均每天 565；周五最少，平均 465。7 月 8 日最高，570。只比了数全的 10 天（共 12 个运营日）。',
    );
  });

  it('the finding on days says only that too little was counted if most days are incomplete', () => {
    const poor = weeks.map((each, index) => (index < 4 ? each : { ...each, counted: 16 }));
    expect(dayFinding(poor, zh, 'zh-CN')).toBe('10 个运营日里数全的只有 4 天，还看不出哪天最多。');
    expect(dayFinding(poor.slice(4), zh, 'zh-CN')).toBe('6 个运营日没有一天数全，还看不出哪天最多。');
    expect(dayFinding([], zh, 'zh-CN')).toBe('');
    expect(dayFinding([day('06', null, { scheduled: 0, operated: 0, counted: 0 })], zh, 'zh-CN')).toBe('');
  });

  it('the finding on days needs two days for a weekday, and says if all weekdays are alike', () => {
    expect(dayFinding(weeks.slice(0, 1), zh, 'zh-CN')).toBe('');
    const same = weeks.map((each) => ({ ...each, boardings: 500 }));
    expect(dayFinding(same, zh, 'zh-CN')).toBe('星期几都差不多，平均每天 500。');
    const twice = [day('01', 3), day('02', 7), day('03', 7)];
    expect(dayFinding(twice, zh, 'zh-CN')).toBe('7 月 2 日等 2 天最高，都是 7。');
  });
});

describe('what is seen in departures', () => {
  const departure = (startTime: string | null, mean: number | null, fullDates = 0): FindingDeparture => ({
    ...{ line: '淞虹路线 去程', startTime, mean, dates: 23, fullDates },
    ...{ scheduled: 23, cancelled: 0, unlogged: 0, operated: 23, counted: 23 },
  });

  it('the finding on loads names the departure that was full most often, else the one with most riders', () => {
    expect(loadFinding([departure('07:30:00', 29, 1), departure('08:00:00', 28.8, 15)], zh)).toBe(
      '最挤的是 08:00 淞虹路线 去程：平均 28.8 人，23 天里 15 天坐满。',
    );
    expect(loadFinding([departure('07:30:00', 12), departure('08:00:00', 20)], zh)).toBe(
      '最挤的是 08:00 淞虹路线 去程：平均 20.0 人，没有坐满过。',
    );
    expect(loadFinding([departure(null, 40), departure('08:00:00', null)], zh)).toBe('');
  });

  it('the finding on loads reports people left behind as far as recorded, and never an unrecorded zero', () => {
    expect(leftBehindFinding({ fullTrips: 58, leftBehind: null, leftBehindMissing: 58 }, zh)).toBe(
      '全月 58 班坐满；没坐上的人司机没有记，所以不知道有几位。',
    );
    expect(leftBehindFinding({ fullTrips: 5, leftBehind: 7, leftBehindMissing: 2 }, zh)).toContain('另有 2 班坐满没有记');
    expect(leftBehindFinding({ fullTrips: 5, leftBehind: 7, leftBehindMissing: 0 }, zh)).toBe('全月 5 班坐满；没坐上的 7 人。');
    expect(leftBehindFinding({ fullTrips: 0, leftBehind: 0, leftBehindMissing: 0 }, zh)).toBe('没有一班坐满。');
    expect(leftBehindFinding({ fullTrips: 0, leftBehind: 3, leftBehindMissing: 0 }, zh)).toContain('3 人没坐上');
  });
});

it('punctuality is that of trips that ran, names the least punctual route, and is 100 % only without exception', () => {
  const route = (routeName: string, onTime: number, late: number) => ({ routeName, onTime, late, early: 0, cancelled: 5, unlogged: 5 });
  expect(punctualityFinding([route('甲', 889, 0), route('乙', 971, 29)], zh)).toBe(
    '跑了的 1,889 班里 1,860 班准点（98.5%）。乙最低，97.1%。',
  );
  expect(punctualityFinding([route('甲', 99_999, 1)], zh)).toBe('跑了的 100,000 班里 99,999 班准点（99.9%）。');
  expect(punctualityFinding([route('甲', 0, 0)], zh)).toBe('');
});

describe('another month', () => {
  const june: ComparedMonth = { month: '2024-06', boardings: 9000, coverage: 1, boardingsPerOperatingDay: 450, change: 0.159 };
  it('two months are compared per operating day', () => {
    expect(comparedWith(june, true, zh)).toBe('每个运营日 450.0，这个月多 15.9%');
    expect(comparedWith({ ...june, change: -0.2 }, true, en)).toBe('450.0 per operating day; this month 20% less');
    expect(comparedWith({ ...june, change: 0 }, true, zh)).toBe('每个运营日 450.0，和这个月一样');
  });

  it('two months are not compared if either was counted in part or is unknown', () => {
    expect(comparedWith(june, false, zh)).not.toContain('15.9');
    expect(comparedWith({ ...june, coverage: 0.4 }, true, zh)).toBe('每个运营日 450.0，但只数了 40% 的班次，不能比');
    expect(comparedWith({ ...june, boardings: null, boardingsPerOperatingDay: null, change: null }, true, zh)).toBe('没有记录，不能比');
    expect(comparedWith(null, true, zh)).toBe('没有记录，不能比');
  });
});

it('texts of findings are part of ridership’s texts, and no key stands twice', () => {
  const own = Object.keys(ridershipTexts).length;
  expect(new Set([...Object.keys(findingsTexts), ...Object.keys(ridershipTexts)]).size).toBe(own);
  expect(Object.entries(findingsTexts).every(([key, text]) => (ridershipTexts as Record<string, unknown>)[key] === text)).toBe(true);
});

it('every text of ridership exists in both languages, the Chinese one with full-width punctuation', () => {
  for (const [key, { 'zh-CN': chinese, en }] of Object.entries<Text>(ridershipTexts)) {
    expect([key, chinese.trim() !== '' && en.trim() !== '']).toEqual([key, true]);
    expect([key, /[\u4e00-\u9fff] ?[,;:?!()]|[,;:?!()] ?[\u4e00-\u9fff]/.test(chinese)]).toEqual([key, false]);
    expect([key, /[\u4e00-\u9fff]/.test(en.replace(/定稿|更正后/g, ''))]).toEqual([key, false]);
  }
});
