import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { firstMomentOfZips } from '../../clock.js';
import { tidesTableNames } from './tides-columns.js';
import type { TidesFiles } from './tides-months.service.js';

/** The files in a zip, the description first; equal files give equal bytes. They are closed when the stream ends or is given up. */
export function tidesZip({ tables, package: description }: TidesFiles): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const options = { mtime: firstMomentOfZips, forceDosTimestamp: true };
  const fail = (error: unknown): void => void out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  zip.addBuffer(Buffer.from(description), 'datapackage.json', options);
  for (const name of tidesTableNames) {
    // A table is read only when the one before is sent.
    zip.addReadStreamLazy(`${name}.csv`, options, (ready) =>
      ready(null, Readable.from(tables.read(name), { objectMode: false }).on('error', fail)),
    );
  }
  zip.end();
  return out.on('close', () => tables.close());
}
