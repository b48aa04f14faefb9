import type { Row } from '../rows.js';
import { readStoredRow, type Loaded } from './stored-row.js';

/**
 * The second place that stores rows: `localStorage`, because browsers sometimes lose an IndexedDB. Each row has its own key, so
 * that only one row can be damaged at a time. Written synchronously, before the screen shows the tap.
 */
export class Journal {
  private readonly rowPrefix: string;

  /** @param prefix like `banche-driver:hongqiao:`; these names never change, because phones still have what older programs stored */
  constructor(
    prefix: string,
    private readonly storage: () => Storage = () => localStorage,
  ) {
    this.rowPrefix = `${prefix}row:`;
  }

  /** Stores rows. @returns false: not all could be stored, and the new ones among them were removed again */
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
      // A row that could not be removed is merged with its sent copy when the app starts the next time.
    }
  }

  /** All stored rows. One that cannot be read stays unchanged until its copy from the other place overwrites it. */
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

  /** Reads the row that another tab stored under a name. @returns empty: it is not a row */
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
