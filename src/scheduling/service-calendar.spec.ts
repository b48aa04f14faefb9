import { describe, expect, it } from '@jest/globals';
import type { DayException, DaysOfRoutes, Service, ServiceException, WorkingDay, WorkingDays } from './service-calendar.js';
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
  it('a service that follows the working days runs on ordinary weekdays and rests on weekends', () => {
    expect(both.running(on('2024-07-15')).services).toEqual(['weekday']);
    expect(both.running(on('2024-07-13')).services).toEqual(['weekend']);
    expect(both.day(on('2024-07-15')).reason).toMatchObject({ code: 'working-day', 'zh-CN': '工作日' });
  });
  it('a service that follows the working days runs on a holiday as on a Sunday, and on a make-up workday as on a working day', () => {
    expect(both.running(on('2024-10-01')).services).toEqual(['weekend']);
    expect(both.running(on('2024-10-12')).services).toEqual(['weekday']);
    expect(days([weekday]).day(on('2024-10-01'))).toMatchObject({
      runs: false,
      reason: { code: 'holiday', 'zh-CN': '国庆节', en: 'National Day' },
    });
    expect(days([weekday]).day(on('2024-10-12'))).toMatchObject({ runs: true, reason: { code: 'make-up-workday', 'zh-CN': '调休上班' } });
  });
  it('dates with the same services share them, and one with a decision of its own does not', () => {
    expect(both.running(on('2024-07-16'))).toBe(both.running(on('2024-10-12')));
    const stopped: DayException = { date: on('2024-07-16'), runs: false, reason: { 'zh-CN': '停运', en: 'No buses' } };
    const decided = days([weekday, weekend], [], [stopped]);
    expect(decided.running(on('2024-07-16')).services).toEqual([]);
    expect(decided.running(on('2024-07-17')).services).toEqual(['weekday']);
  });
  it('dates with different services are told apart whatever the ids of the services are', () => {
    const ordinary = { holidayCalendar: null };
    const odd = days([
      service('', { ...ordinary, tuesday: true }),
      service('a\nb', { ...ordinary, wednesday: true }),
      ...['a', 'b'].map((serviceId) => service(serviceId, { ...ordinary, thursday: true })),
    ]);
    const running = ['15', '16', '17', '18'].map((day) => odd.running(on(`2024-07-${day}`)).services);
    expect(running).toEqual([[], [''], ['a\nb'], ['a', 'b']]);
  });
  it('a day that depends on an unpublished notice is marked provisional', () => {
    expect(both.day(on('2024-12-30')).provisional).toBe(true);
    expect(both.day(on('2024-12-24')).provisional).toBe(false);
  });
  it('a service of fixed weekdays ignores the working-day calendar', () => {
    const plain = service('plain', workdays);
    expect(days([plain]).running(on('2024-10-01')).services).toEqual(['plain']);
    expect(days([plain]).running(on('2024-10-12')).services).toEqual([]);
    expect(days([plain]).day(on('2024-12-30'))).toMatchObject({ provisional: false, reason: { code: 'weekday' } });
  });
});

