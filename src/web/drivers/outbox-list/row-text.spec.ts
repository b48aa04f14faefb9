import { describe, expect, it } from '@jest/globals';
import { driverKinds } from '../../../trip-log/trip-event.js';
import type { Row } from '../rows.js';
import { clockAt, rowText, tripText } from './row-text.js';

const event = (rowId: string, body: object): Row => ({ rowId, what: 'event', about: null, body }) as unknown as Row;
const note = (body: object): Row => ({ rowId: 'note', what: 'note', about: null, body }) as unknown as Row;
const text = (row: Row, rows: Row[] = [], language: 'zh-CN' | 'en' = 'zh-CN') => rowText(row, rows, language);

describe('a row in words', () => {
  it('a row is written in the words of its button, for every kind of event', () => {
    const texts = driverKinds.map((kind) => text(event('1', { kind, count: 5, delaySeconds: 600 })));
    expect(texts).toEqual([
      '发车',
      '到站',
      '离站',
      '上车 +5',
      '下车 +5',
      '未能上车 +5',
      '满员',
      '结束',
      '取消',
      '晚 10 分钟',
      '加开',
      '撤销一次记录',
    ]);
    expect(text(event('1', { kind: 'boarded', count: 5 }), [], 'en')).toBe('Boarded +5');
  });

  it('a row’s text includes the reason, and a delay of zero is called on time', () => {
    expect(text(event('1', { kind: 'trip-cancelled', reason: '车辆故障' }))).toBe('取消，车辆故障');
    expect(text(event('1', { kind: 'delay-reported', delaySeconds: 0 }))).toBe('不晚了');
  });

  it('the text of an undo names what it takes back, even another undo, and a cycle of undos ends', () => {
    const [one, five] = [event('1', { kind: 'boarded', count: 1 }), event('5', { kind: 'boarded', count: 5 })];
    const undo = event('u', { kind: 'undo', undoes: '5' });
    expect(text(event('v', { kind: 'undo', undoes: '1' }), [one])).toBe('撤销 −1');
    expect(text(undo, [five])).toBe('撤销：上车 +5');
    expect(text(event('w', { kind: 'undo', undoes: 'u' }), [five, undo])).toBe('撤销：撤销：上车 +5');
    const ring = [event('a', { kind: 'undo', undoes: 'b' }), event('b', { kind: 'undo', undoes: 'a' })];
    expect(text(ring[0] as Row, ring)).toBe('撤销：撤销一次记录');
  });

  it('notes are written in words', () => {
    expect(text(note({ kind: 'check', items: [{ isRight: true }] }))).toBe('出车前检查');
    expect(text(note({ kind: 'check', items: [{ isRight: true }, { isRight: false }] }))).toBe('出车前检查，1 项不正常');
    expect(text(note({ kind: 'fault', text: '右后门关不上' }))).toBe('报故障：右后门关不上');
    expect(text(note({ kind: 'acknowledged' }))).toBe('知道了');
    expect(text(note({ kind: 'voided', text: '上车 +5' }), [], 'en')).toBe('Void: 上车 +5');
  });

  it('the trip of a row is named by time and headsign, in local time', () => {
    expect(tripText({ about: { time: '07:30', headsign: '淞虹路' } }, 'zh-CN')).toBe('07:30 淞虹路');
    expect(tripText({ about: { time: null, headsign: '淞虹路' } }, 'en')).toBe('淞虹路');
    expect(tripText({ about: null }, 'en')).toBeNull();
    expect(clockAt(1_721_000_400.9, 'Asia/Shanghai')).toBe('07:40');
  });
});
