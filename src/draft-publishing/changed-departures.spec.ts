import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  formatHoursMinutes,
  serviceDate,
  serviceTime,
  weekdayIndex,
  type ServiceDate,
  type ServiceTime,
} from '../scheduling/service-time.js';
import type { ProposedTrip } from '../publishing/proposed-timetable.js';
import { changedDepartures, daysToCompare, type PlanOfDates } from './changed-departures.js';

const trip = (time: string, tripId = `t-${time}`): ProposedTrip => ({
  ...{ tripId, serviceId: 'weekday', routeId: 'songhong', directionId: 0, stopIds: ['home', 'metro'], blockId: null },
  startTime: serviceTime(time),
});
const every = (from: string, until: string, minutes: number): ProposedTrip[] => {
  const [first, last] = [serviceTime(from), serviceTime(until)];
  return Array.from({ length: Math.ceil((last - first) / (60 * minutes)) }, (_, index) =>
    trip(formatHoursMinutes((first + index * 60 * minutes) as ServiceTime)),
  );
};
const shown = (trips: ReturnType<typeof changedDepartures>): string[] =>
  trips.changed.map(({ is, before, after }) =>
    [is, ...[before, after].map((one) => (one === null ? '–' : formatHoursMinutes(one.startTime)))].join(' '),
  );

describe('what changes of a day', () => {
  it('with an evening headway of 20 minutes instead of 30, three departures are added, two move and three stay', () => {
    const found = changedDepartures(every('17:30', '20:00', 30), every('17:30', '20:00', 20));
    expect(found.unchangedCount).toBe(3);
    expect(
      shown(found)
        .map((line) => line.split(' ')[0])
        .sort(),
    ).toEqual(['added', 'added', 'added', 'moved', 'moved']);
  });

  it('a removed departure is listed at its time, and one that keeps its time under another id is unchanged', () => {
    const found = changedDepartures([trip('07:00'), trip('12:00')], [trip('07:00', 'new')]);
    expect([shown(found), found.unchangedCount]).toEqual([['gone 12:00 –'], 1]);
  });

  it('for any two timetables every departure is unchanged, moved, removed or added exactly once', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { maxLength: 25 });
    const tripsAt = (minutes: readonly number[]): ProposedTrip[] =>
      minutes.map((at) => trip(formatHoursMinutes((at * 420) as ServiceTime)));
    fc.assert(
      fc.property(times, times, (old, coming) => {
        const { changed, unchangedCount } = changedDepartures(tripsAt(old), tripsAt(coming));
        const count = (is: string): number => changed.filter((each) => each.is === is).length;
        expect(unchangedCount + count('moved') + count('gone')).toBe(old.length);
        expect(unchangedCount + count('moved') + count('added')).toBe(coming.length);
        for (const { is, before, after } of changed) expect(is === 'moved' && before?.startTime === after?.startTime).toBe(false);
      }),
    );
  });
});

describe('the days that are compared', () => {
  const from = serviceDate('2024-08-05');
  const plan = (runs: (date: ServiceDate) => string): PlanOfDates => ({ nameOn: runs, hasService: (date) => runs(date) !== '' });
  const weekdays = (name: string) => (date: ServiceDate) => (weekdayIndex(date) < 5 ? name : '');

  it('each kind of day is compared once, with all its dates; days without buses in both timetables are skipped', () => {
    const pairs = daysToCompare(
      { from, until: null },
      plan(weekdays('old')),
      plan((date) => (weekdayIndex(date) === 5 ? 'sat' : weekdays('new')(date))),
    );
    expect(pairs.map(({ date, dateBefore, dates }) => [date, dateBefore, dates.length])).toEqual([
      ['2024-08-05', '2024-08-05', 20],
      ['2024-08-10', '2024-08-10', 4],
    ]);
  });

  it('after the end of the old timetable its last days are used for comparison', () => {
    const ended = plan((date) => (date < '2024-08-01' ? weekdays('old')(date) : ''));
    const pairs = daysToCompare({ from, until: null }, ended, plan(weekdays('new')));
    expect(pairs.map(({ date, dateBefore }) => [date, dateBefore])).toEqual([['2024-08-05', '2024-07-29']]);
  });

  it('days after the beginning of the next timetable are not compared', () => {
    const pairs = daysToCompare({ from, until: serviceDate('2024-08-07') }, plan(weekdays('old')), plan(weekdays('new')));
    expect(pairs.map(({ dates }) => dates)).toEqual([['2024-08-05', '2024-08-06']]);
  });
});
