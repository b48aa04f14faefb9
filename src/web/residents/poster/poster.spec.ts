import { expect, it } from '@jest/globals';
import { sayIn, serviceClock } from '../messages.js';
import type { PosterLine } from '../page.js';
import { serviceText } from './poster.js';

type Service = PosterLine['services'][number];
const every30 = (first: string, last: string): Service['periods'][number] => ({
  first,
  last,
  count: 5,
  gapMinutes: { least: 30, most: 30 },
});
const one = (time: string): Service['periods'][number] => ({ first: time, last: time, count: 1, gapMinutes: null });
const both = (service: Service): string[] => [serviceText(service, 'zh-CN'), serviceText(service, 'en')];

it('the days and times of a line are one sentence on a poster', () => {
  expect(both({ days: 'workdays', periods: [every30('07:00', '09:00'), every30('17:30', '19:30')] })).toEqual([
    '工作日 07:00–09:00、17:30–19:30 每 30 分钟',
    'Weekdays 07:00–09:00, 17:30–19:30, every 30 min',
  ]);
  expect(
    both({
      days: [0, 1, 2, 3, 4],
      periods: [{ first: '07:00', last: '07:25', count: 3, gapMinutes: { least: 10, most: 15 } }, one('18:00')],
    }),
  ).toEqual(['周一至周五 07:00–07:25 每 10–15 分钟；18:00', 'Mon–Fri 07:00–07:25, every 10–15 min; 18:00']);
  expect(both({ days: [5, 6], periods: [one('07:30'), one('24:04')] })).toEqual(['周末 07:30、次日 00:04', 'Weekends 07:30, 00:04 +1']);
  expect(both({ days: [1, 3], periods: [{ first: '05:00', last: '19:30', count: 6, gapMinutes: null }] })).toEqual([
    '周二、周四 05:00–19:30 共 6 班',
    'Tue, Thu 05:00–19:30, 6 buses',
  ]);
  expect(serviceText({ days: [0, 1, 2, 3, 4, 5, 6], periods: [one('07:30')] }, 'zh-CN')).toBe('每天 07:30');
});

it('a service time after midnight is marked as the next day’s', () => {
  expect(['07:30', '24:04', '25:35'].map((time) => serviceClock(time, sayIn('zh-CN')))).toEqual(['07:30', '次日 00:04', '次日 01:35']);
  expect(serviceClock('24:04', sayIn('en'))).toBe('00:04 +1');
});
