import { describe, expect, it } from '@jest/globals';
import { sinceMonday } from '../../shared/dates.js';
import { callable, countsOf, hoursAndMinutes, peopleOf, shownOf, type Account } from './people.js';

const account = (accountId: string, role: 'driver' | 'manager', disabledAt: string | null = null): Account => ({
  ...{ accountId, name: accountId, role, phone: null, disabledAt },
  ...{ createdAt: '2024-07-01T08:00:00+08:00', revision: 'r' },
});
const accounts = [
  account('manager', 'manager'),
  account('wang', 'driver'),
  account('li', 'driver'),
  account('gone', 'driver', '2024-07-02T08:00:00+08:00'),
];

describe('people', () => {
  it('people are listed as drivers, managers and disabled accounts', () => {
    expect(accounts.map(shownOf)).toEqual(['managers', 'drivers', 'drivers', 'disabled']);
    expect(countsOf(accounts)).toEqual({ drivers: 2, managers: 1, disabled: 1 });
    expect(countsOf([])).toEqual({ drivers: 0, managers: 0, disabled: 0 });
  });

  it('people have their assigned trips, and 0 without any', () => {
    const loads = {
      today: [{ accountId: 'wang', tripCount: 20, drivingSeconds: 9600 }],
      week: [{ accountId: 'wang', tripCount: 100, drivingSeconds: 48_000 }],
    };
    const rows = peopleOf(accounts, 'drivers', [], loads, 0).map((each) => [
      each.account.name,
      each.todayCount,
      each.weekCount,
      each.weekSeconds,
    ]);
    expect(rows).toEqual([
      ['wang', 20, 100, 48_000],
      ['li', 0, 0, 0],
    ]);
  });
});

it('driving time is given in hours and whole minutes', () => {
  expect([48_000, 0, 59, 3599].map(hoursAndMinutes)).toEqual([
    { hours: 13, minutes: 20 },
    { hours: 0, minutes: 0 },
    { hours: 0, minutes: 1 },
    { hours: 1, minutes: 0 },
  ]);
});

it('a telephone number becomes a link, and any other text does not', () => {
  expect(['138 0013-8000', '+86 138 0013 8000', '０２１-５５５５', '(021) 5555 0100'].map(callable)).toEqual([
    'tel:13800138000',
    'tel:+8613800138000',
    'tel:0215555',
    'tel:02155550100',
  ]);
  expect([null, '', '分机 12', 'javascript:alert(1)', '12'].map(callable)).toEqual([null, null, null, null, null]);
});

it('the people’s week begins on Monday', () => {
  expect(['2024-07-22', '2024-07-24', '2024-07-28', '1969-12-29'].map(sinceMonday)).toEqual([0, 2, 6, 0]);
});
