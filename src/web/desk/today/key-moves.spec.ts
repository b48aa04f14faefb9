import { expect, it } from '@jest/globals';
import { dayTrip } from '../../../../test/support/day-trip.js';
import { saying } from '../../../../test/support/saying.js';
import { timeLine } from './time-line.js';
import { todayTexts } from './today.texts.js';
import { firstTripOf, tripAfterStep } from './key-moves.js';

const trips = [
  dayTrip('07:00', '07:08', { tripId: 'a' }),
  dayTrip('07:30', '07:38', { tripId: 'b' }),
  dayTrip('08:00', '08:08', { tripId: 'c' }),
  dayTrip('07:45', '07:53', { tripId: 'd', directionId: 1 }),
  dayTrip('08:15', '08:23', { tripId: 'e', directionId: 1 }),
];
const line = timeLine(trips, { grouping: 'vehicle', width: 900, now: null, language: 'en', say: saying(todayTexts, 'en') });

it('arrow keys move along a row by time, and to the nearest trip of the row above or below', () => {
  expect(firstTripOf(line)).toBe('a');
  expect(tripAfterStep(line, 'a', 'right')).toBe('b');
  expect(tripAfterStep(line, 'b', 'left')).toBe('a');
  expect(tripAfterStep(line, 'a', 'last')).toBe('c');
  expect(tripAfterStep(line, 'c', 'first')).toBe('a');
  expect(tripAfterStep(line, 'a', 'down')).toBe('d');
  expect(tripAfterStep(line, 'e', 'up')).toBe('c');
});

it('arrow keys stay at the end of a row, and restart at the first trip if the current one is gone', () => {
  expect(tripAfterStep(line, 'a', 'left')).toBe('a');
  expect(tripAfterStep(line, 'c', 'right')).toBe('c');
  expect(tripAfterStep(line, 'a', 'up')).toBe('a');
  expect(tripAfterStep(line, 'e', 'down')).toBe('e');
  expect(tripAfterStep(line, 'gone', 'down')).toBe('a');
});
