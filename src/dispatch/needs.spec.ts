import { describe, expect, it } from '@jest/globals';
import {
  addDays,
  epochSeconds,
  minutes,
  plus,
  serviceDate,
  serviceTime,
  startOfServiceDay,
  type EpochSeconds,
  type ServiceDate,
} from '../scheduling/service-time.js';
import type { OpenReport, Phone, RecentTrip, TripAtHand } from './need.js';
import { needsOf, type Situation } from './needs.js';

const zone = 'Asia/Shanghai';
const today = serviceDate('2024-07-24');
const [tomorrow, yesterday] = [addDays(today, 1), addDays(today, -1)];
const at = (time: string, date: ServiceDate = today): EpochSeconds => epochSeconds(date, serviceTime(time), zone);

/** A trip to come that has all it needs, of a route whose drivers report. */
function trip(time: string, fields: Partial<TripAtHand> = {}): TripAtHand {
  const { serviceDate: date = today, routeId = 't1' } = fields;
  const departs = at(time, date);
  return {
    ...{
      serviceDate: date,
      tripId: `${routeId}-${time}`,
      routeId,
      directionId: 0,
      startTime: serviceTime(time),
      planned: departs,
      departs,
    },
    ...{ arrives: plus(departs, minutes(12)), sign: 'to-come', isAdded: false, isReporting: true, accountId: 'chen' },
    ...{ isWithoutDriver: false, isWithoutVehicle: false, wasFull: false, boardings: null, leftBehind: null },
    ...fields,
  };
}

const recent = (time: string, date: ServiceDate, fields: Partial<RecentTrip> = {}): RecentTrip => ({
  ...{ serviceDate: date, tripId: `t1-${time}`, routeId: 't1', directionId: 0, startTime: serviceTime(time), planned: at(time, date) },
  ...{ departs: at(time, date), state: 'completed', wasFull: false, boardings: 20, leftBehind: null },
  ...fields,
});

const phone = (fields: Partial<Phone> = {}): Phone => ({
  ...{ deviceId: 'phone-1', name: '华为', seenAt: at('18:21'), unsentCount: 0, oldestUnsentAt: null, accountId: 'chen' },
  ...fields,
});

const report = (reportId: string, fields: Partial<OpenReport> = {}): OpenReport => ({
  ...{ ...trip('18:15'), reportId, kind: 'was-full', stopId: 'home', note: null, reportedAt: at('18:31') },
  ...fields,
});

/** A quiet evening: nothing needs anybody. */
const quiet: Situation = {
  ...{ now: at('18:34'), today, dayBegan: startOfServiceDay(today, zone), trips: [], recent: [], counted: [] },
  ...{ loggedRouteIds: new Set(['t1']), phones: [phone()], reports: [], refusedCount: 0, differedDates: [], alarms: [], vehicles: [] },
  ...{ openMonths: [], unknownYears: [] },
};

const clock = (moment: EpochSeconds | null): string =>
  moment === null ? '-' : new Date((moment + 8 * 3600) * 1000).toISOString().slice(5, 16).replace('T', ' ');

/** As a list on the desk: `'now 07-24 18:30 not-started: 18:30'`. */
const told = (more: Partial<Situation>): string[] =>
  needsOf({ ...quiet, ...more }).map(
    ({ code, urgency, at: moment, trips, count }) =>
      `${urgency} ${clock(moment)} ${code}: ${trips.map(({ planned }) => clock(planned).slice(6)).join(' ')}${trips.length === count ? '' : ` ×${count}`}`,
  );

