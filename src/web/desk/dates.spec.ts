import { expect, it } from '@jest/globals';
import { dayText, dayWithWeekday, dayWithYear, fullDay, momentText, withDays } from './dates.js';

it('dates on the desk have one form: Chinese with a space beside every figure, English as on riders’ pages', () => {
  const [date, at] = ['2024-07-24', '2024-07-24T18:34:00+08:00'];
  const forms = [dayText, dayWithYear, dayWithWeekday, fullDay];
  expect(forms.map((form) => form(date, 'zh-CN'))).toEqual([
    ...['7 月 24 日', '2024 年 7 月 24 日', '7 月 24 日 周三', '2024 年 7 月 24 日 周三'],
  ]);
  expect(forms.map((form) => form(date, 'en'))).toEqual(['24 July', '24 July 2024', 'Wed 24 July', 'Wed 24 July 2024']);
  expect([momentText(at, date, 'zh-CN'), momentText(at, '2024-07-25', 'zh-CN'), momentText(at, undefined, 'en')]).toEqual([
    ...['18:34', '7 月 24 日 18:34', '24 July 18:34'],
  ]);
});

it('dates in the server’s sentences are rewritten in the form of the desk', () => {
  expect(withDays('今天的不变，新的从 2024-07-25 起生效。', 'zh-CN')).toBe('今天的不变，新的从 7 月 25 日起生效。');
  expect(withDays('From 2024-07-25 to 2024-08-01 nothing runs.', 'en')).toBe('From 25 July to 1 August nothing runs.');
});
