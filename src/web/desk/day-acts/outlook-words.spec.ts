import { describe, expect, it } from '@jest/globals';
import { saying } from '../../../../test/support/saying.js';
import type { Language } from '../../../language.js';
import { dayActsTexts } from './day-acts.texts.js';
import { insteadOf, isOftenFull, type Outlook, outlookWords, ridersSeeWords } from './outlook-words.js';

const usual = { month: '2024-07', days: 23, boardings: 25.9, fullDays: 3, reconstructedDays: 0 };
const next = {
  ...{ tripId: 'songhong-0-weekday-0800', departureTime: '2024-08-02T08:00:00+08:00', waitSeconds: 1800, places: 30 },
  usual: { ...usual, boardings: 28, fullDays: 15 },
};
const riders = { status: 'scheduled', departureTime: '2024-08-02T07:30:00+08:00', delaySeconds: null, reason: null } as const;
const outlook = (overrides: Partial<Outlook> = {}): Outlook => ({
  ...{ serviceDate: '2024-08-02', tripId: 'songhong-0-weekday-0730', usual, next, walkSeconds: 1080, destination: '淞虹路', riders },
  ...overrides,
});
const words = (overrides: Partial<Outlook> = {}, language: Language = 'zh-CN'): string => {
  const { first, rest } = outlookWords(outlook(overrides), language, saying(dayActsTexts, language));
  return first + rest;
};

describe('what a cancellation does to riders', () => {
  it('the outlook of a cancellation says how many usually ride, how full the next departure was and how long the walk is', () => {
    expect(words()).toBe(
      '这一班平时坐 26 人（2024 年 7 月平均 25.9，23 天）。下一班 08:00，要多等 30 分钟。它在 2024 年 7 月的 23 天里坐满 15 天，多半坐不下。步行到淞虹路约 18 分钟。',
    );
    expect(words({}, 'en')).toContain('It was full on 15 of 23 days in July 2024: most likely there is no room.');
  });

  it('the outlook of a cancellation calls an uncounted departure unknown, not empty', () => {
    for (const unknown of [null, { ...usual, boardings: null, days: 0 }]) {
      expect(words({ usual: unknown })).toContain('不知道会影响多少人');
    }
    expect(words({ usual: { ...usual, boardings: 0 } })).toContain('平时坐 0 人');
  });

  it('the outlook of a cancellation says which counts are reconstructed', () => {
    expect(words({ usual: { ...usual, reconstructedDays: 17 } })).toContain('其中 17 天的人数是推算的');
  });

  it('the outlook of the last departure says so, and omits an unknown walking time', () => {
    expect(words({ next: null, walkSeconds: null })).toMatch(/它是这一天这个方向的最后一班。$/);
    expect(insteadOf(outlook({ next: null, walkSeconds: null }))).toEqual({ next: null, walkMinutes: null });
  });

  it('the outlook adds up the riders of both trips if they exceed the next one’s capacity', () => {
    const quiet = { ...next, usual: { ...next.usual, fullDays: 0, boardings: 20 } };
    expect(words({ next: quiet })).toContain('加起来约 46 人，车上 30 座，坐不下');
    expect(insteadOf(outlook({ next: quiet })).next).toEqual({ time: '08:00', isOftenFull: true });
    const empty = { ...quiet, usual: { ...quiet.usual, boardings: 2 } };
    expect(words({ next: empty })).not.toContain('坐不下');
    expect(insteadOf(outlook({ next: empty })).next).toEqual({ time: '08:00', isOftenFull: false });
  });

  it('a departure is often full from half of its counted days on', () => {
    expect([isOftenFull({ days: 0, fullDays: 0 }), isOftenFull({ days: 4, fullDays: 2 }), isOftenFull({ days: 5, fullDays: 2 })]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

it('the line about what riders see now has the words of their pages', () => {
  const say = saying(dayActsTexts, 'zh-CN');
  const sees = (status: string, overrides = {}): string =>
    ridersSeeWords({ ...riders, ...overrides, status } as Parameters<typeof ridersSeeWords>[0], '07:30', 'zh-CN', say);
  expect(sees('cancelled', { reason: '车辆故障', departureTime: null })).toBe('07:30 已取消，车辆故障。');
  expect(sees('cancelled', { reason: null })).toBe('07:30 已取消。');
  expect(sees('late', { delaySeconds: 420 })).toBe('07:30，晚 7 分。');
  expect(sees('unreported')).toContain('司机还没有报告');
  expect(sees('scheduled')).toBe('07:30 开。');
  expect(sees('gone')).toContain('不显示');
});
