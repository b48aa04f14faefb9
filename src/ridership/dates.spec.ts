import { describe, expect, it } from '@jest/globals';
import { addDays, epochSeconds, instant, parseInstant, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { datesToBuild, type BuiltDay, type Known } from './built-days.js';
import { dayToClose, monthToSum } from './due-jobs.js';
import { addMonths, datesOf, monthsBetween, parseMonth } from './month.js';
import { csvOf, dateNumber, type Cell } from './table.js';

const at = (text: string): EpochSeconds => parseInstant(text) as EpochSeconds;
const zone = 'Asia/Shanghai';

describe('months', () => {
  it('are read strictly and know their dates', () => {
    expect(['2024-07', '2024-13', '2024-00', '2024-7', '1899-01', 'x'].map(parseMonth)).toEqual(['2024-07', null, null, null, null, null]);
    expect(['2024-02', '2023-02', '2100-02', '2024-12'].map((month) => datesOf(month).to)).toEqual([
      '2024-02-29',
      '2023-02-28',
      '2100-02-28',
      '2024-12-31',
    ]);
    expect([addMonths('2024-01', -1), addMonths('2024-12', 1), addMonths('2024-07', -12)]).toEqual(['2023-12', '2025-01', '2023-07']);
    expect(monthsBetween('2023-11', '2024-02')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
    expect(monthsBetween('2024-02', '2024-01')).toEqual([]);
  });
});

describe('the night’s work', () => {
  it('is due half an hour after a service day closes', () => {
    expect(dayToClose(at('2024-07-16T04:29:59+08:00'), zone)).toBe('2024-07-14');
    expect(dayToClose(at('2024-07-16T04:30:00+08:00'), zone)).toBe('2024-07-15');
  });

  it('sums a month up once its last day is closed', () => {
    expect(monthToSum(at('2024-08-01T04:29:59+08:00'), zone)).toEqual({ month: '2024-06', dueOn: '2024-07-01' });
    expect(monthToSum(at('2024-08-01T04:30:00+08:00'), zone)).toEqual({ month: '2024-07', dueOn: '2024-08-01' });
    expect(monthToSum(at('2025-01-20T12:00:00+08:00'), zone)).toEqual({ month: '2024-12', dueOn: '2025-01-01' });
  });
});

describe('the dates to derive', () => {
  const today = serviceDate('2024-07-05');
  const range = { from: serviceDate('2024-07-01'), to: serviceDate('2024-07-31') };
  const built = (day: number, fields: Partial<BuiltDay> = {}): BuiltDay => ({
    date: addDays(range.from, day - 1),
    plan: '1:weekday',
    isClosed: true,
    closesAt: instant(0),
    buildId: 'build-1',
    ...fields,
  });
  const now = epochSeconds(today, serviceTime('12:00'), zone);
  const dates = (known: Partial<Known>): string[] =>
    datesToBuild({ range, first: range.from, today, now, stale: [], built: [], planOf: () => '1:weekday', ...known }).map((date) =>
      date.slice(8),
    );

  it('are those up to today that never were, and those that changed', () => {
    expect(dates({})).toEqual(['01', '02', '03', '04', '05']);
    expect(dates({ first: serviceDate('2024-07-04') })).toEqual(['04', '05']);
    const all = [1, 2, 3, 4, 5].map((day) => built(day));
    expect(dates({ built: all })).toEqual([]);
    expect(dates({ built: all, stale: [serviceDate('2024-07-02'), serviceDate('2024-07-20')] })).toEqual(['02']);
    expect(dates({ built: all, planOf: (date) => (date === '2024-07-03' ? '2:weekday' : '1:weekday') })).toEqual(['03']);
    expect(dates({ built: [...all.slice(0, 4), built(5, { isClosed: false, closesAt: now })] })).toEqual(['05']);
    expect(dates({ built: [...all.slice(0, 4), built(5, { isClosed: false, closesAt: instant(now + 1) })] })).toEqual([]);
    expect(dates({ first: null, stale: [serviceDate('2024-07-02')] })).toEqual(['02']);
  });
});

describe('a CSV file', () => {
  const file = (...cells: Cell[]): string => {
    const column = { title: { 'zh-CN': '列', en: 'Column' }, explains: { 'zh-CN': '', en: '' } };
    return csvOf({ name: column.title, columns: cells.map(() => column), rows: [cells] }).split('\r\n')[1] ?? '';
  };

  it('lets no text be taken for a formula, and leaves numbers alone', () => {
    const text = (value: string): Cell => ({ kind: 'text', value });
    expect(file(text('=1+1'), text('+1'), text('-1'), text('@x'), text('a=b'))).toBe("'=1+1,'+1,'-1,'@x,a=b");
    expect(file({ kind: 'whole', value: -3 }, { kind: 'share', value: 0.1 + 0.2 }, { kind: 'time', value: 92_100 })).toBe(
      '-3,0.3,25:35:00',
    );
    expect(file({ kind: 'date', value: '2024-07-15' }, { kind: 'whole', value: null }, text('a,"b"'))).toBe('2024-07-15,,"a,""b"""');
  });

  it('keeps dates as spreadsheets count them', () => {
    expect([dateNumber('1900-03-01'), dateNumber('2024-07-15')]).toEqual([61, 45_488]);
  });
});
