import { expect, it } from '@jest/globals';
import { differences, unknownAmong, type Tables } from './needed-tables.js';

const tables = (indexes: readonly string[], ...columns: readonly string[]): Tables => ({
  indexes,
  columns: columns.map((each) => {
    const [table = '', column = '', required] = each.split(/[. ]/);
    return { table, column, isRequired: required === 'required' };
  }),
});

it('a missing column or index is named, and additional ones are ignored', () => {
  const needed = tables(['trips_by_day'], 'trips.id', 'trips.date', 'stops.id');
  expect(
    differences(needed, tables(['trips_by_day', 'mine'], 'trips.id', 'trips.date', 'trips.note', 'stops.id', 'mine.id required')),
  ).toEqual([]);
  expect(differences(needed, tables([], 'trips.id', 'stops.id'))).toEqual(['trips.date', 'trips_by_day']);
});

it('a required column that the program does not know is named', () => {
  const needed = tables([], 'trips.id');
  expect(differences(needed, tables([], 'trips.id', 'trips.colour required'))).toEqual(['trips.colour']);
});

it('a migration that this program does not have is a newer program’s', () => {
  expect(unknownAmong(['A1', 'B2', 'C3'], ['A1', 'B2'])).toEqual(['C3']);
  expect(unknownAmong(['A1'], ['A1', 'B2'])).toEqual([]);
});
