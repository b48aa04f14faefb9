import { expect, it } from '@jest/globals';
import { clockAt, dayAt, type Board } from './board.js';

const day = (date: string): Board['days'][number] => ({
  ...{ date, startsAt: `${date}T00:00:00+08:00`, runs: true, reasonCode: '', reason: '', provisional: false },
});
const board: Board = {
  ...{ agencyName: '', stop: { stopId: '', name: '', description: null }, lines: [], alerts: [] },
  at: '2024-07-15T07:10:00+08:00',
  days: [day('2024-07-15'), day('2024-07-16')],
};
const at = (time: string): number => Date.parse(time) / 1000;

it('the local time is computed from the offset of the board, without a time zone', () => {
  const read = (time: string, sent = board.at): string => clockAt({ ...board, at: sent }, at(time));
  expect(read('2024-07-15T07:10:59+08:00')).toBe('07:10');
  expect(read('2024-07-16T00:00:00+08:00')).toBe('00:00');
  expect(read('2024-07-15T23:59:59+08:00')).toBe('23:59');
  expect(read('2024-07-15T12:00:00Z', '2024-07-15T08:00:00-04:00')).toBe('08:00');
  expect(read('2024-07-15T12:00:00Z', '2024-07-15T17:30:00+05:30')).toBe('17:30');
});

it('today changes at midnight, and after the last day of the board there is no tomorrow', () => {
  const names = (time: string): (string | undefined)[] =>
    Object.values(dayAt(board, at(time))).map((one: { date: string } | null) => one?.date);
  expect(names('2024-07-15T23:59:59+08:00')).toEqual(['2024-07-15', '2024-07-16']);
  expect(names('2024-07-16T00:00:00+08:00')).toEqual(['2024-07-16', undefined]);
});
