import { describe, expect, it } from '@jest/globals';
import { answersOf, sentenceOf, type Answers } from './answer.js';
import type { Board, BoardDay, BoardDeparture, BoardLine, ChosenLine } from './board.js';
import type { Language } from '../../language.js';

const thursday = '2026-11-26';
const clock = (time: string, date = thursday): string => `${date}T${time}:00+08:00`;
const day = (date: string, more: Partial<BoardDay> = {}): BoardDay => ({
  ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: 'working-day', reason: '工作日', provisional: false },
  ...more,
});
const weekend = { runs: false, reasonCode: 'weekend', reason: '周末' } as const;
const holiday = { runs: false, reasonCode: 'holiday', reason: '元旦' } as const;
const days = [day(thursday), day('2026-11-27'), day('2026-11-28', weekend), day('2026-11-29', weekend), day('2026-11-30')];

const leaves = (time: string, more: Partial<BoardDeparture> = {}, date = thursday): BoardDeparture => ({
  ...{ tripId: `${date} ${time}`, serviceDate: date, headsign: '淞虹路', provisional: false, source: 'planned', status: 'scheduled' },
  ...{ delaySeconds: null, reportedAt: null, scheduledDepartureTime: clock(time, date), departureTime: clock(time, date) },
  ...more,
});
const all = (times: readonly string[], more: Partial<BoardDeparture> = {}, date = thursday): BoardDeparture[] =>
  times.map((time) => leaves(time, more, date));
const cancelled = (reason?: string): Partial<BoardDeparture> => ({
  ...{ status: 'cancelled', source: 'driver-reported' },
  ...(reason === undefined ? {} : { reason }),
});
const late = (minutes: number, leavesAt: string, more: Partial<BoardDeparture> = {}): Partial<BoardDeparture> => ({
  ...{ departureTime: clock(leavesAt), delaySeconds: minutes * 60, source: 'driver-reported', reportedAt: clock(leavesAt) },
  ...more,
});
const line = (departures: readonly BoardDeparture[], more: Partial<BoardLine> = {}): BoardLine => ({
  ...{ routeId: 'songhong', directionId: 0, routeName: '淞虹路线', color: null, textColor: null, towards: '淞虹路', note: '2号线' },
  ...{ gone: [], walkSeconds: null, driversReport: false, departures: [...departures] },
  ...more,
});
const board = (lines: readonly BoardLine[], more: Partial<Board> = {}): Board => ({
  ...{
    agencyName: '班车',
    stop: { stopId: 'home', name: '公寓', description: null },
    at: clock('07:00'),
    alerts: [],
    days,
    lines: [...lines],
  },
  ...more,
});

interface Options {
  readonly language?: Language;
  readonly isLive?: boolean;
  readonly chosen?: ChosenLine | null;
  readonly date?: string;
}
const answersAt = (
  ofBoard: Board,
  time: string,
  { language = 'zh-CN', isLive = true, chosen = null, date = thursday }: Options = {},
): Answers =>
  answersOf(ofBoard, { now: Date.parse(time.length > 5 ? `${date}T${time}+08:00` : clock(time, date)) / 1000, chosen, isLive, language });
/** The notice, then the sentence of each direction. */
const sentencesAt = (ofBoard: Board, time: string, options: Options = {}): string[] => {
  const { notice, lines } = answersAt(ofBoard, time, options);
  return [...(notice === '' ? [] : [notice]), ...lines.map(sentenceOf)];
};
const ofLine = (departures: readonly BoardDeparture[], time: string, more: Partial<BoardLine> = {}, options: Options = {}): string =>
  sentencesAt(board([line(departures, more)]), time, options).join(' | ');

