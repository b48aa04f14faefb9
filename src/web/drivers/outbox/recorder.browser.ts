import type { DriverApp, DriverSession } from '../driver-app.js';
import type { Row, Said } from '../rows.js';
import { again, lettingGo } from './outbox.js';
import type { PhoneRows } from './phone-rows.browser.js';
import type { RowMaker } from './row-maker.browser.js';

/** What people do with rows: say something, have it sent again, let it go. */
export class Recorder {
  constructor(
    private readonly rows: PhoneRows,
    private readonly maker: RowMaker,
    private readonly session: () => DriverSession | null,
    /** What a row says, for people. */
    private readonly words: (row: Row) => string,
  ) {}

  /** @returns the rows of a practice trip, which are kept nowhere */
  practise(said: readonly Said[]): readonly Row[] {
    const session = this.session();
    return session === null ? [] : said.map((each) => this.maker.make(each, session));
  }

  async record(said: readonly Said[]): ReturnType<DriverApp['record']> {
    const session = this.session();
    if (session === null) return 'not-kept';
    if (said.length === 0) return 'kept';
    const keeping = await this.rows.keep(said.map((each) => this.maker.make(each, session)));
    return keeping === 'none' ? 'not-kept' : 'kept';
  }

  async sendAgain(rowId: string): Promise<void> {
    const row = this.rows.find(rowId);
    if (row?.state === 'refused') await this.rows.change([again(row)]);
  }

  async letGo(rowId: string): Promise<void> {
    const row = this.rows.find(rowId);
    const letGo = row === undefined ? null : lettingGo(row, this.rows.all, this.words(row));
    if (row === undefined || letGo === null) return;
    const author = this.session() ?? { accountId: row.accountId, name: row.accountName };
    // First what tells of it: nothing is let go of which nobody would hear.
    if ((await this.rows.keep([this.maker.make(letGo.said, author)])) === 'none') return;
    if (letGo.changed !== null) await this.rows.change([letGo.changed]);
  }
}
