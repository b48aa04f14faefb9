import { afterEach, describe, expect, it } from '@jest/globals';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { Dexie } from 'dexie';
import type { Row } from '../rows.js';
import { Journal } from './journal.browser.js';
import { newRow } from './outbox.js';
import { schema1, Store } from './store.browser.js';

const row = (rowId: string): Row =>
  newRow(
    { what: 'event', body: { kind: 'boarded', serviceDate: '2024-07-15', tripId: 'a', count: 1 }, about: null },
    { rowId, author: { accountId: 'wang', name: '王师傅' }, madeAt: 1, at: 2, deviceTime: '2024-07-15T07:31:00Z' },
  );

function freshPhone(): IDBFactory {
  const factory = new IDBFactory();
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return factory;
}

/** A database as the first version wrote it, made without this program's code. Dexie multiplies versions by ten. */
const writtenByVersion1 = (factory: IDBFactory, rows: readonly unknown[]): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = factory.open('banche-driver:hongqiao', 10);
    opening.onupgradeneeded = () => {
      const database = opening.result;
      database.createObjectStore('rows', { keyPath: 'rowId' }).createIndex('state', 'state');
      database.createObjectStore('kept', { keyPath: 'name' });
    };
    opening.onerror = () => reject(new Error('not written'));
    opening.onsuccess = () => {
      const writing = opening.result.transaction(['rows', 'kept'], 'readwrite');
      for (const each of rows) writing.objectStore('rows').put(each);
      writing.objectStore('kept').put({ name: 'bundle', value: { days: [] } });
      writing.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

const opened: Store[] = [];
const open = (): Store => {
  const store = new Store('banche-driver:hongqiao');
  opened.push(store);
  return store;
};
afterEach(() => opened.splice(0).forEach((store) => store.close()));

describe('the store of rows', () => {
  it('the store has the tables of version 1 and opens a database that the first version wrote', async () => {
    expect(schema1).toEqual({ rows: 'rowId, state', kept: 'name' });
    const factory = freshPhone();
    await writtenByVersion1(factory, [row('r1'), row('r2')]);
    const store = open();
    expect((await store.load())?.rows).toEqual([row('r1'), row('r2')]);
    expect(await store.readValue('bundle')).toEqual({ days: [] });
    const database = await new Promise<IDBDatabase>((resolve) => {
      const opening = factory.open('banche-driver:hongqiao');
      opening.onsuccess = () => resolve(opening.result);
    });
    expect([database.version, ...database.objectStoreNames]).toEqual([10, 'kept', 'rows']);
    database.close();
  });

  it('the store works on after its database was deleted or its connection closed, and deletes rows', async () => {
    const factory = freshPhone();
    const store = open();
    expect(await store.put([row('r1')])).toBe(true);
    await new Promise((resolve) => {
      factory.deleteDatabase('banche-driver:hongqiao').onsuccess = resolve;
    });
    expect(await store.put([row('r2'), row('r3')])).toBe(true);
    store.close();
    expect(await store.remove(['r3'])).toBe(true);
    expect((await store.load())?.rows).toEqual([row('r2')]);
  });

  it('the store returns unreadable rows separately, and does not delete them', async () => {
    await writtenByVersion1(freshPhone(), [row('r1'), { rowId: 'broken', state: 'waiting' }]);
    const store = open();
    const loaded = await store.load();
    expect(loaded?.rows).toEqual([row('r1')]);
    expect(loaded?.unreadable).toEqual([{ rowId: 'broken', text: '{"rowId":"broken","state":"waiting"}' }]);
    expect((await open().load())?.unreadable).toHaveLength(1);
  });

  it('the store reports that it stores nothing after a newer version, or without IndexedDB', async () => {
    const factory = freshPhone();
    await new Promise<void>((resolve) => {
      const opening = factory.open('banche-driver:hongqiao', 1000);
      opening.onsuccess = () => {
        opening.result.close();
        resolve();
      };
    });
    const store = open();
    expect([await store.put([row('r1')]), await store.load()]).toEqual([false, null]);
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
    expect([await open().put([row('r1')]), await open().load(), await open().readValue('bundle')]).toEqual([false, null, null]);
  });
});

describe('the journal', () => {
  const storageOf = (texts: Record<string, string>, most = Infinity): Storage => {
    const map = new Map(Object.entries(texts));
    return {
      get length() {
        return map.size;
      },
      key: (index: number) => [...map.keys()][index] ?? null,
      getItem: (name: string) => map.get(name) ?? null,
      removeItem: (name: string) => void map.delete(name),
      clear: () => map.clear(),
      setItem: (name: string, text: string) => {
        if (map.size >= most && !map.has(name)) throw new DOMException('full', 'QuotaExceededError');
        map.set(name, text);
      },
    };
  };

  it('the journal stores each row under its own name, and of new rows all or none', () => {
    const storage = storageOf({ other: 'x' }, 3);
    const journal = new Journal('p:', () => storage);
    expect(journal.put([row('r1')])).toBe(true);
    expect(journal.put([row('r2'), row('r3')])).toBe(false);
    expect(journal.load()).toEqual({ rows: [row('r1')], unreadable: [] });
    journal.remove(['r1']);
    expect([storage.length, storage.getItem('other')]).toEqual([1, 'x']);
  });

  it('the journal returns unreadable rows separately, and preserves them until a copy overwrites them', () => {
    const storage = storageOf({ 'p:row:r1': '{"rowId":"r1"', 'p:row:r2': JSON.stringify(row('r2')) });
    const journal = new Journal('p:', () => storage);
    expect(journal.load()).toEqual({ rows: [row('r2')], unreadable: [{ rowId: 'r1', text: '{"rowId":"r1"' }] });
    journal.put([row('r1')]);
    expect(journal.load().unreadable).toEqual([]);
  });

  it('the journal reports that it stores nothing where the browser has no storage', () => {
    const journal = new Journal('p:', () => {
      throw new Error('SecurityError');
    });
    expect([journal.put([row('r1')]), journal.load()]).toEqual([false, { rows: [], unreadable: [] }]);
    expect(journal.rowsOf('p:row:r1', JSON.stringify(row('r1')))).toEqual([row('r1')]);
    expect([journal.rowsOf('p:clock', '5'), journal.rowsOf('p:row:r1', null)]).toEqual([[], []]);
  });
});
