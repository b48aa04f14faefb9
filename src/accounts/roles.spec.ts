import { expect, it } from '@jest/globals';
import { allows, isEasilyGuessed, isLongEnough, roles } from './roles.js';

it('a manager may use what a driver may, and everybody what is public', () => {
  const allowed = (need: Parameters<typeof allows>[1]): boolean[] => [null, ...roles].map((role) => allows(role, need));
  expect(allowed('everybody')).toEqual([true, true, true]);
  expect(allowed('driver')).toEqual([false, true, true]);
  expect(allowed('manager')).toEqual([false, false, true]);
});

it('a route without a declared audience is denied to all', () => {
  expect([null, ...roles].map((role) => allows(role, undefined))).toEqual([false, false, false]);
});

it('a driver’s password needs six characters and a manager’s ten, as people count characters', () => {
  expect([isLongEnough('driver', '12345'), isLongEnough('driver', '123456')]).toEqual([false, true]);
  expect([isLongEnough('manager', '123456789'), isLongEnough('manager', '1234567890')]).toEqual([false, true]);
  expect(isLongEnough('driver', '𠮷𠮷𠮷')).toBe(false);
});

it('a generated PIN is never one that is tried first', () => {
  for (const pin of ['000000', '777777', '123456', '654321', '890123', '210987']) expect([pin, isEasilyGuessed(pin)]).toEqual([pin, true]);
  for (const pin of ['482071', '112233', '135790', '246810']) expect([pin, isEasilyGuessed(pin)]).toEqual([pin, false]);
});
