import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../../../scheduling/service-time.js';
import type { DriverEvent } from '../../../trip-log/trip-event.js';
import { tripPerformed } from '../../../trip-log/trip-performed.js';
import type { Entry, EventRow, Row } from '../rows.js';
import type { Bundle } from '../wire.js';
import { Journal } from './journal.browser.js';
import { answered, counts, inOrder, isUnsent, newRow, nextBatch } from './outbox.js';
import { PhoneRows } from './phone-rows.browser.js';
import { idOf, nextIdTime } from './row-id.js';
import type { Store } from './store.browser.js';

const date = '2024-07-15';
const [wang, li] = [
  { accountId: 'wang', name: '王师傅' },
  { accountId: 'li', name: '李师傅' },
];
const boarded = (tripId: string, count = 1): Entry => ({
  what: 'event',
  body: { kind: 'boarded', serviceDate: date, tripId, count },
  about: null,
});
const undo = (tripId: string, undoes: string): Entry => ({
  what: 'event',
  body: { kind: 'undo', serviceDate: date, tripId, undoes },
  about: null,
});
const rowOf = (entry: Entry, rowId: string, at = 0, author = wang): Row =>
  newRow(entry, { rowId, author, madeAt: at, at, deviceTime: '2024-07-15T07:31:00Z' });
const ids = (rows: readonly Row[]): string[] => rows.map(({ rowId }) => rowId);

/** Storage in memory that can be made full, and cleared. */
class Shelf {
  isFull = false;
  private readonly map = new Map<string, string>();
  get length(): number {
    return this.map.size;
  }
  key = (index: number): string | null => [...this.map.keys()][index] ?? null;
  getItem = (name: string): string | null => this.map.get(name) ?? null;
  removeItem = (name: string): void => void this.map.delete(name);
  clear = (): void => this.map.clear();
  setItem = (name: string, text: string): void => {
    if (this.isFull) throw new DOMException('full', 'QuotaExceededError');
    this.map.set(name, text);
  };
}

/** Replaces IndexedDB: the methods of the store, in memory. */
class ShelfStore {
  constructor(private readonly shelf: Shelf) {}
  put = (rows: readonly Row[]): Promise<boolean> => {
    if (this.shelf.isFull) return Promise.resolve(false);
    for (const row of rows) this.shelf.setItem(row.rowId, JSON.stringify(row));
    return Promise.resolve(true);
  };
  remove = (rowIds: readonly string[]): Promise<boolean> => {
    rowIds.forEach(this.shelf.removeItem);
    return Promise.resolve(true);
  };
  load = () => {
    const rows = Array.from(
      { length: this.shelf.length },
      (_, index) => JSON.parse(this.shelf.getItem(this.shelf.key(index) ?? '') ?? '') as Row,
    );
    return Promise.resolve({ rows, unreadable: [] });
  };
}

const eventOf = ({ body: { eventId, kind, count = null, undoes = null } }: Pick<EventRow, 'body'>): DriverEvent => ({
  ...{ eventId, kind, count, undoes, position: null, at: instant(0), source: 'driver' },
});
/** What `trip-log` computes from a trip's events: its riders, its state and whether it is counted. */
const performed = (events: readonly Pick<EventRow, 'body'>[], tripId: string): string => {
  const byId = new Map(events.filter(({ body }) => body.tripId === tripId).map((event) => [event.body.eventId, eventOf(event)]));
  const { boardings, state, isCounted } = tripPerformed([...byId.values()], [], false);
  return `${boardings} ${state} ${isCounted}`;
};

const bundleOf = (events: readonly EventRow['body'][]): Bundle => ({ days: [{ date, trips: [{ events }] }] }) as unknown as Bundle;

const trips = ['a', 'b', 'refused'] as const;

/** A server, and a phone with two places and two tabs that two drivers share. */
class World {
  private time = 1_000_000;
  private lastIdAt = 0;
  private readonly shelves = { journal: new Shelf(), store: new Shelf() };
  private readonly server = new Map<string, EventRow['body']>();
  /** Every tap that was shown as counted. */
  readonly shownTaps = new Map<string, EventRow>();
  private tabs: { rows: PhoneRows; bundle: readonly EventRow['body'][] }[] = [];
  /** The last bundle, which is stored in both places as well. */
  private storedBundle: { events: readonly EventRow['body'][]; requestedAt: number } = { events: [], requestedAt: 0 };
  private author = wang;
  private isSignedIn = true;

