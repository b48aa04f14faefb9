import { describe, expect, it } from '@jest/globals';
import { ReportingDays } from './reporting-routes.js';

const reporting = (...days: [ran: number, reported: number][]): boolean => {
  const counted = new ReportingDays();
  for (const [ran, reported] of days) counted.add({ routeId: 'songhong', ran, reported });
  return counted.reporting().has('songhong');
};
const times = (count: number, ran: number, reported: number): [number, number][] => Array.from({ length: count }, () => [ran, reported]);

describe('routes whose drivers report', () => {
  it('the drivers of a route report if they reported on 80 % of its trips, and do not if on fewer', () => {
    expect(reporting(...times(7, 10, 8))).toBe(true);
    expect(reporting(...times(6, 10, 8), [10, 7])).toBe(false);
    expect(reporting([0, 0])).toBe(false);
  });
  it('the last seven days on which a route ran decide, however silent its drivers were before', () => {
    expect(reporting(...times(7, 10, 10), ...times(20, 10, 0))).toBe(true);
    expect(reporting(...times(6, 10, 10), ...times(1, 10, 0), ...times(20, 10, 10))).toBe(true);
    expect(reporting(...times(5, 10, 10), ...times(2, 10, 0), ...times(20, 10, 10))).toBe(false);
  });
  it('a route that ran on fewer days is judged by those, and a day with all trips cancelled does not count', () => {
    expect(reporting([4, 4], [4, 3])).toBe(true);
    expect(reporting(...times(3, 10, 10), ...times(4, 0, 0), ...times(4, 10, 10), [10, 0])).toBe(true);
  });
  it('each route is judged by itself', () => {
    const counted = new ReportingDays();
    counted.add({ routeId: 'a', ran: 5, reported: 5 });
    counted.add({ routeId: 'b', ran: 5, reported: 3 });
    expect([...counted.reporting()]).toEqual(['a']);
  });
});
