/** How much of a file says what it is. */
export const headerBytes = 100;

const magic = 'SQLite format 3\0';

/**
 * Whether a file can be what SQLite wrote, all of it (https://sqlite.org/fileformat.html#the_database_header): a copy that was
 * cut off is shorter than its first bytes say.
 */
export function isWholeDatabase(header: Uint8Array, size: number): boolean {
  if (header.length < headerBytes || String.fromCharCode(...header.slice(0, magic.length)) !== magic) return false;
  const view = new DataView(header.buffer, header.byteOffset);
  const stored = view.getUint16(16);
  // 65,536 does not fit into its two bytes, and is written 1.
  const pageSize = stored === 1 ? 65_536 : stored;
  return size > 0 && size === pageSize * view.getUint32(28);
}
