import { expect, it } from '@jest/globals';
import { calendarAddresses, hostOf } from './guide-page.js';

const path = '/calendar/songhong/0.ics?stopId=home&lang=en';

it('a calendar has a webcal address to tap and an https address to paste, of the known origin', () => {
  expect(calendarAddresses({ path }, 'https://bus.example.org')).toEqual({
    tapped: `webcal://bus.example.org${path}`,
    pasted: `https://bus.example.org${path}`,
  });
  expect(calendarAddresses({ path }, 'http://192.168.1.7:3000').tapped).toBe(`webcal://192.168.1.7:3000${path}`);
  expect(calendarAddresses({ path }, null)).toEqual({ tapped: path, pasted: path });
});

it('a website is shown by its host', () => {
  expect([hostOf('https://www.example.org/a?b=1'), hostOf('HTTP://a.cn'), hostOf('somewhere')]).toEqual([
    'www.example.org',
    'a.cn',
    'somewhere',
  ]);
});
