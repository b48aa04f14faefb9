import { expect, it } from '@jest/globals';
import { Header } from './header.js';

it('the header finds its columns however their names are written, and skips those without a name', () => {
  const header = new Header([' Stop_ID ', 'stop_name', '', 'stop_lat', '', '']);
  expect(['stop_id', 'stop_name', 'stop_lat', ''].map((name) => header.placeOf(name))).toEqual([0, 1, 3, -1]);
  expect(header.unnamed).toEqual([2, 4, 5]);
});

it('a row fits the header if every named column has a cell and no value lies beyond the last', () => {
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

it('the header reports which columns were never read, and which were requested in vain', () => {
  const header = new Header(['a', 'b', 'c']);
  for (const name of ['b', 'd', 'b']) header.placeOf(name);
  expect(header.notRead).toEqual({ columns: ['a', 'c'], missed: new Set(['d']), isOfAll: false });
  expect(new Header(['a', 'b']).notRead).toMatchObject({ columns: ['a', 'b'], isOfAll: true });
});

it('the header recognises separators other than a comma', () => {
  const of = (...cells: string[]): string | null => new Header(cells).otherSeparator;
  expect([of('a;b;c'), of('a\tb'), of('a，b'), of('a|b'), of('"a";b')]).toEqual([';', '\t', '，', '|', ';']);
  expect([of('a'), of('a', 'b'), of('a;', 'b'), of('a;b;c', ''), of(';')]).toEqual([null, null, null, ';', null]);
});
