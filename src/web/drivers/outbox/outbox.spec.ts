import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../../../scheduling/service-time.js';
import type { DriverEvent } from '../../../trip-log/trip-event.js';
import { tripPerformed } from '../../../trip-log/trip-performed.js';
import type { EventRow, Row, Said } from '../rows.js';
import type { Bundle } from '../wire.js';
import { Journal } from './journal.browser.js';
import {
  again,
  answered,
  counts,
  coveredBy,
  forgettable,
  inOrder,
  isUnsent,
  laterOf,
  lettingGo,
  merged,
  newRow,
  nextBatch,
  unsentOf,
} from './outbox.js';
import { PhoneRows } from './phone-rows.browser.js';
import { idOf, nextIdTime } from './row-id.js';
import type { Store } from './store.browser.js';

const date = '2024-07-15';
const [wang, li] = [
  { accountId: 'wang', name: '王师傅' },
  { accountId: 'li', name: '李师傅' },
];
const boarded = (tripId: string, count = 1): Said => ({
  what: 'event',
  body: { kind: 'boarded', serviceDate: date, tripId, count },
  about: null,
});
const undo = (tripId: string, undoes: string): Said => ({
  what: 'event',
  body: { kind: 'undo', serviceDate: date, tripId, undoes },
  about: null,
});
const note: Said = { what: 'note', body: { kind: 'fault', serviceDate: date, text: '右后门关不上' }, about: null };
const rowOf = (said: Said, rowId: string, at = 0, author = wang): Row =>
  newRow(said, { rowId, author, madeAt: at, at, deviceTime: '2024-07-15T07:31:00Z' });
const ids = (rows: readonly Row[] | undefined): string[] => (rows ?? []).map(({ rowId }) => rowId);

describe('a row', () => {
  it('carries its id, its time and whose word it is, whoever sends it', () => {
    const row = rowOf(boarded('a', 3), 'r1', 5, li);
    expect(row).toMatchObject({ rowId: 'r1', accountId: 'li', accountName: '李师傅', state: 'waiting', at: 5 });
    expect(row.body).toMatchObject({ eventId: 'r1', recordedBy: 'li', deviceTime: '2024-07-15T07:31:00Z', count: 3 });
    expect(rowOf(note, 'n1').body).toMatchObject({ noteId: 'n1', recordedBy: 'wang', kind: 'fault' });
  });

  it('is sent as soon as it was sent anywhere, and waits as soon as it was to wait again', () => {
    const waiting = rowOf(boarded('a'), 'r');
    const refused = answered(waiting, { outcome: 'refused', code: 'trip-not-found', detail: '没有' }, 1);
    const asked = again(refused);
    const sent = answered(asked, { outcome: 'duplicate' }, 2);
    for (const [a, b, later] of [
      [waiting, refused, refused],
      [refused, asked, asked],
      [asked, sent, sent],
      [refused, sent, sent],
      [waiting, { ...refused, state: 'voided' }, { ...refused, state: 'voided' }],
    ] as const)
      expect([laterOf(a, b), laterOf(b, a)]).toEqual([later, later]);
    expect(refused.refusal).toEqual({ code: 'trip-not-found', detail: '没有' });
    expect(sent.refusal).toBeNull();
  });

  it('that the server has is not taken back by a late answer to the same request', () => {
    const sent = answered(rowOf(boarded('a'), 'r'), { outcome: 'recorded' }, 1);
    expect(answered(sent, { outcome: 'refused', code: 'event-conflict' }, 2)).toBe(sent);
  });

  it('merges to the same, whatever the order of places and tabs, and however often', () => {
    const states = fc.constantFrom('waiting', 'sent', 'refused', 'voided') as fc.Arbitrary<Row['state']>;
    const some = fc.array(
      fc.record({ id: fc.constantFrom('a', 'b', 'c'), state: states, answeredAt: fc.constantFrom(null, 1, 2), askedAgain: fc.nat(2) }),
    );
    const rowsOf = (list: readonly { id: string; state: Row['state']; answeredAt: number | null; askedAgain: number }[]): Row[] =>
      list.map(({ id, ...more }) => ({ ...rowOf(boarded('a'), id), ...more }));
    fc.assert(
      fc.property(some, some, some, (a, b, c) => {
        const [x, y, z] = [rowsOf(a), rowsOf(b), rowsOf(c)];
        const all = merged(x, y, z);
        expect(merged(merged(z, x), y, x)).toEqual(all);
        expect(ids(all)).toEqual([...new Set(ids([...x, ...y, ...z]))].sort());
      }),
    );
  });
});

