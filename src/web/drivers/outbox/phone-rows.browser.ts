import type { Journal } from './journal.browser.js';
import { TwoPlaces, type Keeping } from './two-places.browser.js';
import { coveredBy, forgettable, inOrder, isUnsent, laterOf } from './outbox.js';
import type { Row } from '../rows.js';
import type { Store } from './store.browser.js';
import type { Tabs } from './tabs.browser.js';
import type { Bundle } from '../wire.js';

/** The rows of this phone: in memory what screens show, in two places what outlives the page. */
export class PhoneRows {
  private byId = new Map<string, Row>();
  private inOrder: readonly Row[] = [];
  private readonly places: TwoPlaces;
  /** The acknowledged rows that the bundle of now holds as well. */
  private covered: readonly Row[] = [];

  /** @param tellTabs what other tabs have to know */
  constructor(
    private readonly journal: Journal,
    store: Store,
    private readonly tabs: () => Tabs,
    private readonly shown: (rows: readonly Row[], keeping: Keeping | null) => void,
    forgetBundleCopy: () => void,
  ) {
    this.places = new TwoPlaces(journal, store, async () => {
      forgetBundleCopy();
      await this.makeRoom();
    });
  }

  get all(): readonly Row[] {
    return this.inOrder;
  }

  find(rowId: string): Row | undefined {
    return this.byId.get(rowId);
  }

  /** @returns what is stored and cannot be read */
  async load(): Promise<readonly string[]> {
    const { rows, unreadable } = await this.places.load();
    this.meet(rows);
    return unreadable;
  }

  /** Rows that are new or have changed. They are shown once they are kept; nothing is shown that is kept nowhere. */
  async keep(rows: readonly Row[]): Promise<Keeping> {
    if (rows.length === 0) return 'both';
    const keeping = await this.places.keep(rows);
    // What is known of rows that were there before holds in memory, whatever the places take.
    const known = keeping === 'none' ? rows.filter(({ rowId }) => this.byId.has(rowId)) : rows;
    this.meet(known, keeping);
    if (known.length > 0) this.tabs().tell({ is: 'rows', rows: known });
    return keeping;
  }

  /** Rows as another tab knows them, which has kept them already. */
  meet(rows: readonly Row[], keeping: Keeping | null = null): void {
    for (const row of rows) {
      const known = this.byId.get(row.rowId);
      this.byId.set(row.rowId, known === undefined ? row : laterOf(known, row));
    }
    this.show(keeping);
  }

  /** A bundle came: what it holds is needed in one place alone, for a day, and then in none. */
  async cover(bundle: Bundle, askedAt: number, now: number): Promise<void> {
    this.covered = coveredBy(this.inOrder, bundle, askedAt);
    this.places.leaveToStore(this.covered.map(({ rowId }) => rowId));
    await this.forget(forgettable(this.covered, now));
    await this.places.mend();
  }

  /** Acknowledged rows give their room to those that are not. */
  private async makeRoom(): Promise<void> {
    const ids = this.covered.map(({ rowId }) => rowId);
    await this.forget(this.covered);
    this.journal.remove(ids);
  }

  private async forget(rows: readonly Row[]): Promise<void> {
    const ids = rows.filter((row) => !isUnsent(row)).map(({ rowId }) => rowId);
    if (ids.length === 0) return;
    for (const rowId of ids) this.byId.delete(rowId);
    this.covered = this.covered.filter(({ rowId }) => this.byId.has(rowId));
    await this.places.forget(ids);
    this.show(null);
  }

  private show(keeping: Keeping | null): void {
    this.inOrder = inOrder(this.byId.values());
    this.shown(this.inOrder, keeping);
  }
}
