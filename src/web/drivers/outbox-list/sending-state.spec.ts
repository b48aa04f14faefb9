import { describe, expect, it } from '@jest/globals';
import type { Row } from '../rows.js';
import { sendingState } from './sending-state.js';

type Shown = Parameters<typeof sendingState>[0];
const now = 1_721_000_000;
const quiet: Shown = {
  ...{ now, language: 'zh-CN', storedIn: 'both', rows: [] },
  session: { accountId: 'a', name: '王师傅', role: 'driver', isOver: false },
  sending: { problem: null, isSending: false, waitingCount: 0, refusedCount: 0, oldestAt: null },
};
const shown = (sending: Partial<Shown['sending']>, more: Partial<Shown> = {}) =>
  sendingState({ ...quiet, ...more, sending: { ...quiet.sending, ...sending } });
const rowOf = (accountName: string) => ({ state: 'waiting', accountName }) as Row;

describe('the corner that shows what is not sent yet', () => {
  it('the name of the corner begins with 待发送 in every state', () => {
    const states = [
      shown({}),
      shown({ waitingCount: 14, oldestAt: now - 360, problem: 'offline' }),
      shown({ waitingCount: 4, refusedCount: 1, oldestAt: now - 360 }),
      shown({ waitingCount: 1, oldestAt: now }, { storedIn: 'none' }),
    ];
    expect(states.map(({ name }) => name)).toEqual([
      '待发送 0，全部已发',
      '待发送 14 条，最早 6 分钟，没有信号',
      '待发送 5 条，其中 1 条被退回',
      '待发送 1 条，上一下没有存住',
    ]);
    expect(states.map(({ look, isOffline, count, detail }) => [look, isOffline, count, detail])).toEqual([
      ['sent', false, null, null],
      ['wait', true, 14, '最早 6 分钟'],
      ['refused', false, 5, '1 条退回'],
      ['refused', false, 1, '没存住'],
    ]);
  });

  it('the corner has the same states in English', () => {
    expect(shown({ unreadable: ['{'] })).toMatchObject({ look: 'refused', count: 1, name: '待发送 1 条，其中 1 条读不出' });
    expect(shown({ waitingCount: 2, oldestAt: now - 90, problem: 'server' }, { language: 'en' }).name).toBe(
      'Waiting to send: 2, oldest 1 min; the server did not take it',
    );
  });

  it('without a session the corner names the author of the waiting rows, unless there are several authors', () => {
    const waiting = { waitingCount: 2, oldestAt: now - 720 };
    expect(shown(waiting, { session: null, rows: [rowOf('李师傅'), rowOf('李师傅')] }).detail).toBe('李师傅的');
    expect(shown(waiting, { session: null, rows: [rowOf('李师傅'), rowOf('王师傅')] }).detail).toBe('最早 12 分钟');
    expect(shown(waiting, { rows: [rowOf('李师傅')] }).detail).toBe('最早 12 分钟');
  });
});
