import { expect, it } from '@jest/globals';
import { columnsOf } from './timetable-columns.js';

const pattern = (stopIds: string): Parameters<typeof columnsOf>[0][number] => ({
  stops: [...stopIds].map((stopId, index) => ({ stopId, stopSequence: index + 1, boards: true, headsign: null })),
});

it('a table has the stops of the longest pattern, each once, and fits on paper', () => {
  expect(columnsOf([pattern('ab'), pattern('abc')])).toEqual(['a', 'b', 'c']);
  expect(columnsOf([pattern('aba')])).toEqual(['a', 'b']);
  expect(columnsOf([pattern('abcdefgh')])).toEqual(['a', 'b', 'c', 'd', 'e', 'h']);
  expect(columnsOf([])).toEqual([]);
});
