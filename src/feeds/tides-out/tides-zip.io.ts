import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { firstMomentOfZips } from '../../clock.js';
import type { TidesTexts } from './tides-months.service.js';

/** In the order in which they are sent: first a table that grows from the first trip on, last what is known only at the end. */
const files = ['stop_visits', 'trips_performed', 'passenger_events', 'vehicles', 'operators', 'devices', 'datapackage'] as const;

/** The texts in a zip; equal texts give equal bytes. They are closed when the stream ends or is given up. */
export function tidesZip(texts: TidesTexts): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const options = { mtime: firstMomentOfZips, forceDosTimestamp: true };
  const fail = (error: unknown): void => void out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  for (const name of files) {
    // A text is read only when the one before is sent.
    zip.addReadStreamLazy(`${name}${name === 'datapackage' ? '.json' : '.csv'}`, options, (ready) =>
      ready(null, Readable.from(texts.read(name), { objectMode: false }).on('error', fail)),
    );
  }
  zip.end();
  return out.on('close', () => texts.close());
}
