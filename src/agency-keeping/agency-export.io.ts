import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import Papa from 'papaparse';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import { putInPlace } from '../upkeep/back-up.io.js';
import type { Cell, RowsOfAgency } from './agency-rows.io.js';
import type { AgencyTable } from './agency-tables.js';

/** A table as it was written to the export. */
export interface WrittenTable {
  readonly name: string;
  readonly rows: number;
}

/** Thrown if the export file differs from what was written to it. */
export class UnsoundExport extends Error {
  override readonly name = 'UnsoundExport';
}

interface Written {
  rows: number;
  digest: string;
}

/**
 * Writes all rows of an agency to a zip with a CSV file for each table: first to a temporary file beside it, which is read back and
 * checked, and then renamed.
 * @param about the text of the file's README
 * @throws UnsoundExport if the file differs from what was written, or an error of the file system; nothing is left then
 */
export async function writeExport(
  file: string,
  tables: readonly AgencyTable[],
  rows: RowsOfAgency,
  about: (written: readonly WrittenTable[]) => string,
): Promise<WrittenTable[]> {
  const part = `${file}.${process.pid}.part`;
  try {
    const written = await writeZip(part, tables, rows, about);
    await check(part, written);
    await putInPlace(part, file);
    return tables.map(({ name }) => ({ name, rows: written.get(`${name}.csv`)?.rows ?? 0 }));
  } finally {
    await rm(part, { force: true });
  }
}

async function writeZip(
  part: string,
  tables: readonly AgencyTable[],
  rows: RowsOfAgency,
  about: (written: readonly WrittenTable[]) => string,
): Promise<Map<string, Written>> {
  const written = new Map<string, Written>();
  const zip = new ZipFile();
  const failing = new Promise<never>((_, reject) => {
    const add = (name: string, text: () => AsyncIterable<string>): void =>
      // Each file is opened only when the one before is finished, because all rows are read on one connection.
      zip.addReadStreamLazy(name, (ready) => {
        const stream = Readable.from(text(), { objectMode: false }).on('error', reject);
        ready(null, stream);
      });
    for (const table of tables) add(`${table.name}.csv`, () => csvOf(table, rows, (one) => written.set(`${table.name}.csv`, one)));
    add('README.txt', () => textOf(about, tables, written));
    zip.on('error', reject);
  });
  zip.end();
  const out = createWriteStream(part, { flags: 'w', mode: 0o600 });
  try {
    await Promise.race([pipeline(zip.outputStream as Readable, out), failing]);
  } finally {
    out.destroy();
  }
  return written;
}

async function* textOf(
  about: (written: readonly WrittenTable[]) => string,
  tables: readonly AgencyTable[],
  written: Map<string, Written>,
): AsyncGenerator<string> {
  const text = about(tables.map(({ name }) => ({ name, rows: written.get(`${name}.csv`)?.rows ?? 0 })));
  written.set('README.txt', { rows: 0, digest: createHash('sha256').update(text).digest('hex') });
  yield await Promise.resolve(text);
}

async function* csvOf(table: AgencyTable, rows: RowsOfAgency, done: (written: Written) => void): AsyncGenerator<string> {
  const digest: Hash = createHash('sha256');
  const textEntry = (text: string): string => {
    digest.update(text);
    return text;
  };
  let count = 0;
  yield textEntry(`${linesOf([[...table.columns]])}\r\n`);
  for await (const some of rows.read(table)) {
    count += some.length;
    yield textEntry(`${linesOf(some)}\r\n`);
  }
  done({ rows: count, digest: digest.digest('hex') });
}

/** Rows as CSV: null is an empty cell, an empty text is a pair of quotes. */
const linesOf = (rows: readonly Cell[][]): string =>
  Papa.unparse(
    rows.map((row) => row.map((cell) => (typeof cell === 'boolean' ? Number(cell) : cell))),
    { newline: '\r\n', quotes: (value) => value === '' },
  );

/** Reads the file back and compares its digests with those of what was written. @throws UnsoundExport */
async function check(part: string, written: ReadonlyMap<string, Written>): Promise<void> {
  const zip = await yauzl.openPromise(part, { autoClose: false, strictFileNames: true });
  try {
    const found = new Map<string, string>();
    for await (const entry of zip.eachEntry()) {
      const digest = createHash('sha256');
      await pipeline(await zip.openReadStreamPromise(entry), digest);
      found.set(entry.fileName, digest.digest('hex'));
    }
    const wrong = [...written].filter(([name, { digest }]) => found.get(name) !== digest).map(([name]) => name);
    if (wrong.length > 0 || found.size !== written.size) throw new UnsoundExport(wrong.join(', ') || `${found.size} ≠ ${written.size}`);
  } finally {
    zip.close();
  }
}
