import { describe, expect, it } from '@jest/globals';
import { epochSeconds, seconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import { correctionsOf } from './corrections.js';

const zone = 'Asia/Shanghai';
const date = serviceDate('2024-07-15');
const at = (time: string): EpochSeconds => epochSeconds(date, serviceTime(`${time}:00`), zone);
const trip: TripIdentity = {
  ...{
    serviceDate: date,
    tripId: 'out',
    routeId: 'r',
    directionId: 0,
    patternId: 1,
    stopIds: ['a', 'b'],
    startTime: serviceTime('07:30:00'),
  },
  ...{ isScheduled: true, offsets: null, headsign: null, blockId: null, modelTripId: null },
  plan: [
    { stopId: 'a', arrival: at('07:30'), departure: at('07:30') },
    { stopId: 'b', arrival: at('07:38'), departure: at('07:38') },
  ],
};
let ids = 0;
function event(kind: LoggedEvent['kind'], time: string, more: Partial<LoggedEvent> = {}): LoggedEvent {
  ids += 1;
  return {
    ...{ eventId: `e${String(ids).padStart(3, '0')}`, serviceDate: date, tripId: 'out', kind, position: null, count: null, undoes: null },
    ...{ vehicleId: null, at: at(time), deviceTime: at(time), receivedAt: at(time), clockOffset: 0, source: 'driver', accountId: 'wang' },
    ...{ reason: null, flags: '', saidPlace: null, shift: null },
    ...more,
  };
}
const manager = { source: 'manager', accountId: 'boss' } as const;
const boarded = event('boarded', '07:30', { count: 5 });
const ended = event('trip-ended', '07:38');
const described = (events: readonly LoggedEvent[], language: 'zh-CN' | 'en' = 'zh-CN'): unknown[] =>
  correctionsOf(trip, events, zone, language).map(({ what, reason, accountId }) => [what, reason, accountId]);

describe('describing what managers corrected on a trip', () => {
  it('a count that was voided and entered anew is described as one correction', () => {
    const voided = event('undo', '09:00', { ...manager, undoes: boarded.eventId, reason: '数错了' });
    const anew = event('boarded', '09:01', { ...manager, count: 4, reason: '数错了' });
    expect(described([anew, voided, ended, boarded])).toEqual([['上车人数 5 → 4', '数错了', 'boss']]);
    expect(described([anew, voided, ended, boarded], 'en')).toEqual([['boarded 5 → 4', '数错了', 'boss']]);
  });

  it('a trip without events of managers has no corrections', () => {
    expect(described([boarded, ended])).toEqual([]);
  });

  it('each correction is described by itself, as the trip was before and after it', () => {
    const events = [
      event('trip-shifted', '06:00', { ...manager, shift: seconds(600), reason: '会议' }),
      event('trip-cancelled', '06:30', { ...manager, reason: '台风' }),
      boarded,
      event('left-behind', '09:00', { ...manager, count: 2, reason: '监控' }),
      event('trip-ended', '10:00', { ...manager, at: at('07:40'), reason: '忘了结束' }),
      event('boarded', '10:30', { ...manager, count: 1, reason: '忘了' }),
      event('bus-full', '11:30', { ...manager, reason: '补' }),
    ];
    expect(described(events)).toEqual([
      ['发车时刻 07:30 → 07:40', '会议', 'boss'],
      ['取消了这一班', '台风', 'boss'],
      ['未能上车 0 → 2', '监控', 'boss'],
      ['结束 没有记 → 07:40；人数改为已数清', '忘了结束', 'boss'],
      ['上车人数 5 → 6', '忘了', 'boss'],
      ['补记了满员', '补', 'boss'],
    ]);
    expect(described([boarded, event('stop-departed', '09:30', { ...manager, position: 1, saidPlace: '@b' })])).toEqual([
      ['改了记录，人数不变', null, 'boss'],
    ]);
  });
});