  async open(): Promise<void> {
    this.tabs = [];
    for (let count = 0; count < 2; count += 1) this.tabs.push(await this.newTab());
  }

  private async newTab(): Promise<(typeof this.tabs)[number]> {
    const rows: PhoneRows = new PhoneRows(
      new Journal('p:', () => this.shelves.journal),
      new ShelfStore(this.shelves.store) as unknown as Store,
      {
        tell: (message) => {
          if (message.is === 'rows')
            for (const tab of this.tabs) if (tab.rows !== rows) tab.rows.merge(JSON.parse(JSON.stringify(message.rows)) as Row[]);
        },
        shown: () => undefined,
        forgetCopies: () => undefined,
      },
    );
    await rows.load({ bundle: bundleOf(this.storedBundle.events), askedAt: this.storedBundle.requestedAt });
    return { rows, bundle: this.storedBundle.events };
  }

  private tab(index: number): (typeof this.tabs)[number] {
    const tab = this.tabs[index % this.tabs.length];
    if (tab === undefined) throw new Error('no tab');
    return tab;
  }

  async tap(index: number, entry: Entry): Promise<void> {
    this.lastIdAt = nextIdTime(this.lastIdAt, this.time * 1000);
    const row = rowOf(entry, idOf(this.lastIdAt, new Uint8Array(16).fill(this.shownTaps.size)), this.time, this.author);
    const storedIn = await this.tab(index).rows.add([row]);
    if (storedIn === 'none') expect(this.shelves.journal.isFull && this.shelves.store.isFull).toBe(true);
    else this.shownTaps.set(row.rowId, row as EventRow);
  }

  async undo(index: number, which: number): Promise<void> {
    const own = this.tab(index).rows.all.filter(counts);
    const target = own[which % Math.max(1, own.length)];
    if (target !== undefined) await this.tap(index, undo(target.body.tripId, target.rowId));
  }

  /** Sends a batch. @param how what fails, and when */
  async send(index: number, how: 'well' | 'lost' | 'failed' | 'half' | 'signed-out'): Promise<void> {
    const { rows } = this.tab(index);
    const batch = this.isSignedIn ? nextBatch(rows.all, 7) : null;
    if (batch === null || how === 'failed') return;
    if (how === 'signed-out') return void (this.isSignedIn = false);
    const bodies = batch.rows.map(({ body }) => JSON.parse(JSON.stringify(body)) as EventRow['body']);
    const results = bodies.map((body) => {
      if (body.tripId === 'refused') return { outcome: 'refused', code: 'trip-not-found' } as const;
      const isDuplicate = this.server.has(body.eventId);
      if (isDuplicate) expect(this.server.get(body.eventId)).toEqual(body);
      this.server.set(body.eventId, body);
      return { outcome: isDuplicate ? 'duplicate' : 'recorded' } as const;
    });
    if (how === 'lost') return;
    this.time += 1;
    const answeredCount = how === 'half' ? Math.ceil(batch.rows.length / 2) : batch.rows.length;
    const current = batch.rows.slice(0, answeredCount).flatMap(({ rowId }) => rows.find(rowId) ?? []);
    await rows.update(current.map((row, at) => answered(row, results[at] ?? { outcome: 'recorded' }, this.time)));
  }

  /** Fetches the bundle. @param isStale the answer is older than the last request */
  async fetch(index: number, isStale = false): Promise<void> {
    const tab = this.tab(index);
    const requestedAt = (this.time += 1);
    tab.bundle = isStale ? this.storedBundle.events : [...this.server.values()];
    this.storedBundle = { events: tab.bundle, requestedAt };
    await tab.rows.applyBundle(bundleOf(tab.bundle), requestedAt, (this.time += 1));
  }

  async reload(index: number): Promise<void> {
    this.tabs[index % this.tabs.length] = await this.newTab();
  }

  /** Loses one place. Open tabs work on, and write it again when they are reloaded. */
  async lose(which: 'journal' | 'store'): Promise<void> {
    // Rows that only one place could store, because the other is full, would be lost with it.
    if (this.shelves.journal.isFull || this.shelves.store.isFull) return;
    for (const { rows } of this.tabs) await rows.storeMissing();
    this.shelves[which].clear();
    await this.reload(0);
    await this.reload(1);
  }

