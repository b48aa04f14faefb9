import { expect, it } from '@jest/globals';
import { answersOf } from '../answer.js';
import type { Board, BoardDeparture, BoardLine } from '../board.js';
import { sayIn } from '../messages.js';
import { rideText, walkText } from './walk.js';

const at = (time: string): number => Date.parse(`2024-07-15T${time}+08:00`) / 1000;
const leaves = (time: string, more: Partial<BoardDeparture> = {}): BoardDeparture => ({
  ...{ tripId: time, serviceDate: '2024-07-15', headsign: '', provisional: false, source: 'planned', status: 'scheduled' },
  ...{ delaySeconds: null, reportedAt: null, scheduledDepartureTime: '', departureTime: `2024-07-15T${time}:00+08:00`, rideSeconds: 480 },
  ...more,
});
const line = (departures: readonly BoardDeparture[], walkSeconds: number | null = 1080): BoardLine => ({
  ...{ routeId: 'songhong', directionId: 0, routeName: '', color: null, textColor: null, towards: '淞虹路', note: null, gone: [] },
  ...{ departures, walkSeconds, driversReport: false },
});
const board: Board = {
  ...{ agencyName: '', stop: { stopId: 'home', name: '', description: null }, lines: [], alerts: [], at: '2024-07-15T07:00:00+08:00' },
  days: ['2024-07-15', '2024-07-16'].map((date) => ({
    ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: '', reason: '', provisional: false },
  })),
};
const answerTo = (time: string, line: BoardLine) => {
  const [answer] = answersOf({ ...board, lines: [line] }, { now: at(time), chosen: null, isLive: true, language: 'zh-CN' }).lines;
  if (answer === undefined) throw new Error('no line');
  return answer;
};
const says = (time: string, of: BoardLine): string | null => walkText(board, answerTo(time, of), at(time), sayIn('zh-CN'));

it('walking is suggested where it saves at least two minutes over waiting and riding', () => {
  const morning = line([leaves('08:00'), leaves('08:30')]);
  expect(says('07:31:00', morning)).toBe('走路更快：18 分钟，07:49 到');
  expect(says('07:48:00', morning)).toBe('走路更快：18 分钟，08:06 到');
  expect(says('07:48:01', morning)).toBeNull();
  expect(says('08:01:00', morning)).toBe('走路更快：18 分钟，08:19 到');
});

it('walking is compared with the buses that run, at their delayed times', () => {
  const cancelled = line([leaves('08:00', { status: 'cancelled' }), leaves('08:30')]);
  expect(says('07:59:00', cancelled)).toBe('走路更快：18 分钟，08:17 到');
  expect(says('07:59:00', line([leaves('08:15')]))).toBe('走路更快：18 分钟，08:17 到');
  // The bus after it would arrive earlier.
  expect(says('07:40:00', line([leaves('08:00', { rideSeconds: 1800 }), leaves('08:05')]))).toBe('走路更快：18 分钟，07:58 到');
});

it('no walk is suggested without a walking time or an arrival, and none is compared with a bus of another day', () => {
  expect(says('07:31:00', line([leaves('08:00')], null))).toBeNull();
  const { rideSeconds: _, ...unknown } = leaves('08:00');
  expect(says('07:31:00', line([unknown, leaves('08:30')]))).toBeNull();
  expect(says('20:30:00', line([leaves('07:00', { departureTime: '2024-07-16T07:00:00+08:00', serviceDate: '2024-07-16' })]))).toBe(
    '走路约 18 分钟，20:48 到',
  );
  expect(says('20:30:00', line([]))).toBe('走路约 18 分钟，20:48 到');
});

it('no walk is suggested beside an unreported bus, because it may come any moment', () => {
  const reporting = { ...line([leaves('08:00'), leaves('08:30')]), driversReport: true };
  expect(says('08:02:00', reporting)).toBeNull();
  expect(says('08:02:00', { ...reporting, driversReport: false })).toBe('走路更快：18 分钟，08:20 到');
});

it('the riding time is shown for a bus of today without remarks, and called planned without the server', () => {
  const rides = (time: string, of: BoardLine, isLive = true): string | null => rideText(board, answerTo(time, of), isLive, sayIn('zh-CN'));
  expect(rides('07:50:00', line([leaves('08:00')]))).toBe('车程 8 分钟，08:08 到');
  expect(rides('07:50:00', line([leaves('08:00')]), false)).toBe('按时刻表，车程 8 分钟，08:08 到');
  const late = { departureTime: '2024-07-15T08:04:00+08:00', scheduledDepartureTime: '2024-07-15T08:00:00+08:00', delaySeconds: 240 };
  expect(rides('07:50:00', line([leaves('08:04', { ...late, reportedAt: '2024-07-15T07:49:00+08:00' })]))).toBeNull();
  const { rideSeconds: _, ...unknown } = leaves('08:00');
  expect(rides('07:50:00', line([unknown]))).toBeNull();
  const tomorrow = leaves('07:00', { departureTime: '2024-07-16T07:00:00+08:00', serviceDate: '2024-07-16' });
  expect(rides('20:30:00', line([tomorrow]))).toBeNull();
});
