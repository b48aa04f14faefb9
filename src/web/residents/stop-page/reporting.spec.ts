import { expect, it } from '@jest/globals';
import type { BoardDeparture } from '../board.js';
import { likeliest, reportables } from './reporting.js';

const leaves = (time: string, more: Partial<BoardDeparture> = {}): BoardDeparture => ({
  ...{ tripId: time, serviceDate: '2024-07-15', headsign: '', provisional: false, source: 'planned', status: 'scheduled' },
  ...{ delaySeconds: null, reportedAt: null, scheduledDepartureTime: `2024-07-15T${time}:00+08:00` },
  departureTime: `2024-07-15T${time}:00+08:00`,
  ...more,
});
const clock = (time: string): number => Date.parse(`2024-07-15T${time}+08:00`) / 1000;

it('the departures that can be reported on follow the page’s clock, the latest first', () => {
  const line = { towards: '淞虹路', gone: [leaves('07:00')], departures: [leaves('07:30'), leaves('08:00')] };
  const at = (time: string): string[] => reportables([line], clock(time)).map(({ departure }) => departure.tripId);
  expect(at('07:27:59')).toEqual(['07:00']);
  expect(at('07:28:00')).toEqual(['07:30', '07:00']);
  expect(at('08:00:00')).toEqual(['08:00', '07:30', '07:00']);
  expect(at('08:00:01')).toEqual(['08:00', '07:30']);
});

it('all directions are in one list, and the unreported departure that was due last is chosen', () => {
  const to = (towards: string, ...departures: BoardDeparture[]) => ({ towards, gone: departures, departures: [] });
  const left = leaves('07:30', { tripId: 'left', source: 'driver-reported' });
  const lines = [to('甲', leaves('07:00'), left), to('乙', leaves('07:30', { tripId: 'silent' }), leaves('07:45'))];
  const at = (time: string): [string[], string | undefined] => {
    const all = reportables(lines, clock(time));
    return [all.map(({ departure, line }) => `${departure.tripId} ${line.towards}`), likeliest(all, clock(time))?.tripId];
  };
  expect(at('07:44:00')).toEqual([['07:45 乙', 'silent 乙', 'left 甲', '07:00 甲'], 'silent']);
  expect(at('07:45:00')[1]).toBe('07:45');
  expect(at('06:58:00')).toEqual([['07:00 甲'], '07:00']);
  expect(at('06:00:00')).toEqual([[], undefined]);
});

it('with many directions each has a few departures to report on, and a trip that serves the stop twice is listed once', () => {
  const often = Array.from({ length: 10 }, (_, index) => leaves(`07:${String(index * 5).padStart(2, '0')}`));
  const counted = (lines: number): number =>
    reportables(
      Array.from({ length: lines }, () => ({ towards: '', gone: often, departures: [] })),
      clock('07:50:00'),
    ).length;
  expect([1, 2, 12, 40].map(counted)).toEqual([10, 12, 12, 40]);
  const twice = [leaves('07:20', { tripId: 'round' }), leaves('07:40', { tripId: 'round' })];
  expect(
    reportables([{ towards: '', gone: twice, departures: [] }], clock('07:50:00')).map(({ departure }) => departure.departureTime),
  ).toEqual(['2024-07-15T07:40:00+08:00']);
});
