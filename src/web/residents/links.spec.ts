import { expect, it } from '@jest/globals';
import { timetableAddressAt } from './links.js';

const page = { prefix: '', language: 'zh-CN' as const, at: '2026-11-26T07:10:00+08:00' };
const line = { routeId: 'songhong', directionId: null };

it('the link to a timetable keeps the requested moment', () => {
  expect(timetableAddressAt(page, line, '2026-11-26', null)).toBe(
    '/routes/songhong?lang=zh-CN&date=2026-11-26&at=2026-11-26T07%3A10%3A00%2B08%3A00',
  );
  expect(timetableAddressAt({ ...page, at: null }, line, null, null)).toBe('/routes/songhong?lang=zh-CN');
});

it('the link to a timetable names the stop to go back to and the direction to show first', () => {
  expect(timetableAddressAt({ ...page, at: null }, { ...line, directionId: 1 }, null, '淞虹路')).toBe(
    '/routes/songhong?lang=zh-CN&stop=%E6%B7%9E%E8%99%B9%E8%B7%AF&direction=1',
  );
});
