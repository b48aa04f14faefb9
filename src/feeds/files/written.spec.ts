import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatServiceTime, type ServiceTime } from '../../scheduling/service-time.js';
import { readDate, readFarDate, readTime } from './written.js';

it('a time is read in every clear notation, and an unusual notation is marked', () => {
  const read = (text: string): string | null => {
    const time = readTime(text);
    return time === null ? null : `${formatServiceTime(time.value)}${time.isOdd ? ' odd' : ''}`;
  };
  const read6 = ['06:30:00', '6:30:00', '6:30', '06:30', '６：３０', '06：30：00'].map(read);
  expect(read6).toEqual(['06:30:00', '06:30:00', '06:30:00 odd', '06:30:00 odd', '06:30:00 odd', '06:30:00 odd']);
  expect(read('25:10')).toBe('25:10:00 odd');
  for (const text of ['6.30', '0630', '6:3', '6:60', '6:30 AM', '6:30:60', ':30', '1:2:3', '06:30:00.5', ''])
    expect([text, read(text)]).toEqual([text, null]);
});

it('every time that is written can be read again', () => {
  fc.assert(fc.property(fc.nat(604_800), (time) => readTime(formatServiceTime(time as ServiceTime))?.value === time));
});

it('a date is read in every clear notation, and an unusual notation is marked', () => {
  const read = (text: string): string | null => {
    const date = readDate(text);
    return date === null ? null : `${date.value}${date.isOdd ? ' odd' : ''}`;
  };
  const read26 = ['20261125', '2026-11-25', '2026/11/25', '2026.11.25', '２０２６-１１-２５'].map(read);
  expect(read26).toEqual(['2026-11-25', ...Array<string>(4).fill('2026-11-25 odd')]);
  expect(read('2026/1/5')).toBe('2026-01-05 odd');
  for (const text of ['25/11/2026', '2026/11-25', '20260230', '2026-13-01', '261125', '2026-11', '99991231', ''])
    expect([text, read(text)]).toEqual([text, null]);
});

it('a valid date in the far future counts as no end', () => {
  const read = ['99991231', '9999-12-31', '20991231', '20500101', '00010101', '18991231'].map(readFarDate);
  expect(read).toEqual([...Array<string>(4).fill('2049-12-31'), '1900-01-01', '1900-01-01']);
  for (const text of ['20491231', '19000101', '99991331', '99990230', '00000000', '9999', 'never', ''])
    expect([text, readFarDate(text)]).toEqual([text, null]);
});
