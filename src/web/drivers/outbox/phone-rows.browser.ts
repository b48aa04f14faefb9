import type { Journal } from './journal.browser.js';
import { TwoPlaces, type Keeping } from './two-places.browser.js';
import { coveredBy, forgettable, inOrder, laterOf, withNew } from './outbox.js';
import type { Row } from '../rows.js';
import type { Store } from './store.browser.js';
import type { TabMessage } from './tabs.browser.js';
import type { Bundle } from '../wire.js';

/** What the rows of a phone need of the app around them. */
export interface AppCallbacks {
  tell(message: TabMessage): void;
  /** @param keeping where the last new rows are; left out: nothing new */
  shown(rows: readonly Row[], keeping?: Keeping): void;
  forgetCopies(): void;
}

/** The rows of this phone: in memory what screens show, in two places what outlives the page. */
export class PhoneRows {
  private readonly byId = new Map<string, Row>();
  private ordered: readonly Row[] = [];
  private readonly places: TwoPlaces;
  /** The acknowledged rows that the bundle of now holds as well. */
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
   * @param stored the bundle that this phone has, and when it was asked for
   * @returns what is stored and cannot be read
   */
  async load(stored: { readonly bundle: Bundle; readonly askedAt: number } | null): Promise<readonly string[]> {
    const covered = (rows: readonly Row[]): readonly Row[] => (stored === null ? [] : coveredBy(rows, stored.bundle, stored.askedAt));
    const { rows, unreadable } = await this.places.load(covered);
    this.covered = covered(rows);
    this.meet(rows);
    return unreadable;
  }

  /** New rows. They are shown once they are kept; nothing is shown that is kept nowhere. */
  async keep(rows: readonly Row[]): Promise<Keeping> {
    const keeping = await this.places.keep(rows);
    if (keeping === 'none') this.app.shown(this.ordered, keeping);
    else {
      this.meet(rows, keeping);
      this.app.tell({ is: 'rows', rows });
    }
    return keeping;
  }

  /** Rows that were there before, as they are now: that holds in memory, whatever the places take. */
  async change(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    this.meet(rows);
    this.app.tell({ is: 'rows', rows });
    await this.places.change(rows);
  }

  /** Rows as they are known elsewhere, and kept already. */
  meet(rows: readonly Row[], keeping?: Keeping): void {
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
    this.show(keeping);
  }

  /** A bundle came: what it holds is needed in one place alone, for a day, and then in none. */
  async cover(bundle: Bundle, requestedAt: number, now: number): Promise<void> {
    const covered = coveredBy(this.ordered, bundle, requestedAt);
    const old = new Set(forgettable(covered, now).map(({ rowId }) => rowId));
    this.covered = covered.filter(({ rowId }) => !old.has(rowId));
    this.places.leaveToStore(this.covered.map(({ rowId }) => rowId));
    if (old.size > 0) {
      for (const rowId of old) this.byId.delete(rowId);
      this.ordered = inOrder(this.byId.values());
      await this.places.forget([...old]);
      this.show();
    }
    await this.places.mend();
  }

  /** Gives a place what it did not take before. */
  mend(): Promise<void> {
    return this.places.mend();
  }

  private show(keeping?: Keeping): void {
    if (keeping === undefined) this.app.shown(this.ordered);
    else this.app.shown(this.ordered, keeping);
  }
}
