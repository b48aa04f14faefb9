import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dayAfter } from '../../shared/dates.js';
import { howMade, isComparable, reportSentences, weekdayFinding, type Month } from './report-sentences.js';

const figures = {
  ...{ boardings: 12_000, alightings: 12_000, leftBehind: 0, fullTrips: 58, scheduled: 920, onTime: 889, early: 0, late: 29, cancelled: 2 },
  ...{ unlogged: 0, pending: 0, extra: 0, operated: 918, counted: 918, reconstructed: 918, countedTwice: 0, dateSuspect: 0 },
  ...{ leftBehindMissing: 58, coverage: 1 },
};
const july: Month = {
  ...figures,
  ...{ month: '2024-07', status: 'live', isClosed: true, operatingDays: 23, boardingsPerOperatingDay: 12_000 / 23, warnings: [] },
  ...{ estimate: null, estimateIfUnloggedRan: null, monthBefore: null, sameMonthLastYear: null, byRoute: [], byDirection: [], byDay: [] },
  ...{ byDepartureTime: [], revision: null, difference: null, logRevision: '0123456789abcdef', revisions: [] },
};

it('the report describes July in sentences whose parts add up, in both languages', () => {
  const cancelled = [
    { date: '2024-07-09', startTime: '09:15:00', line: '淞虹路线 回程' },
    { date: '2024-07-24', startTime: '19:45:00', line: '航站楼线 回程' },
  ];
  expect(reportSentences(july, 'zh-CN', cancelled)).toEqual([
    '7 月共 23 个运营日，平均每天 522 人次。',
    '应开 920 班，实开 918 班：准点 889 班，晚 5 分以上 29 班，取消 2 班（7 月 9 日 09:15 淞虹路线 回程、7 月 24 日 19:45 航站楼线 回程）。',
    '实开的班次都有人数，覆盖率 100%。',
  ]);
  expect(reportSentences(july, 'en')).toEqual([
    'July had 23 operating days, with 522 rides a day on average.',
    'Of 920 scheduled trips 918 ran: 889 on time, 29 late by over 5 min, 2 cancelled.',
    'All trips that ran were counted (coverage 100%).',
  ]);
});

it('the report of a month at 40 % coverage says how many trips were not counted, and that they were not empty', () => {
  const poor = { ...july, counted: 367, coverage: 367 / 918, reconstructed: 0, estimate: { boardings: 12_100, low: 11_500, high: 12_700 } };
  expect(reportSentences(poor, 'zh-CN').slice(2)).toEqual([
    '实开的 918 班里 367 班有人数，覆盖率 40%；另外 551 班没有人数，不等于没有人坐。',
    '都有人数的话，全月大约 12,100 人次（11,500 到 12,700）。',
  ]);
  expect([isComparable(poor), weekdayFinding(poor, 'en')]).toEqual([false, null]);
});

it('the report calls unlogged trips unknown and mentions added ones', () => {
  const sentences = reportSentences({ ...july, onTime: 880, unlogged: 9, operated: 910, counted: 910, extra: 1, scheduled: 920 }, 'en');
  expect(sentences).toEqual([
    'July had 23 operating days, with 522 rides a day on average.',
    'Of 920 scheduled trips 909 ran: 880 on time, 29 late by over 5 min, 2 cancelled, 9 not logged.',
    '1 trip was added.',
    'All trips that ran were counted (coverage 100%).',
    'Nobody logged 9 trips, so it is not known whether they ran; the rides are without them.',
  ]);
});

it('the report of a month without trips or counts says so and never says 0', () => {
  const nothing = { ...july, boardings: null, boardingsPerOperatingDay: null, operated: 0, counted: 0, coverage: null, onTime: 0, late: 0 };
  expect(reportSentences({ ...nothing, scheduled: 0, cancelled: 0, operatingDays: 0 }, 'zh-CN')).toEqual(['本月没有班次。']);
  expect(reportSentences({ ...nothing, cancelled: 0, unlogged: 920 }, 'zh-CN')).toEqual([
    '7 月共 23 个运营日。',
    '应开 920 班，实开 0 班：没有记录 920 班。',
    '本月没有人数记录。',
  ]);
  expect(howMade(nothing, 'zh-CN')).toEqual(['没有人点过人数，所以没有数字可报；这不等于没有人坐。']);
});

it('the report compares with the month before by operating day, and only if both were counted well enough', () => {
  const before = { month: '2024-06', boardings: 9_000, coverage: 0.99, operatingDays: 19, boardingsPerOperatingDay: 474, change: 0.1 };
  expect(reportSentences({ ...july, monthBefore: before }, 'zh-CN').at(-1)).toBe('按每个运营日比，比 6 月多 10%（474 → 522）。');
  expect(reportSentences({ ...july, monthBefore: { ...before, change: -0.1 } }, 'en').at(-1)).toBe(
    'Per operating day that is 10% less than June (474 → 522).',
  );
  expect(reportSentences({ ...july, monthBefore: { ...before, coverage: 0.4 } }, 'zh-CN')).toHaveLength(3);
});

it('the report’s box says whether people were counted on the spot and what is in doubt', () => {
  expect(howMade(july, 'zh-CN')).toEqual(['这个月的人数是事后推算的，不是当场点的；图上凡是推算的都画斜线。']);
  expect(howMade({ ...july, reconstructed: 0, countedTwice: 1, dateSuspect: 2 }, 'en')).toEqual([
    'Drivers counted as people got on, and confirmed it at the end of each trip.',
    'The people of 1 trip may be counted twice.',
    '2 trips may be logged on the wrong day.',
  ]);
  expect(howMade({ ...july, reconstructed: 1 }, 'en')[0]).toMatch(/1 trip was reconstructed afterwards, its day is hatched/);
});

it('the report names the busiest and quietest weekday by their means, and the peak day', () => {
  const byDay = Array.from({ length: 10 }, (_, index) => ({
    ...figures,
    date: dayAfter('2024-07-01', index),
    boardings: index === 0 ? 631 : 400 - index,
  }));
  expect(weekdayFinding({ ...july, byDay }, 'zh-CN')).toBe('周一最多（平均 512），周日最少（平均 394），最高是 7 月 1 日（631）。');
  expect(weekdayFinding({ ...july, byDay: byDay.slice(0, 1) }, 'en')).toBeNull();
});

it('no sentence of the report has an unfilled placeholder, whatever the figures', () => {
  const count = fc.nat(2_000);
  fc.assert(
    fc.property(count, count, count, count, count, fc.option(count), (onTime, late, cancelled, unlogged, counted, boardings) => {
      const month = {
        ...july,
        onTime,
        late,
        cancelled,
        unlogged,
        operated: onTime + late,
        counted,
        boardings,
        scheduled: onTime + late + cancelled + unlogged,
      };
      for (const language of ['zh-CN', 'en'] as const)
        for (const sentence of [...reportSentences(month, language), ...howMade(month, language)]) {
          expect(sentence).not.toMatch(/[{}|]|undefined|NaN/);
          if (language === 'zh-CN') expect(sentence).not.toMatch(/[,;:!?]\s|[,;:!?]$/);
        }
    }),
  );
});