describe('a batch', () => {
  it('holds the oldest that wait, events before notes, no more than the server takes', () => {
    const rows = [
      rowOf(note, '0'),
      rowOf(boarded('a'), '2'),
      rowOf(boarded('a'), '1'),
      answered(rowOf(boarded('a'), '3'), { outcome: 'recorded' }, 1),
    ];
    expect(nextBatch(rows)).toMatchObject({ what: 'event' });
    expect(ids(nextBatch(rows)?.rows)).toEqual(['1', '2']);
    expect(ids(nextBatch(rows, 1)?.rows)).toEqual(['1']);
    expect(nextBatch(rows.slice(0, 1))).toMatchObject({ what: 'note' });
    expect(nextBatch([])).toBeNull();
    const many = (said: Said): Row[] => Array.from({ length: 700 }, (_, index) => rowOf(said, String(index).padStart(4, '0')));
    expect([nextBatch(many(boarded('a')))?.rows.length, nextBatch(many(note))?.rows.length]).toEqual([500, 100]);
  });

  it('never holds an undo before what it takes back, whatever clock gave them their ids, and does not hang on a ring', () => {
    const target = rowOf(boarded('a'), '5');
    const rows = [rowOf(undo('a', '2'), '1'), rowOf(undo('a', '5'), '2'), target, rowOf(boarded('a'), '3')];
    expect(ids(nextBatch(rows)?.rows)).toEqual(['5', '2', '1', '3']);
    expect(ids(nextBatch(rows, 2)?.rows)).toEqual(['5', '2']);
    const ring = [rowOf(undo('a', 'y'), 'x'), rowOf(undo('a', 'x'), 'y')];
    expect(ids(nextBatch(ring)?.rows).sort()).toEqual(['x', 'y']);
  });
});

describe('letting a row go', () => {
  it('takes back on the server what may have reached it, and tells in a note of what was refused', () => {
    const row = rowOf(boarded('a'), 'r');
    expect(lettingGo(row, [row], '上车 +1')).toEqual({ changed: null, said: undo('a', 'r') });
    const undone = rowOf(undo('a', 'r'), 's');
    expect(lettingGo(row, [row, undone], '上车 +1')).toBeNull();
    const redone = rowOf(undo('a', 's'), 't');
    expect(lettingGo(row, [row, undone, redone], '上车 +1')).not.toBeNull();
    const refused = answered(row, { outcome: 'refused', code: 'c', detail: 'd' }, 1);
    const letGo = lettingGo(refused, [refused], '上车 +1');
    expect(letGo?.changed).toMatchObject({ rowId: 'r', state: 'voided' });
    expect(letGo?.said).toMatchObject({ what: 'note', body: { kind: 'voided', eventId: 'r', tripId: 'a', text: '上车 +1' } });
    expect(lettingGo({ ...refused, state: 'voided' }, [], '')).toBeNull();
  });
});

describe('forgetting', () => {
  const bundle = (eventIds: readonly string[]): Pick<Bundle, 'days'> =>
    ({ days: [{ date, trips: [{ events: eventIds.map((eventId) => ({ eventId })) }] }] }) as unknown as Bundle;

  it('begins only once a bundle holds the row that was asked for after its answer, or nothing of its day', () => {
    const sent = (rowId: string, at: number): Row => answered(rowOf(boarded('a'), rowId), { outcome: 'recorded' }, at);
    const old = { ...sent('old', 1), body: { ...sent('old', 1).body, serviceDate: '2024-07-01' } } as Row;
    const rows = [sent('r', 10), sent('late', 30), old, rowOf(boarded('a'), 'waiting'), sent('missing', 10)];
    expect(ids(coveredBy(rows, bundle(['r', 'late', 'waiting']), 20))).toEqual(['r', 'old']);
  });

  it('waits a day after the answer', () => {
    const row = answered(rowOf(boarded('a'), 'r'), { outcome: 'recorded' }, 10);
    expect([forgettable([row], 86_409).length, forgettable([row], 86_411).length]).toEqual([0, 1]);
  });

  it('is told of by the number and the age of what is unsent', () => {
    const rows = [
      rowOf(boarded('a'), 'b', 7),
      answered(rowOf(boarded('a'), 'a', 5), { outcome: 'refused' }, 9),
      answered(rowOf(note, 'n', 1), { outcome: 'recorded' }, 2),
    ];
    expect(unsentOf(rows)).toEqual({ waitingCount: 1, refusedCount: 1, oldestAt: 5 });
    expect(unsentOf([])).toEqual({ waitingCount: 0, refusedCount: 0, oldestAt: null });
  });
});

