import { expect, it } from '@jest/globals';
import { ServiceDays, type Service } from '../scheduling/service-calendar.js';
import { serviceDate } from '../scheduling/service-time.js';
import { serviceDayFor, type VersionInForce } from './in-force.js';
import type { TimetableVersion } from '../agencies/timetable-version.entity.js';

const never = { monday: false, tuesday: false, wednesday: false, thursday: false, friday: false, saturday: false, sunday: false };
const service = (serviceId: string, days: Partial<Service>): Service => ({
  ...{ ...never, serviceId, startDate: serviceDate('2024-01-01'), endDate: serviceDate('2024-12-31'), holidayCalendar: null },
  ...days,
});
const services = [service('saturdays', { saturday: true }), service('mondays', { monday: true })];

function version(from: string, until: string | null, servicesOf: [number, string[]][]): VersionInForce {
  const days = new ServiceDays({ services, exceptions: [] }, new Map(), () => ({ kind: 'ordinary', name: null, provisional: false }));
  return {
    ...{ version: {} as TimetableVersion, from: serviceDate(from), until: until === null ? null : serviceDate(until), days },
    servicesOf: new Map(
      servicesOf.map(([patternId, ids]) => [patternId, { routeId: `route ${patternId}`, tripCounts: new Map(ids.map((id) => [id, 1])) }]),
    ),
  };
}

it('serviceDayFor answers whether given patterns run on a date, by the version that is in force on it', () => {
  const versions = [
    version('2024-07-01', '2024-07-15', [
      [1, ['saturdays']],
      [2, ['mondays']],
    ]),
    version('2024-07-15', null, [
      [2, ['mondays']],
      [3, ['mondays', 'saturdays']],
    ]),
  ];
  const describeDay = (date: string, ...patternIds: number[]): string => {
    const { runs, reason } = serviceDayFor(versions, serviceDate(date), new Set(patternIds));
    return `${runs ? 'runs' : 'rests'}: ${reason.en}`;
  };
  expect(describeDay('2024-07-13', 1)).toBe('runs: Saturdays');
  expect(describeDay('2024-07-13', 2)).toBe('rests: Runs on Mondays only');
  expect(describeDay('2024-07-08', 1, 2)).toBe('runs: Mondays');
  expect(describeDay('2024-07-08', 1)).toBe('rests: Runs on Saturdays only');
  // The next version has no trip on the first pattern any more.
  expect(describeDay('2024-07-20', 1)).toBe('rests: The timetable has no service on this date');
  expect(describeDay('2024-07-20', 3)).toBe('runs: Saturdays');
  expect(describeDay('2024-07-16', 3)).toBe('rests: Runs on Mondays and Saturdays only');
  expect(describeDay('2024-06-29', 1)).toBe('rests: No timetable is in force on this date');
});
