import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ServiceDays, type Service } from '../../scheduling/service-calendar.js';
import { serviceDate, serviceTime } from '../../scheduling/service-time.js';
import { Findings } from '../files/findings.js';
import type { FeedTrip } from './gtfs-feed.js';
import { judgeVehicles, maxAtOnce } from './gtfs-vehicles.js';

describe('the most buses at once', () => {
  const of = (...drives: [number, number][]): number => maxAtOnce(drives.map(([from, to]) => ({ from, to }))).most;

  it('a trip that starts when another ends does not count as a second bus', () => {
    expect([of(), of([0, 5]), of([0, 5], [5, 9]), of([0, 6], [5, 9]), of([0, 9], [1, 2], [3, 4], [3, 5])]).toEqual([0, 1, 1, 2, 3]);
  });

  it('the number of buses at once is the maximum over all seconds', () => {
    const drive = fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 20 })).map(([from, length]): [number, number] => [from, from + length]);
    fc.assert(
      fc.property(fc.array(drive, { maxLength: 12 }), (drives) => {
        const at = Array.from({ length: 61 }, (_, second) => drives.filter(([from, to]) => from <= second && second < to).length);
        expect(of(...drives)).toBe(Math.max(...at));
      }),
    );
  });
});

describe('a timetable that takes more buses than it says', () => {
  const service = (serviceId: string, days: readonly string[]): Service => {
    const runs = (day: string): boolean => days.includes(day);
    return {
      serviceId,
      ...{ monday: runs('mon'), tuesday: runs('tue'), wednesday: false, thursday: false, friday: false, saturday: false, sunday: false },
      ...{ startDate: serviceDate('2026-01-01'), endDate: serviceDate('2099-12-31'), holidayCalendar: null },
    };
  };
  const trip = (tripId: string, start: string, serviceId: string, blockId: string | null, modelTripId: string | null = null): FeedTrip => ({
    tripId,
    row: {
      ...{ tripId, routeId: 'r', serviceId, directionId: null, tripHeadsign: null, tripShortName: null, blockId, shapeId: null },
      ...{ wheelchairAccessible: null, bikesAllowed: null, line: 2 },
    },
    path: { pattern: 0, timing: 0, startTime: serviceTime(start) },
    ...{ startTime: serviceTime(start), headwaySeconds: null, modelTripId },
  });
  const codes = (services: readonly Service[], trips: readonly FeedTrip[]): string[] => {
    const findings = new Findings();
    const { planned } = new ServiceDays({ services, exceptions: [] }, new Map(), () => ({ kind: 'ordinary' }) as never);
    const timings = [{ pattern: 0, arrivals: [0, 600], departures: [0, 600] }];
    judgeVehicles({ trips, timings }, planned, serviceDate('2026-11-26'), findings);
    return findings.list.map(({ code, sentence }) => `${code}: ${sentence.en}`);
  };
  const [monday, tuesday, both] = [service('mo', ['mon']), service('tu', ['tue']), service('both', ['mon', 'tue'])];

  it('trips of one block that overlap on a day are reported', () => {
    const trips = [
      trip('a', '07:00', 'mo', 'b1'),
      trip('b', '07:09', 'both', 'b1'),
      trip('c', '07:05', 'tu', 'b2'),
      trip('d', '07:05', 'mo', 'b2'),
    ];
    expect(codes([monday, tuesday, both], trips)).toEqual([
      'block-overlaps: One bus is to drive all trips with block_id "b1", and they overlap: b leaves before a has arrived, which takes 2 buses at once (such blocks: 1). Check their times, or the block_id.',
    ]);
  });

  it('trips of one block that follow each other, or run on different days, are not reported', () => {
    expect(codes([monday], [trip('a', '07:00', 'mo', 'b'), trip('b', '07:10', 'mo', 'b')])).toEqual([]);
    expect(codes([monday, tuesday], [trip('a', '07:00', 'mo', 'b'), trip('b', '07:05', 'tu', 'b')])).toEqual([]);
    expect(codes([monday], [trip('a', '07:00', 'mo', null), trip('b', '07:05', 'mo', null)])).toEqual([]);
  });

  it('a headway in seconds that was probably meant in minutes is reported', () => {
    const made = ['07:00:00', '07:00:15', '07:00:30', '07:00:45'].map((start) => trip(`m-${start}`, start, 'mo', null, 'm'));
    expect(codes([monday], made)).toEqual([
      'headway-of-seconds: headway_secs of trip m is 15: a bus every 15 seconds, which takes 4 buses at once at 07:00:45 (such trips: 1). If minutes are meant, write 900.',
    ]);
    // Two periods that meet at a short gap.
    expect(
      codes(
        [monday],
        ['07:00:00', '07:10:00', '07:10:30', '07:20:30'].map((start) => trip(`m-${start}`, start, 'mo', null, 'm')),
      ),
    ).toEqual([]);
  });
});
