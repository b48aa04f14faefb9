import { describe, expect, it } from '@jest/globals';
import type { DayException, Service, ServiceException, WorkingDay, WorkingDays } from './service-calendar.js';
import { ServiceDays } from './service-calendar.js';
import { serviceDate, type ServiceDate } from './service-time.js';

const never = { monday: false, tuesday: false, wednesday: false, thursday: false, friday: false, saturday: false, sunday: false };
const workdays = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true };
const service = (serviceId: string, days: Partial<Service>): Service => ({
  ...never,
  serviceId,
  startDate: serviceDate('2024-01-01'),
  endDate: serviceDate('2024-12-31'),
  holidayCalendar: null,
  ...days,
});
const weekday = service('weekday', { ...workdays, holidayCalendar: 'CN' });
const weekend = service('weekend', { saturday: true, sunday: true, holidayCalendar: 'CN' });

const named = (kind: WorkingDay['kind']): WorkingDay => ({ kind, name: { 'zh-CN': '国庆节', en: 'National Day' }, provisional: false });
const calendar: WorkingDays = (_, date) => {
  if (date === '2024-10-01') return named('holiday');
  if (date === '2024-10-12') return named('make-up-workday');
  return { kind: 'ordinary', name: null, provisional: date >= '2024-12-25' };
};

function days(services: Service[], exceptions: ServiceException[] = [], managers: DayException[] = []): ServiceDays {
  return new ServiceDays({ services, exceptions }, new Map(managers.map((exception) => [exception.date, exception])), calendar);
}
const on = (date: string): ServiceDate => serviceDate(date);

describe('a service that follows the working days', () => {
  const both = days([weekday, weekend]);
  it('runs on ordinary weekdays and rests on weekends', () => {
    expect(both.runningOn(on('2024-07-15'))).toEqual(['weekday']);
    expect(both.runningOn(on('2024-07-13'))).toEqual(['weekend']);
    expect(both.day(on('2024-07-15')).reason).toMatchObject({ code: 'working-day', 'zh-CN': '工作日' });
  });
  it('treats a holiday as a Sunday and a make-up workday as a working day', () => {
    expect(both.runningOn(on('2024-10-01'))).toEqual(['weekend']);
    expect(both.runningOn(on('2024-10-12'))).toEqual(['weekday']);
    expect(days([weekday]).day(on('2024-10-01'))).toMatchObject({
      runs: false,
      reason: { code: 'holiday', 'zh-CN': '国庆节', en: 'National Day' },
    });
    expect(days([weekday]).day(on('2024-10-12'))).toMatchObject({ runs: true, reason: { code: 'make-up-workday', 'zh-CN': '调休上班' } });
  });
  it('says where the answer is provisional', () => {
    expect(both.day(on('2024-12-30')).provisional).toBe(true);
    expect(both.day(on('2024-12-24')).provisional).toBe(false);
  });
  it('leaves services of weekdays alone as they are', () => {
    const plain = service('plain', workdays);
    expect(days([plain]).runningOn(on('2024-10-01'))).toEqual(['plain']);
    expect(days([plain]).runningOn(on('2024-10-12'))).toEqual([]);
    expect(days([plain]).day(on('2024-12-30'))).toMatchObject({ provisional: false, reason: { code: 'weekday' } });
  });
});

describe('calendar_dates.txt', () => {
  it('adds and removes single days, before any working-day calendar', () => {
    const some = days(
      [weekday],
      [
        { serviceId: 'weekday', date: on('2024-10-01'), exceptionType: 1 },
        { serviceId: 'weekday', date: on('2024-07-15'), exceptionType: 2 },
      ],
    );
    expect(some.runningOn(on('2024-10-01'))).toEqual(['weekday']);
    expect(some.day(on('2024-07-15'))).toMatchObject({ runs: false, reason: { code: 'service-removed' } });
  });
  it('may be all a service has', () => {
    const special = service('special', { startDate: null, endDate: null });
    const some = days([special], [{ serviceId: 'special', date: on('2024-05-05'), exceptionType: 1 }]);
    expect(some.day(on('2024-05-05'))).toMatchObject({ runs: true, reason: { code: 'service-added' } });
    expect(some.day(on('2024-05-06'))).toMatchObject({ runs: false, reason: { code: 'no-service' } });
    expect(some.span()).toEqual({ first: '2024-05-05', last: '2024-05-05' });
  });
});