describe('calendar_dates.txt', () => {
  it('`calendar_dates.txt` adds and removes single days, and precedes the working-day calendar', () => {
    const some = days(
      [weekday],
      [
        { serviceId: 'weekday', date: on('2024-10-01'), exceptionType: 1 },
        { serviceId: 'weekday', date: on('2024-07-15'), exceptionType: 2 },
      ],
    );
    expect(some.running(on('2024-10-01')).services).toEqual(['weekday']);
    expect(some.day(on('2024-07-15'))).toMatchObject({ runs: false, reason: { code: 'service-removed' } });
  });
  it('a service may consist of dates in `calendar_dates.txt` alone', () => {
    const special = service('special', { startDate: null, endDate: null });
    const some = days([special], [{ serviceId: 'special', date: on('2024-05-05'), exceptionType: 1 }]);
    expect(some.day(on('2024-05-05'))).toMatchObject({ runs: true, reason: { code: 'service-added' } });
    expect(some.day(on('2024-05-06'))).toMatchObject({ runs: false, reason: { code: 'no-service' } });
    expect(some.planned.span()).toEqual({ first: '2024-05-05', last: '2024-05-05' });
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
    ['2024-07-15', [tuesdays], [], 'rests: Runs on Tuesdays only'],
    ['2024-07-16', [plain], [], 'rests: Runs on Mondays only'],
    ['2024-10-12', [tuesdays], [], 'rests: Runs on Tuesdays only'],
    ['2024-10-01', [weekday], [], 'rests: National Day'],
    ['2024-10-01', [weekday, weekend], [], 'runs: National Day, Sunday service'],
    ['2024-10-01', [weekday], [{ serviceId: 'weekday', date: on('2024-10-01'), exceptionType: 1 }], 'runs: Extra service on this date'],
    ['2024-07-13', [weekday], [{ serviceId: 'weekday', date: on('2024-07-13'), exceptionType: 1 }], 'runs: Extra service on this date'],
    ['2024-07-13', [weekday], [], 'rests: Weekend'],
    ['2024-07-13', [weekend], [], 'runs: Weekend'],
    ['2024-07-15', [weekday], [{ serviceId: 'weekday', date: on('2024-07-15'), exceptionType: 2 }], 'rests: Service removed on this date'],
    ['2025-07-15', [weekday], [], 'rests: The timetable has no service on this date'],
    ['2024-07-16', [plain], [{ serviceId: 'plain', date: on('2024-07-16'), exceptionType: 2 }], 'rests: Runs on Mondays only'],
    ['2024-07-15', [plain], [{ serviceId: 'plain', date: on('2024-07-15'), exceptionType: 1 }], 'runs: Mondays'],
    ['2024-10-12', [weekend], [], 'rests: Make-up workday, weekday service'],
  ] as [string, Service[], ServiceException[], string][])('%s %#', (date, services, exceptions, expected) => {
    expect(code(date, services, exceptions)).toBe(expected);
  });
});

describe('a day is explained by the weekdays of what really runs on it', () => {
  const all = { ...workdays, saturday: true, sunday: true };
  const daily = service('daily', all);
  const dailyByCalendar = service('daily', { ...all, holidayCalendar: 'CN' });
  const sixDays = service('six', { ...workdays, saturday: true, holidayCalendar: 'CN' });
  const oddDays = service('odd', { monday: true, wednesday: true, friday: true });
  const saturdays = service('saturdays', { saturday: true, holidayCalendar: 'CN' });
  const reasonText = (date: string, ...services: Service[]): string => {
    const { runs, reason } = days(services).day(on(date));
    return [runs ? 'runs' : 'rests', reason.code, reason['zh-CN'], reason.en].join(' / ');
  };
  const [monday, tuesday, saturday, sunday, holiday, madeUp] = [
    ...['2024-07-15', '2024-07-16', '2024-07-20', '2024-07-21', '2024-10-01', '2024-10-12'],
  ] as [string, string, string, string, string, string];

  it('a service that runs every day is never explained by weekdays, holidays or make-up workdays', () => {
    for (const date of [monday, saturday, holiday, madeUp]) {
      expect(reasonText(date, daily)).toBe('runs / daily / 每天 / Every day');
      expect(reasonText(date, dailyByCalendar)).toBe('runs / daily / 每天 / Every day');
    }
    expect(reasonText(monday, daily, weekday)).toBe('runs / daily / 每天 / Every day');
    expect(reasonText(holiday, daily, weekday)).toBe('runs / holiday / 国庆节，按周日班次 / National Day, Sunday service');
  });
  it('a service on some weekdays is explained by these days, also on the days without it', () => {
    expect(reasonText(monday, sixDays)).toBe('runs / days-of-week / 周一至周六 / Monday to Saturday');
    expect(reasonText(saturday, sixDays)).toBe('runs / days-of-week / 周一至周六 / Monday to Saturday');
    expect(reasonText(madeUp, sixDays)).toBe('runs / days-of-week / 周一至周六 / Monday to Saturday');
    expect(reasonText(sunday, sixDays)).toBe('rests / weekend / 周末 / Weekend');
    expect(reasonText(holiday, sixDays)).toBe('rests / holiday / 国庆节 / National Day');
    expect(reasonText(monday, oddDays)).toBe('runs / days-of-week / 周一、周三、周五 / Mondays, Wednesdays and Fridays');
    expect(reasonText(tuesday, oddDays)).toBe('rests / other-days / 只在周一、周三、周五开 / Runs on Mondays, Wednesdays and Fridays only');
    expect(reasonText(holiday, oddDays)).toBe('rests / other-days / 只在周一、周三、周五开 / Runs on Mondays, Wednesdays and Fridays only');
    expect(reasonText(tuesday, saturdays)).toBe('rests / other-days / 只在周六开 / Runs on Saturdays only');
    expect(reasonText(sunday, saturdays)).toBe('rests / other-days / 只在周六开 / Runs on Saturdays only');
    expect(reasonText(tuesday, weekend)).toBe('rests / other-days / 只在周末开 / Runs at weekends only');
    const maxDays = service('most', { tuesday: true, wednesday: true, thursday: true, saturday: true });
    expect(reasonText(tuesday, maxDays)).toBe('runs / days-of-week / 周二至周四、周六 / Tuesdays to Thursdays and Saturdays');
    const four = service('four', { monday: true, tuesday: true, wednesday: true, thursday: true });
    expect(reasonText('2024-07-19', four)).toBe('rests / other-days / 只在周一至周四开 / Runs Monday to Thursday only');
  });
  it('separate weekday and weekend timetables keep the names “working day” and “weekend”', () => {
    expect(reasonText(monday, weekday, weekend)).toBe('runs / working-day / 工作日 / Working day');
    expect(reasonText(monday, service('plain', workdays), weekend)).toBe('runs / weekday / 周一至周五 / Monday to Friday');
    expect(reasonText(saturday, weekday, weekend)).toBe('runs / weekend / 周末 / Weekend');
    expect(reasonText(saturday, weekday, saturdays)).toBe('runs / days-of-week / 周六 / Saturdays');
    expect(reasonText(sunday, weekday, saturdays)).toBe('rests / weekend / 周末 / Weekend');
  });
  it('a day is provisional only where a notice can change it', () => {
    expect([daily, dailyByCalendar, oddDays, sixDays].map((one) => days([one]).day(on('2024-12-30')).provisional)).toEqual([
      ...[false, false, false, true],
    ]);
    const settled: ServiceException = { serviceId: 'weekday', date: on('2024-12-30'), exceptionType: 2 };
    expect(days([weekday], [settled]).day(on('2024-12-30')).provisional).toBe(false);
  });
});

