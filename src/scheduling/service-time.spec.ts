import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { thorough } from '../../test/support/thorough.js';
import {
  addDays,
  dateOfDay,
  dayNumber,
  epochSeconds,
  formatInstant,
  formatServiceTime,
  instant,
  localDate,
  monthOf,
  parseInstant,
  parseServiceDate,
  parseServiceTime,
  serviceDate,
  serviceTime,
  startOfServiceDay,
  weekdayIndex,
  type EpochSeconds,
  type ServiceTime,
} from './service-time.js';

const at = (iso: string): EpochSeconds => parseInstant(iso) ?? instant(Number.NaN);

describe('a service time', () => {
  it('a service time may pass midnight, has seconds, and has no 60th minute', () => {
    expect(parseServiceTime('25:35:00')).toBe(92_100);
    expect(parseServiceTime('7:05:09')).toBe(25_509);
    expect(parseServiceTime('00:00:00')).toBe(0);
    for (const text of ['01:60:00', '01:00:60', '7:5:00', '-1:00:00', '07:30', '07:30:00 ', '', 'noon'])
      expect(parseServiceTime(text)).toBeNull();
  });

  it('a service time is read back as it was written', () => {
    fc.assert(fc.property(fc.nat(604_800), (time) => parseServiceTime(formatServiceTime(time as ServiceTime)) === time));
  });

  it('a malformed service time in the source throws at once', () => {
    expect(() => serviceTime('25:61')).toThrow(RangeError);
    expect(() => serviceDate('2024-02-30')).toThrow(RangeError);
  });
});

describe('a service date', () => {
  it('a service date exists in the calendar', () => {
    expect(parseServiceDate('2024-02-29')).toBe('2024-02-29');
    for (const text of ['2023-02-29', '2024-13-01', '2024-00-10', '2024-1-1', '20240101', '1899-12-31', '2200-01-01', ''])
      expect(parseServiceDate(text)).toBeNull();
  });

  it('a service date can be moved across months, years and leap days, and knows its weekday and month', () => {
    expect(addDays(serviceDate('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(serviceDate('2024-01-01'), -1)).toBe('2023-12-31');
    expect(weekdayIndex(serviceDate('2024-07-15'))).toBe(0);
    expect(weekdayIndex(serviceDate('1969-12-28'))).toBe(6);
    expect(monthOf(serviceDate('2026-09-30'))).toBe('2026-09');
    fc.assert(fc.property(fc.integer({ min: -20_000, max: 80_000 }), (day) => dayNumber(dateOfDay(day)) === day));
  });
});

describe('a service day', () => {
  // Service date, time, zone → the instant. Clocks go forward on 2024-03-10 and back on 2024-11-03 in New York;
  // Lord Howe moves by half an hour; Kiritimati is fourteen hours ahead.
  it.each([
    ['2024-07-15', '07:30:00', 'Asia/Shanghai', '2024-07-15T07:30:00+08:00'],
    ['2024-07-15', '24:04:00', 'Asia/Shanghai', '2024-07-16T00:04:00+08:00'],
    ['2024-03-10', '00:00:00', 'America/New_York', '2024-03-09T23:00:00-05:00'],
    ['2024-03-10', '03:00:00', 'America/New_York', '2024-03-10T03:00:00-04:00'],
    ['2024-03-10', '12:00:00', 'America/New_York', '2024-03-10T12:00:00-04:00'],
    ['2024-03-09', '26:30:00', 'America/New_York', '2024-03-10T03:30:00-04:00'],
    ['2024-11-03', '00:00:00', 'America/New_York', '2024-11-03T01:00:00-04:00'],
    ['2024-11-03', '01:30:00', 'America/New_York', '2024-11-03T01:30:00-05:00'],
    ['2024-11-02', '25:30:00', 'America/New_York', '2024-11-03T01:30:00-04:00'],
    ['2024-10-06', '00:00:00', 'Australia/Lord_Howe', '2024-10-05T23:30:00+10:30'],
    ['2024-04-07', '00:00:00', 'Australia/Lord_Howe', '2024-04-07T00:30:00+11:00'],
    ['2024-07-15', '08:00:00', 'Pacific/Kiritimati', '2024-07-15T08:00:00+14:00'],
    // Apia: clocks went forward one hour at 03:00; at the end of 2011 a whole day was skipped.
    ['2011-09-24', '00:00:00', 'Pacific/Apia', '2011-09-23T23:00:00-11:00'],
    ['2011-09-24', '07:30:00', 'Pacific/Apia', '2011-09-24T07:30:00-10:00'],
    ['2011-12-29', '23:00:00', 'Pacific/Apia', '2011-12-29T23:00:00-10:00'],
    ['2011-12-31', '00:00:00', 'Pacific/Apia', '2011-12-31T00:00:00+14:00'],
    // Midnight did not exist in São Paulo, and happened twice in Havana.
    ['2018-11-04', '00:00:00', 'America/Sao_Paulo', '2018-11-03T23:00:00-03:00'],
    ['2012-11-04', '00:00:00', 'America/Havana', '2012-11-04T00:00:00-05:00'],
  ])('%s %s in %s is %s', (date, time, zone, iso) => {
    const result = epochSeconds(serviceDate(date), serviceTime(time), zone);
    expect(result).toBe(at(iso));
    expect(formatInstant(result, zone)).toBe(iso);
  });

  it('a service day begins twelve hours before noon, whatever the clocks do', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'Europe/London', 'Australia/Lord_Howe', 'America/Sao_Paulo'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), fc.constantFrom(...zones), (day, zone) => {
        const noon = formatInstant(epochSeconds(dateOfDay(day), serviceTime('12:00:00'), zone), zone);
        expect(noon.slice(0, 19)).toBe(`${dateOfDay(day)}T12:00:00`);
        expect(epochSeconds(dateOfDay(day), serviceTime('12:00:00'), zone) - startOfServiceDay(dateOfDay(day), zone)).toBe(43_200);
      }),
    );
  });
});

