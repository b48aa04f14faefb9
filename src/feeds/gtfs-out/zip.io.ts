import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';

/** A text file in a zip; its text is asked for when the file before it is finished. */
export interface TextFile {
  readonly name: string;
  readonly text: () => AsyncIterable<string>;
}

/** Before 1980, the first date that a zip can hold, which yazl then writes, in every time zone. It compares it only. */
const noDate = 0 as unknown as Date;

/**
 * A zip with text files, in this order: equal texts give equal bytes.
 * @throws what a file's text throws
 */
export async function zipOf(files: readonly TextFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  const failing = new Promise<never>((_, reject) => {
    zip.on('error', reject);
    for (const { name, text } of files)
      zip.addReadStreamLazy(name, { mtime: noDate, forceDosTimestamp: true, mode: 0o100644 }, (ready) => {
        ready(null, Readable.from(text(), { objectMode: false }).on('error', reject));
      });
  });
  zip.end();
  return Promise.race([buffer(zip.outputStream as Readable), failing]);
}
