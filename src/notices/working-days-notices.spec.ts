import { expect, it } from '@jest/globals';
import { ServiceDays, type Service } from '../scheduling/service-calendar.js';
import { serviceDate } from '../scheduling/service-time.js';
import type { VersionInForce } from '../timetables/in-force.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';
import type { NoticeDifference } from '../timetables/working-days.service.js';
import { workingDaysNotices, workingDaysStates, yearsExpected } from './working-days-notices.js';

const workdays = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true };
const service = (days: Partial<Service>): Service => ({
  ...{ serviceId: 'weekday', ...workdays, saturday: false, sunday: false, holidayCalendar: 'CN' },
  ...{ startDate: serviceDate('2024-01-01'), endDate: serviceDate('2029-12-31') },
  ...days,
});

function version(one: Service, until: string | null = null): VersionInForce {
  const days = new ServiceDays({ services: [one], exceptions: [] }, new Map(), () => ({ kind: 'ordinary', name: null, provisional: true }));
  return {
    ...{ version: {} as TimetableVersion, from: serviceDate('2024-01-01'), until: until === null ? null : serviceDate(until) },
    ...{ days, servicesOf: new Map() },
  };
}

/** The notices when the years up to 2026 are entered. */
function sentences(today: string, versions: VersionInForce[], differences: NoticeDifference[] = [], isEntered = false): string[] {
  const years = yearsExpected(serviceDate(today)).map((year) => {
    const source = year <= 2026 ? 'program' : isEntered ? 'manager' : 'statutory';
    return { year, source, differences: year === 2027 ? differences : [] } as const;
  });
  return workingDaysNotices(workingDaysStates(serviceDate(today), years, versions)).map(({ code, date, see }) => `${code} ${date} ${see}`);
}

it('the notice for a year is requested from 1 November of the year before, as long as it is missing', () => {
  const runs = [version(service({}))];
  expect(sentences('2026-10-31', runs)).toEqual([]);
  expect(sentences('2026-11-01', runs)).toEqual(['calendar-ends 2026-12-25 /v1/working-days/2027']);
  expect(sentences('2026-12-30', runs)).toEqual(['calendar-ends 2026-12-30 /v1/working-days/2027']);
  expect(sentences('2027-03-01', runs)).toEqual(['calendar-ends 2027-03-01 /v1/working-days/2027']);
  expect(sentences('2027-11-01', runs)).toEqual([
    'calendar-ends 2027-11-01 /v1/working-days/2027',
    'calendar-ends 2027-12-25 /v1/working-days/2028',
  ]);
  expect(sentences('2026-11-01', runs, [], true)).toEqual([]);
});

it('the notice is not requested where no service of that year follows the holiday calendar', () => {
  const ofWeekdays = version(service({ holidayCalendar: null }));
  const daily = version(service({ saturday: true, sunday: true }));
  const over = version(service({ endDate: serviceDate('2026-12-24') }));
  const replaced = version(service({}), '2026-12-01');
  for (const none of [ofWeekdays, daily, over, replaced]) expect(sentences('2026-11-10', [none])).toEqual([]);
  expect(sentences('2026-11-10', [replaced, version(service({}))])).toHaveLength(1);
  expect(sentences('2026-11-10', [])).toEqual([]);
});

it('coming dates on which a manager and the program differ are listed, with what to do', () => {
  const differences: NoticeDifference[] = [
    { date: serviceDate('2027-02-20'), manager: 'make-up-workday', program: 'ordinary' },
    { date: serviceDate('2027-05-03'), manager: 'ordinary', program: 'holiday' },
  ];
  const runs = [version(service({}))];
  expect(sentences('2027-01-10', runs, differences, true)).toEqual(['working-days-differ 2027-02-20 /v1/working-days/2027']);
  expect(sentences('2027-02-21', runs, differences, true)).toEqual(['working-days-differ 2027-05-03 /v1/working-days/2027']);
  expect(sentences('2027-05-04', runs, differences, true)).toEqual([]);
  const [one] = workingDaysNotices([{ year: 2027, unknownFrom: null, differences }]);
  expect(one?.sentence['zh-CN']).toContain(
    '2027-02-20（录入：上班，程序：照星期）、2027-05-03（录入：照星期，程序：放假）。现在以录入的为准',
  );
  expect(one?.sentence.en).toContain('2027-02-20 (entered: worked; program: by weekday), 2027-05-03 (entered: by weekday; program: off)');
  expect(one?.sentence.en).toContain('DELETE /v1/working-days/2027');
  const many = Array.from({ length: 12 }, () => differences[0] as NoticeDifference);
  expect(workingDaysNotices([{ year: 2027, unknownFrom: null, differences: many }])[0]?.sentence['zh-CN']).toContain('、另有 2 天。');
});