describe('noon of a service day, asked of the system’s own clocks', () => {
  // prettier-ignore
  const zones = [
    'Pacific/Apia', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Pacific/Chatham', 'Asia/Kathmandu', 'Africa/Cairo', 'America/Sao_Paulo',
    'America/Asuncion', 'America/Havana', 'Asia/Beirut', 'Asia/Gaza', 'Asia/Shanghai', 'Pacific/Kwajalein', 'Asia/Pyongyang', 'Europe/Dublin',
  ];
  const daysWithoutNoon = ['Pacific/Apia 2011-12-30', 'Pacific/Kwajalein 1993-08-21'];
  const first = dayNumber(serviceDate('1990-01-01'));
  const last = dayNumber(serviceDate('2037-12-31'));
  const clocks = new Map(
    zones.map((zone) => [zone, new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'medium' })]),
  );
  const shown = (at: number, zone: string): string => clocks.get(zone)?.format(at * 1000) ?? '';

  /** Tries every quarter of an hour at which clocks could show noon of the date. */
  const noonOf = (day: number, zone: string): number | null => {
    for (let at = day * 86_400 - 4 * 3600; at <= (day + 1) * 86_400; at += 900)
      if (shown(at, zone) === `${dateOfDay(day)} 12:00:00`) return at;
    return null;
  };
  const agrees = (day: number, zone: string): void => {
    const noon = noonOf(day, zone);
    if (noon === null) expect(daysWithoutNoon).toContain(`${zone} ${dateOfDay(day)}`);
    else expect([zone, dateOfDay(day), startOfServiceDay(dateOfDay(day), zone)]).toEqual([zone, dateOfDay(day), noon - 43_200]);
  };

  it('noon of a service day agrees with the system’s clocks on random days', () => {
    fc.assert(fc.property(fc.integer({ min: first, max: last }), fc.constantFrom(...zones), agrees), { numRuns: 300 });
  });

  thorough('noon of a service day agrees with the system’s clocks on the days around each clock change', () => {
    for (const zone of zones) {
      const isOther = (day: number): boolean => shown(day * 86_400, zone).slice(11) !== shown((day + 1) * 86_400, zone).slice(11);
      const changes = Array.from({ length: last - first }, (_, index) => first + index).filter(isOther);
      for (const day of changes) for (const near of [day - 1, day, day + 1]) agrees(near, zone);
    }
  });
});

describe('an instant', () => {
  it('an instant is read with its offset, and refused without one', () => {
    expect(parseInstant('2024-07-15T07:10:00+08:00')).toBe(1_720_998_600);
    expect(parseInstant('2024-07-14T23:10:00Z')).toBe(1_720_998_600);
    expect(parseInstant('2024-07-15T07:10:00.999+08:00')).toBe(1_720_998_600);
    expect(parseInstant('2024-07-15T07:10+0800')).toBe(1_720_998_600);
    expect(parseInstant('2024-07-15T07:10:00 08:00')).toBe(1_720_998_600);
    for (const text of ['2024-07-15T07:10:00', '2024-07-15', 'now', '2024-07-32T00:00:00Z', '1720998600', '0001-01-01T00:00:00Z'])
      expect(parseInstant(text)).toBeNull();
  });

  it('an instant belongs to the date on the clocks of the zone', () => {
    expect(localDate(at('2024-07-14T23:59:59Z'), 'Asia/Shanghai')).toBe('2024-07-15');
    expect(localDate(at('2024-07-15T03:59:59Z'), 'America/New_York')).toBe('2024-07-14');
  });

  it('an instant is read back as it was written, in any zone', () => {
    const zones = ['Asia/Shanghai', 'America/New_York', 'America/St_Johns', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
    fc.assert(
      fc.property(fc.integer({ min: -2_200_000_000, max: 4_000_000_000 }), fc.constantFrom(...zones), (seconds, zone) => {
        expect(parseInstant(formatInstant(instant(seconds), zone))).toBe(seconds);
      }),
    );
  });
});