/** Memory that takes nothing more when told so, and forgets when told so. */
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

/** What stands for IndexedDB: the same questions, in memory. */
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
/** What `trip-log` makes of a trip's events: its riders, and whether it ended. */
const performed = (events: readonly Pick<EventRow, 'body'>[], tripId: string): string => {
  const byId = new Map(events.filter(({ body }) => body.tripId === tripId).map((event) => [event.body.eventId, eventOf(event)]));
  const { boardings, state, isCounted } = tripPerformed([...byId.values()], [], false);
  return `${boardings} ${state} ${isCounted}`;
};

const trips = ['a', 'b', 'refused'] as const;

/** A server, a phone with two places and two tabs, and two drivers who share it. */
class World {
  private time = 1_000_000;
  private lastIdAt = 0;
  private readonly shelves = { journal: new Shelf(), store: new Shelf() };
  private readonly server = new Map<string, EventRow['body']>();
  /** Every tap that was shown as counted. */
  readonly said = new Map<string, EventRow>();
  private tabs: { rows: PhoneRows; bundle: readonly EventRow['body'][] }[] = [];
  /** The last bundle, which is kept in both places, too. */
  private keptBundle: readonly EventRow['body'][] = [];
  private author = wang;
  private isSignedIn = true;

  async open(): Promise<void> {
    this.tabs = [];
    for (let count = 0; count < 2; count += 1) this.tabs.push(await this.newTab());
  }

  private async newTab(): Promise<(typeof this.tabs)[number]> {
    const rows: PhoneRows = new PhoneRows(
      new Journal('p:', () => this.shelves.journal as unknown as Storage),
      new ShelfStore(this.shelves.store) as unknown as Store,
      {
        tell: (told) => {
          if (told.is === 'rows')
            for (const tab of this.tabs) if (tab.rows !== rows) tab.rows.meet(JSON.parse(JSON.stringify(told.rows)) as Row[]);
        },
        shown: () => undefined,
        forgetCopies: () => undefined,
      },
    );
    await rows.load();
    return { rows, bundle: this.keptBundle };
  }

  private tab(index: number): (typeof this.tabs)[number] {
    const tab = this.tabs[index % this.tabs.length];
    if (tab === undefined) throw new Error('no tab');
    return tab;
  }

  async tap(index: number, said: Said): Promise<void> {
    this.lastIdAt = nextIdTime(this.lastIdAt, this.time * 1000);
    const row = rowOf(said, idOf(this.lastIdAt, new Uint8Array(10).fill(this.said.size)), this.time, this.author);
    const keeping = await this.tab(index).rows.keep([row]);
    if (keeping === 'none') expect(this.shelves.journal.isFull && this.shelves.store.isFull).toBe(true);
    else this.said.set(row.rowId, row as EventRow);
  }

  async undo(index: number, which: number): Promise<void> {
    const own = this.tab(index).rows.all.filter(counts);
    const target = own[which % Math.max(1, own.length)];
    if (target !== undefined) await this.tap(index, undo(target.body.tripId, target.rowId));
  }

