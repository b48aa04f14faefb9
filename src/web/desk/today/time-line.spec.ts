import { describe, expect, it } from '@jest/globals';
import { speaker } from '../../../language.js';
import { aBus, aDriver, dayTrip } from '../../../../test/support/day-trip.js';
import { clockText } from './axis.js';
import type { DayTrip } from './day-trip.js';
import { timeLine, widthOf, type Drawing, type Mark, type TimeLine } from './time-line.js';
import { todayTexts } from './today.texts.js';

const [trip, bus, driver] = [dayTrip, aBus, aDriver];

const drawing = (overrides: Partial<Drawing> = {}): Drawing => ({
  ...{ grouping: 'vehicle', width: 1000, now: null, language: 'zh-CN', say: speaker(todayTexts)('zh-CN') },
  ...overrides,
});

const marksOf = (line: TimeLine): Mark[] => line.groups.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks));
const only = (one: DayTrip, overrides: Partial<Drawing> = {}): Mark => marksOf(timeLine([one], drawing(overrides)))[0] as Mark;
/** Signs of one lane, and the words below them, leave each other room. */
function overlaps(line: TimeLine): string[] {
  const overlapping: string[] = [];
  for (const { rows } of line.groups) {
    for (const { marks } of rows) {
      for (const [index, mark] of marks.entries()) {
        const next = marks.slice(index + 1).find(({ y }) => y === mark.y);
        if (next !== undefined && next.x < mark.x + Math.max(mark.width, widthOf(mark.word)))
          overlapping.push(`${mark.name} | ${next.name}`);
      }
    }
  }
  return overlapping;
}

describe('the signs of a day', () => {
  it('the sign of a trip that ran is filled and holds its riders', () => {
    const mark = only(trip('07:30', '07:38', { sign: 'completed', boardings: 27, isCounted: true, hasLeft: true, delaySeconds: 20 }));
    expect(mark).toMatchObject({ shape: 'filled', inside: '27', word: '', tone: 'plain', arrow: 0, isHatched: false });
    expect(mark.name).toBe('07:30 淞虹路线去程：开过，27 人，bus-1，周国强');
  });

  it('signs tell a trip with nobody aboard from one that nobody counted', () => {
    const ran = { sign: 'completed', hasLeft: true } as const;
    expect(only(trip('07:30', '07:38', { ...ran, boardings: 0, isCounted: true })).inside).toBe('0');
    expect(only(trip('07:30', '07:38', { ...ran, boardings: null }))).toMatchObject({ inside: '?', word: '人数没记', tone: 'guess' });
  });

  it('the sign of a trip on the road is tinted and holds the people on board', () => {
    expect(only(trip('18:30', '18:38', { sign: 'underway', onBoard: 9, hasLeft: true }))).toMatchObject({
      shape: 'tinted',
      inside: '9',
      word: '在路上',
    });
  });

  it('a late trip has an arrow from five minutes on, and a coming one is called expected late', () => {
    const late = { delaySeconds: 420, isLate: true };
    const ran = only(trip('09:00', '09:08', { sign: 'completed', boardings: 23, isCounted: true, hasLeft: true, ...late }));
    expect(ran).toMatchObject({ word: '晚 7 分', tone: 'guess' });
    expect(ran.arrow).toBeGreaterThan(0);
    expect(only(trip('09:00', '09:08', late))).toMatchObject({ shape: 'outline', word: '预计晚 7 分' });
    expect(
      only(trip('09:00', '09:08', { sign: 'completed', hasLeft: true, isCounted: true, boardings: 1, delaySeconds: 200 })),
    ).toMatchObject({ word: '', arrow: 0 });
  });

  it('the sign of a bus that left early says by how much', () => {
    expect(only(trip('09:00', '09:08', { sign: 'completed', hasLeft: true, isCounted: true, boardings: 1, delaySeconds: -180 })).word).toBe(
      '早 3 分',
    );
  });

  it('signs are dotted without a record, dashed if crew is missing or the trip has not started, crossed if cancelled', () => {
    expect(only(trip('08:45', '08:57', { sign: 'unlogged' }))).toMatchObject({
      shape: 'dotted',
      inside: '?',
      word: '没有记录',
      tone: 'guess',
    });
    expect(only(trip('18:30', '18:42', { sign: 'not-started' }))).toMatchObject({
      shape: 'dashed',
      inside: '!',
      word: '没有发车',
      tone: 'off',
    });
    expect(only(trip('19:00', '19:12', { isWithoutDriver: true, driver: null }))).toMatchObject({ shape: 'dashed', word: '没有司机' });
    expect(only(trip('19:00', '19:12', { isWithoutVehicle: true, vehicle: null }))).toMatchObject({ word: '没有车' });
    expect(only(trip('19:00', '19:12', { isWithoutVehicle: true, isWithoutDriver: true })).word).toBe('缺司机和车');
    expect(only(trip('19:45', '19:57', { sign: 'cancelled', isWithoutDriver: true }))).toMatchObject({ shape: 'crossed', word: '已取消' });
    expect(only(trip('19:45', '19:57'))).toMatchObject({ shape: 'outline', inside: '', word: '' });
  });

  it('signs say that a trip was full and how many could not board', () => {
    const full = { sign: 'completed', boardings: 30, isCounted: true, hasLeft: true, wasFull: true } as const;
    expect(only(trip('08:30', '08:38', full))).toMatchObject({ word: '满', tone: 'plain' });
    expect(only(trip('08:30', '08:38', { ...full, leftBehind: 3 }))).toMatchObject({ word: '没坐上 3，满', tone: 'off' });
  });

  it('the sign of a reconstructed trip is hatched', () => {
    expect(only(trip('08:30', '08:38', { sign: 'completed', boardings: 12, isCounted: true, isReconstruction: true })).isHatched).toBe(
      true,
    );
  });

  it('added trips are marked, and moved ones stand at their new time with the old one', () => {
    expect(only(trip('08:15', '08:23', { isAdded: true, isScheduled: false })).word).toBe('加开');
    const moved = only(trip('07:30', '07:38', { shiftSeconds: 600 }));
    expect(moved).toMatchObject({ word: '原 07:30', fromX: 0 });
    expect(moved.name).toContain('07:40 淞虹路线去程');
    expect(moved.x).toBeGreaterThan(moved.fromX ?? Infinity);
  });
});

