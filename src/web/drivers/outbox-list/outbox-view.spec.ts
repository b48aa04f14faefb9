import { describe, expect, it } from '@jest/globals';
import type { DriverState } from '../driver-app.js';
import type { Row } from '../rows.js';
import { outboxView } from './outbox-view.js';
import { actionsInOrder, advisedCodes, refusalAdvice } from './refusal-advice.js';

const now = Date.parse('2024-07-15T07:36:00+08:00') / 1000;
const row = (rowId: string, state: Row['state'], kind: string, more: object = {}): Row =>
  ({
    ...{ rowId, state, what: 'event', accountId: 'wang', accountName: '王师傅', at: now - 360, answeredAt: null, refusal: null },
    ...{ about: { time: '07:30', headsign: '淞虹路' }, body: { kind, count: 5 } },
    ...more,
  }) as unknown as Row;
const shown = (rows: Row[], problem: DriverState['sending']['problem'] = 'offline', more: object = {}) =>
  outboxView({
    ...{ rows, now, language: 'zh-CN', page: { timezone: 'Asia/Shanghai' } as DriverState['page'] },
    session: { accountId: 'wang', name: '王师傅', role: 'driver', isOver: false },
    sending: { problem, isSending: false, waitingCount: 1, refusedCount: 0, oldestAt: rows.length === 0 ? null : now - 360 },
    ...more,
  });
const refused = row('3', 'refused', 'boarded', { refusal: { code: 'undo-not-allowed', detail: '记录 3…' } });

describe('the list of what is not sent yet', () => {
  it('a refused row is listed with the reason and the actions', () => {
    expect(shown([refused]).refused).toEqual([
      {
        ...{ rowId: '3', time: '07:30', what: '上车 +5', under: null, state: '退回' },
        why: '07:30 淞虹路那一班。那一条是管理者改过的，司机不能撤销。要是不对，复制给管理者。',
        actions: ['copy', 'again', 'void'],
      },
    ]);
  });

  it('a row that was refused for its date shows when it is sent again by itself', () => {
    const refusal = { code: 'service-date-out-of-range', detail: '…' };
    const again = row('3', 'refused', 'boarded', { refusal, sendAgainAt: Date.parse('2024-07-16T21:00:00+08:00') / 1000 });
    const [line] = shown([again]).refused;
    expect(line?.why).toBe(
      '07:30 淞虹路那一班。日子还没到，7月16日 21:00 会自动再发。请看看手机的日期；记错了日子就作废，记到今天的班上。',
    );
    expect(line?.actions).toEqual(['void', 'copy', 'again']);
  });

  it('waiting rows are listed in the order of the taps, with the reason why they wait', () => {
    const rows = [row('2', 'waiting', 'boarded'), row('1', 'waiting', 'trip-started')];
    const lines = (problem: DriverState['sending']['problem'], more = {}) => {
      const { waitingTitle, waiting } = shown(rows, problem, more);
      return [waitingTitle, ...waiting.map(({ what, state }) => `${what} ${state}`)];
    };
    expect(lines('offline')).toEqual(['没有信号，排着队 2 条', '发车 等信号', '上车 +5 等信号']);
    expect(lines('server')).toEqual(['服务器没有收下，排着队 2 条，过一会儿自动再发', '发车 等服务器', '上车 +5 等服务器']);
    expect(lines('signed-out')[1]).toBe('发车 等登录');
    expect(lines(null)).toEqual(['正要发 2 条', '发车 马上发', '上车 +5 马上发']);
    const isSending = { problem: null, isSending: true, waitingCount: 2, refusedCount: 0, oldestAt: now };
    expect(lines(null, { sending: isSending })[1]).toBe('发车 正在发');
  });

  it('a row of another driver is listed with its author', () => {
    const other = row('1', 'waiting', 'boarded', { accountId: 'li', accountName: '李师傅' });
    expect(shown([other]).waiting[0]?.under).toBe('07:30 淞虹路，李师傅记的');
    expect(shown([other, refused], 'offline', { session: null }).refused[0]?.under).toBe('王师傅记的');
  });

  it('sent and voided rows are listed, the newest first, and the title says when everything is sent', () => {
    const rows = [row('1', 'sent', 'trip-started', { answeredAt: now - 50 }), row('2', 'voided', 'boarded', { answeredAt: now - 9 })];
    const { sub, received } = shown(rows, null, {
      sending: { problem: null, isSending: false, waitingCount: 0, refusedCount: 0, oldestAt: null },
    });
    expect([sub, ...received.map(({ what, state }) => `${what} ${state}`)]).toEqual(['都发出去了', '上车 +5 作废了', '发车 已收到']);
    expect(shown([refused]).sub).toBe('最早 6 分钟前');
  });
});

describe('the advice on a refused row', () => {
  it('every refused row offers all three actions, the most fitting one first', () => {
    for (const action of ['copy', 'again', 'void'] as const) {
      expect(actionsInOrder(action)[0]).toBe(action);
      expect([...actionsInOrder(action)].sort()).toEqual(['again', 'copy', 'void']);
    }
    expect(advisedCodes.map((code) => refusalAdvice({ refusal: { code, detail: '' } }, 'en').why).every((why) => why !== '')).toBe(true);
  });

  it('an unknown refusal is shown in the server’s words, to be copied for a manager', () => {
    expect(refusalAdvice({ refusal: { code: 'toString', detail: '新的原因。' } }, 'zh-CN')).toEqual({ action: 'copy', why: '新的原因。' });
    expect(refusalAdvice({ refusal: { code: 'not-known', detail: '新的原因。' } }, 'zh-CN')).toEqual({ action: 'copy', why: '新的原因。' });
  });
});
