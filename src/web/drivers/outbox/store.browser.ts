import { Dexie, type Table } from 'dexie';
import type { Row } from '../rows.js';
import { readRow, type Loaded } from './stored-row.js';

/** A value that is stored by name, not as a row: for example the bundle. */
interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

/** The tables of version 1. Phones have them, so this constant never changes; another version gets a constant of its own. */
export const schema1 = { rows: 'rowId, state', kept: 'name' } as const;

class Tables extends Dexie {
  readonly rows!: Table<unknown, string>;
  readonly kept!: Table<NamedValue, string>;

  constructor(name: string) {
    // `strict`: a row is on the phone's disk before the screen shows its tap, in case the battery dies.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores(schema1);
  }
}

/** A browser that lost the connection to its database may never answer a request. */
const patienceMilliseconds = 1500;
/** A store that did not answer is not used for this long, because every tap would wait for it. */
const restMilliseconds = 10_000;

/**
 * The first place that stores rows: IndexedDB. A lost connection (WebKit drops it while a page sleeps, a deletion closes it) is opened
 * anew, and what failed is tried again once.
 */
export class Store {
  private tables: Tables | null = null;
  private restsUntil: number | null = null;

  /** @param name like `banche-driver:hongqiao`; this name never changes */
  constructor(private readonly name: string) {}

  /** Stores rows. @returns whether all of them are stored */
  put(rows: readonly Row[]): Promise<boolean> {
    return this.tried((tables) => tables.rows.bulkPut(rows.map((row) => ({ ...row })))).then(({ isDone }) => isDone);
  }

  remove(rowIds: readonly string[]): Promise<boolean> {
    return this.tried((tables) => tables.rows.bulkDelete([...rowIds])).then(({ isDone }) => isDone);
  }

  /** All stored rows; null: the database cannot be opened. A row that cannot be read stays unchanged until its other copy overwrites it. */
  async load(): Promise<Loaded | null> {
    const { isDone, value = [] } = await this.tried(async (tables) => {
      const [keys, values] = [await tables.rows.toCollection().primaryKeys(), await tables.rows.toArray()];
      return values.map((each, index) => ({ rowId: keys[index] ?? '', row: readRow(each), value: each }));
    });
    if (!isDone) return null;
    return {
      rows: value.flatMap(({ row }) => row ?? []),
      unreadable: value.filter(({ row }) => row === null).map(({ rowId, value: each }) => ({ rowId, text: JSON.stringify(each) })),
    };
  }

  writeValue(name: string, value: unknown): Promise<boolean> {
    const work = async (tables: Tables): Promise<void> => {
      if (value === null) await tables.kept.delete(name);
      else await tables.kept.put({ name, value });
    };
    return this.tried(work).then(({ isDone }) => isDone);
  }

  async readValue(name: string): Promise<unknown> {
    return (await this.tried((tables) => tables.kept.get(name))).value?.value ?? null;
  }

  close(): void {
    this.tables?.close();
    this.tables = null;
  }

  private async tried<T>(work: (tables: Tables) => PromiseLike<T>): Promise<{ isDone: boolean; value?: T }> {
    if (this.restsUntil !== null && performance.now() < this.restsUntil) return { isDone: false };
    this.restsUntil = null;
    for (const isFirst of [true, false]) {
      try {
        return { isDone: true, value: await inTime(this.opened().then(work)) };
      } catch (error) {
        if (error === hung) {
          this.restsUntil = performance.now() + restMilliseconds;
          this.close();
          break;
        }
        // Opening a full store again does not help.
        if (!isFirst || isFull(error)) break;
        this.close();
      }
    }
    return { isDone: false };
  }

  private async opened(): Promise<Tables> {
    if (this.tables !== null && this.tables.isOpen()) return this.tables;
    const tables = (this.tables ??= new Tables(this.name));
    // Closed at once if another tab deletes the database or a newer program upgrades it: both would wait for this connection.
    tables.on('versionchange', () => {
      tables.close();
      if (this.tables === tables) this.tables = null;
      // Marks the event as handled, or Dexie warns in the console.
      return false;
    });
    tables.on('close', () => {
      if (this.tables === tables) this.tables = null;
    });
    await tables.open();
    return tables;
  }
}

const hung = new Error('IndexedDB does not answer');
const isFull = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'QuotaExceededError' || (error as { inner?: Error }).inner?.name === 'QuotaExceededError');

function inTime<T>(work: Promise<T>): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(hung);
    }, patienceMilliseconds);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
    });
  });
}
