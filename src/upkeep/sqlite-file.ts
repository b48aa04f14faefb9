/** The length of a SQLite header in bytes. */
export const headerBytes = 100;

const magic = 'SQLite format 3\0';

/**
 * Whether a file can be a complete SQLite database (https://sqlite.org/fileformat.html#the_database_header): a truncated copy
 * is shorter than its header says.
 */
export function isWholeDatabase(header: Uint8Array, size: number): boolean {
  if (header.length < headerBytes || String.fromCharCode(...header.slice(0, magic.length)) !== magic) return false;
  const view = new DataView(header.buffer, header.byteOffset);
  const stored = view.getUint16(16);
  // 65,536 does not fit into two bytes and is stored as 1.
  const pageSize = stored === 1 ? 65_536 : stored;
  return size > 0 && size === pageSize * view.getUint32(28);
}
