import { expect, it } from '@jest/globals';
import { dateOfDay, dayNumber, serviceDate, weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { noticeOfProgram, workingDaysBy, type NamedDay } from './working-days.js';

const workingDays = workingDaysBy(noticeOfProgram);

const kind = (date: string): string => workingDays('CN', serviceDate(date)).kind;

it('the working-day calendar has the holidays and make-up workdays that the State Council published', () => {
  for (const date of ['2024-09-14', '2024-10-12', '2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10']) {
    expect([date, kind(date)]).toEqual([date, 'make-up-workday']);
  }
  for (const date of ['2024-09-16', '2024-10-01', '2026-02-17']) expect([date, kind(date)]).toEqual([date, 'holiday']);
  for (const date of ['2024-07-15', '2024-07-13', '2024-10-08']) expect([date, kind(date)]).toEqual([date, 'ordinary']);
  expect(workingDays('CN', serviceDate('2024-10-01')).name).toEqual({ 'zh-CN': '国庆节', en: 'National Day' });
});

it('the kind of a date depends on no clock or time zone of the computer', () => {
  const first = dayNumber(serviceDate('2024-01-01'));
  const working = Array.from({ length: 366 }, (_, day) => dateOfDay(first + day)).filter((date) => {
    const day = workingDays('CN', date).kind;
    return day === 'make-up-workday' || (day === 'ordinary' && weekdayIndex(date) < 5);
  });
  // The State Council's notice for 2024 leaves 251 working days.
  expect(working).toHaveLength(251);
});

const datesOf = (year: number): ServiceDate[] => {
  const first = dayNumber(serviceDate(`${year}-01-01`));
  return Array.from({ length: dayNumber(serviceDate(`${year + 1}-01-01`)) - first }, (_, day) => dateOfDay(first + day));
};

it('days are provisional where their notice is not published, and from 25 December where the next one is not', () => {
  const isProvisional = (date: ServiceDate): boolean => workingDays('CN', date).provisional;
  const days = Array.from({ length: 40 * 366 }, (_, day) => dateOfDay(dayNumber(serviceDate('2024-07-01')) + day));
  // From then on, days that neither a notice nor the law names are provisional.
  expect(days.find(isProvisional)?.slice(5)).toBe('12-25');
  expect(workingDays('CN', serviceDate('2189-06-01')).provisional).toBe(true);
  expect(workingDays('XX', serviceDate('2024-10-01'))).toMatchObject({ kind: 'ordinary', provisional: true });
});

it('in a year without a notice the statutory days are certain, and any other day is provisional', () => {
  const nobodyKnows = workingDaysBy(() => null);
  for (const year of [2027, 2028, 2029, 2030]) {
    const off = datesOf(year).filter((date) => nobodyKnows('CN', date).kind === 'holiday');
    expect(off).toHaveLength(year === 2028 ? 12 : 13);
    for (const date of datesOf(year)) expect([date, nobodyKnows('CN', date).provisional]).toEqual([date, !off.includes(date)]);
  }
  expect(workingDays('CN', serviceDate('2027-01-01'))).toMatchObject({ kind: 'holiday', provisional: false });
  expect(workingDays('CN', serviceDate('2027-10-01')).name).toEqual({ 'zh-CN': '国庆节', en: 'National Day' });
});

it('a published notice alone decides its year: before 2025 the eve of Spring Festival was worked', () => {
  expect(workingDays('CN', serviceDate('2024-02-09'))).toMatchObject({ kind: 'ordinary', provisional: false });
  expect(workingDays('CN', serviceDate('2024-05-02')).kind).toBe('holiday');
});

it('the notice of the next year may name the last days of a year', () => {
  const day = (date: string, isOffDay: boolean): NamedDay => ({
    ...{ date: serviceDate(date), name: { 'zh-CN': '元旦', en: "New Year's Day" }, isOffDay },
  });
  const notices = new Map([
    [2032, [day('2032-01-01', true), day('2032-12-31', true)]],
    [2033, [day('2032-12-26', false), day('2033-01-01', true)]],
  ]);
  const days = workingDaysBy((year) => notices.get(year) ?? null);
  const kindOn = (date: string): string => {
    const { kind, provisional } = days('CN', serviceDate(date));
    return provisional ? `${kind}?` : kind;
  };
  expect(['2032-12-24', '2032-12-26', '2032-12-27', '2032-12-31'].map(kindOn)).toEqual([
    ...['ordinary', 'make-up-workday', 'ordinary', 'holiday'],
  ]);
  expect(['2033-12-24', '2033-12-25', '2034-01-01', '2034-01-02'].map(kindOn)).toEqual(['ordinary', 'ordinary?', 'holiday', 'ordinary?']);
});

it('a notice that came with the program does not name the last days of December, which belong to the next one', () => {
  expect(noticeOfProgram(2027)).toBeNull();
  const dates = (year: number): string[] => (noticeOfProgram(year) ?? []).map(({ date }) => date);
  expect(dates(2019).slice(0, 4)).toEqual(['2018-12-29', '2018-12-30', '2018-12-31', '2019-01-01']);
  expect(dates(2018).filter((date) => date.endsWith('12-31'))).toEqual([]);
});
