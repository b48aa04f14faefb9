import { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { ServiceDate } from '../../scheduling/service-time.js';
import { nextTurn } from '../../turns.io.js';
import { readCsv } from '../files/csv.io.js';
import { checkedFiles, GtfsCheck } from '../gtfs-rules/gtfs-check.js';
import type { NoticesOfRule } from '../gtfs-rules/notice.js';

/** Checks a zip by the rules of the canonical GTFS Schedule validator; other requests are answered in between. */
export async function checkGtfs(bytes: Buffer, today: ServiceDate): Promise<NoticesOfRule[]> {
  const zip = await yauzl.fromBufferPromise(bytes);
  const check = new GtfsCheck(today);
  const entries = new Map<string, yauzl.Entry>();
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName, entry);
  for (const file of checkedFiles) {
    const entry = entries.get(file);
    if (entry === undefined) continue;
    await readCsv(
      Readable.from(inTurns(await zip.openReadStreamPromise(entry))),
      (cells, line) => (line === 1 ? check.begin(file, cells) : check.read(cells, line)),
      () => undefined,
    );
  }
  return check.finish();
}

/** The bytes of a stream in pieces that take some milliseconds to check. */
async function* inTurns(stream: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    yield chunk;
    await nextTurn();
  }
}
