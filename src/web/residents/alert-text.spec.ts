import { expect, it } from '@jest/globals';
import { alertPieces, foreign } from './alert-text.js';

const alertText = (...args: Parameters<typeof alertPieces>): string =>
  alertPieces(...args)
    .map(({ text }) => text)
    .join('');
const at = '2026-11-26T07:33:00+08:00';

it('an alert names its end with the weekday, and its last day where it ends at midnight', () => {
  const works = { description: '大门口施工。', activeUntil: '2026-12-01T00:00:00+08:00' };
  expect(alertText(works, at, 'zh-CN')).toBe('大门口施工，至 11月30日（周一）。');
  expect(alertText({ ...works, description: 'Main gate closed' }, at, 'en')).toBe('Main gate closed, until Mon 30 November.');
  expect(alertText({ ...works, description: null }, at, 'zh-CN')).toBe('至 11月30日（周一）。');
  expect(alertText({ ...works, activeUntil: '2026-11-30T18:00:00+08:00' }, at, 'zh-CN')).toBe('大门口施工，至 11月30日（周一）18:00。');
  expect(alertText({ ...works, activeUntil: '2026-11-30T18:00:00+08:00' }, at, 'en')).toContain('until 18:00 on Mon 30 November.');
  expect(alertText({ ...works, activeUntil: '2026-11-26T18:00:00+08:00' }, at, 'zh-CN')).toBe('大门口施工，至 18:00。');
  expect(alertText({ ...works, activeUntil: null }, at, 'zh-CN')).toBe('大门口施工。');
  const several = (description: string, language: 'zh-CN' | 'en'): string => alertText({ ...works, description }, at, language);
  expect(several('18:00 改为 18:10。以前仍按原来的时刻。', 'zh-CN')).toBe(
    '18:00 改为 18:10。以前仍按原来的时刻。公告有效至 11月30日（周一）。',
  );
  expect(several('18:00 becomes 18:10. Until then the old times apply.', 'en')).toBe(
    '18:00 becomes 18:10. Until then the old times apply. Notice valid until Mon 30 November.',
  );
  const ends = (date: string): string => alertText({ ...works, description: null, activeUntil: `${date}T00:00:00+08:00` }, at, 'zh-CN');
  expect(['2027-01-01', '2027-03-01', '2028-03-01', '2028-03-02'].map(ends)).toEqual([
    '至 12月31日（周四）。',
    '至 2月28日（周日）。',
    '至 2月29日（周二）。',
    '至 3月1日（周三）。',
  ]);
});

it('a description in the other language is marked with that language, while its end is in the page’s', () => {
  const works = { description: '大门口施工。', descriptionLanguage: 'zh-CN' as const, activeUntil: '2026-12-01T00:00:00+08:00' };
  expect(alertPieces(works, at, 'en')).toEqual([{ text: '大门口施工', lang: 'zh-CN' }, { text: ', until Mon 30 November.' }]);
  expect(alertPieces(works, at, 'zh-CN')).toEqual([{ text: '大门口施工' }, { text: '，至 11月30日（周一）。' }]);
  expect(alertPieces({ ...works, activeUntil: null }, at, 'en')).toEqual([{ text: '大门口施工。', lang: 'zh-CN' }]);
  const silent = { description: null, descriptionLanguage: null, activeUntil: null };
  expect(alertPieces(silent, at, 'en')).toEqual([]);
  expect([foreign('zh-CN', 'en'), foreign('en', 'en'), foreign(null, 'en'), foreign(undefined, 'en')]).toEqual([
    'zh-CN',
    undefined,
    undefined,
    undefined,
  ]);
});