describe('what needs a person', () => {
  it('is nothing on a quiet evening', () => {
    expect(told({})).toEqual([]);
    expect(told({ trips: [trip('19:00'), trip('18:15', { sign: 'completed' }), trip('18:30', { sign: 'underway' })] })).toEqual([]);
  });

  it('is a driver who has not started, with the phone that was heard of last', () => {
    const [need, ...others] = needsOf({
      ...quiet,
      trips: [trip('18:30', { sign: 'not-started' })],
      phones: [
        phone({ deviceId: 'old', seenAt: at('07:00') }),
        phone(),
        phone({ deviceId: 'of another', accountId: 'zhou', seenAt: at('18:33') }),
      ],
    });
    expect(others).toEqual([]);
    expect(need).toMatchObject({ code: 'not-started', urgency: 'now', at: at('18:30'), accountId: 'chen', phone: { deviceId: 'phone-1' } });
  });

  it('names ten trips that have not started by themselves, and the rest together', () => {
    const trips = Array.from({ length: 13 }, (_, index) => trip('18:30', { sign: 'not-started', tripId: `t${index}` }));
    expect(needsOf({ ...quiet, trips }).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3]);
  });

  it('is a trip without a driver or a vehicle, by date and route; within the hour it is urgent', () => {
    const none = { isWithoutDriver: true, accountId: null };
    expect(
      told({
        trips: [
          ...[
            trip('18:00', { ...none, sign: 'completed' }),
            trip('19:30', none),
            trip('19:00', none),
            trip('19:15', { isWithoutVehicle: true }),
          ],
          ...[trip('20:00', { ...none, routeId: 'songhong' }), trip('20:30', { ...none, routeId: 'songhong', sign: 'cancelled' })],
          trip('07:00', { ...none, serviceDate: tomorrow }),
          trip('07:30', { ...none, serviceDate: addDays(today, 5) }),
        ],
      }),
    ).toEqual([
      'now 07-24 19:00 trips-without-crew: 19:00 19:15 19:30',
      'today 07-24 20:00 trips-without-crew: 20:00',
      'tomorrow 07-25 07:00 trips-without-crew: 07:00',
      'week 07-29 07:30 trips-without-crew: 07:30',
    ]);
    const [need] = needsOf({ ...quiet, trips: [trip('19:00', none), trip('19:15', { isWithoutVehicle: true })] });
    expect(need).toMatchObject({ withoutDriverCount: 1, withoutVehicleCount: 1 });
  });

  it('is a trip that nobody ended half an hour after it should have arrived', () => {
    const open = trip('17:45', { sign: 'underway' });
    expect(told({ trips: [open], now: at('18:26') })).toEqual([]);
    expect(told({ trips: [open], now: at('18:27') })).toEqual(['today 07-24 17:45 never-ended: 17:45']);
    expect(told({ recent: [recent('08:00', yesterday, { state: 'underway' })] })).toEqual(['week 07-23 08:00 never-ended: 08:00']);
  });

  it('is a trip that nobody logged, today by itself and those of the week together, where anybody logs at all', () => {
    const trips = [trip('08:45', { sign: 'unlogged' }), trip('08:00', { sign: 'unlogged', routeId: 'unknown' })];
    const before = [recent('08:30', yesterday, { state: 'unlogged' }), recent('07:30', addDays(today, -6), { state: 'unlogged' })];
    expect(told({ trips, recent: before })).toEqual([
      'today 07-24 08:45 never-logged: 08:45',
      'week 07-18 07:30 never-logged: 07:30 08:30',
    ]);
    expect(told({ trips, recent: before, loggedRouteIds: new Set() })).toEqual([]);
  });

  it('is a driver on the road of whose phone nobody has heard today, from the first departure to the last arrival', () => {
    const trips = [trip('17:30', { sign: 'completed' }), trip('19:00')];
    const silent = [phone({ seenAt: at('23:59', yesterday) })];
    expect(told({ trips, phones: silent })).toEqual(['today 07-24 17:30 phone-silent: 17:30']);
    expect(told({ trips, phones: [] })).toEqual(['today 07-24 17:30 phone-silent: 17:30']);
    expect(told({ trips, phones: [phone({ seenAt: at('00:00') })] })).toEqual([]);
    expect(told({ trips, phones: silent, now: at('17:29') })).toEqual([]);
    expect(told({ trips, phones: silent, now: at('19:12') })).toEqual([]);
    expect(told({ trips: [trip('18:30', { isReporting: false })], phones: silent })).toEqual([]);
  });

  it('tells of a silent phone with the trip that has not started, and not once more', () => {
    const trips = [trip('18:30', { sign: 'not-started' })];
    expect(told({ trips, phones: [] })).toEqual(['now 07-24 18:30 not-started: 18:30']);
  });

  it('is a phone on which rows have waited for a quarter of an hour, for as long as it may still send them', () => {
    const waiting = phone({ unsentCount: 7, oldestUnsentAt: at('18:10'), seenAt: at('18:21') });
    expect(told({ phones: [waiting], now: at('18:24:59') })).toEqual([]);
    expect(told({ phones: [waiting], now: at('18:25') })).toEqual(['today 07-24 18:10 phone-unsent:  ×7']);
    const now = at('18:22', addDays(today, 92));
    expect(told({ phones: [waiting], now })).toEqual([]);
  });

  it('is what riders reported, those who say the same of a departure as one, with the words of whoever wrote some', () => {
    const reports = [
      report('new'),
      report('words', { note: '赶上了但很挤' }),
      report('other', { kind: 'left-early', reportedAt: at('18:20') }),
    ];
    const needs = needsOf({ ...quiet, reports });
    expect(needs.map(({ report: told, sameCount, count }) => [told?.reportId, sameCount, count])).toEqual([
      ['other', 1, 3],
      ['words', 2, 3],
    ]);
  });

  it('is what the program found, and what is due once a month or a year', () => {
    expect(
      told({
        refusedCount: 3,
        differedDates: [yesterday, addDays(today, -3)],
        alarms: [
          { code: 'backup-failed', date: yesterday },
          { code: 'clock-behind', date: today },
        ],
        vehicles: [
          { code: 'vehicles-missing', date: addDays(today, 1) },
          { code: 'vehicles-missing', date: addDays(today, -3) },
        ],
        openMonths: ['2024-06'],
        unknownYears: [{ year: 2025, from: serviceDate('2024-12-25') }],
      }),
    ).toEqual([
      'now - upkeep:  ×1',
      'today - upkeep:  ×1',
      'today - vehicles-missing:  ×1',
      'today - rows-refused:  ×3',
      'tomorrow - vehicles-missing:  ×1',
      'week - totals-differed:  ×2',
      'week - month-to-freeze:  ×1',
      'week - working-days-missing:  ×1',
    ]);
  });
});