describe('one direction', () => {
  const morning = [...all(['07:00', '07:30', '08:00', '08:30', '09:00']), ...all(['17:30', '18:00', '18:30'])];

  it('the answer of a direction is one sentence: the time, the wait, the next three departures', () => {
    expect(ofLine(morning, '06:30')).toBe('淞虹路（2号线）：07:00，30 分钟后；之后 07:30、08:00、08:30');
    expect(ofLine(morning, '06:30', {}, { language: 'en' })).toBe('淞虹路 (2号线): 07:00, in 30 min. Then 07:30, 08:00, 08:30');
  });

  it('an answer shows a bus until the end of the minute in which it leaves, and then the next one', () => {
    expect(ofLine(morning, '07:30:59')).toContain('：07:30，正在发车；之后');
    expect(ofLine(morning, '07:31:00')).toContain('：08:00，29 分钟后；之后');
    expect(ofLine([leaves('07:30', { departureTime: `${thursday}T07:30:40+08:00` })], '07:30:10')).toContain('：07:30，正在发车');
  });

  it('an answer lists later departures up to a long gap, at least one, and marks the last bus of the morning', () => {
    expect(ofLine(morning, '07:48')).toBe('淞虹路（2号线）：08:00，12 分钟后；之后 08:30、09:00 上午末班');
    expect(ofLine(morning, '09:00')).toBe('淞虹路（2号线）：09:00，正在发车，上午末班；之后 17:30');
    expect(ofLine(morning, '09:00', {}, { language: 'en' })).toBe('淞虹路 (2号线): 09:00, leaving now, last a.m. bus. Then 17:30');
  });

  it('an answer calls a bus the last one only where that is certain', () => {
    const eight = all(['18:00', '18:10', '18:20', '18:30', '18:40', '18:50', '19:00', '19:10']);
    expect(ofLine(eight, '19:05')).toBe('淞虹路（2号线）：19:10，5 分钟后');
    expect(ofLine(eight.slice(1), '19:05')).toBe('淞虹路（2号线）：19:10，5 分钟后，末班');
    expect(ofLine([...eight.slice(1), leaves('07:00', {}, '2026-11-27')], '19:05')).toContain('19:10，5 分钟后，末班');
    expect(ofLine([leaves('19:00'), leaves('19:30', cancelled())], '18:50')).toBe(
      '淞虹路（2号线）：19:00，10 分钟后，末班；之后 19:30 取消',
    );
  });

  it('an answer states a cancelled bus and its reason before the next one that runs', () => {
    const one = [leaves('07:30', cancelled('车辆故障，正在调车')), ...all(['08:00', '08:30'])];
    expect(ofLine(one, '07:21')).toBe('淞虹路（2号线）：07:30 取消，车辆故障，正在调车；08:00，39 分钟后；之后 08:30 末班');
    expect(ofLine(one, '07:21', {}, { language: 'en' })).toBe(
      '淞虹路 (2号线): 07:30 cancelled: 车辆故障，正在调车. 08:00, in 39 min. Then 08:30 (last)',
    );
    expect(ofLine(one, '07:40')).toContain('07:30 取消');
    expect(ofLine(one, '07:41')).not.toContain('07:30');
    const two = [leaves('07:30', cancelled('台风')), leaves('08:00', cancelled()), leaves('08:10', cancelled('台风')), leaves('08:30')];
    expect(ofLine(two, '07:21')).toBe('淞虹路（2号线）：07:30、08:10 取消，台风；08:00 取消；08:30，1 小时 9 分钟后，末班');
  });

  it('an answer states the delay, the age of the driver’s report and how full the bus is', () => {
    const full = [leaves('07:30', late(6, '07:36', { occupancyStatus: 'FULL' })), leaves('08:00')];
    expect(ofLine(full, '07:36')).toBe(
      '淞虹路（2号线）：07:36，正在发车，晚 6 分钟（原 07:30），已满；司机刚刚报，可能上不去；之后 08:00 末班',
    );
    expect(ofLine(full, '07:36', {}, { language: 'en' })).toBe(
      '淞虹路 (2号线): 07:36, leaving now, 6 min late (due 07:30), full. Reported just now, you may not get on. Then 08:00 (last)',
    );
    const estimated = leaves('07:30', late(3, '07:33', { source: 'estimated', reportedAt: clock('07:20') }));
    expect(ofLine([estimated], '07:21')).toBe('淞虹路（2号线）：07:33，12 分钟后，预计晚 3 分钟（原 07:30），末班；司机 1 分钟前报');
    expect(ofLine([estimated], '07:33', {}, { language: 'en' })).toContain('about 3 min late (due 07:30), last bus. Reported 13 min ago');
    expect(ofLine([leaves('07:30', late(-2, '07:28'))], '07:28')).toContain('07:28，正在发车，早 2 分钟（原 07:30）');
    const old = leaves('09:30', late(3, '09:33', { source: 'estimated', reportedAt: clock('08:10') }));
    expect(ofLine([old], '09:20')).toContain('司机 08:10 报');
  });

  it('an answer marks few seats and standing room, but neither free seats nor a punctual bus', () => {
    const filled = (occupancyStatus: NonNullable<BoardDeparture['occupancyStatus']>): string =>
      ofLine([leaves('08:30', { occupancyStatus, reportedAt: clock('08:28') }), leaves('09:00')], '08:28');
    expect(filled('FEW_SEATS_AVAILABLE')).toBe('淞虹路（2号线）：08:30，2 分钟后，座位少；司机刚刚报；之后 09:00 末班');
    expect(filled('STANDING_ROOM_ONLY')).toContain('，只有站位；司机刚刚报；');
    for (const status of ['EMPTY', 'MANY_SEATS_AVAILABLE'] as const)
      expect(filled(status)).toBe('淞虹路（2号线）：08:30，2 分钟后；之后 09:00 末班');
    expect(ofLine([leaves('08:30', late(0, '08:30')), leaves('09:00')], '08:30')).toBe('淞虹路（2号线）：08:30，正在发车；之后 09:00 末班');
  });

  it('an answer explains an expected delay by the vehicle’s previous trip', () => {
    const previous = (more: object = {}) => ({
      ...{ tripId: 'before', departureTime: clock('07:24'), isEstimated: false, arrivalTime: clock('07:36'), endsHere: true },
      ...more,
    });
    const waits = (more: object = {}): BoardDeparture[] => [
      leaves('07:30', late(6, '07:36', { source: 'estimated', reportedAt: null, previousTrip: previous(more) })),
      leaves('08:00', late(1, '08:01', { source: 'estimated', reportedAt: null })),
      leaves('08:30'),
    ];
    expect(ofLine(waits(), '07:25')).toBe(
      '淞虹路（2号线）：07:36，11 分钟后，预计晚 6 分钟（原 07:30）；这辆车上一趟 07:24 才开出，07:36 到这里再开；之后 08:01 晚 1 分钟、08:30 末班',
    );
    expect(ofLine(waits({ isEstimated: true }), '07:25', {}, { language: 'en' })).toBe(
      '淞虹路 (2号线): 07:36, in 11 min, about 6 min late (due 07:30). Its previous trip leaves at about 07:24 and gets here at 07:36. Then 08:01 (1 min late), 08:30 (last)',
    );
    expect(ofLine(waits({ endsHere: false }), '07:25')).toContain('；这辆车上一趟 07:24 才开出，07:36 跑完再开；');
    const round = { nextStops: ['菜场', '地铁站'], note: null, towards: '社区环线' };
    expect(ofLine(waits(), '07:25', round)).toContain('菜场、地铁站方向：07:36，11 分钟后');
    expect(ofLine(waits(), '07:25', round)).toContain('；上一圈 07:24 才开出，07:36 回到这里再开；');
    expect(ofLine(waits({ isEstimated: true }), '07:25', round, { language: 'en' })).toContain(
      'via 菜场, 地铁站: 07:36, in 11 min, about 6 min late (due 07:30). The round before leaves at about 07:24 and is back here at 07:36. ',
    );
  });

  it('an answer shows moved and added departures with the manager’s reason', () => {
    const moved = leaves('07:30', { departureTime: clock('07:40'), shiftSeconds: 600, reason: '司机换班' });
    const extra = leaves('07:45', { added: true, reason: '会议加开' });
    expect(ofLine([leaves('07:00'), moved, extra], '06:56')).toBe(
      '淞虹路（2号线）：07:00，4 分钟后；之后 07:40（原 07:30）、07:45 加开 末班',
    );
    expect(ofLine([leaves('07:00'), moved, extra], '06:56', {}, { language: 'en' })).toContain(
      'Then 07:40 (was 07:30), 07:45 (extra, last)',
    );
    expect(ofLine([moved, leaves('08:00')], '07:05')).toBe(
      '淞虹路（2号线）：07:40，35 分钟后，改到 07:40（原 07:30）；司机换班；之后 08:00 末班',
    );
    const started = {
      ...moved,
      departureTime: clock('07:43'),
      delaySeconds: 180,
      source: 'driver-reported' as const,
      reportedAt: clock('07:43'),
    };
    expect(ofLine([started, leaves('08:00')], '07:43')).toBe(
      '淞虹路（2号线）：07:43，正在发车，晚 3 分钟（改到 07:40，原 07:30）；司机刚刚报；之后 08:00 末班',
    );
    expect(ofLine([extra, leaves('08:00')], '07:33', {}, { language: 'en' })).toBe(
      '淞虹路 (2号线): 07:45, in 12 min, extra bus. 会议加开. Then 08:00 (last)',
    );
    const runs = leaves('10:40', { added: true, source: 'driver-reported', delaySeconds: 0, reportedAt: clock('10:40') });
    expect(ofLine([runs, leaves('17:30'), leaves('18:00')], '10:40')).toBe(
      '淞虹路（2号线）：10:40，正在发车，加开，上午末班；司机刚刚报；之后 17:30',
    );
  });

  it('an unreported bus stays in the answer for ten minutes, where drivers report and the page is live', () => {
    const evening = all(['17:45', '18:15', '18:45', '19:15', '19:45']);
    const reporting = { driversReport: true };
    expect(ofLine(evening, '17:47', reporting)).toBe(
      '淞虹路（2号线）：17:45，2 分钟前，应已发车，司机还没报；可能还没到，也可能已经走了；之后 18:15、18:45、19:15',
    );
    expect(ofLine(evening, '17:55:59', reporting, { language: 'en' })).toBe(
      '淞虹路 (2号线): 17:45, 10 min ago, due to have left, driver has not reported. It may not have come yet, or it may have left. Then 18:15, 18:45, 19:15',
    );
    expect(ofLine(evening, '17:56', reporting)).toContain('：18:15，19 分钟后');
    // Drivers do not report on this line, or the page receives no reports.
    expect(ofLine(evening, '17:47')).toContain('：18:15，28 分钟后');
    expect(ofLine(evening, '17:47', reporting, { isLive: false })).toContain('：18:15，28 分钟后');
    const marked = [leaves('17:45', { unreported: true }), ...evening.slice(1)];
    expect(ofLine(marked, '17:47')).toContain('应已发车');
    expect(ofLine(marked, '17:47', reporting, { isLive: false })).toContain('：18:15，28 分钟后');
    const boarded = leaves('08:30', { occupancyStatus: 'FEW_SEATS_AVAILABLE', reportedAt: clock('08:28') });
    expect(ofLine([boarded, leaves('09:00')], '08:32', reporting)).toContain(
      '08:30，2 分钟前，应已发车，司机还没报，座位少；4 分钟前报过上客，可能已经走了；之后 09:00',
    );
    // Once the estimated time has passed, a bus that was on the road has left; a bus that was waiting for its vehicle has not.
    const estimated = leaves('18:00', late(6, '18:06', { source: 'estimated', reportedAt: clock('17:58') }));
    expect(ofLine([estimated, leaves('18:30')], '18:09', reporting)).toContain('：18:30，21 分钟后');
    const previousTrip = { tripId: 'b', departureTime: clock('17:58'), isEstimated: false, arrivalTime: clock('18:06'), endsHere: true };
    expect(ofLine([{ ...estimated, previousTrip }, leaves('18:30')], '18:09', reporting)).toBe(
      '淞虹路（2号线）：18:06，3 分钟前，应已发车，司机还没报，预计晚 6 分钟（原 18:00）；可能还没到，也可能已经走了；之后 18:30 末班',
    );
  });

  it('an answer marks provisional times beside the time', () => {
    const unsure = all(['07:30', '08:00'], { provisional: true });
    expect(ofLine(unsure, '07:10')).toBe('淞虹路（2号线）：07:30，20 分钟后，暂定；之后 08:00 末班');
    const monday = all(['07:00', '07:30'], { provisional: true }, '2026-11-30');
    expect(sentencesAt(board([line(monday)], { days: days.slice(2) }), '10:00', { date: '2026-11-28' })).toEqual([
      '今天周末停运。',
      '淞虹路（2号线）：周一（11月30日）07:00 恢复，暂定；之后 07:30 末班',
    ]);
  });

  it('an answer after midnight still shows the last bus of the evening before', () => {
    const night = leaves('00:04', { serviceDate: thursday }, '2026-11-27');
    expect(ofLine([night], '23:50')).toBe('淞虹路（2号线）：00:04，14 分钟后，末班');
    expect(sentencesAt(board([line([night])]), '00:02', { date: '2026-11-27' })).toEqual(['淞虹路（2号线）：00:04，2 分钟后，末班']);
  });
});

