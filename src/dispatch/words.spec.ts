import { expect, it } from '@jest/globals';
import { instant, minutes } from '../scheduling/service-time.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { driverWords } from './words.js';

const event = (kind: string, at: number, fields: object = {}): LoggedEvent =>
  ({
    ...{
      eventId: `${kind} ${at}`,
      kind,
      at: instant(at),
      undoes: null,
      source: 'driver',
      accountId: 'zhou',
      tripId: 'trip',
      vehicleId: null,
    },
    ...{ reason: null, shift: null, ...fields },
  }) as LoggedEvent;
const note = (kind: string, at: number, fields: object = {}) => ({
  ...{ kind, at: instant(at), accountId: 'zhou', tripId: null, vehicleId: 'bus-1', text: null, items: null },
  ...fields,
});

it('drivers’ remarks are listed with the newest first: faults, failed checks, and reasons for late, cancelled or added trips', () => {
  const items = JSON.stringify([
    { item: '轮胎', isRight: false, remark: '气不足' },
    { item: '灯光', isRight: true },
    { item: '车门', isRight: false },
  ]);
  const notes = [note('check', 1, { items }), note('fault', 2, { text: '空调坏了' })];
  const logged = [
    [event('delay-reported', 5, { shift: minutes(6), reason: '堵车' })],
    [event('trip-cancelled', 4, { reason: '车辆故障' }), event('trip-added', 3, { reason: '客满加开' })],
  ];
  expect(driverWords(notes, logged, 'en').map(({ kind, text, delaySeconds }) => [kind, text, delaySeconds])).toEqual([
    ['late', 'traffic', 360],
    ['cancelled', expect.any(String), null],
    ['added', '客满加开', null],
    ['fault', '空调坏了', null],
    ['check', '轮胎：气不足; 车门', null],
  ]);
});

it('passed checks, acknowledgements, undone events and managers’ reasons are not remarks of drivers', () => {
  const items = JSON.stringify([{ item: '轮胎', isRight: true }]);
  const notes = [note('check', 1, { items }), note('check', 1), note('acknowledged', 2), note('voided', 3, { text: '多点了' })];
  const late = event('delay-reported', 5, { shift: minutes(6) });
  const undone = [late, event('undo', 6, { undoes: late.eventId })];
  const managers = [event('trip-cancelled', 4, { source: 'manager', reason: '台风' })];
  expect(driverWords(notes, [undone, managers, [event('trip-cancelled', 7)]], 'zh-CN')).toEqual([]);
});
