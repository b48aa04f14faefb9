import { describe, expect, it } from '@jest/globals';
import { epochSeconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { boundsOf, correctClock, isDateSuspect, isInReach, isLate } from './device-clock.js';

const at = (time: string): EpochSeconds => epochSeconds(serviceDate('2024-07-15'), serviceTime(time), 'Asia/Shanghai');
const day = boundsOf(serviceDate('2024-07-15'), 'Asia/Shanghai');

describe('a clock', () => {
  it('a clock that is years wrong is not believed, whether it says so when logging or when sending', () => {
    const years = 100 * 365 * 86_400;
    for (const off of [-years, years]) {
      const deviceTime = (at('07:30') + off) as EpochSeconds;
      expect(correctClock(deviceTime, null, at('08:00'), day)).toEqual({
        ...{ at: at('08:00'), clockOffset: null, isCorrected: true },
        isUnknown: true,
      });
      expect(correctClock(deviceTime, (at('08:00') + off) as EpochSeconds, at('08:00'), day)).toMatchObject({
        at: at('08:00'),
        isCorrected: true,
        isUnknown: true,
      });
    }
    // Long after the day, the end of the possible time is nearer than the arrival.
    expect(correctClock((at('07:30') - years) as EpochSeconds, null, (at('07:30') + 30 * 86_400) as EpochSeconds, day).at).toBe(day.from);
  });
  it('a clock that is at most two minutes wrong is not corrected', () => {
    for (const sentAt of ['07:58', '08:00', '08:02'])
      expect(correctClock(at('07:30'), at(sentAt), at('08:00'), day)).toMatchObject({
        at: at('07:30'),
        isCorrected: false,
        isUnknown: false,
      });
  });
  it('a clock that is more than two minutes wrong is corrected by its error, in both directions and across midnight', () => {
    expect(correctClock(at('07:30'), at('10:00'), at('08:00'), day)).toEqual({
      ...{ at: at('05:30'), clockOffset: -7200, isCorrected: true },
      isUnknown: false,
    });
    expect(correctClock(at('23:50'), at('24:10'), at('30:10'), day)).toMatchObject({
      ...{ at: at('29:50'), clockOffset: 21_600 },
      isUnknown: false,
    });
  });
  it('a corrected event never happens after its arrival', () => {
    expect(correctClock(at('08:01'), at('08:01'), at('08:00'), day)).toMatchObject({
      at: at('08:00'),
      isCorrected: false,
      isUnknown: false,
    });
    expect(correctClock(at('09:00'), null, at('08:00'), day)).toMatchObject({ at: at('08:00'), isCorrected: true, isUnknown: true });
    // The clock's error is known, but corrected by it the event would have happened two hours after it was sent.
    expect(correctClock(at('12:00'), at('10:00'), at('08:00'), day)).toMatchObject({ at: at('08:00'), isCorrected: true, isUnknown: true });
    expect(correctClock(at('07:30'), null, at('08:00'), day)).toMatchObject({ at: at('07:30'), isCorrected: false, isUnknown: false });
  });
  it('an event that arrives half a day later is late', () => {
    expect([isLate(at('07:30'), at('19:30')), isLate(at('07:29'), at('19:30'))]).toEqual([false, true]);
  });
});

it('a service date may be three months back and one day ahead', () => {
  const today = serviceDate('2024-07-15');
  for (const date of ['2024-07-16', '2024-04-14']) expect(isInReach(serviceDate(date), today)).toBe(true);
  for (const date of ['2024-07-17', '2024-04-13']) expect(isInReach(serviceDate(date), today)).toBe(false);
});

describe('a date is suspect', () => {
  const plan = { from: at('07:30'), to: at('07:38') };
  const night = { from: at('24:30'), to: at('24:38') };
  const isSuspect = (
    happened: EpochSeconds,
    more: { clockOffset?: number; isUnknown?: boolean; receivedAt?: EpochSeconds } = {},
    span: typeof plan | null = plan,
  ) =>
    isDateSuspect(
      { at: happened, clockOffset: (more.clockOffset ?? 0) as never, isUnknown: more.isUnknown ?? false },
      more.receivedAt ?? at('140:00'),
      span,
    );
  const onDay = (days: number, time: string): EpochSeconds => (at(time) + days * 86_400) as EpochSeconds;

  it('a date is suspect where the phone’s clock is about a day wrong when it sends', () => {
    for (const hours of [22, 24, 26])
      for (const sign of [1, -1]) expect(isSuspect(at('07:30'), { clockOffset: sign * hours * 3600 })).toBe(true);
    for (const hours of [0, 2, 12, 21.9, 26.1, 48]) expect(isSuspect(at('07:30'), { clockOffset: hours * 3600 }, null)).toBe(false);
  });

  it('a date is suspect where the event is nearer to the same trip of the day after or before', () => {
    for (const [days, time] of [
      [1, '07:30'],
      [1, '04:00'],
      [1, '12:00'],
      [-1, '07:45'],
    ] as const)
      expect([days, time, isSuspect(onDay(days, time))]).toEqual([days, time, true]);
    // A trip at half past midnight, logged under the calendar date, is of the day before.
    expect(isSuspect(at('00:31'), { receivedAt: at('00:31') }, night)).toBe(true);
    expect(isSuspect(at('24:31'), {}, night)).toBe(false);
  });

  it('a date is not suspect where the event was entered late, its time is made up, or the trip has no plan', () => {
    for (const time of ['06:00', '07:30', '12:00', '19:35', '23:00', '25:00']) expect([time, isSuspect(at(time))]).toEqual([time, false]);
    expect(isSuspect(onDay(1, '07:30'), { isUnknown: true })).toBe(false);
    expect(isSuspect(onDay(1, '07:30'), {}, null)).toBe(false);
  });

  it('a date is suspect where the event is logged long before the trip is due', () => {
    expect(isSuspect(onDay(-1, '21:05'), { isUnknown: true, receivedAt: onDay(-1, '21:05') })).toBe(true);
    expect(isSuspect(at('04:35'), { receivedAt: at('04:35') })).toBe(false);
  });
});
