import type { Journal } from './journal.browser.js';
import { merged } from './outbox.js';
import type { Row } from '../rows.js';
import type { Store } from './store.browser.js';

export type Keeping = 'both' | 'one' | 'none';

/** The two places that keep rows, as one. What one of them misses it is given again, as soon as it takes anything. */
export class TwoPlaces {
  /** Rows that a place did not take, by their id. */
  private readonly missing = { journal: new Map<string, Row>(), store: new Map<string, Row>() };

  constructor(
    private readonly journal: Journal,
    private readonly store: Store,
    /** Rows that the journal need not hold any more, and whatever else may go, so that there is room. */
    private readonly makeRoom: () => Promise<void>,
  ) {}

  /** All rows that either place holds; a place that lacks one is given it. */
  async load(): Promise<{ rows: readonly Row[]; unreadable: readonly string[] }> {
    const journal = this.journal.load();
    const store = (await this.store.load()) ?? { rows: [], unreadable: [] };
    const rows = merged(journal.rows, store.rows);
    const known = new Set(rows.map(({ rowId }) => rowId));
    const [inJournal, inStore] = [byId(journal.rows), byId(store.rows)];
    // What was sent and left the journal is not for it any more.
    for (const row of rows) {
      if (inJournal.get(row.rowId)?.state !== row.state && (row.state === 'waiting' || row.state === 'refused' || inJournal.has(row.rowId)))
        this.missing.journal.set(row.rowId, row);
      if (inStore.get(row.rowId)?.state !== row.state) this.missing.store.set(row.rowId, row);
    }
    await this.mend();
    const unreadable = [...journal.unreadable, ...store.unreadable].filter(({ rowId }) => !known.has(rowId));
    return { rows, unreadable: unreadable.map(({ text }) => text) };
  }

  /** All or nothing: rows of which one is kept nowhere are kept nowhere. Rows that were there before are written over. */
  async keep(rows: readonly Row[]): Promise<Keeping> {
    let keeping = await this.tried(rows);
    if (keeping === 'both') await this.mend();
    else {
      await this.makeRoom();
      keeping = better(keeping, await this.tried(rows));
    }
    // A store that took too long may take them yet; nobody was told that they count.
    if (keeping === 'none') void this.store.remove(rows.map(({ rowId }) => rowId));
    return keeping;
  }

  /** Rows that nobody needs any more. */
  async forget(rowIds: readonly string[]): Promise<void> {
    for (const rowId of rowIds) this.notMissing(rowId);
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
  }

  private async tried(rows: readonly Row[]): Promise<Keeping> {
    // The journal first, and at once: the page may be gone before the other place answers.
    const inJournal = this.journal.put(rows);
    const inStore = await this.store.put(rows);
    for (const row of rows) {
      this.notMissing(row.rowId);
      if (inStore && !inJournal) this.missing.journal.set(row.rowId, row);
      if (inJournal && !inStore) this.missing.store.set(row.rowId, row);
    }
    return inJournal && inStore ? 'both' : inJournal || inStore ? 'one' : 'none';
  }

  private notMissing(rowId: string): void {
    this.missing.journal.delete(rowId);
    this.missing.store.delete(rowId);
  }
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.rowId, row]));
const order: readonly Keeping[] = ['none', 'one', 'both'];
const better = (a: Keeping, b: Keeping): Keeping => (order.indexOf(a) > order.indexOf(b) ? a : b);
