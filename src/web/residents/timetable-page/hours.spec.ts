import { expect, it } from '@jest/globals';
import type { BoardDeparture } from '../board.js';
import type { TimetableTrip } from '../page.js';
import { hoursOf, intervalsOf, isGrid, ridesFrom } from './hours.js';
import { laterTime } from './timetable-rows.js';

const trip = (time: string, reported: Partial<BoardDeparture> = {}, more: Partial<TimetableTrip> = {}): TimetableTrip => ({
  tripId: time,
  times: [time, laterTime(time, 2), laterTime(time, time < '09:00' ? 7 : 5)],
  headwayMinutes: null,
  departure: {
    ...{ scheduledDepartureTime: '', departureTime: '', source: 'planned', status: 'scheduled', tripId: time },
    ...{ serviceDate: '2026-11-26', headsign: '', provisional: false, delaySeconds: null, reportedAt: null },
    ...reported,
  },
  ...more,
});
const every = (minutes: number, from: string, count: number): TimetableTrip[] =>
  Array.from({ length: count }, (_, index) => trip(laterTime(from, index * minutes)));
const shown = (trips: readonly TimetableTrip[], place = 0): string[] =>
  hoursOf(trips, place, 'zh-CN').map(({ hour, minutes }) =>
    [hour, ...minutes.map(({ minute, isCancelled, isAdded }) => minute + (isCancelled ? '-' : '') + (isAdded ? '+' : ''))].join(' '),
  );

it('the grid has the minutes of each hour at a stop, with cancelled trips struck out and moved ones at their new time', () => {
  const trips = [
    trip('07:00'),
    trip('07:30', { status: 'cancelled' }),
    trip('08:00', { shiftSeconds: 600 }),
    trip('08:15', { added: true }),
    trip('24:10'),
  ];
  expect(shown(trips)).toEqual(['07 00 30-', '08 10 15+', '次日 00 10']);
  expect(shown(trips, 1)).toEqual(['07 02 32-', '08 12 17+', '次日 00 12']);
});

it('three or more equal hours are merged into one row of the grid', () => {
  expect(shown(every(30, '06:00', 9))).toEqual(['06–09 00 30', '10 00']);
  expect(shown(every(30, '06:00', 4))).toEqual(['06 00 30', '07 00 30']);
});

it('an interval is stated for the times in which trips keep it or promise it, and not for irregular trips', () => {
  expect(intervalsOf([...every(15, '07:00', 9), ...every(20, '17:00', 4)], 1, 'zh-CN')).toEqual([
    '07:02 到 09:02，每 15 分钟一班',
    '17:02 到 18:02，每 20 分钟一班',
  ]);
  expect(
    intervalsOf(
      ['07:00', '07:10', '07:30', '08:00'].map((time) => trip(time)),
      0,
      'en',
    ),
  ).toEqual([]);
  const promised = every(10, '10:00', 3).map((one) => ({ ...one, headwayMinutes: 10 }));
  expect([intervalsOf([...every(15, '09:00', 4), ...promised], 0, 'en'), shown(promised)]).toEqual([
    ['09:00 to 09:45, every 15 min', '10:00 to 10:20, every 10 min'],
    [],
  ]);
});

it('the riding time to each stop is a range where trips differ', () => {
  const stops = ['a', 'b', 'c'].map((stopId) => ({ stopId, name: stopId }));
  const trips = [trip('07:00'), trip('10:00')];
  expect(ridesFrom(stops, trips, 0).map(({ minutes }) => minutes)).toEqual([null, { least: 2, most: 2 }, { least: 5, most: 7 }]);
  expect(ridesFrom(stops, trips, 1).map(({ name, minutes }) => [name, minutes?.least])).toEqual([
    ['b', undefined],
    ['c', 3],
  ]);
});

it('paper shows a grid for long lines and for many trips', () => {
  const [two, seven] = [
    [1, 2],
    [1, 2, 3, 4, 5, 6, 7],
  ];
  expect([isGrid(two, every(30, '07:00', 10)), isGrid(two, every(10, '07:00', 30)), isGrid(seven, every(30, '07:00', 2))]).toEqual([
    false,
    true,
    true,
  ]);
});
