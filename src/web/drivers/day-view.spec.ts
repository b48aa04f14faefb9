import { describe, expect, it } from '@jest/globals';
import { sampleBundle, sampleTrip } from '../../../test/support/driver-bundle.js';
import { firstSight } from './changes.js';
import { dayView, type DayFacts } from './day-view.js';
import { countdown, type TripLine } from './day/trip-line.js';
import { speaker } from '../../language.js';
import { dayTexts } from './day/day.texts.js';
import type { Row } from './rows.js';
import type { Bundle, BundleTrip } from './wire.js';

const bundle = sampleBundle();
const at = (clock: string, date = '2024-07-15'): number => Date.parse(`${date}T${clock}:00+08:00`) / 1000;
const view = (more: Partial<DayFacts> = {}) =>
  dayView({
    ...{ bundle, rows: [], accountId: 'wang', now: at('07:24'), language: 'zh-CN', seen: firstSight(bundle, {}), chosenVehicles: {} },
    progressOf: ({ state, boardings, events, reason }) => ({
      state,
      boardings,
      reason,
      hasStarted: events.some(({ kind }) => kind === 'trip-started'),
    }),
    ...more,
  });
const changed = (tripId: string, more: Partial<BundleTrip>, on = 0): Bundle => ({
  ...bundle,
  days: bundle.days.map((day, index) =>
    index === on ? { ...day, trips: day.trips.map((trip) => (trip.tripId === tripId ? { ...trip, ...more } : trip)) } : day,
  ),
});
/** The text of a line, from left to right. */
const nameOf = ({ time, headsign, isNew, marks, end }: TripLine): string =>
  [`${time} ${headsign}`, ...(isNew ? ['新'] : []), ...marks, ...(end === null ? [] : [end])].join('，');
const names = (lines: readonly TripLine[] = []) => lines.map(nameOf);
const id = 'songhong-0-weekday-0730';
const ofMine = (kind: string) => ({ kind, isMine: true, isEffective: true }) as unknown as BundleTrip['events'][number];

