import { describe, expect, it } from '@jest/globals';
import { isWholeDatabase } from './sqlite-file.js';

/** The first bytes of a database, as SQLite writes them. */
function header(pageSize: number, pages: number): Uint8Array {
  const bytes = new Uint8Array(100);
  bytes.set(new TextEncoder().encode('SQLite format 3\0'));
  const view = new DataView(bytes.buffer);
  view.setUint16(16, pageSize === 65_536 ? 1 : pageSize);
  view.setUint32(28, pages);
  return bytes;
}

describe('a file', () => {
  it('a file is a whole database if it is as long as its header says', () => {
    expect(isWholeDatabase(header(4096, 12), 12 * 4096)).toBe(true);
    expect(isWholeDatabase(header(65_536, 3), 3 * 65_536)).toBe(true);
    expect(isWholeDatabase(header(4096, 12), 11 * 4096)).toBe(false);
    expect(isWholeDatabase(header(4096, 12), 12 * 4096 - 1)).toBe(false);
  });

  it('an empty file, a text and a file that is too short are no database', () => {
    expect(isWholeDatabase(new Uint8Array(0), 0)).toBe(false);
    expect(isWholeDatabase(new Uint8Array(100), 0)).toBe(false);
    expect(isWholeDatabase(new TextEncoder().encode('a text '.repeat(20)), 140)).toBe(false);
    expect(isWholeDatabase(header(4096, 12).slice(0, 50), 50)).toBe(false);
  });
});
