import { describe, expect, it } from '@jest/globals';
import type { Board, BoardDay, BoardDeparture, ChosenLine } from './board.js';
import type { Language, Text } from '../../language.js';
import { doorTexts } from './error-page/error-page.texts.js';
import { messages } from './messages.texts.js';
import { sayIn } from './messages.js';
import { posterTexts } from './poster/poster.texts.js';
import { rowsOf } from './rows.js';
import { answer, sentenceOf, waitText } from './sentence.js';
import { staticPageTexts } from './static-page/static-page.texts.js';
import { timetablePageTexts } from './timetable-page/timetable-page.texts.js';

const day = (date: string, more: Partial<BoardDay> = {}): BoardDay => ({
  ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: 'working-day', reason: '工作日', provisional: false },
  ...more,
});
const leaves = (time: string, more: Partial<BoardDeparture> = {}): BoardDeparture => ({
  ...{
    tripId: time,
    serviceDate: '2024-07-15',
    headsign: '淞虹路',
    provisional: false,
    source: 'planned',
    status: 'scheduled',
    delaySeconds: null,
    reportedAt: null,
  },
  ...{ scheduledDepartureTime: `${time}:00+08:00`, departureTime: `${time}:00+08:00` },
  ...more,
});
const cancelled = { status: 'cancelled', source: 'driver-reported' } as const;
const line = {
  routeId: 'songhong',
  directionId: 0,
  routeName: '淞虹路线',
  color: null,
  textColor: null,
  towards: '淞虹路',
  note: '2号线',
  gone: [],
  walkSeconds: null,
  driversReport: false,
} as const;
const board = (departures: readonly BoardDeparture[], days: readonly BoardDay[] = [day('2024-07-15'), day('2024-07-16')]): Board => ({
  ...{ agencyName: '班车', stop: { stopId: 'home', name: '公寓', description: null }, at: '2024-07-15T07:00:00+08:00', alerts: [] },
  days,
  lines: [{ ...line, departures }],
});
const at = (time: string): number => Date.parse(`${time}+08:00`) / 1000;
const said = (asked: Board, now: string, language: Language = 'zh-CN', chosen: ChosenLine | null = null): string =>
  sentenceOf(answer(asked, { now: at(now), chosen, language }));

describe('the sentence', () => {
  const morning = board([leaves('2024-07-15T07:30'), leaves('2024-07-15T08:00'), leaves('2024-07-16T07:00')]);

  it('says the next bus, how long that is, and the one after', () => {
    expect(said(morning, '2024-07-15T07:18:00')).toBe('下一班 07:30 开往淞虹路(2号线),12 分钟后;再下一班 08:00');
    expect(said(morning, '2024-07-15T07:18:00', 'en')).toBe('Next at 07:30 to 淞虹路 (2号线), in 12 min; then 08:00');
  });

  it('moves on by itself: a bus is named through the minute in which it leaves', () => {
    expect(said(morning, '2024-07-15T07:30:59')).toBe('下一班 07:30 开往淞虹路(2号线),正在发车;再下一班 08:00');
    expect(said(morning, '2024-07-15T07:31:00')).toBe('下一班 08:00 开往淞虹路(2号线),29 分钟后');
    expect(said(morning, '2024-07-15T08:01:00')).toBe('今天的班次已结束,明天首班 07:00 开往淞虹路(2号线)');
    expect(said(morning, '2024-07-16T06:30:00')).toBe('下一班 07:00 开往淞虹路(2号线),30 分钟后');
  });

  it('never names a cancelled bus as the next, and says that it is cancelled', () => {
    const one = board([leaves('2024-07-15T07:30', cancelled), leaves('2024-07-15T08:00'), leaves('2024-07-16T07:00')]);
    expect(said(one, '2024-07-15T07:18:00')).toBe('07:30 已取消;下一班 08:00 开往淞虹路(2号线),42 分钟后');
    expect(said(one, '2024-07-15T07:18:00', 'en')).toBe('07:30 is cancelled. Next at 08:00 to 淞虹路 (2号线), in 42 min');
    const other = { ...line, routeId: 't1', departures: [leaves('2024-07-15T07:30', { headsign: '航站楼' })], note: null };
    expect(said({ ...one, lines: [...one.lines, other] }, '2024-07-15T07:18:00')).toBe(
      '07:30 开往淞虹路(2号线)的班次已取消;下一班 07:30 开往航站楼,12 分钟后',
    );
    const all = board([leaves('2024-07-15T07:30', cancelled), leaves('2024-07-16T07:00')]);
    expect(said(all, '2024-07-15T07:18:00')).toBe('今天余下的班次都已取消,明天首班 07:00 开往淞虹路(2号线)');
  });

  it('after midnight still knows the last bus of the night', () => {
    expect(said(board([leaves('2024-07-16T00:04')]), '2024-07-15T23:50:00')).toBe('下一班 00:04 开往淞虹路(2号线),14 分钟后');
  });

  it('says why nothing runs, when it does again, and whether that may change', () => {
    const off = { runs: false, reasonCode: 'manager-exception', reason: '道路施工' };
    const later = [leaves('2024-07-16T07:00', { provisional: true })];
    const stopped = board(later, [day('2024-07-15', off), day('2024-07-16')]);
    expect(said(stopped, '2024-07-15T07:18:00')).toBe('今天停运(道路施工),明天 07:00 恢复(暂定,放假安排尚未公布)');
    expect(said(board([]), '2024-07-15T07:18:00')).toBe('时刻表里没有今后的班次,何时再开请问物业');
    const unusual = board([leaves('2024-07-15T07:30')], [day('2024-07-15', { ...off, runs: true })]);
    expect(said(unusual, '2024-07-15T07:18:00')).toBe('今天照常开车(道路施工)。下一班 07:30 开往淞虹路(2号线),12 分钟后');
  });

  it('names all that leave in the same minute, and only the line one looks at', () => {
    const other = {
      ...line,
      routeId: 't1',
      towards: '航站楼',
      note: null,
      departures: [leaves('2024-07-15T07:30', { headsign: '航站楼' })],
    };
    const both = { ...morning, lines: [...morning.lines, other] };
    expect(said(both, '2024-07-15T07:18:00')).toContain('开往淞虹路(2号线)和航站楼,12 分钟后');
    expect(said(both, '2024-07-15T07:18:00', 'zh-CN', { routeId: 't1', directionId: 0 })).toBe('下一班 07:30 开往航站楼,12 分钟后');
    const third = { ...other, routeId: 't2', departures: [leaves('2024-07-15T07:30', { headsign: '医院' })] };
    expect(said({ ...both, lines: [...both.lines, third] }, '2024-07-15T07:18:00')).toContain('和航站楼等 3 个方向');
  });
});

