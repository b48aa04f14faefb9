import { expect, it } from '@jest/globals';
import { sameDays } from './days-list.js';
import type { OfflineDays } from '../board.js';

const day = (date: string, reasonCode = 'working-day', reason = '', runs = true): OfflineDays['days'][number] => ({
  ...{ date, startsAt: `${date}T00:00:00+08:00`, runs, reasonCode, reason, provisional: false },
});
const line: OfflineDays['lines'][number] = {
  ...{ routeId: 's', directionId: 0, routeName: '', color: null, textColor: null, towards: '淞虹路', note: null, walkSeconds: null },
  departures: [
    { tripId: 'a', headsign: '', time: '07:00:00', seconds: 25_200, service: 0 },
    { tripId: 'b', headsign: '', time: '07:30:00', seconds: 27_000, service: 1 },
  ],
};
const savedDays: OfflineDays = {
  ...{ agencyName: '', stop: { stopId: 'home', name: '', description: null }, lines: [line] },
  days: [
    ...[day('2024-09-12'), day('2024-09-13'), day('2024-09-14', 'make-up-workday', '调休上班')],
    ...['2024-09-15', '2024-09-16'].map((date) => day(date, 'holiday', '中秋', false)),
    ...[day('2024-09-17'), day('2024-09-18'), day('2024-09-19')],
  ],
  services: [
    [0, 1, 2, 5, 6],
    [0, 1, 2, 5],
  ],
  cancelled: [{ tripId: 'b', scheduledDepartureTime: '2024-09-17T07:30:00+08:00', reason: '车辆检修' }],
  changed: [
    { tripId: 'a', scheduledDepartureTime: '2024-09-17T07:00:00+08:00', added: true },
    { tripId: 'a', scheduledDepartureTime: '2024-09-18T07:00:00+08:00', shiftSeconds: 600 },
  ],
};

it('days with the same departures are one group, and departures that differ are marked', () => {
  const read = sameDays(savedDays, line, 'zh-CN').map(({ label, note, times }) =>
    [label, note, ...times.map(({ time, mark }) => [time, mark].filter((part) => part !== '').join(' '))]
      .filter((part) => part !== '')
      .join(' | '),
  );
  expect(read).toEqual([
    '9月12日 周四 至 9月13日 周五 | 07:00 | 07:30',
    '9月14日 周六 | 调休上班 | 07:00 | 07:30',
    '9月15日 周日 至 9月16日 周一 | 中秋停运',
    '9月17日 周二 | 07:00 加开 | 07:30 已取消，车辆检修',
    '9月18日 周三 | 07:10 （原 07:00）',
    '9月19日 周四 | 没有班次',
  ]);
});