describe('some of the services alone', () => {
  const saturdays = service('saturdays', { saturday: true });
  const reason = { 'zh-CN': '台风', en: 'Typhoon' };
  const of = (services: ServiceDays, serviceIds: string[], date: string): string => {
    const { runs, reason: why, provisional } = services.only(new Map([['route', new Set(serviceIds)]])).day(on(date));
    return [runs ? 'runs' : 'rests', why.code, why['zh-CN'], ...(provisional ? ['provisional'] : [])].join(' ');
  };
  it('a route has days of its own: a Saturday service of one is none of another', () => {
    const both = days([weekday, saturdays]);
    expect(both.day(on('2024-07-20')).runs).toBe(true);
    expect(of(both, ['weekday'], '2024-07-20')).toBe('rests weekend 周末');
    expect(of(both, ['saturdays'], '2024-07-20')).toBe('runs days-of-week 周六');
    expect(of(both, ['saturdays'], '2024-07-15')).toBe('rests other-days 只在周六开');
    expect(of(both, ['weekday', 'saturdays'], '2024-07-20')).toBe('runs days-of-week 周六');
  });
  it('a selection of services follows the working days only where these services do', () => {
    const both = days([weekday, service('plain', { ...workdays, holidayCalendar: null })]);
    expect(of(both, ['plain'], '2024-10-01')).toBe('runs weekday 周一至周五');
    expect(of(both, ['weekday'], '2024-10-01')).toBe('rests holiday 国庆节');
    expect(of(both, ['plain'], '2024-12-30')).toBe('runs weekday 周一至周五');
    expect(of(both, ['weekday'], '2024-12-30')).toBe('runs working-day 工作日 provisional');
  });
  it('a manager’s exception of the whole agency stops a selection of services, or runs those that the agency runs', () => {
    const stopped = days([weekday, saturdays], [], [{ date: on('2024-07-15'), runs: false, reason }]);
    expect(of(stopped, ['weekday'], '2024-07-15')).toBe('rests manager-exception 台风');
    // A Sunday that a manager runs has the buses of a Wednesday; a Saturday has its own.
    const both = ['2024-07-21', '2024-07-20'].map((date) => ({ date: on(date), runs: true, reason }));
    const chosen = days([weekday, saturdays], [], both);
    expect(of(chosen, ['weekday'], '2024-07-21')).toBe('runs manager-exception 台风');
    expect(of(chosen, ['saturdays'], '2024-07-21')).toBe('rests other-days 只在周六开');
    expect(of(chosen, ['saturdays'], '2024-07-20')).toBe('runs manager-exception 台风');
    expect(of(chosen, ['weekday'], '2024-07-20')).toBe('rests weekend 周末');
  });
  it('a selection without services never runs, whatever managers decide', () => {
    const chosen = days([weekday], [], [{ date: on('2024-07-15'), runs: false, reason }]);
    for (const date of ['2024-07-15', '2024-07-16', '2024-10-01', '2024-12-30'])
      expect(of(chosen, [], date)).toBe('rests no-service 时刻表当日无班次');
  });
  it('a selection has the same days in whatever order its services are named', () => {
    const both = days([weekday, saturdays, weekend]);
    const chosen = both.only(new Map([['route', new Set(['weekday', 'saturdays'])]]));
    expect(both.only(new Map([['other', new Set(['saturdays', 'weekday', 'unknown'])]]))).toBe(chosen);
    expect(chosen.day(on('2024-07-15'))).toBe(chosen.day(on('2024-07-15')));
  });
});

