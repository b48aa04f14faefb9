import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** Bytes that are handed on at once. */
const pieceLength = 65_536;

/** Bytes in pieces of one length. */
export function* inLongPieces(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let length = 0;
  for (const piece of pieces)
    for (let from = 0; from < piece.length;) {
      const part = piece.subarray(from, from + pieceLength - length);
      waiting.push(part);
      from += part.length;
      length += part.length;
      if (length < pieceLength) continue;
      yield waiting.length === 1 ? part : Buffer.concat(waiting);
      [waiting, length] = [[], 0];
    }
  if (length > 0) yield Buffer.concat(waiting);
}

/** An answer of many bytes, sent as fast as its reader takes them: at once, those of a hundred readers would hold up all others. */
export const longBody = (pieces: readonly Uint8Array[], type: string): StreamableFile =>
  new StreamableFile(Readable.from(inLongPieces(pieces), { objectMode: false }), {
    type,
    length: pieces.reduce((sum, { length }) => sum + length, 0),
  });
