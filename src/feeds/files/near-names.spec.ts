import { expect, it } from '@jest/globals';
import { nearName } from './near-names.js';

const files = ['agency.txt', 'stops.txt', 'routes.txt', 'trips.txt', 'stop_times.txt', 'calendar.txt', 'calendar_dates.txt', 'shapes.txt'];
const columns = ['trip_id', 'stop_id', 'pickup_type', 'drop_off_type', 'arrival_time', 'timepoint', 'shape_dist_traveled'];

it.each([
  ['calendar_date.txt', 'calendar_dates.txt'],
  ['Calendar_Dates.txt', 'calendar_dates.txt'],
  ['STOPS.TXT', 'stops.txt'],
  ['stop times.txt', 'stop_times.txt'],
  ['stop-times.txt', 'stop_times.txt'],
  ['stop.txt', 'stops.txt'],
  ['stoptimes.txt', 'stop_times.txt'],
  ['calender.txt', 'calendar.txt'],
  ['calender_date.txt', 'calendar_dates.txt'],
  ['agencies.txt', null],
  ['frequency.txt', null],
  ['fares.txt', null],
  ['my notes.txt', null],
  ['', null],
])('the misspelt file name %s is recognised as %s', (name, meant) => expect(nearName(name, files)).toBe(meant));

it.each([
  ['pickup_typ', 'pickup_type'],
  ['pikcup_type', 'pickup_type'],
  ['pickup type', 'pickup_type'],
  ['pickup-type', 'pickup_type'],
  ['pickup_types', 'pickup_type'],
  ['drop_of_type', 'drop_off_type'],
  ['ａrrival_time', 'arrival_time'],
  ['stop_id\u200b', 'stop_id'],
  ['time_point', 'timepoint'],
  ['shape_distance_traveled', null],
  ['trip_id2', null],
  ['pickup_note', null],
  ['tr_d', null],
])('the misspelt column name %s is recognised as %s', (name, meant) => expect(nearName(name, columns)).toBe(meant));

it('a name of the list is not near to itself', () => {
  expect(nearName('stop_id', ['stop_id'])).toBeNull();
});