describe('the day of a driver', () => {
  it('the day shows the next trip at the top, and today’s and tomorrow’s own trips below', () => {
    const { next, lines, tomorrow, vehicleId, date } = view();
    expect([date, next?.time, next?.headsign, next?.from, next?.runsMinutes, vehicleId]).toEqual([
      '2024-07-15',
      '07:30',
      '淞虹路',
      '虹桥人才公寓',
      8,
      'bus-1',
    ]);
    expect(names(lines).slice(0, 4)).toEqual(['07:00 淞虹路，没有记录', '07:15 公寓，没有记录', '07:30 淞虹路', '07:45 公寓']);
    expect(names(lines)).toHaveLength(20);
    expect(names(tomorrow?.lines)).toHaveLength(20);
    expect(tomorrow?.lines.every(({ look }) => look === 'coming')).toBe(true);
  });

  it('a trip on the road stays at the top of the day until it has ended', () => {
    const underway = changed(id, { state: 'underway', events: [ofMine('trip-started')] });
    expect(view({ bundle: underway, now: at('08:20') }).next).toMatchObject({ time: '07:30', look: 'open', hasStarted: true });
    const opened = {
      ...underway,
      days: underway.days.map((day) => ({
        ...day,
        trips: day.trips.map((trip) => (trip.tripId === 'songhong-0-weekday-0800' ? { ...trip, state: 'underway' as const } : trip)),
      })),
    };
    expect(view({ bundle: opened }).next?.time).toBe('07:30');
    const ended = changed(id, { state: 'completed', boardings: 4 });
    expect(view({ bundle: ended, now: at('07:39') }).next?.time).toBe('07:45');
    expect(names(view({ bundle: ended }).lines)).toContain('07:30 淞虹路，4 人，已结束');
  });

  it('the day distinguishes a trip that was counted with nobody aboard from one without a log', () => {
    expect(names(view({ bundle: changed(id, { state: 'completed', boardings: 0 }) }).lines)).toContain('07:30 淞虹路，0 人，已结束');
    expect(names(view({ now: at('07:39') }).lines)).toContain('07:30 淞虹路，没有记录');
  });

  it('the day marks cancelled, added, moved and new trips', () => {
    const lines = (more: Partial<BundleTrip>, seen = {}) => names(view({ bundle: changed(id, more), seen }).lines);
    expect(lines({ state: 'cancelled', reason: '车辆故障' })).toContain('07:30 淞虹路，取消，车辆故障');
    expect(lines({ isAdded: true, isScheduled: false })).toContain('07:30 淞虹路，加开');
    expect(lines({ shiftSeconds: 600 })).toContain('07:40 淞虹路，改到 07:40，原 07:30');
    expect(lines({ shiftSeconds: 600 }, firstSight(bundle, {}))).toContain('07:40 淞虹路，新，改到 07:40，原 07:30');
    expect(view({ bundle: changed(id, { state: 'cancelled' }), now: at('07:25') }).next?.time).toBe('07:45');
  });

  it('the day offers trips without a driver, at the top only to a driver without trips, and separates other drivers’ trips', () => {
    const nobody = { isMine: null, driverName: null };
    const free = changed('hongqiao-t1-0-weekday-0730', nobody);
    expect(names(view({ bundle: free }).lines)).toContain('07:30 虹桥1号航站楼，没人开，接下');
    expect(view({ bundle: free }).next?.headsign).toBe('淞虹路');
    const noneMine = { ...bundle, days: bundle.days.map((day) => ({ ...day, trips: day.trips.map((trip) => ({ ...trip, ...nobody })) })) };
    expect(names([view({ bundle: noneMine, seen: {} }).next].flatMap((next) => next ?? []))).toEqual(['07:30 淞虹路，没人开，接下']);
    expect(names(view({ bundle: noneMine }).lines).some((name) => name.includes('没有记录'))).toBe(false);
    const { others, lines } = view();
    expect(others).toHaveLength(20);
    expect([...others, ...lines].map(({ driverName }) => driverName).filter((name) => name === '李师傅')).toHaveLength(20);
  });

  it('a trip counts as the driver’s own once they have logged on it, even before that is sent', () => {
    const tripId = 'hongqiao-t1-0-weekday-0730';
    const row = {
      what: 'event',
      accountId: 'wang',
      state: 'waiting',
      body: { kind: 'boarded', tripId, serviceDate: '2024-07-15' },
    } as unknown as Row;
    expect(names(view({ rows: [row] }).lines)).toContain('07:30 虹桥1号航站楼');
    expect(view({ rows: [{ ...row, accountId: 'li' }] }).others).toHaveLength(20);
    expect([view().isFirstDay, view({ rows: [row] }).isFirstDay]).toEqual([true, false]);
    expect(names(view({ bundle: changed(tripId, { state: 'completed', boardings: 3, events: [ofMine('boarded')] }) }).lines)).toContain(
      '07:30 虹桥1号航站楼，3 人，已结束',
    );
  });

  it('yesterday’s trips are shown after midnight until they have ended', () => {
    const now = at('00:20', '2024-07-16');
    expect(view({ now }).yesterday).toBeNull();
    const last = changed('songhong-1-weekday-1945', { state: 'underway', events: [ofMine('trip-started')] });
    const { yesterday, next, date } = view({ now, bundle: last });
    expect([date, yesterday?.date, names(yesterday?.lines), next?.date]).toEqual([
      '2024-07-16',
      '2024-07-15',
      ['19:45 公寓，还没结束'],
      '2024-07-15',
    ]);
  });

  it('the day says why nothing runs, and that the plan on the phone ends before today', () => {
    const holiday = { ...bundle, days: bundle.days.map((day) => ({ ...day, runs: false, reason: '国庆节', trips: [] })) };
    expect(view({ bundle: holiday })).toMatchObject({ whyNothing: '国庆节', next: null, tomorrow: { whyNothing: '国庆节' } });
    expect(view({ now: at('07:21', '2024-07-20') })).toMatchObject({
      isPlanned: false,
      whyNothing: null,
      next: null,
      lines: [],
      tomorrow: null,
    });
    expect(view({ now: at('07:21', '2024-07-16') })).toMatchObject({ isPlanned: true, date: '2024-07-16', tomorrow: null });
  });

  it('the vehicle of the day is the chosen one, else that of the next trip', () => {
    expect(view({ chosenVehicles: { '2024-07-15': 'bus-2', '2024-07-14': 'bus-3' } }).vehicleId).toBe('bus-2');
    expect(view({ bundle: changed(id, { vehicleId: 'bus-2' }), now: at('07:24') }).vehicleId).toBe('bus-2');
    expect(view({ bundle: { ...bundle, days: [] } }).vehicleId).toBeNull();
  });

  it('an extra trip is shown before the server has received it', () => {
    const extra = { routeId: 'songhong', directionId: 0, startTime: '07:26' };
    const body = { kind: 'trip-added', tripId: 'extra-1', serviceDate: '2024-07-15', extra };
    const rows = [{ what: 'event', rowId: '1', accountId: 'wang', state: 'waiting', body }] as unknown as Row[];
    expect(view({ rows }).next).toMatchObject({ time: '07:26', headsign: '淞虹路', marks: ['加开'], tripId: 'extra-1' });
  });

  it('a trip without a plan is shown with words in place of a time', () => {
    const untimed = sampleTrip('2024-07-15', 'songhong', 0, 450, {
      stops: [],
      isScheduled: false,
      state: 'completed',
      boardings: 2,
      events: [ofMine('boarded')],
    });
    const days = bundle.days.map((day, index) => (index === 0 ? { ...day, trips: [...day.trips, untimed] } : day));
    expect(names(view({ bundle: { ...bundle, days } }).lines).at(-1)).toBe('没有时间 淞虹路，2 人，已结束');
  });
});

describe('a countdown', () => {
  it('a countdown shows minutes, hours, now and past times, in both languages', () => {
    const say = speaker(dayTexts);
    expect([5400, 3600, 540, 59, 0, -59, -60, -200].map((seconds) => countdown(seconds, say('zh-CN')))).toEqual([
      '还有 1 小时 30 分',
      '还有 1 小时 0 分',
      '还有 9 分钟',
      '马上发车',
      '马上发车',
      '马上发车',
      '过了 1 分钟',
      '过了 3 分钟',
    ]);
    expect(countdown(540, say('en'))).toBe('in 9 min');
  });
});
