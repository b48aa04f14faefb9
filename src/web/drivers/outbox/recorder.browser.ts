import type { DriverApp, DriverSession } from '../driver-app.js';
import type { Entry, Row } from '../rows.js';
import { queuedAgain, voiding } from './outbox.js';
import type { PhoneRows } from './phone-rows.browser.js';
import type { RowMaker } from './row-maker.browser.js';

/** What drivers do with rows: record, send again, void. */
export class Recorder {
  constructor(
    private readonly rows: PhoneRows,
    private readonly maker: RowMaker,
    private readonly session: () => DriverSession | null,
    /** Describes a row in words. */
    private readonly words: (row: Row) => string,
  ) {}

  /** @returns the rows of a practice trip, which are not stored */
  practise(entries: readonly Entry[]): readonly Row[] {
    const session = this.session();
    return session === null ? [] : entries.map((each) => this.maker.make(each, session));
  }

  async record(entries: readonly Entry[]): ReturnType<DriverApp['record']> {
    const session = this.session();
    if (session === null) return 'not-stored';
    if (entries.length === 0) return 'stored';
    const storedIn = await this.rows.add(entries.map((each) => this.maker.make(each, session)));
    return storedIn === 'none' ? 'not-stored' : 'stored';
  }

  async sendAgain(rowId: string): Promise<void> {
    const row = this.rows.find(rowId);
    if (row?.state === 'refused') await this.rows.update([queuedAgain(row)]);
  }

  async voidRow(rowId: string): Promise<void> {
    const row = this.rows.find(rowId);
    const voided = row === undefined ? null : voiding(row, this.rows.all, this.words(row));
    if (row === undefined || voided === null) return;
    const author = this.session() ?? { accountId: row.accountId, name: row.accountName };
    // The undo or note is stored first; without it the row would be voided and managers would not learn about it.
    if ((await this.rows.add([this.maker.make(voided.entry, author)])) === 'none') return;
    if (voided.changed !== null) await this.rows.update([voided.changed]);
  }
}
