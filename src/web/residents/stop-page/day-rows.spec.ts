import { expect, it } from '@jest/globals';
import { answersOf } from '../answer.js';
import type { Board, BoardDeparture, BoardLine } from '../board.js';
import { sayIn } from '../messages.js';
import { dayRows, hasMoreThatDay } from './day-rows.js';

const at = (time: string): number => Date.parse(`2026-11-26T${time}:00+08:00`) / 1000;
const leaves = (planned: string, more: Partial<BoardDeparture> & { leaves?: string; date?: string } = {}): BoardDeparture => {
  const { leaves: actual = planned, date = '2026-11-26', ...others } = more;
  return {
    ...{ tripId: planned, serviceDate: date, headsign: '', provisional: false, source: 'planned', status: 'scheduled', reportedAt: null },
    ...{ delaySeconds: actual === planned ? null : 0, rideSeconds: 480 },
    ...{ scheduledDepartureTime: `${date}T${planned}:00+08:00`, departureTime: `${date}T${actual}:00+08:00` },
    ...others,
  };
};
const board = (departures: readonly BoardDeparture[], gone: readonly BoardDeparture[] = []): Board => {
  const line: BoardLine = {
    ...{ routeId: 'songhong', directionId: 0, routeName: '', color: null, textColor: null, towards: '淞虹路', note: null },
    ...{ departures: [...departures], gone: [...gone], walkSeconds: null, driversReport: true },
  };
  return {
    ...{ agencyName: '', stop: { stopId: 'home', name: '', description: null }, alerts: [], at: '2026-11-26T07:00:00+08:00' },
    lines: [line],
    days: ['2026-11-26', '2026-11-27'].map((date) => ({
      ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: '', reason: '', provisional: false },
    })),
  };
};
const shown = (time: string, of: Board, language: 'zh-CN' | 'en' = 'zh-CN'): string[] => {
  const moment = { now: at(time), isLive: true };
  const [answer] = answersOf(of, { ...moment, chosen: null, language }).lines;
  if (answer === undefined) throw new Error('no line');
  return dayRows(of, answer, moment, sayIn(language)).map(({ kind, time: leaving, arrival, says }) =>
    [kind, leaving, ...(arrival === null ? [] : [arrival]), ...(says === '' ? [] : [says])].join(' | '),
  );
};

it('the rows of a day show departures that have left, cancelled ones, the next one and all later ones', () => {
  const gone = [leaves('07:00', { source: 'driver-reported', leaves: '07:01' })];
  const coming = [
    leaves('07:30', { status: 'cancelled', reason: '车辆故障' }),
    leaves('08:00', { source: 'estimated', leaves: '08:06' }),
    leaves('08:30', { shiftSeconds: 600, leaves: '08:40', delaySeconds: null }),
    leaves('09:00'),
  ];
  expect(shown('07:25', board(coming, gone))).toEqual([
    'past | 07:00 | 07:01 开出',
    'off | 07:30 | 取消，车辆故障',
    'now | 08:06 | 08:14 | 41 分钟后 晚 6 分钟',
    'soon | 08:40 | 08:48 | 原 08:30',
    'soon | 09:00 | 09:08 | 末班',
  ]);
  expect(shown('07:25', board(coming, gone), 'en').slice(0, 3)).toEqual([
    'past | 07:00 | left at 07:01',
    'off | 07:30 | cancelled: 车辆故障',
    'now | 08:06 | 08:14 | in 41 min, 6 min late',
  ]);
});

it('a day with one departure left or none has no rows, and for an answer of another day only that day is shown', () => {
  expect([shown('07:25', board([leaves('07:30')])), shown('07:25', board([]))]).toEqual([[], []]);
  const friday = ['07:00', '07:30'].map((time) => leaves(time, { date: '2026-11-27' }));
  expect(shown('22:00', board(friday, [leaves('21:30')]))).toEqual(['now | 07:00 | 07:08 | 9 小时后', 'soon | 07:30 | 07:38 | 末班']);
});

it('the rows of a day say whether later departures are missing, because the server sends eight at most', () => {
  const times = ['07:00', '07:30', '08:00', '08:30', '09:00', '09:30', '10:00', '10:30'].map((time) => leaves(time));
  const isCut = (departures: readonly BoardDeparture[]): boolean => {
    const moment = { now: at('06:50'), isLive: true };
    const [answer] = answersOf(board(departures), { ...moment, chosen: null, language: 'en' }).lines;
    return answer !== undefined && hasMoreThatDay(answer, moment);
  };
  expect([isCut(times), isCut(times.slice(1)), isCut([])]).toEqual([true, false, false]);
  expect(isCut([...times.slice(1), leaves('07:00', { date: '2026-11-27' })])).toBe(false);
});
