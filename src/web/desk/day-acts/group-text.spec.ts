import { describe, expect, it } from '@jest/globals';
import { groupText, takenBackText, type ChangeForRiders, type TripForRiders } from './group-text.js';

const songhong = { 'zh-CN': '淞虹路线', en: 'Songhong Road line' };
const trip = (time: string, directionId: 0 | 1 | null = 0): TripForRiders => ({ time, routeName: songhong, directionId });
const date = '2024-07-25';

describe('the line for the residents’ group', () => {
  it('the message about a cancellation names date, weekday, time, route, direction, reason and next departure', () => {
    const text = groupText(date, '车辆故障', {
      kind: 'cancelled',
      trip: trip('07:30'),
      instead: { next: { time: '08:00', isOftenFull: false }, walkMinutes: null },
    });
    expect(text['zh-CN']).toBe('【班车】7 月 25 日（周四）07:30 淞虹路线去程取消：车辆故障。下一班 08:00。给您带来不便，敬请谅解。');
    expect(text.en).toBe(
      '[Shuttle] Thu 25 July: the 07:30 Songhong Road line outbound is cancelled (vehicle breakdown). Next at 08:00. We are sorry for the inconvenience.',
    );
  });

  it('the message about a cancellation warns of a full next departure and gives the walking time', () => {
    const { 'zh-CN': text } = groupText(date, '天气', {
      kind: 'cancelled',
      trip: trip('07:30'),
      instead: { next: { time: '08:00', isOftenFull: true }, walkMinutes: 18 },
    });
    expect(text).toContain('下一班 08:00，可能坐满。步行约 18 分钟。');
  });

  it('the message about the last departure of a day says that no other follows', () => {
    const last = groupText(date, '天气', { kind: 'cancelled', trip: trip('19:45', 1), instead: { next: null, walkMinutes: null } });
    expect(last['zh-CN']).toContain('19:45 淞虹路线回程取消：天气。之后当天没有班车了。');
    expect(last.en).toContain('There is no later one that day.');
  });

  it('the message about a cancellation names no next departure if none is known', () => {
    expect(groupText(date, '天气', { kind: 'cancelled', trip: trip('07:30'), instead: null })['zh-CN']).toBe(
      '【班车】7 月 25 日（周四）07:30 淞虹路线去程取消：天气。给您带来不便，敬请谅解。',
    );
  });

  it('a reason in the message has no double full stop, and a manager’s own wording stays in both languages', () => {
    const text = groupText(date, ' 小区道路封闭。 ', { kind: 'added', trip: trip('08:15', null) });
    expect(text['zh-CN']).toBe('【班车】7 月 25 日（周四）加开一班：08:15 淞虹路线，小区道路封闭。');
    expect(text.en).toBe('[Shuttle] Thu 25 July: one more departure, 08:15 Songhong Road line (小区道路封闭).');
  });

  it('the message about a moved trip names the old and the new time', () => {
    const text = groupText(date, '堵车', { kind: 'moved', trip: trip('07:30'), to: { time: '07:40' } });
    expect(text['zh-CN']).toBe('【班车】7 月 25 日（周四）07:30 淞虹路线去程改到 07:40 开：堵车。请按新时刻候车。');
    expect(text.en).toContain('leaves at 07:40 instead (traffic)');
  });

  it('the message marks a departure after midnight as on the next day', () => {
    const late: TripForRiders = { ...trip('00:10'), isNextDay: true };
    expect(groupText(date, '天气', { kind: 'reinstated', trip: late })['zh-CN']).toContain('次日 00:10 淞虹路线去程恢复');
  });

  it('the message about many cancellations groups them by route and direction and names the first six', () => {
    const few = groupText(date, '台风', {
      kind: 'cancelled-many',
      trips: [trip('17:30'), trip('18:00'), trip('18:15', 1)],
      othersRun: true,
    });
    expect(few['zh-CN']).toBe(
      '【班车】7 月 25 日（周四）取消 3 班：17:30、18:00 淞虹路线去程，18:15 淞虹路线回程；原因：台风。其他班次照常。给您带来不便，敬请谅解。',
    );
    const times = Array.from({ length: 20 }, (_, index) => trip(`${10 + Math.floor(index / 2)}:${index % 2 === 0 ? '00' : '30'}`));
    const many = groupText(date, '台风', { kind: 'cancelled-many', trips: times, othersRun: false });
    expect(many['zh-CN']).toContain('，等 20 班；原因：台风。给您');
    expect(many.en).toContain('; and 14 more.');
  });

  it('the message about a cancelled rest of the day names the time, and the route if it is only one', () => {
    const all = groupText(date, '台风', { kind: 'cancelled-from', from: '15:00', routeName: null, count: 20, othersRun: false });
    expect(all['zh-CN']).toBe('【班车】7 月 25 日（周四）15:00 起所有班车停开，共 20 班：台风。给您带来不便，敬请谅解。');
    const one = groupText(date, '台风', { kind: 'cancelled-from', from: '15:00', routeName: songhong, count: 10, othersRun: true });
    expect(one.en).toContain('no Songhong Road line from 15:00 on, 10 departures (台风). All others run.');
  });

  it('the message about an undone change says what applies instead', () => {
    const back = (change: ChangeForRiders): string => takenBackText(date, change)['zh-CN'];
    expect(back({ kind: 'cancelled', trip: trip('07:30'), instead: null })).toBe(
      '【班车】更正：7 月 25 日（周四）07:30 淞虹路线去程照常开，刚才的取消通知作废。',
    );
    expect(back({ kind: 'added', trip: trip('08:15') })).toContain('不加开 08:15 淞虹路线去程');
    expect(back({ kind: 'moved', trip: trip('07:30'), to: { time: '07:40' } })).toContain('07:30 淞虹路线去程还按原来的时刻开');
    expect(back({ kind: 'reinstated', trip: trip('07:30') })).toContain('还是取消');
    expect(back({ kind: 'cancelled-many', trips: [trip('17:30')], othersRun: true })).toContain('下列班次照常开：17:30 淞虹路线去程。');
    expect(back({ kind: 'cancelled-from', from: '15:00', routeName: null, count: 20, othersRun: false })).toBe(
      '【班车】更正：7 月 25 日（周四）15:00 起所有班车照常开，刚才的停开通知作废。',
    );
  });

  it('no message for the residents’ group has an unfilled placeholder in either language', () => {
    const changes: readonly ChangeForRiders[] = [
      { kind: 'cancelled', trip: trip('07:30'), instead: { next: null, walkMinutes: 18 } },
      { kind: 'reinstated', trip: trip('07:30') },
      { kind: 'added', trip: trip('07:30', null) },
      { kind: 'moved', trip: trip('07:30'), to: { time: '07:40' } },
      { kind: 'cancelled-many', trips: [trip('07:30')], othersRun: true },
      { kind: 'cancelled-from', from: '15:00', routeName: songhong, count: 1, othersRun: true },
    ];
    for (const change of changes) {
      for (const text of [groupText(date, '天气', change), takenBackText(date, change)]) {
        expect(text['zh-CN']).toMatch(/^【班车】[^{}]*。$/u);
        expect(text.en).toMatch(/^\[Shuttle\] [^{}]*\.$/u);
        expect(text.en).not.toMatch(/ {2}|[。，：；（）]/u);
      }
    }
  });
});
