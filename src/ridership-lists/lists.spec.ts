import { buffer, text as textIn } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { tripFindingCodes } from '../trip-log/trip-performed.js';
import { csvStream, jsonLinesStream } from '../tables/table-files.io.js';
import { column, tableOf, text } from '../tables/table.js';
import type { RidershipTrip } from '../ridership/trip-details.service.js';
import { attentionCodes, oddTrips, whyOf } from './attention.js';
import { begun, upTo } from './lots.js';
import { namedPeople } from './people.js';

type Judged = Parameters<typeof whyOf>[0];

async function* lotsOf(...lots: number[][]): AsyncGenerator<number[]> {
  for (const lot of lots) {
    await Promise.resolve();
    yield lot;
  }
}

describe('a trip that wants attention', () => {
  const trip = (fields: Partial<Judged>): Judged => ({ state: 'completed', isPending: false, findings: '', ...fields });

  it('was never ended though its day is over, was logged by nobody, or has findings, each told by its code', () => {
    expect(whyOf(trip({}))).toEqual([]);
    expect(whyOf(trip({ state: 'underway', isPending: true }))).toEqual([]);
    expect(whyOf(trip({ state: 'underway', findings: 'counted-twice left-early' }))).toEqual([
      'never-ended',
      'left-early',
      'counted-twice',
    ]);
    expect(whyOf(trip({ state: 'unlogged' }))).toEqual(['unlogged']);
    expect(attentionCodes).toEqual(expect.arrayContaining([...tripFindingCodes]));
  });

  it('is listed for the reason that is asked for, the unlogged only then', () => {
    const rows = [trip({}), trip({ state: 'unlogged' }), trip({ state: 'underway' }), trip({ findings: 'undo-ring' })] as RidershipTrip[];
    expect(oddTrips(rows).map(({ why }) => why)).toEqual([['never-ended'], ['undo-ring']]);
    expect(oddTrips(rows, 'unlogged').map(({ why }) => why)).toEqual([['unlogged']]);
    expect(oddTrips(rows, 'counted-twice')).toEqual([]);
  });
});

it('people are listed in the order of their stops, vehicles or drivers, then those that are gone, and last those nobody told of', () => {
  const counts = { trips: 1, boardings: null, alightings: 0, leftBehind: 2 };
  const known = new Map(['b', 'a', 'unused'].map((id) => [id, text(`名${id}`, `Name ${id}`)]));
  const people = namedPeople(
    ['', 'z', 'y', 'a', 'b'].map((partId) => ({ partId, ...counts })),
    known,
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

describe('a list of any length', () => {
  const columns = [column<number>(text('数', 'Number'), 'whole', text('', ''), (row) => row)];

  it('is gathered up to a limit and not read beyond it', async () => {
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

  it('is written lot by lot, with one heading, and says at once what goes wrong at once', async () => {
    const csv = csvStream(
      'x',
      tableOf(text('', ''), columns, []),
      await begun(lotsOf([1], [], [2, 3])),
      (rows) => tableOf(text('', ''), columns, rows).rows,
    );
    expect((await buffer(csv.getStream())).toString()).toBe('\uFEFF数 Number\r\n1\r\n2\r\n3\r\n');
    expect(await textIn(jsonLinesStream('x', await begun(lotsOf([], [4])), (row) => ({ row })).getStream())).toBe('{"row":4}\n');
    async function* failing(): AsyncGenerator<number[]> {
      await Promise.resolve();
      yield [1];
      throw new Error('gone');
    }
    await expect(textIn(jsonLinesStream('x', await begun(failing()), (row) => ({ row })).getStream())).rejects.toThrow('gone');

    async function* broken(): AsyncGenerator<number[]> {
      await Promise.resolve();
      throw new Error('no');
    }
    await expect(begun(broken())).rejects.toThrow('no');
  });
});
