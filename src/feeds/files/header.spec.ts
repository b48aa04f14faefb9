import { expect, it } from '@jest/globals';
import { Header } from './header.js';

it('finds its columns however their names are written, and passes over those without a name', () => {
  const header = new Header([' Stop_ID ', 'stop_name', '', 'stop_lat', '', '']);
  expect(['stop_id', 'stop_name', 'stop_lat', ''].map((name) => header.placeOf(name))).toEqual([0, 1, 3, -1]);
  expect(header.unnamed).toEqual([2, 4, 5]);
});

it('takes a row that lacks nothing with a name, and has no value beyond', () => {
  const header = new Header(['a', 'b', '', '']);
  expect(
    [
      ['1', '2'],
      ['1', '2', '', ''],
      ['1', '2', 'x', ''],
      ['1', '2', '', '', ' '],
    ].map((row) => header.fits(row)),
  ).toEqual(Array(4).fill(true));
  expect([['1'], [], ['1', '2', '', '', 'x']].map((row) => header.fits(row))).toEqual(Array(3).fill(false));
});

it('knows which columns nobody asked for, and what was asked for in vain', () => {
  const header = new Header(['a', 'b', 'c']);
  for (const name of ['b', 'd', 'b']) header.placeOf(name);
  expect(header.notRead).toEqual({ columns: ['a', 'c'], missed: new Set(['d']), isOfAll: false });
  expect(new Header(['a', 'b']).notRead).toMatchObject({ columns: ['a', 'b'], isOfAll: true });
});

it('says what stands between the columns, where it is no comma', () => {
  const of = (...cells: string[]): string | null => new Header(cells).otherSeparator;
  expect([of('a;b;c'), of('a\tb'), of('a，b'), of('a|b'), of('"a";b')]).toEqual([';', '\t', '，', '|', ';']);
  expect([of('a'), of('a', 'b'), of('a;', 'b'), of('a;b;c', ''), of(';')]).toEqual([null, null, null, ';', null]);
});
