import { describe, expect, it } from '@jest/globals';
import type { Language } from '../../../language.js';
import type { BoardDeparture } from '../board.js';
import type { TimetableTrip } from '../page.js';
import { laterTime, periodsOf, type TimetableRow } from './timetable-rows.js';

const at = (time: string): string => `2026-11-26T${time}:00+08:00`;

/** A trip of eight minutes, with what was reported about it. */
const trip = (time: string, reported: Partial<BoardDeparture> & { leaves?: string } = {}): TimetableTrip => {
  const { leaves = time, ...others } = reported;
  return {
    tripId: `songhong-${time}`,
    times: [time, laterTime(time, 8)],
    headwayMinutes: null,
    departure: {
      ...{ scheduledDepartureTime: at(time), departureTime: at(leaves), source: 'planned', status: 'scheduled' },
      ...{ tripId: `songhong-${time}`, serviceDate: '2026-11-26', headsign: '淞虹路', provisional: false },
      ...{ delaySeconds: others.source === undefined ? null : 0, reportedAt: null },
      ...others,
    },
  };
};

const rowText = ({ times, kind, wait, marks, reason }: TimetableRow): string =>
  [times.join(' '), kind, ...(wait === null ? [] : [wait]), ...marks.map(({ text }) => text), ...(reason === null ? [] : [reason])].join(
    ' | ',
  );

const shown = (trips: readonly TimetableTrip[], now: string, isToday = true, language: Language = 'zh-CN'): string[] =>
  periodsOf(trips, { at: at(now), isToday, language }).flatMap(({ rows }) => rows.map(rowText));

describe('the timetable of today', () => {
  it('today’s timetable strikes out cancelled trips, shows when others left, and has a wait for the next one', () => {
    const trips = [
      trip('07:00', { source: 'driver-reported', leaves: '07:01' }),
      trip('07:30', { status: 'cancelled', reason: '车辆故障，正在调车' }),
      trip('08:00'),
      trip('08:30'),
    ];
    expect(shown(trips, '07:33')).toEqual([
      '07:00 07:09 | past | 07:01 开出',
      '07:30 07:38 | cancelled | 车辆故障，正在调车',
      '08:00 08:08 | next | 27 分钟后',
      '08:30 08:38 | coming | 末班',
    ]);
    expect(shown(trips, '07:33', true, 'en').map((row) => row.split(' | ').at(-1))).toEqual([
      'left 07:01',
      '车辆故障，正在调车',
      'in 27 min',
      'last',
    ]);
  });

  it('today’s timetable shows a late trip at its expected time, with its delay and its planned time', () => {
    expect(shown([trip('07:30', { source: 'estimated', leaves: '07:36' }), trip('19:30')], '07:25')[0]).toBe(
      '07:36 07:44 | next | 11 分钟后 | 预计晚 6 分钟（原 07:30） | 上午末班',
    );
    const left = trip('07:30', { source: 'driver-reported', leaves: '07:36', occupancyStatus: 'FULL' });
    expect(shown([left, trip('08:00')], '07:36')[0]).toBe('07:36 07:44 | next | 正在发车 | 晚 6 分钟（原 07:30） | 已满');
    expect(shown([left, trip('08:00')], '07:37')[0]).toBe('07:30 07:44 | past | 07:36 开出');
  });

  it('today’s timetable keeps an unreported trip as the next one, with how long ago it was due', () => {
    expect(shown([trip('07:15', { unreported: true }), trip('07:45')], '07:21')).toEqual([
      '07:15 07:23 | next | 6 分钟前 | 应已发车，司机还没报',
      '07:45 07:53 | coming | 末班',
    ]);
    expect(shown([trip('07:15', { unreported: true }), trip('07:45')], '07:21', true, 'en')[0]).toBe(
      '07:15 07:23 | next | 6 min ago | due to have left, driver has not reported',
    );
  });

  it('today’s timetable shows moved trips at their new time, late or not, and added trips', () => {
    const moved = trip('07:30', { shiftSeconds: 600, leaves: '07:40', reason: '司机换班' });
    expect(shown([moved, trip('08:00')], '07:05')[0]).toBe('07:40 07:48 | next | 35 分钟后 | 改到 07:40（原 07:30） | 司机换班');
    const late = trip('07:30', { shiftSeconds: 600, leaves: '07:43', source: 'driver-reported' });
    expect(shown([late, trip('08:00')], '07:43')[0]).toBe('07:43 07:51 | next | 正在发车 | 晚 3 分钟（改到 07:40，原 07:30）');
    const earlier = trip('07:30', { shiftSeconds: -600, leaves: '07:20' });
    expect(shown([earlier, trip('08:00')], '07:05')[0]).toBe('07:20 07:28 | next | 15 分钟后 | 改到 07:20（原 07:30）');
    expect(shown([trip('07:45', { added: true, reason: '会议加开' }), trip('08:00')], '07:33')[0]).toBe(
      '07:45 07:53 | next | 12 分钟后 | 加开 | 会议加开',
    );
  });

  it('today’s timetable marks the last trip that runs as the last one', () => {
    const trips = [trip('18:00'), trip('18:30', { status: 'cancelled' }), trip('19:00', { status: 'cancelled' })];
    expect(shown(trips, '17:50')[0]).toBe('18:00 18:08 | next | 10 分钟后 | 末班');
  });
});

it('the timetable of another day shows cancellations, moves and extra trips, and no wait', () => {
  const trips = [
    trip('07:00', { source: 'estimated', leaves: '07:05' }),
    trip('07:30', { status: 'cancelled', reason: '道路封闭' }),
    trip('08:00', { shiftSeconds: 600, leaves: '08:10' }),
    trip('08:15', { added: true }),
  ];
  expect(shown(trips, '07:33', false)).toEqual([
    '07:00 07:08 | coming',
    '07:30 07:38 | cancelled | 道路封闭',
    '08:10 08:18 | coming | 改到 08:10（原 08:00）',
    '08:15 08:23 | coming | 加开 | 末班',
  ]);
});

it('trips are grouped into periods between breaks, each with its planned interval', () => {
  const trips = ['07:00', '07:30', '08:00', '17:30', '18:10', '18:30', '24:10'].map((time) => trip(time));
  const captions = (language: Language): unknown[] =>
    periodsOf(trips, { at: at('07:00'), isToday: true, language }).map(({ caption }) => caption);
  expect(captions('zh-CN')).toEqual(['07:00 到 08:00，每 30 分钟一班', '17:30 到 18:30', null]);
  expect(captions('en')[0]).toBe('07:00 to 08:00, every 30 min');
});
