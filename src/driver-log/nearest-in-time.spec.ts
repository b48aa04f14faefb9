import { expect, it } from '@jest/globals';
import { serviceTime, type ServiceTime } from '../scheduling/service-time.js';
import { nearestInTime } from './nearest-in-time.js';

const trips = ['09:00', '07:00', '07:30'].map((text) => ({ startTime: serviceTime(text) }));
const nearest = (text: string): ServiceTime | undefined => nearestInTime(trips, serviceTime(text))?.startTime;

it('nearestInTime finds the trip that starts nearest to a time, in any order, and the earlier of two as near', () => {
  expect(nearest('07:20')).toBe(serviceTime('07:30'));
  expect(nearest('07:15')).toBe(serviceTime('07:00'));
  expect(nearest('05:00')).toBe(serviceTime('07:00'));
  expect(nearest('25:10')).toBe(serviceTime('09:00'));
  expect(nearestInTime([], serviceTime('07:00'))).toBe(null);
});