describe('the notice above all directions', () => {
  const friday = '2026-11-27';
  const monday = all(['07:00', '07:30', '08:00'], {}, '2026-11-30');
  const other = (departures: readonly BoardDeparture[], more: Partial<BoardLine> = {}): BoardLine =>
    line(departures, { routeId: 't1', towards: '航站楼', note: null, ...more });

  it('a reason that holds for all directions is stated once, and each answer names the day on which service resumes', () => {
    const both = board([line(monday), other(monday)]);
    expect(sentencesAt(both, '22:00', { date: friday })).toEqual([
      '今天的车开完了，周末停运。',
      '淞虹路（2号线）：周一（11月30日）07:00 恢复；之后 07:30、08:00 末班',
      '航站楼：周一（11月30日）07:00 恢复；之后 07:30、08:00 末班',
    ]);
    expect(sentencesAt(both, '22:00', { date: friday, language: 'en', chosen: { routeId: 't1', directionId: 0 } })).toEqual([
      'No more buses today, and none this weekend.',
      '航站楼: Mon 30 November 07:00, service resumes. Then 07:30, 08:00 (last)',
    ]);
    expect(sentencesAt(both, '10:00', { date: '2026-11-29', language: 'en' })[1]).toContain(': Tomorrow (Mon) 07:00, service resumes. ');
    const tomorrow = all(['07:00'], {}, friday);
    expect(sentencesAt(board([line(tomorrow)]), '22:00')).toEqual(['今天的车开完了。', '淞虹路（2号线）：明天（周五）07:00 首班']);
    const newYear = [day('2026-12-31'), day('2027-01-01', holiday), day('2027-01-04')];
    expect(sentencesAt(board([line(all(['07:00'], {}, '2027-01-04'))], { days: newYear }), '20:00', { date: '2026-12-31' })[0]).toBe(
      '今天的车开完了，明天起元旦停运。',
    );
  });

  it('reasons that differ between directions are stated in each answer', () => {
    const saturdays = [...days.slice(1, 2), day('2026-11-28'), ...days.slice(3)];
    const mixed = board([line(monday), other(all(['07:30', '08:00'], {}, '2026-11-28'), { days: saturdays })]);
    expect(sentencesAt(mixed, '20:00', { date: friday })).toEqual([
      '淞虹路（2号线）：今天的车开完了，周末停运；周一（11月30日）07:00 恢复；之后 07:30、08:00 末班',
      '航站楼：今天的车开完了；明天（周六）07:30 首班；之后 08:00 末班',
    ]);
    expect(sentencesAt(mixed, '07:10', { date: '2026-11-28', language: 'en' })).toEqual([
      '淞虹路 (2号线): No buses today: weekend. Mon 30 November 07:00, service resumes. Then 07:30, 08:00 (last)',
      '航站楼: 07:30, in 20 min. Then 08:00 (last)',
    ]);
  });

  it('the notice says that the rest of the day is cancelled, and the answer lists those departures', () => {
    const off = [...all(['18:30', '19:00'], cancelled('道路封闭')), ...all(['07:00', '07:30'], {}, friday)];
    expect(ofLine(off, '18:11')).toBe(
      '今天余下的班次都取消了。 | 淞虹路（2号线）：18:30、19:00 取消，道路封闭；明天（周五）07:00 首班；之后 07:30 末班',
    );
    expect(sentencesAt(board([line(off), other(all(['18:30', '19:00']))]), '18:11')).toEqual([
      '淞虹路（2号线）：今天余下的班次都取消了；18:30、19:00 取消，道路封闭；明天（周五）07:00 首班；之后 07:30 末班',
      '航站楼：18:30，19 分钟后；之后 19:00 末班',
    ]);
    // The last cancelled departure has passed, so nothing more is cancelled today.
    expect(ofLine(off, '19:05')).toContain('今天的车开完了。 | 淞虹路（2号线）：19:00 取消，道路封闭；明天（周五）');
  });

  it('the notice says that there are no buses right now where no direction leaves within two hours', () => {
    const evening = all(['17:30', '18:00']);
    expect(ofLine(evening, '12:00')).toBe('现在没有车。 | 淞虹路（2号线）：17:30，5 小时 30 分钟后；之后 18:00 末班');
    expect(ofLine(evening, '15:30', {}, { language: 'en' })).toContain('No buses right now. | 淞虹路 (2号线): 17:30, in 2 h. ');
    expect(sentencesAt(board([line(evening), other(all(['12:10']))]), '12:00')[0]).toBe(
      '淞虹路（2号线）：17:30，5 小时 30 分钟后；之后 18:00 末班',
    );
  });

  it('the notice says that buses run on a day on which people may not expect them', () => {
    const makeUp = { days: [day(thursday, { reasonCode: 'make-up-workday', reason: '调休上班' })] };
    expect(sentencesAt(board([line(all(['07:30']))], makeUp), '07:10')).toEqual([
      '今天调休上班，正常运营。',
      '淞虹路（2号线）：07:30，20 分钟后，末班',
    ]);
    expect(sentencesAt(board([line(all(['17:30']))], makeUp), '07:10', { language: 'en' })[0]).toBe(
      'Make-up workday: buses run as usual. No buses right now.',
    );
    const off = { runs: false, reasonCode: 'manager-exception', reason: '道路施工' };
    const tomorrow = board([line(all(['07:00'], {}, friday))], { days: [day(thursday, off), day(friday)] });
    expect(sentencesAt(tomorrow, '07:18')).toEqual(['今天停运（道路施工）。', '淞虹路（2号线）：明天（周五）07:00 恢复']);
    const before = { runs: false, reasonCode: 'no-timetable', reason: '这一天没有生效的时刻表' };
    const begins = board([line(all(['07:00'], {}, friday))], { days: [day(thursday, before), day(friday)] });
    expect(sentencesAt(begins, '07:18')[1]).toBe('淞虹路（2号线）：明天（周五）07:00 开始');
    expect(sentencesAt(begins, '07:18', { language: 'en' })[1]).toBe('淞虹路 (2号线): Tomorrow (Fri) 07:00, service begins');
    const anyway = board([line(all(['07:30']))], { days: [day(thursday, { ...off, runs: true })] });
    expect(sentencesAt(anyway, '07:18')[0]).toBe('今天照常开车（道路施工）。');
  });

  it('the notice explains a day without service in a timetable for other days, or by another weekday’s service', () => {
    const rests = (reasonCode: string, reason: string): Board =>
      board([line(all(['07:00'], {}, friday))], { days: [day(thursday, { runs: false, reasonCode, reason }), day(friday)] });
    expect(sentencesAt(rests('other-days', '只在周六开'), '08:00')[0]).toBe('今天没有班次，只在周六开。');
    expect(sentencesAt(rests('other-days', 'Runs on Saturdays only'), '08:00', { language: 'en' })[0]).toBe(
      'No buses today: Runs on Saturdays only.',
    );
    expect(sentencesAt(rests('make-up-workday', '调休上班，按工作日班次'), '08:00')[0]).toBe('今天没有班次，调休上班，按工作日班次。');
  });

  it('the notice says that the timetable, or the days that a device saved, have no further departures', () => {
    const nothing = board([line([]), other([])]);
    expect(sentencesAt(nothing, '08:00')).toEqual([
      '时刻表里没有今后的班次，何时再开请问物业。',
      '淞虹路（2号线）：没有今后的班次',
      '航站楼：没有今后的班次',
    ]);
    expect(sentencesAt(nothing, '08:00', { language: 'en' })).toEqual([
      'The timetable has no further departures. Ask the operator when service resumes.',
      '淞虹路 (2号线): no further departures',
      '航站楼: no further departures',
    ]);
    expect(sentencesAt({ ...nothing, savedUntil: '2026-12-09' }, '08:00')).toEqual([
      '手头的时刻表只到12月9日，没有今后的班次。请连上网络再看，或问物业。',
      '淞虹路（2号线）：已保存的时刻表里没有今后的班次',
      '航站楼：已保存的时刻表里没有今后的班次',
    ]);
    expect(sentencesAt(board([line([]), other(all(['08:30']))]), '08:00')).toEqual([
      '淞虹路（2号线）：没有今后的班次',
      '航站楼：08:30，30 分钟后，末班',
    ]);
  });
});

it('a long note of a stop is left out beside the direction’s name', () => {
  expect(ofLine(all(['07:30']), '07:10', { note: '从三号口出来以后沿人行道向右走两百米' })).toBe('淞虹路：07:30，20 分钟后，末班');
});