  fill(which: 'journal' | 'store' | 'both', isFull: boolean): void {
    if (which !== 'store') this.shelves.journal.isFull = isFull;
    if (which !== 'journal') this.shelves.store.isFull = isFull;
  }

  signIn(author: typeof wang): void {
    this.author = author;
    this.isSignedIn = true;
  }

  signOut(): void {
    this.isSignedIn = false;
  }

  pass(seconds: number): void {
    this.time += seconds;
  }

  /** What a tab shows of a trip: the bundle's events and its own rows, by id. */
  private shown(index: number, tripId: string): string {
    const { rows, bundle } = this.tab(index);
    return performed([...bundle.map((body) => ({ body })), ...rows.all.filter(counts)], tripId);
  }

  /** Both tabs count exactly the taps that were shown as counted. */
  check(): void {
    for (const index of [0, 1])
      for (const tripId of ['a', 'b']) expect(this.shown(index, tripId)).toBe(performed([...this.shownTaps.values()], tripId));
  }

  async settle(): Promise<void> {
    this.fill('both', false);
    this.signIn(li);
    await this.reload(0);
    await this.reload(1);
    for (let tries = 0; tries < 500 && nextBatch(this.tab(0).rows.all) !== null; tries += 1) await this.send(0, 'well');
    await this.fetch(0);
    await this.fetch(1);
    const taken = [...this.shownTaps.values()].filter(({ body }) => body.tripId !== 'refused');
    expect([...this.server.keys()].sort()).toEqual(ids(inOrder(taken)));
    for (const { rowId, accountId } of taken) expect(this.server.get(rowId)?.recordedBy).toBe(accountId);
    for (const tripId of ['a', 'b']) {
      const onServer = performed(
        [...this.server.values()].map((body) => ({ body })),
        tripId,
      );
      expect([this.shown(0, tripId), this.shown(1, tripId)]).toEqual([onServer, onServer]);
    }
    const refused = [...this.shownTaps.values()].filter(({ body }) => body.tripId === 'refused');
    expect(ids(this.tab(0).rows.all.filter(({ state }) => state === 'refused'))).toEqual(ids(inOrder(refused)));
    expect(this.tab(0).rows.all.filter(isUnsent).length).toBe(refused.length);
  }
}

describe('a phone with any failures', () => {
  const tab = fc.nat(1);
  const act = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.tuple(tab, fc.constantFrom(...trips), fc.integer({ min: 1, max: 5 })).map(
        ([index, trip, count]) =>
          (world: World) =>
            world.tap(index, boarded(trip, count)),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tab, fc.nat(20)).map(
        ([index, which]) =>
          (world: World) =>
            world.undo(index, which),
      ),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(tab, fc.constantFrom('well', 'lost', 'failed', 'half', 'signed-out' as const)).map(
        ([index, how]) =>
          (world: World) =>
            world.send(index, how),
      ),
    },
    {
      weight: 2,
      arbitrary: fc.tuple(tab, fc.boolean()).map(
        ([index, isStale]) =>
          (world: World) =>
            world.fetch(index, isStale),
      ),
    },
    { weight: 2, arbitrary: tab.map((index) => (world: World) => world.reload(index)) },
    { weight: 1, arbitrary: fc.constantFrom('journal' as const, 'store' as const).map((which) => (world: World) => world.lose(which)) },
    {
      weight: 2,
      arbitrary: fc.tuple(fc.constantFrom('journal', 'store', 'both' as const), fc.boolean()).map(
        ([which, isFull]) =>
          (world: World) =>
            world.fill(which, isFull),
      ),
    },
    { weight: 1, arbitrary: fc.constantFrom(wang, li).map((author) => (world: World) => world.signIn(author)) },
    { weight: 1, arbitrary: fc.constant((world: World) => world.signOut()) },
    // A day passes, or the clock is set back by two hours.
    { weight: 1, arbitrary: fc.constantFrom(90_000, -7200, 1).map((seconds) => (world: World) => world.pass(seconds)) },
  );

  it('whatever fails, every tap is in the end on the server once under its author, and the shown count is always that of trip-log', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 40 }), async (acts) => {
        const world = new World();
        await world.open();
        for (const each of acts) {
          await each(world);
          world.check();
        }
        await world.settle();
      }),
      { numRuns: 400 },
    );
  });
});
