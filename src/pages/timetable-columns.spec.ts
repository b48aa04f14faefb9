import { expect, it } from '@jest/globals';
import { serviceTime } from '../scheduling/service-time.js';
import { clockTime, columnsOf } from './timetable-columns.js';

const pattern = (stopIds: string): Parameters<typeof columnsOf>[0][number] => ({
  stops: [...stopIds].map((stopId, index) => ({ stopId, stopSequence: index + 1, boards: true, headsign: null })),
});

it('a table has the stops of the longest pattern, each once, and fits on paper', () => {
  expect(columnsOf([pattern('ab'), pattern('abc')])).toEqual(['a', 'b', 'c']);
  expect(columnsOf([pattern('aba')])).toEqual(['a', 'b']);
  expect(columnsOf([pattern('abcdefgh')])).toEqual(['a', 'b', 'c', 'd', 'e', 'h']);
  expect(columnsOf([])).toEqual([]);
});

it('a time after midnight says that it is the next day’s', () => {
  expect(clockTime(serviceTime('07:30'), 'zh-CN')).toBe('07:30');
  expect(clockTime(serviceTime('24:04'), 'zh-CN')).toBe('次日 00:04');
  expect(clockTime(serviceTime('25:35'), 'en')).toBe('01:35 +1');
});