describe('a row', () => {
  const rows = (departure: BoardDeparture, now: string, language: Language = 'zh-CN'): string[] =>
    rowsOf(board([departure]), board([departure]).lines[0] ?? { ...line, departures: [] }, at(now), language).flatMap(({ rows: found }) =>
      found.map(({ time, wait, word, details }) => [time, wait, word, ...details].join(' ').trim()),
    );
  const reported = leaves('2024-07-15T07:35', {
    ...{
      source: 'driver-reported',
      delaySeconds: 300,
      scheduledDepartureTime: '2024-07-15T07:30:00+08:00',
      reportedAt: '2024-07-15T07:10:00+08:00',
    },
  });

  it('says where its time comes from, how late it is, and how old the report: older every minute', () => {
    expect(rows(leaves('2024-07-15T07:30'), '2024-07-15T07:18:00')).toEqual(['07:30 12 分钟后 计划']);
    expect(rows(reported, '2024-07-15T07:10:30')).toEqual(['07:35 24 分钟后 司机已报 晚 5 分钟 原定 07:30 刚刚报的']);
    expect(rows(reported, '2024-07-15T07:18:00')).toEqual(['07:35 17 分钟后 司机已报 晚 5 分钟 原定 07:30 8 分钟前报的']);
    expect(rows({ ...reported, source: 'estimated' }, '2024-07-15T07:18:00', 'en')).toEqual([
      '07:35 in 17 min Estimated 5 min late scheduled 07:30 reported 8 min ago',
    ]);
    expect(rows(leaves('2024-07-15T07:30', cancelled), '2024-07-15T07:18:00')).toEqual(['07:30  已取消']);
    expect(rows(leaves('2024-07-15T07:30', { delaySeconds: 0 }), '2024-07-15T07:18:00')).toEqual(['07:30 12 分钟后 计划 准点']);
  });
});

it('a wait is said in minutes, then in hours', () => {
  expect([0, 59, 60, 3599, 3600, 3660, 30_300].map((seconds) => waitText(seconds, sayIn('zh-CN')))).toEqual([
    '正在发车',
    '正在发车',
    '1 分钟后',
    '59 分钟后',
    '1 小时后',
    '1 小时 1 分钟后',
    '8 小时 25 分钟后',
  ]);
});

it('every text is there in both languages, with the same places to fill', () => {
  const places = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  const texts = { ...messages, ...doorTexts, ...posterTexts, ...staticPageTexts, ...timetablePageTexts };
  // What a sentence of one language leaves out is said there in another place.
  const different = ['why-weekend', 'more', 'why-holiday'];
  for (const [name, text] of Object.entries<Text>(texts).filter(([known]) => !different.includes(known)))
    expect([name, places(text.en)]).toEqual([name, places(text['zh-CN'])]);
});
