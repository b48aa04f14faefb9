import { expect, it } from '@jest/globals';
import { timetableAddressAt } from './links.js';

it('the link to a timetable keeps the requested moment', () => {
  const page = { prefix: '', language: 'zh-CN' as const, at: '2026-11-26T07:10:00+08:00' };
  expect(timetableAddressAt(page, 'songhong', '2026-11-26')).toBe(
    '/routes/songhong?lang=zh-CN&date=2026-11-26&at=2026-11-26T07%3A10%3A00%2B08%3A00',
  );
  expect(timetableAddressAt({ ...page, at: null }, 'songhong', null)).toBe('/routes/songhong?lang=zh-CN');
});
