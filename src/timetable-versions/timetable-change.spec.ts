import { expect, it } from '@jest/globals';
import { serviceDate, serviceTime, type ServiceDate } from '../scheduling/service-time.js';
import { changedTimes, comingChange, comparedDays } from './timetable-change.js';

const day = serviceDate;
const times = (list: string): ReturnType<typeof serviceTime>[] => list.split(' ').filter(Boolean).map(serviceTime);
const old = { from: day('2024-07-01'), until: day('2024-07-22') };
const coming = { from: day('2024-07-22'), until: null };

it('a coming timetable is announced from seven days before it is in force, and no longer once it is', () => {
  const at = (today: string): unknown => comingChange([old, coming], day(today));
  expect([at('2024-07-14'), at('2024-07-15'), at('2024-07-21'), at('2024-07-22')]).toEqual([null, { old, coming }, { old, coming }, null]);
  // The first timetable of all replaces none.
  expect(comingChange([coming], day('2024-07-20'))).toBeNull();
});

it('two timetables are compared by days of the same weekday, on both of which the route runs', () => {
  const weekdays = (date: ServiceDate): boolean => ![0, 6].includes(new Date(date).getUTCDay());
  expect(comparedDays({ old, coming }, [weekdays, weekdays])).toEqual({ before: '2024-07-15', after: '2024-07-22' });
  // From a Saturday on; and where the Monday before was a holiday.
  const saturday = { old, coming: { from: day('2024-07-20'), until: null } };
  expect(comparedDays(saturday, [weekdays, weekdays])).toEqual({ before: '2024-07-15', after: '2024-07-22' });
  const holiday = (date: ServiceDate): boolean => weekdays(date) && date !== '2024-07-15';
  expect(comparedDays({ old, coming }, [holiday, weekdays])).toEqual({ before: '2024-07-08', after: '2024-07-22' });
  // A route that runs on other days than before, one that is new, and one that ends.
  const sundays = (date: ServiceDate): boolean => new Date(date).getUTCDay() === 0;
  expect(comparedDays({ old, coming }, [weekdays, sundays])).toEqual({ before: '2024-07-19', after: '2024-07-28' });
  expect(comparedDays({ old, coming }, [() => false, weekdays])).toEqual({ before: null, after: '2024-07-22' });
  expect(comparedDays({ old, coming }, [weekdays, () => false])).toEqual({ before: '2024-07-19', after: null });
});

it('departures that go, come and stay stand in one list by time, and there is no list where nothing changes', () => {
  const list = changedTimes(times('07:00 07:30 24:04'), times('07:30 07:45 24:04'));
  expect(list?.map(({ time, is }) => [time, is])).toEqual([
    [serviceTime('07:00'), 'goes'],
    [serviceTime('07:30'), 'stays'],
    [serviceTime('07:45'), 'comes'],
    [serviceTime('24:04'), 'stays'],
  ]);
  expect(changedTimes(times('07:00 07:30'), times('07:30 07:00'))).toBeNull();
  expect(changedTimes([], times('07:00'))).toEqual([{ time: serviceTime('07:00'), is: 'comes' }]);
});
