import type { Journal } from './journal.browser.js';
import { merged } from './outbox.js';
import type { Row } from '../rows.js';
import type { Store } from './store.browser.js';

export type Keeping = 'both' | 'one' | 'none';

/** What gives its room to rows that are not acknowledged, in the order in which it is asked. */
export interface SpareRoom {
  /** Acknowledged rows that a bundle holds as well. */
  covered(): readonly Row[];
  /** What is there only for convenience, beside the journal. */
  forgetCopies(): void;
}

/** The two places that keep rows, as one. What one of them misses it is given again, as soon as it takes anything. */
export class TwoPlaces {
  /** Rows that a place did not take, by their id. */
  private readonly missing = { journal: new Map<string, Row>(), store: new Map<string, Row>() };
  /** Ids of rows of which it was said that they do not count, and which a store that hung may have taken late. */
  private readonly notCounted = new Set<string>();

  constructor(
    private readonly journal: Journal,
    private readonly store: Store,
    private readonly room: SpareRoom,
  ) {}

  /**
   * All rows that either place holds; a place that lacks one is given it.
   * @param covered those that the journal need not hold
   */
  async load(covered: (rows: readonly Row[]) => readonly Row[]): Promise<{ rows: readonly Row[]; unreadable: readonly string[] }> {
    const journal = this.journal.load();
    const store = (await this.store.load()) ?? { rows: [], unreadable: [] };
    const rows = merged(journal.rows, store.rows);
    const [inJournal, inStore] = [byId(journal.rows), byId(store.rows)];
    const left = byId(covered(rows));
    for (const row of rows) {
      if (!left.has(row.rowId) && differs(inJournal.get(row.rowId), row)) this.missing.journal.set(row.rowId, row);
      if (differs(inStore.get(row.rowId), row)) this.missing.store.set(row.rowId, row);
    }
    await this.mend();
    const readableIds = byId(rows);
    const unreadable = [...journal.unreadable, ...store.unreadable].filter(({ rowId }) => !readableIds.has(rowId));
    return { rows, unreadable: unreadable.map(({ text }) => text) };
  }

  /** Keeps new rows, all or none of them, and says where. */
  async keep(rows: readonly Row[]): Promise<Keeping> {
    // Said again under the same id, it counts.
    for (const { rowId } of rows) this.notCounted.delete(rowId);
    // The journal first, and at once: the page may be gone before the other place answers.
    const inJournal = this.journal.put(rows) || (this.makeRoomInJournal() && this.journal.put(rows));
    const inStore = (await this.store.put(rows)) || ((await this.makeRoomInStore()) && (await this.store.put(rows)));
    if (!inJournal && !inStore) {
      for (const { rowId } of rows) this.notCounted.add(rowId);
      void this.removeNotCounted();
      return 'none';
    }
    this.note(rows, inJournal, inStore);
    if (inJournal && inStore) await this.mend();
    return inJournal && inStore ? 'both' : 'one';
  }

  /** Writes over rows that were there before: what became of them. A place that does not take that goes on holding what it had. */
  async change(rows: readonly Row[]): Promise<void> {
    const inJournal = this.journal.put(rows);
    this.note(rows, inJournal, await this.store.put(rows));
  }

  /** Rows that nobody needs any more. */
  async forget(rowIds: readonly string[]): Promise<void> {
    for (const rowId of rowIds) for (const missing of Object.values(this.missing)) missing.delete(rowId);
    this.journal.remove(rowIds);
    await this.store.remove(rowIds);
  }

  /** Rows that only the first place is to go on keeping, for the list of what was said. */
  leaveToStore(rowIds: readonly string[]): void {
    for (const rowId of rowIds) this.missing.journal.delete(rowId);
    this.journal.remove(rowIds);
  }

  /** Gives each place what it did not take. */
  async mend(): Promise<void> {
    const { journal, store } = this.missing;
    if (journal.size > 0 && this.journal.put([...journal.values()])) journal.clear();
    const lacking = [...store.values()];
    if (lacking.length > 0 && (await this.store.put(lacking)))
      for (const row of lacking) if (store.get(row.rowId) === row) store.delete(row.rowId);
    await this.removeNotCounted();
  }

  /** A store that hangs answers nothing for a while: it is asked until it says that they are gone. */
  private async removeNotCounted(): Promise<void> {
    const rowIds = [...this.notCounted];
    if (rowIds.length > 0 && (await this.store.remove(rowIds))) for (const rowId of rowIds) this.notCounted.delete(rowId);
  }

  private makeRoomInJournal(): boolean {
    this.room.forgetCopies();
    this.leaveToStore(this.room.covered().map(({ rowId }) => rowId));
    return true;
  }

  private async makeRoomInStore(): Promise<boolean> {
    const covered = this.room.covered();
    return covered.length > 0 && this.store.remove(covered.map(({ rowId }) => rowId));
  }

  private note(rows: readonly Row[], inJournal: boolean, inStore: boolean): void {
    for (const row of rows) {
      noteIn(this.missing.journal, row, inJournal);
      noteIn(this.missing.store, row, inStore);
    }
  }
}

function noteIn(missing: Map<string, Row>, row: Row, isThere: boolean): void {
  if (isThere) missing.delete(row.rowId);
  else missing.set(row.rowId, row);
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.rowId, row]));
const differs = (there: Row | undefined, row: Row): boolean =>
  there?.state !== row.state || there.answeredAt !== row.answeredAt || there.askedAgain !== row.askedAgain;