  /** @param how what goes wrong, and at which row */
  async send(index: number, how: 'well' | 'lost' | 'failed' | 'half' | 'signed-out'): Promise<void> {
    const { rows } = this.tab(index);
    const batch = this.isSignedIn ? nextBatch(rows.all, 7) : null;
    if (batch === null || how === 'failed') return;
    if (how === 'signed-out') return void (this.isSignedIn = false);
    const bodies = batch.rows.map(({ body }) => JSON.parse(JSON.stringify(body)) as EventRow['body']);
    const results = bodies.map((body) => {
      if (body.tripId === 'refused') return { outcome: 'refused', code: 'trip-not-found' } as const;
      const isKnown = this.server.has(body.eventId);
      if (isKnown) expect(this.server.get(body.eventId)).toEqual(body);
      this.server.set(body.eventId, body);
      return { outcome: isKnown ? 'duplicate' : 'recorded' } as const;
    });
    if (how === 'lost') return;
    this.time += 1;
    const told = how === 'half' ? Math.ceil(batch.rows.length / 2) : batch.rows.length;
    const current = batch.rows.slice(0, told).flatMap(({ rowId }) => rows.find(rowId) ?? []);
    await rows.change(current.map((row, at) => answered(row, results[at] ?? { outcome: 'recorded' }, this.time)));
  }

  /** Time goes on only after the question: what it holds is at least that old. */
  async fetch(index: number): Promise<void> {
    const tab = this.tab(index);
    const askedAt = (this.time += 1);
    tab.bundle = this.keptBundle = [...this.server.values()];
    const days = [{ date, trips: [{ events: tab.bundle }] }];
    await tab.rows.cover({ days } as unknown as Bundle, askedAt, (this.time += 1));
  }

  async reload(index: number): Promise<void> {
    this.tabs[index % this.tabs.length] = await this.newTab();
  }

  /** One place is lost; what is open goes on, and mends it when it is opened anew. */
  async lose(which: 'journal' | 'store'): Promise<void> {
    // What only one place took, while the other was full, is not safe from its loss until the other takes it, too.
    if (this.shelves.journal.isFull || this.shelves.store.isFull) return;
    for (const { rows } of this.tabs) await rows.mend();
    this.shelves[which].clear();
    await this.reload(0);
    await this.reload(1);
  }

  fill(which: 'journal' | 'store', isFull: boolean): void {
    this.shelves[which].isFull = isFull;
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

  /** No tap that was shown as counted is missing in either tab, and no other is there. */
  check(): void {
    for (const index of [0, 1])
      for (const tripId of ['a', 'b']) expect(this.shown(index, tripId)).toBe(performed([...this.said.values()], tripId));
  }

  async settle(): Promise<void> {
    this.fill('journal', false);
    this.fill('store', false);
    this.signIn(li);
    await this.reload(0);
    await this.reload(1);
    for (let tries = 0; tries < 500 && nextBatch(this.tab(0).rows.all) !== null; tries += 1) await this.send(0, 'well');
    await this.fetch(0);
    await this.fetch(1);
    const taken = [...this.said.values()].filter(({ body }) => body.tripId !== 'refused');
    expect([...this.server.keys()].sort()).toEqual(ids(inOrder(taken)));
    for (const { rowId, accountId } of taken) expect(this.server.get(rowId)?.recordedBy).toBe(accountId);
    for (const tripId of ['a', 'b']) {
      const onServer = performed(
        [...this.server.values()].map((body) => ({ body })),
        tripId,
      );
      expect([this.shown(0, tripId), this.shown(1, tripId)]).toEqual([onServer, onServer]);
    }
    const refused = [...this.said.values()].filter(({ body }) => body.tripId === 'refused');
    expect(ids(this.tab(0).rows.all.filter(({ state }) => state === 'refused'))).toEqual(ids(inOrder(refused)));
    expect(this.tab(0).rows.all.filter(isUnsent).length).toBe(refused.length);
  }
}

describe('a phone in any weather', () => {
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
    { weight: 2, arbitrary: tab.map((index) => (world: World) => world.fetch(index)) },
    { weight: 2, arbitrary: tab.map((index) => (world: World) => world.reload(index)) },
    { weight: 1, arbitrary: fc.constantFrom('journal' as const, 'store' as const).map((which) => (world: World) => world.lose(which)) },
    {
      weight: 1,
      arbitrary: fc.tuple(fc.constantFrom('journal' as const, 'store' as const), fc.boolean()).map(
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

  it('every tap is on the server once in the end, under its author, and the number is always that of trip-log', async () => {
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
