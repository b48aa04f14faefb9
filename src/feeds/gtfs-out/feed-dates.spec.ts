import { describe, expect, it } from '@jest/globals';
import { serviceDate } from '../../scheduling/service-time.js';
import { feedDates } from './feed-dates.js';

const version = (name: string, from: string, until: string | null) => ({
  name,
  from: serviceDate(from),
  until: until === null ? null : serviceDate(until),
});
const shown = (versions: readonly ReturnType<typeof version>[], today: string): string => {
  const dates = feedDates(versions, serviceDate(today));
  const inFeed = dates?.versions.map(({ inForce, from, to }) => `${inForce.name} ${from}..${to}`) ?? [];
  return [`${dates?.first ?? '-'}..${dates?.last ?? '-'}`, ...inFeed].join(' | ');
};

describe('the dates of a feed', () => {
  const [old, now, next] = [
    version('old', '2024-07-01', '2026-03-02'),
    version('now', '2026-03-02', '2027-02-01'),
    version('next', '2027-02-01', null),
  ];

  it('begin with the year or the first timetable and end with next year, and each timetable has its dates of force', () => {
    expect(shown([old, now, next], '2026-11-27')).toBe('2026-03-02..2027-12-31 | now 2026-03-02..2027-01-31 | next 2027-02-01..2027-12-31');
    expect(shown([old], '2025-06-01')).toBe('2025-01-01..2026-12-31 | old 2025-01-01..2026-03-01');
  });

  it('stay the same from day to day, and include yesterday on the first day of a timetable and of a year', () => {
    expect(shown([old, now, next], '2026-11-28')).toBe(shown([old, now, next], '2026-11-27'));
    expect(shown([old, now], '2026-03-02')).toContain('old 2026-01-01..2026-03-01 | now 2026-03-02');
    expect(shown([old, now], '2026-03-03')).not.toContain('old');
    expect(shown([next], '2028-01-01')).toContain('2027-02-01..2029-12-31');
    expect(shown([next], '2028-01-02')).toContain('2028-01-01..2029-12-31');
  });

  it('are none if no timetable is in force until the end of next year', () => {
    expect(shown([version('far', '2031-01-01', null)], '2026-11-27')).toBe('-..-');
    expect(shown([], '2026-11-27')).toBe('-..-');
  });
});