describe('the rows of a day', () => {
  const terminal = { routeId: 'hongqiao-t1', routeName: '航站楼线', routeColor: '6A4C93', vehicle: bus('bus-2'), blockId: 'b2' };
  const day = [
    ...['07:00', '07:30', '17:30'].flatMap((from) => [
      trip(from, from.replace(/0$/, '8')),
      trip(from, from.replace(/0$/, '9'), { ...terminal, driver: { ...driver, name: '陈丽华' } }),
    ]),
    trip('07:15', '07:23', { directionId: 1 }),
  ];

  it('rows of the time line are buses with routes and drivers, one row for each direction', () => {
    const { groups } = timeLine(day, drawing());
    expect(groups.map(({ title, notes, rows }) => [title, ...notes, rows.map(({ label }) => label).join('/')])).toEqual([
      ['bus-1', '淞虹路线', '周国强', '去程/回程'],
      ['bus-2', '航站楼线', '陈丽华', '去程'],
    ]);
  });

  it('rows of the time line can be grouped by route', () => {
    const { groups } = timeLine(day, drawing({ grouping: 'route' }));
    expect(groups.map(({ title, notes, color }) => [title, ...notes, color])).toEqual([
      ['淞虹路线', 'bus-1', '周国强', '2E6B34'],
      ['航站楼线', 'bus-2', '陈丽华', '6A4C93'],
    ]);
  });

  it('a trip without a bus stands with its block, and a block without any bus says so', () => {
    const lacking = trip('07:45', '07:53', { vehicle: null, isWithoutVehicle: true });
    expect(timeLine([...day, lacking], drawing()).groups).toHaveLength(2);
    const { groups } = timeLine([trip('07:45', '07:53', { vehicle: null, driver: null })], drawing());
    expect(groups.map(({ title, notes }) => [title, ...notes])).toEqual([['没有派车', '淞虹路线']]);
  });

  it('the time line gives the length of breaks and the position of the present time', () => {
    const line = timeLine(day, drawing({ now: 12 * 3600 }));
    expect(line.axis.gaps.map(({ from, to }) => (to - from) / 3600)).toEqual([9.5]);
    expect(line.nowX).toBe(line.axis.gaps[0]?.x);
    expect(timeLine(day, drawing({ now: 5 * 3600 })).nowX).toBeNull();
  });

  it('the time line works with one trip and with none', () => {
    expect(marksOf(timeLine([trip('07:30', '07:38')], drawing()))).toHaveLength(1);
    expect(timeLine([], drawing()).groups).toEqual([]);
  });

  it('the time line continues past midnight and marks the next day', () => {
    const late = timeLine([trip('23:40', '23:50'), trip('24:10', '24:20')], drawing());
    const [before, after] = marksOf(late);
    expect(after?.x).toBeGreaterThan((before?.x ?? 0) + 24);
    expect(after?.name).toContain('次日 00:10');
    expect(late.axis.gaps).toEqual([]);
  });

  it('an unplanned trip stands where it ran, or is set aside if its time is unknown', () => {
    const unknown = { scheduledDepartureTime: null, scheduledArrivalTime: null, isScheduled: false } as const;
    const line = timeLine(
      [trip('10:05', '10:15', unknown), trip('10:30', '10:40', { ...unknown, departureTime: null, arrivalTime: null })],
      drawing(),
    );
    expect(marksOf(line)).toHaveLength(1);
    expect(line.unplaced).toHaveLength(1);
  });

  it('trips whose signs or words would overlap go to a lane below', () => {
    const three = [
      trip('07:30', '07:50'),
      trip('07:35', '07:55', { tripId: 'b', sign: 'unlogged' }),
      trip('07:36', '07:56', { tripId: 'c' }),
    ];
    const line = timeLine(three, drawing({ width: 300 }));
    expect(new Set(marksOf(line).map(({ y }) => y)).size).toBe(3);
    expect(overlaps(line)).toEqual([]);
  });

  it.each([340, 600, 1000, 1600])('200 trips of twenty buses stand in order and apart at %i pixels', (width) => {
    const many = Array.from({ length: 200 }, (_, index) => {
      const at = 5 * 60 + Math.floor(index / 20) * 100 + (index % 20) * 3;
      const time = (minutes: number): string =>
        `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const sign = (['completed', 'unlogged', 'to-come', 'cancelled'] as const)[index % 4] ?? 'to-come';
      const boardings = sign === 'completed' ? index : null;
      return trip(time(at), time(at + 40), {
        tripId: `t${index}`,
        vehicle: bus(`bus-${index % 20}`),
        directionId: index % 2 === 0 ? 0 : 1,
        sign,
        boardings,
        isCounted: true,
      });
    });
    for (const grouping of ['vehicle', 'route'] as const) {
      const line = timeLine(many, drawing({ width, grouping }));
      const marks = marksOf(line);
      expect(marks).toHaveLength(200);
      expect(overlaps(line)).toEqual([]);
      for (const { x, width: wide } of marks) expect(x >= 0 && x + wide <= width + 1e-6).toBe(true);
      expect(line.groups).toHaveLength(grouping === 'vehicle' ? 20 : 1);
      expect(line.height).toBeGreaterThan(0);
    }
  });

  it('signs of trips speak English with its own word order', () => {
    const english = { language: 'en', say: speaker(todayTexts)('en') } as const;
    const late = trip('09:00', '09:08', {
      sign: 'completed',
      boardings: 23,
      isCounted: true,
      hasLeft: true,
      delaySeconds: 420,
      isLate: true,
      routeName: 'Songhong Road line',
    });
    expect(only(late, english).name).toBe('09:00 Songhong Road line outbound: run, people: 23, 7 min late, bus-1, 周国强');
  });

  it('ticks of the time line mark the beginning of each peak', () => {
    const { axis } = timeLine(day, drawing());
    expect(axis.ticks.map(({ at }) => clockText(at))).toEqual(expect.arrayContaining(['07:00', '17:30']));
  });
});
