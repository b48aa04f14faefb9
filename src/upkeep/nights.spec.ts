import { describe, expect, it } from '@jest/globals';
import { addDays, parseInstant, serviceDate, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { nightFile, nightOf, nightsAmong, surplus } from './nights.js';

const zone = 'Asia/Shanghai';
const at = (iso: string): EpochSeconds => parseInstant(iso) as EpochSeconds;
const nights = (first: string, count: number): ServiceDate[] =>
  Array.from({ length: count }, (_, days) => addDays(serviceDate(first), days));

describe('the night of a backup', () => {
  it('a night begins at half past three by the town’s clock', () => {
    expect(nightOf(at('2024-07-16T03:29:59+08:00'), zone)).toBe('2024-07-15');
    expect(nightOf(at('2024-07-16T03:30:00+08:00'), zone)).toBe('2024-07-16');
    expect(nightOf(at('2024-07-16T23:59:59+08:00'), zone)).toBe('2024-07-16');
    expect(nightOf(at('2024-07-16T03:30:00+08:00'), 'America/New_York')).toBe('2024-07-15');
  });

  it('the night is part of the file’s name, and other files are ignored', () => {
    expect(nightFile('banche', serviceDate('2024-07-16'))).toBe('banche-night-2024-07-16.sqlite');
    const names = [
      'banche-night-2024-07-16.sqlite',
      'banche-night-2024-07-02.sqlite',
      'banche-night-2024-07-16.sqlite.41.part',
      'banche-2024-07-16.sqlite',
      'harbour-night-2024-07-16.sqlite',
      'my banche-night-2024-07-16.sqlite',
      'before the move.sqlite',
      '',
    ];
    expect(nightsAmong(names, 'banche')).toEqual(['2024-07-02', '2024-07-16']);
  });
});

describe('what goes once a backup is made', () => {
  it('no backup is removed as long as there are seven', () => {
    const all = nights('2024-07-01', 7);
    expect(surplus(all, all, serviceDate('2024-07-07'))).toEqual([]);
  });

  it('backups older than the seven newest are removed', () => {
    const all = nights('2024-07-01', 9);
    expect(surplus(all, all, serviceDate('2024-07-09'))).toEqual(['2024-07-01', '2024-07-02']);
  });

  it('no good backup is removed where some of the seven are damaged', () => {
    const all = nights('2024-07-01', 9);
    const whole = all.filter((night) => night !== '2024-07-05' && night !== '2024-07-08');
    expect(surplus(all, whole, serviceDate('2024-07-09'))).toEqual([]);
    expect(surplus(nights('2024-06-30', 10), nights('2024-06-30', 10).slice(0, 8), serviceDate('2024-07-09'))).toEqual([
      '2024-06-30',
      '2024-07-01',
    ]);
  });

  it('the backup just made is never removed, even if the clock says 1970', () => {
    const all = [serviceDate('1970-01-01'), ...nights('2024-07-01', 7)];
    expect(surplus(all, all, serviceDate('1970-01-01'))).toEqual(['2024-07-01']);
  });
});
