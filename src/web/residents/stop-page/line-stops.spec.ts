import { describe, expect, it } from '@jest/globals';
import { answersOf } from '../answer.js';
import type { Board, BoardDeparture, BoardLine } from '../board.js';
import { lineStops, type LineStopsView } from './line-stops.js';

const at = (time: string): number => Date.parse(`2024-07-15T${time}+08:00`) / 1000;
const leaves = (time: string, more: Partial<BoardDeparture> = {}): BoardDeparture => ({
  ...{ tripId: time, serviceDate: '2024-07-15', headsign: '', provisional: false, source: 'planned', status: 'scheduled', timing: 0 },
  ...{ delaySeconds: null, reportedAt: null },
  ...{ scheduledDepartureTime: `2024-07-15T${time}:00+08:00`, departureTime: `2024-07-15T${time}:00+08:00` },
  ...more,
});
const loop = (departures: readonly BoardDeparture[], more: Partial<BoardLine> = {}): BoardLine => ({
  ...{ routeId: 'loop', directionId: 0, routeName: '', color: null, textColor: null, towards: '环线', note: null, gone: [] },
  ...{ departures, walkSeconds: null, driversReport: false, nextStops: ['菜场', '地铁站'] },
  stops: [
    { stopId: '0', name: '社区中心', note: '南门' },
    { stopId: '1', name: '菜场' },
    { stopId: '2', name: '地铁站', note: '2号线' },
    { stopId: '0', name: '社区中心', note: '南门' },
  ],
  timings: [[0, 120, 240, 720]],
  wayBack: { stopId: '0', name: '社区中心', staysOn: true },
  ...more,
});
const board: Board = {
  ...{ agencyName: '', stop: { stopId: '0', name: '', description: null }, lines: [], alerts: [], at: '2024-07-15T21:00:00+08:00' },
  days: ['2024-07-15', '2024-07-16'].map((date) => ({
    ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: '', reason: '', provisional: false },
  })),
};
function viewAt(time: string, line: BoardLine, tripId: string | null = null): LineStopsView | null {
  const moment = { now: at(time), isLive: true, language: 'zh-CN' as const };
  const [answer] = answersOf({ ...board, lines: [line] }, { ...moment, chosen: null }).lines;
  return answer === undefined ? null : lineStops(board, answer, { ...moment, tripId });
}
const rows = (view: LineStopsView | null): string[] =>
  (view?.rows ?? []).map(({ name, isHere, notes, time }) => [isHere ? '*' : '', name, ...notes, time ?? '–'].join(' ').trim());
const chips = (view: LineStopsView | null): string[] =>
  (view?.chips ?? []).map(({ time, isChosen, isCancelled }) => (isChosen ? `[${time}]` : isCancelled ? `~${time}~` : time));

describe('all stops of a line', () => {
  const all = [leaves('21:15'), leaves('21:30'), leaves('21:45')];

  it('the list of a line’s stops has the times of the next departure, or of the chosen one', () => {
    expect(rows(viewAt('21:10', loop(all)))).toEqual([
      '* 社区中心 21:15',
      '菜场 21:17',
      '地铁站 2号线 21:19',
      '社区中心 绕一圈 12 分钟 21:27',
    ]);
    const chosen = viewAt('21:10', loop(all), '21:30');
    expect([chips(chosen), rows(chosen)[1]]).toEqual([['21:15', '[21:30]', '21:45'], '菜场 21:32']);
    expect(chips(viewAt('21:10', loop(all), 'another'))).toEqual(['[21:15]', '21:30', '21:45']);
  });

  it('the times at a line’s stops follow delays and moves, and are called expected only where the bus is late', () => {
    const late = leaves('21:15', { departureTime: '2024-07-15T21:19:00+08:00', delaySeconds: 240, source: 'estimated' });
    const view = viewAt('21:10', loop([late, ...all.slice(1)]));
    expect([rows(view)[1], view?.notices, view?.marks.map(({ text }) => text)]).toEqual([
      '菜场 21:21',
      ['以下是预计时间'],
      ['预计晚 4 分钟（原 21:15）'],
    ]);
    const moved = viewAt('21:10', loop([leaves('21:15', { departureTime: '2024-07-15T21:20:00+08:00', shiftSeconds: 300 })]));
    expect([rows(moved)[1], moved?.notices, moved?.marks.map(({ text }) => text)]).toEqual(['菜场 21:22', [], ['改到 21:20（原 21:15）']]);
  });

  it('the list of a line’s stops shows the next departure where the chosen one is cancelled, and says so', () => {
    const line = loop([leaves('21:15', { status: 'cancelled' }), ...all.slice(1)]);
    expect([chips(viewAt('21:10', line)), rows(viewAt('21:10', line))[1]]).toEqual([['~21:15~', '[21:30]', '21:45'], '菜场 21:32']);
    expect(viewAt('21:10', line, '21:15')?.notices).toEqual(['21:15 这班取消了，以下是 21:30 的。']);
  });

  it('the chosen departure stays in the list of stops after it has left, until it reaches the last stop', () => {
    const line = loop(all.slice(1), { gone: [leaves('21:15')] });
    expect([chips(viewAt('21:20', line, '21:15')), viewAt('21:20', line, '21:15')?.notices]).toEqual([
      ['[21:15]', '21:30', '21:45'],
      ['已开出'],
    ]);
    expect(chips(viewAt('21:28', line, '21:15'))).toEqual(['[21:30]', '21:45']);
  });

  it('the list of a line’s stops names another day, stops without alighting, and stops where alighting has to be arranged', () => {
    const dropOffs = [{ dropOffType: 'coordinate-with-driver' as const, stops: ['菜场'] }];
    const tomorrow = leaves('07:00', { serviceDate: '2024-07-16', departureTime: '2024-07-16T07:00:00+08:00', timing: 1 });
    const view = viewAt(
      '22:10',
      loop([tomorrow], {
        dropOffs,
        timings: [
          [0, 120, 240, 720],
          [0, 60, null, 600],
        ],
      }),
    );
    expect([view?.notices, rows(view).slice(1, 3)]).toEqual([
      ['7月16日 周二'],
      ['菜场 下车先告诉司机 07:01', '地铁站 2号线 这班不能在此下车 –'],
    ]);
  });

  it('a line of two stops has no list, nor has one whose stops an earlier release did not send', () => {
    const [here = { stopId: '', name: '' }, there = here] = loop([]).stops ?? [];
    const { stops: _, timings: _timings, ...old } = loop(all);
    expect([viewAt('21:10', loop(all, { stops: [here, there] })), viewAt('21:10', old)]).toEqual([null, null]);
    expect(rows(viewAt('21:10', loop([leaves('21:15', { timing: 7 })])))[1]).toBe('菜场 –');
  });
});
