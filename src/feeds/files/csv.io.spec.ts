import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import { BadCsv, readCsv } from './csv.io.js';

/** Every record as its line number and cells. The text is read in pieces of a few bytes, as from a slow disk. */
async function read(text: string, pieces = 64 * 1024): Promise<string[]> {
  const bytes = Buffer.from(text);
  const chunks = Array.from({ length: Math.ceil(bytes.length / pieces) }, (_, index) =>
    bytes.subarray(index * pieces, (index + 1) * pieces),
  );
  const records: string[] = [];
  const onRecord = (cells: readonly string[], line: number, isUnended: boolean): number =>
    records.push(`${line}: ${cells.map((cell) => cell.replaceAll('\n', '/')).join('|')}${isUnended ? ' …' : ''}`);
  await readCsv(Readable.from(chunks), onRecord, () => undefined);
  return records;
}

describe('the line of a record is the one at which an editor shows it', () => {
  const lines = ['a,b', '1,"x', 'y"', '', '2,z', ' , ', '3,w', ''];
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['CR CR LF', '\r\r\n'],
  ])('records carry the line number that an editor shows, with lines that end with %s', async (_, end) => {
    for (const pieces of [1, 2, 3, 5, 1000])
      expect(await read(lines.join(end), pieces)).toEqual(['1: a|b', '2: 1|x/y', '5: 2|z', '7: 3|w']);
  });

  it('records carry the line number that an editor shows, with two kinds of line ends in one file', async () => {
    expect(await read('a\r\nb\nc\rd\n')).toEqual(['1: a', '2: b', '3: c', '4: d']);
  });
});

it('rows of blanks, of commas or of nothing are skipped, also before the header', async () => {
  expect(await read('\ufeff\n,,\n \t \na,b\n,,,,\n1,2\n"",""\n\u3000,\n')).toEqual(['4: a|b', '6: 1|2']);
});

it('a last line without a line end is flagged, because the file may have been cut there', async () => {
  expect(await read('a,b\n1,2')).toEqual(['1: a|b', '2: 1|2 …']);
  expect(await read('a,b\n1,2\n')).toEqual(['1: a|b', '2: 1|2']);
  expect(await read('a,b\r')).toEqual(['1: a|b']);
  expect(await read('')).toEqual([]);
});

it('rows before a broken quote are read, and nothing after it', async () => {
  const records: number[] = [];
  const reading = readCsv(
    Readable.from([Buffer.from('a,b\n1,2\n"x"y,3\n4,5\n')]),
    (_, line) => records.push(line),
    () => undefined,
  );
  await expect(reading).rejects.toBeInstanceOf(BadCsv);
  await expect(reading).rejects.toMatchObject({ line: 3 });
  expect(records).toEqual([1, 2]);
});

it('an exception thrown by the receiver ends the reading at once', async () => {
  const lines: number[] = [];
  const reading = readCsv(
    Readable.from([Buffer.from('a\nb\nc\nd\n')]),
    (_, line) => {
      lines.push(line);
      if (line === 2) throw new RangeError('enough');
    },
    () => undefined,
  );
  await expect(reading).rejects.toThrow('enough');
  expect(lines).toEqual([1, 2]);
});