describe('a manager’s word on a date', () => {
  const reason = { 'zh-CN': '台风', en: 'Typhoon' };
  it('a manager’s exception stops a working day and is its reason', () => {
    const some = days([weekday], [], [{ date: on('2024-07-15'), runs: false, reason }]);
    expect(some.running(on('2024-07-15')).services).toEqual([]);
    expect(some.day(on('2024-07-15'))).toEqual({
      date: '2024-07-15',
      runs: false,
      reason: { code: 'manager-exception', ...reason },
      provisional: false,
    });
  });
  it('a manager’s exception runs a holiday as a working day', () => {
    const some = days([weekday], [], [{ date: on('2024-10-01'), runs: true, reason }]);
    expect(some.running(on('2024-10-01')).services).toEqual(['weekday']);
  });
  it('a manager’s exception overrides those of the feed', () => {
    const added: ServiceException = { serviceId: 'weekday', date: on('2024-07-13'), exceptionType: 1 };
    expect(days([weekday], [added], [{ date: on('2024-07-13'), runs: false, reason }]).running(on('2024-07-13')).services).toEqual([]);
  });
  const runs = (date: string, services: Service[], exceptions: ServiceException[] = []): readonly string[] => {
    const some = days(services, exceptions, [{ date: on(date), runs: true, reason }]);
    expect(some.day(on(date)).runs).toBe(some.running(on(date)).services.length > 0);
    expect(some.datesInForce(on('2020-01-01'), null)).toContain(date);
    return some.running(on(date)).services;
  };
  it('a day that a manager runs has service wherever the calendar has any', () => {
    const summer = service('summer', { ...workdays, startDate: on('2024-06-01'), endDate: on('2024-08-31') });
    const winter = service('winter', { ...workdays, startDate: on('2024-11-01'), endDate: on('2024-12-31') });
    expect(runs('2025-03-01', [weekday])).toEqual(['weekday']);
    expect(runs('2023-12-30', [weekday])).toEqual(['weekday']);
    // Outside the dates of both services the nearer one is taken.
    expect(runs('2024-09-07', [summer, winter])).toEqual(['summer']);
    expect(runs('2024-10-26', [summer, winter])).toEqual(['winter']);
    // There is no Wednesday at all.
    expect(runs('2024-07-16', [weekend])).toEqual(['weekend']);
    const special = service('special', { startDate: null, endDate: null });
    expect(runs('2024-05-09', [special], [{ serviceId: 'special', date: on('2024-05-05'), exceptionType: 1 }])).toEqual(['special']);
    expect(days([]).servicesIfDecidedToRun(on('2024-07-15'))).toEqual([]);
  });
  it('a day that a manager runs takes an ordinary Wednesday, not one that is a holiday', () => {
    const golden: WorkingDays = (_, date) =>
      date === '2024-10-02' ? named('holiday') : { kind: 'ordinary', name: null, provisional: false };
    const exception = new Map([[on('2024-10-05'), { date: on('2024-10-05'), runs: true, reason }]]);
    const sundays = service('sundays', { sunday: true, holidayCalendar: 'CN' });
    expect(new ServiceDays({ services: [weekday, sundays], exceptions: [] }, exception, golden).running(on('2024-10-05')).services).toEqual(
      ['weekday'],
    );
  });
  it('a manager’s “it runs” changes nothing on a day with service', () => {
    const some = days([weekday, weekend], [], [{ date: on('2024-07-13'), runs: true, reason }]);
    expect(some.running(on('2024-07-13')).services).toEqual(['weekend']);
  });
});

