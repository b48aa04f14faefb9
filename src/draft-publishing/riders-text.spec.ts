import { expect, it } from '@jest/globals';
import { serviceDate } from '../scheduling/service-time.js';
import { dayInWords, ridersText, type ChangedTimes } from './riders-text.js';

const monday = serviceDate('2024-08-05');
const same = (text: string) => ({ 'zh-CN': text, en: text });
const out: ChangedTimes = {
  route: { 'zh-CN': '淞虹路线', en: 'Songhong Road Line' },
  directionId: 0,
  towards: { 'zh-CN': '淞虹路', en: 'Songhong Road' },
  days: { 'zh-CN': '工作日', en: 'Working days' },
  added: ['17:50', '18:50', '19:50'],
  gone: [],
  moved: [
    { from: '18:00', to: '18:10' },
    { from: '19:00', to: '19:10' },
  ],
};

it('riders are told of new times in both languages: from when, which route, which departures', () => {
  const { header, description, group } = ridersText(monday, [out]);
  expect(header).toEqual({ 'zh-CN': '8月5日（周一）起，淞虹路线换新时刻', en: 'New times for Songhong Road Line from Mon 5 Aug' });
  expect(description).toEqual({
    'zh-CN':
      '淞虹路线去程（往淞虹路），工作日：加开 17:50、18:50、19:50；18:00 改为 18:10、19:00 改为 19:10。8月5日（周一）以前仍按原来的时刻。',
    en: 'Working days, Songhong Road Line outbound (to Songhong Road): also at 17:50, 18:50, 19:50; 18:00 becomes 18:10, 19:00 becomes 19:10. Until then the old times apply.',
  });
  expect(group['zh-CN']).toBe(`【班车】${header['zh-CN']}。${description['zh-CN']}`);
});

it('riders are told that there are more departures where some are only added, and which ones are removed', () => {
  expect(ridersText(monday, [{ ...out, moved: [] }]).header['zh-CN']).toBe('8月5日（周一）起，淞虹路线加开班次');
  const gone = ridersText(monday, [{ ...out, directionId: null, added: [], moved: [], gone: ['20:00'] }]);
  expect(gone.description['zh-CN']).toContain('淞虹路线（往淞虹路），工作日：不再开 20:00。');
});

it('a long list of changes is shortened to what people read and an alert can hold', () => {
  const times = Array.from({ length: 60 }, (_, index) => `${String(6 + Math.floor(index / 4)).padStart(2, '0')}:${15 * (index % 4)}`);
  const many = Array.from({ length: 40 }, (_, route) => ({ ...out, route: same(`${route} 号线`), added: times }));
  const { header, description } = ridersText(monday, many);
  expect(header['zh-CN']).toBe('8月5日（周一）起，班车换新时刻');
  for (const language of ['zh-CN', 'en'] as const) expect(description[language].length).toBeLessThan(2000);
  expect(description['zh-CN']).toContain('等 60 班');
  expect(description['zh-CN']).toContain('其余改动请看各线路的时刻表。');
});

it('a date is written with its weekday', () => {
  expect([dayInWords(serviceDate('2026-09-30'), 'zh-CN'), dayInWords(serviceDate('2026-09-30'), 'en')]).toEqual([
    '9月30日（周三）',
    'Wed 30 Sept',
  ]);
});
