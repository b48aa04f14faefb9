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
import type { OpenReport, Phone, RecentTrip, CurrentTrip } from './need.js';
import { needsOf, type Situation } from './needs.js';

const zone = 'Asia/Shanghai';
const today = serviceDate('2024-07-24');
const [tomorrow, yesterday] = [addDays(today, 1), addDays(today, -1)];
const at = (time: string, date: ServiceDate = today): EpochSeconds => epochSeconds(date, serviceTime(time), zone);

/** A coming trip with driver and vehicle, on a route whose drivers report. */
function trip(time: string, fields: Partial<CurrentTrip> = {}): CurrentTrip {
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
    ...{ isWithoutDriver: false, isWithoutVehicle: false, isScheduled: true, isLate: false, isCounted: false },
    ...{ wasFull: false, boardings: null, leftBehind: null },
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

/** A quiet evening: there are no needs. */
const quiet: Situation = {
  ...{ now: at('18:34'), today, dayBegan: startOfServiceDay(today, zone), trips: [], recent: [], counted: [] },
  ...{ loggedRouteIds: new Set(['t1']), phones: [phone()], reports: [], refusedCount: 0, differedDates: [], alarms: [], vehicles: [] },
  ...{ openMonths: [], unknownYears: [] },
};

const clock = (moment: EpochSeconds | null): string =>
  moment === null ? '-' : new Date((moment + 8 * 3600) * 1000).toISOString().slice(5, 16).replace('T', ' ');

/** One line per need: `'now 07-24 18:30 not-started: 18:30'`. */
const summaries = (more: Partial<Situation>): string[] =>
  needsOf({ ...quiet, ...more }).map(
    ({ code, urgency, at: moment, trips, count }) =>
      `${urgency} ${clock(moment)} ${code}: ${trips.map(({ planned }) => clock(planned).slice(6)).join(' ')}${trips.length === count ? '' : ` ×${count}`}`,
  );

describe('what needs a person', () => {
  it('a quiet evening has no needs', () => {
    expect(summaries({})).toEqual([]);
    expect(summaries({ trips: [trip('19:00'), trip('18:15', { sign: 'completed' }), trip('18:30', { sign: 'underway' })] })).toEqual([]);
  });

  it('a driver who has not started is a need, with the phone last heard from', () => {
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

  it('ten trips that have not started are needs of their own, and the rest are one need', () => {
    const trips = Array.from({ length: 13 }, (_, index) => trip('18:30', { sign: 'not-started', tripId: `t${index}` }));
    expect(needsOf({ ...quiet, trips }).map(({ count }) => count)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 3]);
  });

  it('trips without driver or vehicle are needs by date and route, urgent within the hour', () => {
    const none = { isWithoutDriver: true, accountId: null };
    expect(
      summaries({
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

  it('a trip not ended half an hour after its arrival is a need', () => {
    const open = trip('17:45', { sign: 'underway' });
    expect(summaries({ trips: [open], now: at('18:26') })).toEqual([]);
    expect(summaries({ trips: [open], now: at('18:27') })).toEqual(['today 07-24 17:45 never-ended: 17:45']);
    expect(summaries({ recent: [recent('08:00', yesterday, { state: 'underway' })] })).toEqual(['week 07-23 08:00 never-ended: 08:00']);
  });

  it('unlogged trips are a need of today and one of the week, on routes that are logged at all', () => {
    const trips = [trip('08:45', { sign: 'unlogged' }), trip('08:00', { sign: 'unlogged', routeId: 'unknown' })];
    const before = [recent('08:30', yesterday, { state: 'unlogged' }), recent('07:30', addDays(today, -6), { state: 'unlogged' })];
    expect(summaries({ trips, recent: before })).toEqual([
      'today 07-24 08:45 never-logged: 08:45',
      'week 07-18 07:30 never-logged: 07:30 08:30',
    ]);
    expect(summaries({ trips, recent: before, loggedRouteIds: new Set() })).toEqual([]);
  });

  it('the phone of a driver on the road that was silent today is a need, from the first departure to the last arrival', () => {
    const trips = [trip('17:30', { sign: 'completed' }), trip('19:00')];
    const silent = [phone({ seenAt: at('23:59', yesterday) })];
    expect(summaries({ trips, phones: silent })).toEqual(['today 07-24 17:30 phone-silent: 17:30']);
    expect(summaries({ trips, phones: [] })).toEqual(['today 07-24 17:30 phone-silent: 17:30']);
    expect(summaries({ trips, phones: [phone({ seenAt: at('00:00') })] })).toEqual([]);
    expect(summaries({ trips, phones: silent, now: at('17:29') })).toEqual([]);
    expect(summaries({ trips, phones: silent, now: at('19:12') })).toEqual([]);
    expect(summaries({ trips: [trip('18:30', { isReporting: false })], phones: silent })).toEqual([]);
  });

  it('a silent phone is reported with the trip that has not started, and not a second time', () => {
    const trips = [trip('18:30', { sign: 'not-started' })];
    expect(summaries({ trips, phones: [] })).toEqual(['now 07-24 18:30 not-started: 18:30']);
  });

  it('a phone with rows unsent for a quarter of an hour is a need, as long as it may still send them', () => {
    const waiting = phone({ unsentCount: 7, oldestUnsentAt: at('18:10'), seenAt: at('18:21') });
    expect(summaries({ phones: [waiting], now: at('18:24:59') })).toEqual([]);
    expect(summaries({ phones: [waiting], now: at('18:25') })).toEqual(['today 07-24 18:10 phone-unsent:  ×7']);
    const now = at('18:22', addDays(today, 92));
    expect(summaries({ phones: [waiting], now })).toEqual([]);
  });

  it('rider reports about the same departure are one need, with the words of one who wrote some', () => {
    const reports = [
      report('new'),
      report('words', { note: '赶上了但很挤' }),
      report('other', { kind: 'left-early', reportedAt: at('18:20') }),
    ];
    const needs = needsOf({ ...quiet, reports });
    expect(needs.map(({ report: representative, sameCount, count }) => [representative?.reportId, sameCount, count])).toEqual([
      ['other', 1, 3],
      ['words', 2, 3],
    ]);
  });

  it('findings of the program, and monthly and yearly duties, are needs', () => {
    expect(
      summaries({
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

  it('a departure is a need from its second full day within a week, with the days and how many stayed behind if known', () => {
    expect(summaries({ recent: [full(yesterday)], counted })).toEqual([]);
    const [need] = needsOf({ ...quiet, recent: twice, counted });
    expect(need).toMatchObject({
      ...{ code: 'full-often', urgency: 'week', at: at('08:30', yesterday), count: 2, dayCount: 5 },
      days: [
        { date: addDays(today, -2), boardings: 30, leftBehind: null },
        { date: yesterday, boardings: 30, leftBehind: 4 },
      ],
    });
  });

  it('today counts as a full day as soon as the count of the trip is closed', () => {
    const trips = [trip('08:30', { sign: 'completed', wasFull: true, boardings: 31 })];
    const [need] = needsOf({ ...quiet, recent: [full(yesterday)], counted, trips });
    expect(need).toMatchObject({ count: 2, dayCount: 6, date: today });
  });

  it('two directions at the same time are two departures', () => {
    expect(summaries({ recent: [full(yesterday), full(addDays(today, -2), { directionId: 1 })] })).toEqual([]);
  });

  it('a full departure is no need any more once another was added beside it for today or later', () => {
    const extra = { isAdded: true, serviceDate: tomorrow };
    expect(summaries({ recent: twice, trips: [trip('08:15', extra)] })).toEqual([]);
    for (const other of [
      trip('09:15', extra),
      trip('08:15', { ...extra, routeId: 'songhong' }),
      trip('08:15', { ...extra, directionId: 1 }),
      trip('08:15', { ...extra, sign: 'cancelled' }),
    ])
      expect(summaries({ recent: twice, trips: [other] })).toHaveLength(1);
  });

  it('the five departures most often full are listed, the fullest first', () => {
    const times = ['07:00', '07:30', '08:00', '08:30', '09:00', '09:30', '17:30'];
    const days = times.flatMap((time, index) =>
      Array.from({ length: 1 + index }, (_, back) => recent(time, addDays(today, -1 - back), { wasFull: true })),
    );
    expect(summaries({ recent: days }).map((line) => line.slice(-8))).toEqual(['17:30 ×7', '09:30 ×6', '09:00 ×5', '08:30 ×4', '08:00 ×3']);
  });
});
