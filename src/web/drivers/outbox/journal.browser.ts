import type { Row } from '../rows.js';
import { readStoredRow, type Loaded } from './stored-row.js';

/**
 * The second place that keeps rows, outside IndexedDB, which browsers drop now and then: `localStorage`, one key a row, so
 * that what is written or lost is one row and never all of them. Written at once, before the tap is answered.
 */
export class Journal {
  private readonly rowPrefix: string;

  /** @param prefix like `banche-driver:hongqiao:`; these names never change, phones hold what older programs stored */
  constructor(
    prefix: string,
    private readonly storage: () => Storage = () => localStorage,
  ) {
    this.rowPrefix = `${prefix}row:`;
  }

  /** @returns whether all of them are kept; where one is not, none of those that are new is */
  put(rows: readonly Row[]): boolean {
    const written: string[] = [];
    try {
      const storage = this.storage();
      for (const row of rows) {
        const name = this.rowPrefix + row.rowId;
        const isNew = storage.getItem(name) === null;
        storage.setItem(name, JSON.stringify(row));
        if (isNew) written.push(row.rowId);
      }
      return true;
    } catch {
      // No room, or no storage at all.
      this.remove(written);
      return false;
    }
  }

  remove(rowIds: Iterable<string>): void {
    try {
      const storage = this.storage();
      for (const rowId of rowIds) storage.removeItem(this.rowPrefix + rowId);
    } catch {
      // What cannot be removed is merged again, and was sent.
    }
  }

  /** What is there. A row that cannot be read stays as it is, until its other copy is written over it. */
  load(): Loaded {
    const rows: Row[] = [];
    const unreadable: { rowId: string; text: string }[] = [];
    for (const [name, text] of this.entries()) {
      const row = readStoredRow(text);
      if (row === null) unreadable.push({ rowId: name.slice(this.rowPrefix.length), text });
      else rows.push(row);
    }
    return { rows, unreadable };
  }

  /** @returns the row that another tab wrote under a name, if that is one */
  rowsOf(name: string | null, text: string | null): readonly Row[] {
    const row = name?.startsWith(this.rowPrefix) === true && text !== null ? readStoredRow(text) : null;
    return row === null ? [] : [row];
  }

  private entries(): readonly (readonly [string, string])[] {
    try {
      const storage = this.storage();
      const names = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
      return names.filter((name) => name.startsWith(this.rowPrefix)).map((name) => [name, storage.getItem(name) ?? ''] as const);
    } catch {
      return [];
    }
  }
}
