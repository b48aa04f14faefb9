import { describe, expect, it } from '@jest/globals';
import { epochSeconds, serviceDate, serviceTime, type EpochSeconds } from '../scheduling/service-time.js';
import { boundsOf, correctClock, isInReach, isLate } from './device-clock.js';

const at = (time: string): EpochSeconds => epochSeconds(serviceDate('2024-07-15'), serviceTime(time), 'Asia/Shanghai');
const day = boundsOf(serviceDate('2024-07-15'), 'Asia/Shanghai');

describe('a clock', () => {
  it('that tells another year is not believed, nor is one that says so when it sends', () => {
    const years = 100 * 365 * 86_400;
    for (const off of [-years, years]) {
      const said = (at('07:30') + off) as EpochSeconds;
      expect(correctClock(said, null, at('08:00'), day)).toEqual({
        ...{ at: at('08:00'), clockOffset: null, isCorrected: true },
        isUnknown: true,
      });
      expect(correctClock(said, (at('08:00') + off) as EpochSeconds, at('08:00'), day)).toMatchObject({
        at: at('08:00'),
        isCorrected: true,
        isUnknown: true,
      });
    }
    // Long after the day, the end of what can be is nearer than its arrival.
    expect(correctClock((at('07:30') - years) as EpochSeconds, null, (at('07:30') + 30 * 86_400) as EpochSeconds, day).at).toBe(day.from);
  });
  it('that is at most two minutes wrong stands as it is', () => {
    for (const sentAt of ['07:58', '08:00', '08:02'])
      expect(correctClock(at('07:30'), at(sentAt), at('08:00'), day)).toMatchObject({
        at: at('07:30'),
        isCorrected: false,
        isUnknown: false,
      });
  });
  it('that is more wrong is corrected by as much, both ways, also across midnight', () => {
    expect(correctClock(at('07:30'), at('10:00'), at('08:00'), day)).toEqual({
      ...{ at: at('05:30'), clockOffset: -7200, isCorrected: true },
      isUnknown: false,
    });
    expect(correctClock(at('23:50'), at('24:10'), at('30:10'), day)).toMatchObject({
      ...{ at: at('29:50'), clockOffset: 21_600 },
      isUnknown: false,
    });
  });
  it('never puts an event after its arrival', () => {
    expect(correctClock(at('08:01'), at('08:01'), at('08:00'), day)).toMatchObject({
      at: at('08:00'),
      isCorrected: false,
      isUnknown: false,
    });
    expect(correctClock(at('09:00'), null, at('08:00'), day)).toMatchObject({ at: at('08:00'), isCorrected: true, isUnknown: true });
    // Its clock is known to be off, but what it says happened two hours after it sent.
    expect(correctClock(at('12:00'), at('10:00'), at('08:00'), day)).toMatchObject({ at: at('08:00'), isCorrected: true, isUnknown: true });
    expect(correctClock(at('07:30'), null, at('08:00'), day)).toMatchObject({ at: at('07:30'), isCorrected: false, isUnknown: false });
  });
  it('says after half a day that an event is late', () => {
    expect([isLate(at('07:30'), at('19:30')), isLate(at('07:29'), at('19:30'))]).toEqual([false, true]);
  });
});

it('a service date may be three months back and one day ahead', () => {
  const today = serviceDate('2024-07-15');
  for (const date of ['2024-07-16', '2024-04-14']) expect(isInReach(serviceDate(date), today)).toBe(true);
  for (const date of ['2024-07-17', '2024-04-13']) expect(isInReach(serviceDate(date), today)).toBe(false);
});