describe('the reason of a day never contradicts whether it runs', () => {
  const code = (date: string, services: Service[], exceptions: ServiceException[] = []): string => {
    const { reason, runs } = days(services, exceptions).day(on(date));
    return `${runs ? 'runs' : 'rests'}: ${reason.en}`;
  };
  const tuesdays = service('tuesdays', { tuesday: true, holidayCalendar: 'CN' });
  const plain = service('plain', { monday: true });
  it.each([
    ['2024-07-15', [tuesdays], [], 'rests: The timetable has no service on this date'],
    ['2024-07-16', [plain], [], 'rests: The timetable has no service on this date'],
    ['2024-10-12', [tuesdays], [], 'rests: The timetable has no service on this date'],
    ['2024-10-01', [weekday], [], 'rests: National Day'],
    ['2024-10-01', [weekday, weekend], [], 'runs: National Day, Sunday service'],
    ['2024-10-01', [weekday], [{ serviceId: 'weekday', date: on('2024-10-01'), exceptionType: 1 }], 'runs: Extra service on this date'],
    ['2024-07-13', [weekday], [{ serviceId: 'weekday', date: on('2024-07-13'), exceptionType: 1 }], 'runs: Extra service on this date'],
    ['2024-07-13', [weekday], [], 'rests: Weekend'],
    ['2024-07-13', [weekend], [], 'runs: Weekend'],
    ['2024-07-15', [weekday], [{ serviceId: 'weekday', date: on('2024-07-15'), exceptionType: 2 }], 'rests: Service removed on this date'],
    ['2025-07-15', [weekday], [], 'rests: The timetable has no service on this date'],
  ] as [string, Service[], ServiceException[], string][])('%s %#', (date, services, exceptions, expected) => {
    expect(code(date, services, exceptions)).toBe(expected);
  });
});

describe('a manager’s word on a date', () => {
  const reason = { 'zh-CN': '台风', en: 'Typhoon' };
  it('stops a working day, with its reason', () => {
    const some = days([weekday], [], [{ date: on('2024-07-15'), runs: false, reason }]);
    expect(some.runningOn(on('2024-07-15'))).toEqual([]);
    expect(some.day(on('2024-07-15'))).toEqual({
      date: '2024-07-15',
      runs: false,
      reason: { code: 'manager-exception', ...reason },
      provisional: false,
    });
  });
  it('runs a holiday as a working day', () => {
    const some = days([weekday], [], [{ date: on('2024-10-01'), runs: true, reason }]);
    expect(some.runningOn(on('2024-10-01'))).toEqual(['weekday']);
  });
  it('overrides exceptions of the feed too', () => {
    const added: ServiceException = { serviceId: 'weekday', date: on('2024-07-13'), exceptionType: 1 };
    expect(days([weekday], [added], [{ date: on('2024-07-13'), runs: false, reason }]).runningOn(on('2024-07-13'))).toEqual([]);
  });
  const runs = (date: string, services: Service[], exceptions: ServiceException[] = []): readonly string[] => {
    const some = days(services, exceptions, [{ date: on(date), runs: true, reason }]);
    expect(some.day(on(date)).runs).toBe(some.runningOn(on(date)).length > 0);
    expect(some.datesInForce(on('2020-01-01'), null)).toContain(date);
    return some.runningOn(on(date));
  };
  it('that a day runs finds something to run wherever there is anything', () => {
    const summer = service('summer', { ...workdays, startDate: on('2024-06-01'), endDate: on('2024-08-31') });
    const winter = service('winter', { ...workdays, startDate: on('2024-11-01'), endDate: on('2024-12-31') });
    expect(runs('2025-03-01', [weekday])).toEqual(['weekday']);
    expect(runs('2023-12-30', [weekday])).toEqual(['weekday']);
    // Out of range of both, the nearer one.
    expect(runs('2024-09-07', [summer, winter])).toEqual(['summer']);
    expect(runs('2024-10-26', [summer, winter])).toEqual(['winter']);
    // No Wednesday at all.
    expect(runs('2024-07-16', [weekend])).toEqual(['weekend']);
    const special = service('special', { startDate: null, endDate: null });
    expect(runs('2024-05-09', [special], [{ serviceId: 'special', date: on('2024-05-05'), exceptionType: 1 }])).toEqual(['special']);
    expect(days([]).runningIfAsked(on('2024-07-15'))).toEqual([]);
  });
  it('that a day runs takes an ordinary Wednesday, not one that is a holiday', () => {
    const golden: WorkingDays = (_, date) =>
      date === '2024-10-02' ? named('holiday') : { kind: 'ordinary', name: null, provisional: false };
    const exception = new Map([[on('2024-10-05'), { date: on('2024-10-05'), runs: true, reason }]]);
    const sundays = service('sundays', { sunday: true, holidayCalendar: 'CN' });
    expect(new ServiceDays({ services: [weekday, sundays], exceptions: [] }, exception, golden).runningOn(on('2024-10-05'))).toEqual([
      'weekday',
    ]);
  });
  it('that a day runs changes nothing where it runs anyway', () => {
    const some = days([weekday, weekend], [], [{ date: on('2024-07-13'), runs: true, reason }]);
    expect(some.runningOn(on('2024-07-13'))).toEqual(['weekend']);
  });
});

it('a service is over after its last day and not begun before its first', () => {
  const short = service('short', { ...workdays, startDate: on('2024-07-02'), endDate: on('2024-07-04') });
  expect(['2024-07-01', '2024-07-02', '2024-07-04', '2024-07-05'].map((date) => days([short]).runningOn(on(date)).length)).toEqual([
    0, 1, 1, 0,
  ]);
});
