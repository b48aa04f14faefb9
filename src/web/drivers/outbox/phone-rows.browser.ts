import type { Journal } from './journal.browser.js';
import { TwoPlaces, type StoredIn } from './two-places.browser.js';
import { coveredBy, forgettable, inOrder, laterOf, withNew } from './outbox.js';
import type { Row } from '../rows.js';
import type { Store } from './store.browser.js';
import type { TabMessage } from './tabs.browser.js';
import type { Bundle } from '../wire.js';

/** What the rows of a phone need from the app. */
export interface AppCallbacks {
  tell(message: TabMessage): void;
  /** Shows these rows. @param storedIn where the last new rows are stored; left out: there are no new rows */
  shown(rows: readonly Row[], storedIn?: StoredIn): void;
  forgetCopies(): void;
}

/** The rows of this phone: in memory for the screens, and in two places that outlast the page. */
export class PhoneRows {
  private readonly byId = new Map<string, Row>();
  private ordered: readonly Row[] = [];
  private readonly places: TwoPlaces;
  /** The acknowledged rows that the current bundle replaces. */
  private covered: readonly Row[] = [];

  constructor(
    journal: Journal,
    store: Store,
    private readonly app: AppCallbacks,
  ) {
    const forgetCopies = (): void => app.forgetCopies();
    this.places = new TwoPlaces(journal, store, { covered: () => this.covered, forgetCopies });
  }

  get all(): readonly Row[] {
    return this.ordered;
  }

  find(rowId: string): Row | undefined {
    return this.byId.get(rowId);
  }

  /**
   * Loads all stored rows.
   * @param stored the bundle on this phone, and when it was requested
   * @returns stored rows that cannot be read, as text
   */
  async load(stored: { readonly bundle: Bundle; readonly askedAt: number } | null): Promise<readonly string[]> {
    const covered = (rows: readonly Row[]): readonly Row[] => (stored === null ? [] : coveredBy(rows, stored.bundle, stored.askedAt));
    const { rows, unreadable } = await this.places.load(covered);
    this.covered = covered(rows);
    this.merge(rows);
    return unreadable;
  }

  /** Stores new rows and then shows them; rows that no place could store are not shown. */
  async add(rows: readonly Row[]): Promise<StoredIn> {
    const storedIn = await this.places.storeNew(rows);
    if (storedIn === 'none') this.app.shown(this.ordered, storedIn);
    else {
      this.merge(rows, storedIn);
      this.app.tell({ is: 'rows', rows });
    }
    return storedIn;
  }

  /** Changes the state of rows: in memory always, in the two places as far as they can be written. */
  async update(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    this.merge(rows);
    this.app.tell({ is: 'rows', rows });
    await this.places.overwrite(rows);
  }

  /** Merges rows from another tab or from storage, which are stored already. */
  merge(rows: readonly Row[], storedIn?: StoredIn): void {
    const fresh: Row[] = [];
    let isChanged = false;
    for (const row of rows) {
      const existing = this.byId.get(row.rowId);
      const now = existing === undefined ? row : laterOf(existing, row);
      this.byId.set(row.rowId, now);
      if (existing === undefined) fresh.push(row);
      else isChanged ||= now !== existing;
    }
    this.ordered = isChanged ? inOrder(this.byId.values()) : withNew(this.ordered, fresh);
    this.show(storedIn);
  }

  /** Handles a new bundle: acknowledged rows that it contains stay in one place for a day, and are then deleted. */
  async applyBundle(bundle: Bundle, requestedAt: number, now: number): Promise<void> {
    const covered = coveredBy(this.ordered, bundle, requestedAt);
    const old = new Set(forgettable(covered, now).map(({ rowId }) => rowId));
    this.covered = covered.filter(({ rowId }) => !old.has(rowId));
    this.places.removeFromJournal(this.covered.map(({ rowId }) => rowId));
    if (old.size > 0) {
      for (const rowId of old) this.byId.delete(rowId);
      this.ordered = inOrder(this.byId.values());
      await this.places.remove([...old]);
      this.show();
    }
    await this.places.storeMissing();
  }

  /** Writes again the rows that one of the places could not store before. */
  storeMissing(): Promise<void> {
    return this.places.storeMissing();
  }

  private show(storedIn?: StoredIn): void {
    if (storedIn === undefined) this.app.shown(this.ordered);
    else this.app.shown(this.ordered, storedIn);
  }
}
