import { Dexie, type Table } from 'dexie';
import type { Row } from '../rows.js';
import { readRow, type Loaded } from './stored-row.js';

/** What is kept besides rows, by name: the bundle. */
interface NamedValue {
  readonly name: string;
  readonly value: unknown;
}

/** The tables of version 1. Phones hold them: another version is another line here, and this one never changes. */
export const schema1 = { rows: 'rowId, state', kept: 'name' } as const;

class Tables extends Dexie {
  readonly rows!: Table<unknown, string>;
  readonly kept!: Table<NamedValue, string>;

  constructor(name: string) {
    // `strict`: a row is on the disk of the phone before its tap is answered, whatever its battery does then.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores(schema1);
  }
}

/** A browser that dropped its connection may let a request hang for ever. */
const patienceMilliseconds = 1500;
/** A store that hung is not waited for again so soon: taps would be slow. */
const restMilliseconds = 10_000;

/**
 * The first place that keeps rows: IndexedDB. A connection that was lost (WebKit drops it behind a page that slept, a
 * deletion closes it) is opened anew, and what failed is tried again once.
 */
export class Store {
  private tables: Tables | null = null;
  private restsUntil: number | null = null;

  /** @param name like `banche-driver:hongqiao`; this name never changes */
  constructor(private readonly name: string) {}

  /** @returns whether all of them are kept */
  put(rows: readonly Row[]): Promise<boolean> {
    return this.tried((tables) => tables.rows.bulkPut(rows.map((row) => ({ ...row })))).then(({ isDone }) => isDone);
  }

  remove(rowIds: readonly string[]): Promise<boolean> {
    return this.tried((tables) => tables.rows.bulkDelete([...rowIds])).then(({ isDone }) => isDone);
  }

  /** What is there; null: it cannot be opened. A row that cannot be read stays as it is, until its other copy is written over it. */
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
        // A full store does not get emptier by opening it again.
        if (!isFirst || isFull(error)) break;
        this.close();
      }
    }
    return { isDone: false };
  }

  private async opened(): Promise<Tables> {
    if (this.tables !== null && this.tables.isOpen()) return this.tables;
    const tables = (this.tables ??= new Tables(this.name));
    // Somebody who deletes the database, or a newer program in another tab, waits for nobody.
    tables.on('versionchange', () => {
      tables.close();
      if (this.tables === tables) this.tables = null;
      // Handled: Dexie would complain of it in the console.
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
