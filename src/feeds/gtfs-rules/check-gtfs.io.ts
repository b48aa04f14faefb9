import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { ServiceDate } from '../../scheduling/service-time.js';
import { nextTurn } from '../../turns.io.js';
import { readCsv, type OnRecord } from '../files/csv.io.js';
import { checkedFiles, GtfsCheck, NotGrouped } from './gtfs-check.js';
import type { NoticesOfRule } from './notice.js';

/** Reads the records of a file of the zip; without such a file there are none. */
type ReadFile = (file: string, onRecord: OnRecord) => Promise<void>;

/** Reads the files of a zip record by record; other requests are answered in between. */
export async function recordsIn(bytes: Buffer): Promise<ReadFile> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  return async (file, onRecord) => {
    const entry = entries.get(file);
    if (entry === undefined) return;
    const pieces = Readable.from(inTurns(await zip.openReadStreamPromise(entry)));
    await readCsv(pieces, onRecord, () => undefined);
  };
}

/** Checks a zip by the rules of the canonical GTFS Schedule validator; other requests are answered in between. */
export async function checkGtfs(bytes: Buffer, today: ServiceDate): Promise<NoticesOfRule[]> {
  const read = await recordsIn(bytes);
  try {
    return await checkFiles(read, today);
  } catch (error) {
    if (!(error instanceof NotGrouped)) throw error;
    return checkFiles((file, onRecord) => (file === 'stop_times.txt' ? readByTrip(read, file, onRecord) : read(file, onRecord)), today);
  }
}

async function checkFiles(read: ReadFile, today: ServiceDate): Promise<NoticesOfRule[]> {
  const check = new GtfsCheck(today);
  for (const file of checkedFiles) await read(file, (cells, line) => (line === 1 ? check.begin(file, cells) : check.read(cells, line)));
  return check.finish();
}

/** Reads a whole file into memory and hands its records on by trip: for feeds of others whose rows of a trip do not follow each other. */
async function readByTrip(read: ReadFile, file: string, onRecord: OnRecord): Promise<void> {
  const records: (readonly [cells: readonly string[], line: number])[] = [];
  await read(file, (cells, line) => records.push([cells, line]));
  const [header, ...rows] = records;
  if (header === undefined) return;
  onRecord(...header, false);
  const place = header[0].indexOf('trip_id');
  const tripOf = ([cells]: (typeof rows)[number]): string => cells[place]?.trim() ?? '';
  for (const [cells, line] of rows.sort((a, b) => (tripOf(a) < tripOf(b) ? -1 : tripOf(a) > tripOf(b) ? 1 : a[1] - b[1])))
    onRecord(cells, line, false);
}

/** The bytes of a stream in pieces that take some milliseconds to check. */
async function* inTurns(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    yield chunk;
    await nextTurn();
  }
}
