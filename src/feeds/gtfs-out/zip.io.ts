import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { firstMomentOfZips } from '../../clock.js';

/** A text file in a zip; its text is asked for when the file before it is sent. */
export interface TextFile {
  readonly name: string;
  readonly text: () => AsyncIterable<string | Uint8Array>;
}

const options = { mtime: firstMomentOfZips, forceDosTimestamp: true, mode: 0o100644 };

/** A zip with text files, in this order: equal texts give equal bytes. The stream fails with what a file's text throws. */
export function zipOf(files: readonly TextFile[]): Readable {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  const fail = (error: unknown): void => void out.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  for (const { name, text } of files)
    zip.addReadStreamLazy(name, options, (ready) => ready(null, Readable.from(text(), { objectMode: false }).on('error', fail)));
  zip.end();
  return out;
}
