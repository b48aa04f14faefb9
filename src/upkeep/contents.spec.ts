import { describe, expect, it } from '@jest/globals';
import { differences, summaryOf, type Contents } from './contents.js';

const whole: Contents = {
  rows: { agencies: 1, driver_events: 3 },
  months: { 'driver_events hongqiao 2024-07': '2 rows, count 7', 'driver_events harbour 2024-08': '1 rows, count 0' },
};

describe('what a database and its copy hold', () => {
  it('a copy equals its database if every table and every month agree', () => {
    expect(differences(whole, { rows: { ...whole.rows }, months: { ...whole.months } })).toEqual([]);
  });

  it('a copy differs where a row, a table, a month or a sum does, and the difference is named', () => {
    expect(differences(whole, { ...whole, rows: { agencies: 1, driver_events: 2 } })).toEqual(['driver_events: 3 rows ≠ 2']);
    expect(differences(whole, { ...whole, rows: { driver_events: 3 } })).toEqual(['agencies: 1 row ≠ none']);
    const months = { ...whole.months, 'driver_events hongqiao 2024-07': '2 rows, count 8' };
    expect(differences(whole, { ...whole, months })).toEqual(['driver_events hongqiao 2024-07: 2 rows, count 7 ≠ 2 rows, count 8']);
    expect(differences({ ...whole, months: {} }, whole)).toHaveLength(2);
  });

  it('a backup is summarised as its events and their months, over all agencies', () => {
    expect(summaryOf(whole, 4096)).toEqual({ bytes: 4096, events: 3, months: ['2024-07', '2024-08'] });
    expect(summaryOf({ rows: {}, months: { 'ridership_days hongqiao 2024-07': '1 rows' } }, 0)).toEqual({
      bytes: 0,
      events: 0,
      months: [],
    });
  });
});