it('a service does not run before its first or after its last day', () => {
  const short = service('short', { ...workdays, startDate: on('2024-07-02'), endDate: on('2024-07-04') });
  expect(['2024-07-01', '2024-07-02', '2024-07-04', '2024-07-05'].map((date) => days([short]).running(on(date)).services.length)).toEqual([
    0, 1, 1, 0,
  ]);
});

describe('a manager’s word on a date of one route', () => {
  const works = { 'zh-CN': '道路施工', en: 'Road works' };
  const fair = { 'zh-CN': '招聘会', en: 'Job fair' };
  const servicesOf = new Map([
    ['red', new Set(['weekday'])],
    ['green', new Set(['weekday'])],
    ['blue', new Set(['weekend'])],
  ]);
  type Word = readonly [date: string, routeId: string, runs: boolean, reason?: typeof works];
  function daysWithRouteExceptions(words: readonly Word[], managers: DayException[] = [], services = [weekday, weekend]): ServiceDays {
    const exceptions = new Map<ServiceDate, Map<string, DayException>>();
    for (const [date, routeId, runs, reason = works] of words) {
      const ofDate = exceptions.get(on(date)) ?? new Map<string, DayException>();
      exceptions.set(on(date), ofDate.set(routeId, { date: on(date), runs, reason }));
    }
    const ofAgency = new Map(managers.map((exception) => [exception.date, exception]));
    return new ServiceDays({ services, exceptions: [] }, ofAgency, calendar, { exceptions, servicesOf });
  }
  const part = (some: ServiceDays, ...routeIds: string[]): DaysOfRoutes =>
    some.only(new Map(routeIds.map((routeId) => [routeId, servicesOf.get(routeId) ?? new Set()])));
  const reasonText = (some: ServiceDays, date: string, ...routeIds: string[]): string => {
    const { runs, reason, routes = [] } = routeIds.length === 0 ? some.day(on(date)) : part(some, ...routeIds).day(on(date));
    return [runs ? 'runs' : 'rests', reason['zh-CN'], ...routes.map((one) => `${one.routeId} ${one.runs ? 'runs' : 'rests'}`)].join(' ');
  };

  it('a manager’s exception of one route stops that route alone', () => {
    const some = daysWithRouteExceptions([['2024-07-15', 'red', false]]);
    const running = some.running(on('2024-07-15'));
    expect(['red', 'green'].map((routeId) => running.has('weekday', routeId))).toEqual([false, true]);
    expect(some.running(on('2024-07-16')).has('weekday', 'red')).toBe(true);
    expect(reasonText(some, '2024-07-15', 'red')).toBe('rests 道路施工');
    expect(reasonText(some, '2024-07-15', 'green')).toBe('runs 工作日');
    expect(reasonText(some, '2024-07-15', 'red', 'green')).toBe('runs 工作日 red rests');
    expect(reasonText(some, '2024-07-15')).toBe('runs 工作日 red rests');
    expect(reasonText(some, '2024-07-16')).toBe('runs 工作日');
  });

  it('a manager’s exception of a route precedes that of the whole agency, whichever of them runs', () => {
    const typhoon = { date: on('2024-07-15'), runs: false, reason: { 'zh-CN': '台风', en: 'Typhoon' } };
    const some = daysWithRouteExceptions([['2024-07-15', 'red', true, fair]], [typhoon]);
    expect(reasonText(some, '2024-07-15', 'red')).toBe('runs 招聘会');
    expect(reasonText(some, '2024-07-15', 'green')).toBe('rests 台风');
    expect(reasonText(some, '2024-07-15')).toBe('runs 招聘会 red runs');
    const opened = daysWithRouteExceptions(
      [['2024-07-21', 'red', false]],
      [{ ...typhoon, date: on('2024-07-21'), runs: true, reason: fair }],
      [weekday],
    );
    expect(reasonText(opened, '2024-07-21', 'red')).toBe('rests 道路施工');
    expect(reasonText(opened, '2024-07-21', 'green')).toBe('runs 招聘会');
  });

  it('a route that a manager runs takes the nearest Wednesday of that route, whatever runs on others', () => {
    const some = daysWithRouteExceptions([['2024-07-20', 'red', true, fair]]);
    const running = some.running(on('2024-07-20'));
    expect([running.has('weekday', 'red'), running.has('weekday', 'green'), running.has('weekend', 'blue')]).toEqual([true, false, true]);
    expect(reasonText(some, '2024-07-20', 'red')).toBe('runs 招聘会');
    expect(reasonText(some, '2024-07-20')).toBe('runs 周末 red runs');
    expect(some.datesInForce(on('2024-12-31'), null)).toEqual(['2024-12-31']);
    expect(daysWithRouteExceptions([['2025-01-05', 'red', true]]).datesInForce(on('2024-12-31'), null)).toEqual([
      '2024-12-31',
      '2025-01-05',
    ]);
  });

  it('where all routes are stopped, each reason is given once', () => {
    const some = daysWithRouteExceptions([
      ['2024-07-15', 'red', false],
      ['2024-07-15', 'green', false, fair],
      ['2024-07-16', 'red', false],
      ['2024-07-16', 'green', false],
    ]);
    expect(reasonText(some, '2024-07-15', 'red', 'green')).toBe('rests 道路施工；招聘会 red rests green rests');
    expect(reasonText(some, '2024-07-16', 'red', 'green')).toBe('rests 道路施工 red rests green rests');
    expect(reasonText(some, '2024-07-16')).toBe('rests 道路施工 red rests green rests');
  });

  it('an exception on a day that has no buses anyway is not its reason', () => {
    const some = daysWithRouteExceptions([['2024-07-20', 'red', false]], [], [weekday]);
    expect(reasonText(some, '2024-07-20', 'red')).toBe('rests 道路施工');
    expect(reasonText(some, '2024-07-20', 'red', 'green')).toBe('rests 周末 red rests');
  });

  it('the effect of an exception can be computed before it is made', () => {
    const some = daysWithRouteExceptions([['2024-07-15', 'red', false]]);
    const has = (routeId: string | null, runs: boolean | null, date = '2024-07-15'): boolean[] => {
      const running = some.runningIf(on(date), { routeId, runs });
      return [running.has('weekday', 'red'), running.has('weekday', 'green'), running.has('weekend', 'blue')];
    };
    expect(has('red', null)).toEqual([true, true, false]);
    expect(has('green', false)).toEqual([false, false, false]);
    expect(has(null, false)).toEqual([false, false, false]);
    expect(has('red', true, '2024-07-20')).toEqual([true, false, true]);
    expect(has(null, null, '2024-07-16')).toEqual([true, true, false]);
  });

  it('an exception without effect leaves the plan equal, and so does one that is withdrawn', () => {
    const plan = (some: ServiceDays, date: string): string => some.running(on(date)).plan;
    expect(plan(daysWithRouteExceptions([['2024-07-15', 'red', true]]), '2024-07-15')).toBe('weekday');
    expect(plan(daysWithRouteExceptions([['2024-07-20', 'red', false]]), '2024-07-20')).toBe('weekend');
    expect(plan(daysWithRouteExceptions([['2024-07-15', 'red', false]]), '2024-07-15')).toBe('weekday ["red",[]]');
    expect(plan(daysWithRouteExceptions([['2024-07-20', 'red', true]]), '2024-07-20')).toBe('weekend ["red",["weekday"]]');
    expect(
      daysWithRouteExceptions([['2024-07-15', 'red', false]])
        .running(on('2024-07-15'))
        .dayType('red'),
    ).toBe('');
    expect(
      daysWithRouteExceptions([['2024-07-15', 'red', false]])
        .running(on('2024-07-15'))
        .dayType('green'),
    ).toBe('weekday');
  });

  it('an exception of a route that is not in the timetable has no effect', () => {
    const some = daysWithRouteExceptions([['2024-07-15', 'gone', false]]);
    expect(reasonText(some, '2024-07-15')).toBe('runs 工作日');
    expect(some.running(on('2024-07-15')).plan).toBe('weekday');
  });
});
