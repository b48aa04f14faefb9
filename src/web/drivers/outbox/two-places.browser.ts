import type { Journal } from './journal.browser.js';
import { merged } from './outbox.js';
import type { Row } from '../rows.js';
import type { Store } from './store.browser.js';

/** In how many of the two places rows are stored. */
export type StoredIn = 'both' | 'one' | 'none';

/** What is deleted first when unacknowledged rows need room. */
export interface SpareRoom {
  /** Acknowledged rows that a bundle contains as well. */
  covered(): readonly Row[];
  /** Deletes copies in `localStorage` that are also in IndexedDB. */
  forgetCopies(): void;
}

/** Stores rows in two places. Rows that one of them could not store are written to it again as soon as possible. */
export class TwoPlaces {
  /** Rows that a place could not store, by id. */
  private readonly missing = { journal: new Map<string, Row>(), store: new Map<string, Row>() };
  /** Ids of rows that were shown as not counted, but that a store which did not answer may have stored later. */
  private readonly notCounted = new Set<string>();

  constructor(
    private readonly journal: Journal,
    private readonly store: Store,
    private readonly room: SpareRoom,
  ) {}

  /**
   * Loads the rows of both places, and writes to each what it lacks.
   * @param covered chooses the rows that the journal need not have
   */
  async load(covered: (rows: readonly Row[]) => readonly Row[]): Promise<{ rows: readonly Row[]; unreadable: readonly string[] }> {
    const journal = this.journal.load();
    const store = (await this.store.load()) ?? { rows: [], unreadable: [] };
    const rows = merged(journal.rows, store.rows);
    const [inJournal, inStore] = [byId(journal.rows), byId(store.rows)];
    const leftToStore = byId(covered(rows));
    for (const row of rows) {
      if (!leftToStore.has(row.rowId) && differs(inJournal.get(row.rowId), row)) this.missing.journal.set(row.rowId, row);
      if (differs(inStore.get(row.rowId), row)) this.missing.store.set(row.rowId, row);
    }
    await this.storeMissing();
    const readableIds = byId(rows);
    const unreadable = [...journal.unreadable, ...store.unreadable].filter(({ rowId }) => !readableIds.has(rowId));
    return { rows, unreadable: unreadable.map(({ text }) => text) };
  }

  /** Stores new rows, all or none. @returns in how many places */
  async storeNew(rows: readonly Row[]): Promise<StoredIn> {
    // A row that is recorded again under the same id counts.
    for (const { rowId } of rows) this.notCounted.delete(rowId);
    // The journal first, because it is synchronous: the page may be closed before the other place answers.
    const inJournal = this.journal.put(rows) || (this.makeRoomInJournal() && this.journal.put(rows));
    const inStore = (await this.store.put(rows)) || ((await this.makeRoomInStore()) && (await this.store.put(rows)));
    if (!inJournal && !inStore) {
      for (const { rowId } of rows) this.notCounted.add(rowId);
      void this.removeNotCounted();
      return 'none';
    }
    this.trackMissing(rows, inJournal, inStore);
    if (inJournal && inStore) await this.storeMissing();
    return inJournal && inStore ? 'both' : 'one';
  }

  /** Overwrites stored rows with a new state. A place that cannot be written keeps the old one until `storeMissing`. */
  async overwrite(rows: readonly Row[]): Promise<void> {
    const inJournal = this.journal.put(rows);
    this.trackMissing(rows, inJournal, await this.store.put(rows));
  }

  /** Deletes rows from both places. */
  async remove(rowIds: readonly string[]): Promise<void> {
    for (const rowId of rowIds) for (const missing of Object.values(this.missing)) missing.delete(rowId);
    this.journal.remove(rowIds);
    await this.store.remove(rowIds);
  }

  /** Deletes rows from the journal; the store keeps them for the list of sent rows. */
  removeFromJournal(rowIds: readonly string[]): void {
    for (const rowId of rowIds) this.missing.journal.delete(rowId);
    this.journal.remove(rowIds);
  }

  /** Writes again what a place could not store. */
  async storeMissing(): Promise<void> {
    const { journal, store } = this.missing;
    if (journal.size > 0 && this.journal.put([...journal.values()])) journal.clear();
    const lacking = [...store.values()];
    if (lacking.length > 0 && (await this.store.put(lacking)))
      for (const row of lacking) if (store.get(row.rowId) === row) store.delete(row.rowId);
    await this.removeNotCounted();
  }

  /** Deletes rows that do not count; repeated until the store confirms it. */
  private async removeNotCounted(): Promise<void> {
    const rowIds = [...this.notCounted];
    if (rowIds.length > 0 && (await this.store.remove(rowIds))) for (const rowId of rowIds) this.notCounted.delete(rowId);
  }

  private makeRoomInJournal(): boolean {
    this.room.forgetCopies();
    this.removeFromJournal(this.room.covered().map(({ rowId }) => rowId));
    return true;
  }

  private async makeRoomInStore(): Promise<boolean> {
    const covered = this.room.covered();
    return covered.length > 0 && this.store.remove(covered.map(({ rowId }) => rowId));
  }

  private trackMissing(rows: readonly Row[], inJournal: boolean, inStore: boolean): void {
    for (const row of rows) {
      trackMissingIn(this.missing.journal, row, inJournal);
      trackMissingIn(this.missing.store, row, inStore);
    }
  }
}

function trackMissingIn(missing: Map<string, Row>, row: Row, isStored: boolean): void {
  if (isStored) missing.delete(row.rowId);
  else missing.set(row.rowId, row);
}

const byId = (rows: readonly Row[]): ReadonlyMap<string, Row> => new Map(rows.map((row) => [row.rowId, row]));
const differs = (stored: Row | undefined, row: Row): boolean =>
  stored?.state !== row.state || stored.answeredAt !== row.answeredAt || stored.askedAgain !== row.askedAgain;