describe('a departure that is often full', () => {
  const full = (date: ServiceDate, fields: Partial<RecentTrip> = {}): RecentTrip =>
    recent('08:30', date, { wasFull: true, boardings: 30, ...fields });
  const twice = [full(addDays(today, -2)), full(yesterday, { leftBehind: 4 })];
  const counted = [{ routeId: 't1', directionId: 0 as const, startTime: serviceTime('08:30'), days: 5 }];

  it('needs a person from the second day of a week on, with the days and how many stayed behind, if anybody said', () => {
    expect(told({ recent: [full(yesterday)], counted })).toEqual([]);
    const [need] = needsOf({ ...quiet, recent: twice, counted });
    expect(need).toMatchObject({
      ...{ code: 'full-often', urgency: 'week', at: at('08:30', yesterday), count: 2, dayCount: 5 },
      days: [
        { date: addDays(today, -2), boardings: 30, leftBehind: null },
        { date: yesterday, boardings: 30, leftBehind: 4 },
      ],
    });
  });

  it('counts today, too, as soon as its count is closed', () => {
    const trips = [trip('08:30', { sign: 'completed', wasFull: true, boardings: 31 })];
    const [need] = needsOf({ ...quiet, recent: [full(yesterday)], counted, trips });
    expect(need).toMatchObject({ count: 2, dayCount: 6, date: today });
  });

  it('of two directions is two departures', () => {
    expect(told({ recent: [full(yesterday), full(addDays(today, -2), { directionId: 1 })] })).toEqual([]);
  });

  it('is looked after where another departure was added beside it, for today or later', () => {
    const extra = { isAdded: true, serviceDate: tomorrow };
    expect(told({ recent: twice, trips: [trip('08:15', extra)] })).toEqual([]);
    for (const other of [
      trip('09:15', extra),
      trip('08:15', { ...extra, routeId: 'songhong' }),
      trip('08:15', { ...extra, directionId: 1 }),
      trip('08:15', { ...extra, sign: 'cancelled' }),
    ])
      expect(told({ recent: twice, trips: [other] })).toHaveLength(1);
  });

  it('stands before those that are full less often, five of them at most', () => {
    const times = ['07:00', '07:30', '08:00', '08:30', '09:00', '09:30', '17:30'];
    const days = times.flatMap((time, index) =>
      Array.from({ length: 1 + index }, (_, back) => recent(time, addDays(today, -1 - back), { wasFull: true })),
    );
    expect(told({ recent: days }).map((line) => line.slice(-8))).toEqual(['17:30 ×7', '09:30 ×6', '09:00 ×5', '08:30 ×4', '08:00 ×3']);
  });
});
