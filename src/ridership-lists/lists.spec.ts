import { buffer, text as textIn } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { tripFindingCodes } from '../trip-log/trip-performed.js';
import { csvStream, jsonLinesStream } from '../tables/table-files.io.js';
import { column, tableOf, text } from '../tables/table.js';
import type { RidershipTrip } from '../ridership/trip-details.service.js';
import { attentionCodes, tripsToCheck, reasonsOf } from './attention.js';
import { withFirstRead, upTo } from './lots.js';
import { namedPeople } from './people.js';

type Judged = Parameters<typeof reasonsOf>[0];

async function* lotsOf(...lots: number[][]): AsyncGenerator<number[]> {
  for (const lot of lots) {
    await Promise.resolve();
    yield lot;
  }
}

describe('which trips have to be checked', () => {
  const trip = (fields: Partial<Judged>): Judged => ({ state: 'completed', isPending: false, findings: '', ...fields });

  it('a trip has to be checked if it was never ended, if nobody logged it, or if it has findings, each with its code', () => {
    expect(reasonsOf(trip({}))).toEqual([]);
    expect(reasonsOf(trip({ state: 'underway', isPending: true }))).toEqual([]);
    expect(reasonsOf(trip({ state: 'underway', findings: 'counted-twice left-early' }))).toEqual([
      'never-ended',
      'left-early',
      'counted-twice',
    ]);
    expect(reasonsOf(trip({ state: 'unlogged' }))).toEqual(['unlogged']);
    expect(attentionCodes).toEqual(expect.arrayContaining([...tripFindingCodes]));
  });

  it('trips are listed for the requested reason, and unlogged ones only if that is the reason', () => {
    const rows = [trip({}), trip({ state: 'unlogged' }), trip({ state: 'underway' }), trip({ findings: 'undo-ring' })] as RidershipTrip[];
    expect(tripsToCheck(rows).map(({ why }) => why)).toEqual([['never-ended'], ['undo-ring']]);
    expect(tripsToCheck(rows, 'unlogged').map(({ why }) => why)).toEqual([['unlogged']]);
    expect(tripsToCheck(rows, 'counted-twice')).toEqual([]);
  });
});

it('people are listed by their stops, vehicles or drivers in the usual order, then by those that are gone, and last without any', () => {
  const counts = { trips: 1, boardings: null, alightings: 0, leftBehind: 2 };
  const names = new Map(['b', 'a', 'unused'].map((id) => [id, text(`名${id}`, `Name ${id}`)]));
  const people = namedPeople(
    ['', 'z', 'y', 'a', 'b'].map((partId) => ({ partId, ...counts })),
    names,
  );
  expect(people.map(({ id, name }) => [id, name?.en ?? null])).toEqual([
    ['b', 'Name b'],
    ['a', 'Name a'],
    ['y', 'y'],
    ['z', 'z'],
    [null, null],
  ]);
  expect(people[0]).toMatchObject(counts);
});

describe('lists of any length', () => {
  const columns = [column<number>(text('数', 'Number'), 'whole', text('', ''), (row) => row)];

  it('a list is gathered up to a limit, and not read beyond it', async () => {
    expect(await upTo(lotsOf([1], [], [2, 3]), 3)).toEqual([1, 2, 3]);
    let read = 0;
    async function* endless(): AsyncGenerator<number[]> {
      for (;;) {
        await Promise.resolve();
        read += 1;
        yield [read];
      }
    }
    expect([await upTo(endless(), 5), read]).toEqual([null, 6]);
  });

  it('a list is written piece by piece under one heading, and an error in the first piece is answered as an error', async () => {
    const csv = csvStream(
      'x',
      tableOf(text('', ''), columns, []),
      await withFirstRead(lotsOf([1], [], [2, 3])),
      (rows) => tableOf(text('', ''), columns, rows).rows,
    );
    expect((await buffer(csv.getStream())).toString()).toBe('\uFEFF数 Number\r\n1\r\n2\r\n3\r\n');
    expect(await textIn(jsonLinesStream('x', await withFirstRead(lotsOf([], [4])), (row) => ({ row })).getStream())).toBe('{"row":4}\n');
    async function* failing(): AsyncGenerator<number[]> {
      await Promise.resolve();
      yield [1];
      throw new Error('gone');
    }
    await expect(textIn(jsonLinesStream('x', await withFirstRead(failing()), (row) => ({ row })).getStream())).rejects.toThrow('gone');

    async function* broken(): AsyncGenerator<number[]> {
      await Promise.resolve();
      throw new Error('no');
    }
    await expect(withFirstRead(broken())).rejects.toThrow('no');
  });
});
