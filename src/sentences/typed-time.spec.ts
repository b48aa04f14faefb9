import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatHoursMinutes, formatServiceTime, type ServiceTime } from '../scheduling/service-time.js';
import { readTypedDuration, readTypedMinutes, readTypedTime, readTypedTimes } from './typed-time.js';

const reads = (...texts: string[]): (string | null)[] => [...new Set(texts.map(readTypedTime))];

describe('a time somebody types', () => {
  it('half past seven is read in every usual notation', () => {
    expect(
      reads(
        '7:30',
        '07:30',
        '730',
        '0730',
        ' 7：30 ',
        '7.30',
        '7。30'.replace('。', '.'),
        '７：３０',
        '7点半',
        '七点半',
        '7点30分',
        '7点30',
        '7时30分',
        '7 30',
        '7-30',
      ),
    ).toEqual(['07:30:00']);
    expect(reads('早上7点半', '上午 7:30', '7:30am', '7:30 AM', '7h30', '07:30:00')).toEqual(['07:30:00']);
    expect(reads('19：30', '1930', '下午7点半', '晚上七点三十分', '7:30 pm', '7:30 p.m.')).toEqual(['19:30:00']);
  });

  it('a full hour, a quarter, noon and midnight are read', () => {
    expect(reads('7', '07', '7点', '七点钟', '7点整', '7时')).toEqual(['07:00:00']);
    expect(reads('7点一刻', '七点一刻')).toEqual(['07:15:00']);
    expect(reads('十二点三刻', '中午12点三刻', '12:45pm')).toEqual(['12:45:00']);
    expect(reads('中午1点', '13点', '下午一点', '1pm')).toEqual(['13:00:00']);
    expect(reads('0:00', '00:00', '0点', '零点', '12am')).toEqual(['00:00:00']);
    expect(reads('二十二点零五分', '22点05', '晚上十点五分')).toEqual(['22:05:00']);
  });

  it('a time past midnight is of the same day, whether written as 24:10 or as the next day', () => {
    expect(reads('24:10', '2410', '次日0:10', '次日 00:10', '次日零点十分', '第二天0点10分', '0:10 next day')).toEqual(['24:10:00']);
    expect(reads('35:59')).toEqual(['35:59:00']);
  });

  it('text that is no time is not guessed', () => {
    expect(
      reads('', '  ', '25:60', '7:5', '36:00', '7:61', 'abc', '7:30:61', '点半', '12345678', '-7:30', '早上13点', '7:30 7:40'),
    ).toEqual([null]);
  });

  it('every time is read back from the text it is shown as', () => {
    fc.assert(
      fc.property(fc.nat(36 * 3600 - 1), (time) => {
        const text = formatServiceTime(time as ServiceTime);
        expect(readTypedTime(text)).toBe(text);
        expect(readTypedTime(formatHoursMinutes(time as ServiceTime))).toBe(`${text.slice(0, 5)}:00`);
      }),
    );
  });

  it('no text makes the reader throw', () => {
    const strange = fc.string({ unit: fc.constantFrom(...'0123456789:：点时分半刻十一二三早晚次日 apm.、和整每小'), maxLength: 12 });
    fc.assert(
      fc.property(fc.oneof(strange, fc.string()), (text) => {
        for (const read of [readTypedTime, readTypedTimes, readTypedMinutes, readTypedDuration]) expect(() => read(text)).not.toThrow();
        expect(readTypedTime(text) ?? '00:00:00').toMatch(/^([0-2]\d|3[0-5]):[0-5]\d:[0-5]\d$/);
        expect(readTypedDuration(text) ?? 0).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });
});

describe('several things in one field', () => {
  it('a list of times is read one after the other', () => {
    expect(readTypedTimes('7:12、8点半，935 10:00;11:15\n12：00 和 24:10')).toEqual({
      times: ['07:12:00', '08:30:00', '09:35:00', '10:00:00', '11:15:00', '12:00:00', '24:10:00'],
      unread: [],
    });
    expect(readTypedTimes('7:12 x 99:00')).toEqual({ times: ['07:12:00'], unread: ['x', '99:00'] });
    expect(readTypedTimes(' ')).toEqual({ times: [], unread: [] });
  });

  it('a list of minutes of the hour is read', () => {
    expect(readTypedMinutes('0 30')).toEqual([0, 30]);
    expect(readTypedMinutes('整点和半点')).toEqual([0, 30]);
    expect(readTypedMinutes('每小时 50、05,20 分')).toEqual([5, 20, 50]);
    expect(readTypedMinutes('on the hour and at half past')).toEqual([0, 30]);
    expect(readTypedMinutes(':05, :20 and :50')).toEqual([5, 20, 50]);
    expect(readTypedMinutes('一刻、三刻')).toEqual([15, 45]);
    expect([readTypedMinutes(''), readTypedMinutes('60'), readTypedMinutes('x')]).toEqual([null, null, null]);
  });
});

describe('how long, typed', () => {
  it('a duration is in minutes unless it names another unit', () => {
    expect(['20', '20分钟', '20 分', '20 min', '二十分钟', '每20分钟', '20m', '20:00'].map(readTypedDuration)).toEqual(Array(8).fill(1200));
    expect(['半小时', '半个小时', '0.5小时', '30'].map(readTypedDuration)).toEqual(Array(4).fill(1800));
    expect(['1小时', '60', '1 h', '1个钟头', '一小时'].map(readTypedDuration)).toEqual(Array(5).fill(3600));
    expect(['1小时30分', '一个半小时', '1h30m', '90', '1.5 hours'].map(readTypedDuration)).toEqual(Array(5).fill(5400));
    expect(['7.5', '7分30秒', '7:30', '450秒'].map(readTypedDuration)).toEqual(Array(4).fill(450));
    expect(['一刻钟', '15'].map(readTypedDuration)).toEqual([900, 900]);
    expect(['', 'x', '-5', '小时'].map(readTypedDuration)).toEqual([null, null, null, null]);
    expect(readTypedDuration('0')).toBe(0);
  });
});
