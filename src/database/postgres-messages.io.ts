import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { DataSource } from 'typeorm';
import { isNoticeOf, joined, readDetail, readNotice, topicOf, writeWakeUp, type Change } from './change.js';
import type { Changes } from './changes.service.js';
import { Paced } from './limiter.js';
import { current, deletion, details, maxDeletedAtOnce, messages, readSnapshot, type Message, type Snapshot } from './message-statements.js';
import { PostgresListener } from './postgres-listener.io.js';

/** The channel on which copies of the program wake each other. */
const channel = 'banche_changed';

/** Milliseconds: messages are read at once and then at most this often. */
const pauseMilliseconds = 50;
/** Milliseconds: other copies are woken at once and then at most this often. */
const wakeMilliseconds = 200;
/** Milliseconds: for so long after a message others are read without being woken. It is longer than a writer waits before it wakes again. */
const awakeMilliseconds = wakeMilliseconds + 2 * pauseMilliseconds;
/** As many messages in one reading mean that other copies write all the time. */
const manyMessages = 3;
/** Milliseconds: messages are also looked for without being woken, because their writer may have ended before it woke anybody. */
const lookMilliseconds = 1_000;
/** Milliseconds: after a longer time without reading, some messages may have been deleted. */
const longestPause = 30_000;
/** Milliseconds: messages that could be read for this long are deleted. */
const keptMilliseconds = 60_000;
const tidyMilliseconds = 10_000;
/** Agencies whose details are read at once. */
const maxNeeded = 100;
/** How many doubted messages are remembered. More are not needed: the commit takes effect within seconds or never. */
const maxDoubted = 200;

const keyOf = ({ copy, number }: Pick<Message, 'copy' | 'number'>): string => `${copy} ${number}`;

/**
 * What copies of the program tell each other over PostgreSQL: messages in the table `changes`, written in the transaction of the change
 * itself. Afterwards the writer wakes the other copies by a notification, outside the transaction, because a notification within it would
 * let only one transaction of all copies commit at a time. A message is read once it is committed, whoever wakes the reader.
 */
export class PostgresMessages {
  /** Identifies the messages of this copy of the program. */
  readonly copy = randomUUID();
  private numbered = 0;
  /** Messages of this copy of which it is unknown whether they are on disk. */
  private readonly doubted = new LRUCache<number, true>({ max: maxDoubted });
  /** What was written since the others were last woken, by topic and agency. */
  private readonly written = new Map<string, Change>();
  private readonly waking = new Paced(wakeMilliseconds, () => this.wake());
  private readonly reading = new Paced(pauseMilliseconds, () => this.read());
  private readonly listener: PostgresListener;
  private readonly timers: NodeJS.Timeout[] = [];
  private seen: Snapshot | null = null;
  /** Agencies of which this copy needed the details when it last heard of them. */
  private readonly needed = new LRUCache<string, true>({ max: maxNeeded });
  private readAt = 0;
  /** When a message was last read, and how many messages the last reading found. */
  private heardAt = -Infinity;
  private heard = 0;
  private readonly earlier: { readonly at: number; readonly snapshot: Snapshot }[] = [];

  constructor(
    private readonly source: DataSource,
    private readonly changes: Changes,
  ) {
    const { url } = source.options as { url: string };
    this.listener = new PostgresListener(
      { url, channel },
      { receive: (text) => this.receive(text), begin: () => this.begin(), caughtUp: () => this.changes.receiveUnknown() },
    );
  }

  /** A new number for a message of this copy. */
  nextNumber(): number {
    return (this.numbered += 1);
  }

  /** The values of `insertMessage`. */
  valuesOf({ agencyId, topic, detail }: Change, number: number): unknown[] {
    return [agencyId, this.copy, number, topic, detail === null ? null : JSON.stringify(detail)];
  }

  /** Called if a commit failed, so that it is unknown whether these messages are on disk: if they are, this copy reads them as well. */
  doubt(numbers: readonly number[]): void {
    for (const number of numbers) this.doubted.set(number, true);
  }

  /** Wakes the other copies, because messages about these changes are committed. */
  tell(changes: readonly Change[]): void {
    for (const change of changes) this.written.set(`${change.topic} ${change.agencyId}`, change);
    this.waking.soon();
  }

  private async wake(): Promise<void> {
    const text = writeWakeUp(this.copy, this.written.values());
    this.written.clear();
    // If it fails, the others find the messages when they look the next time.
    await this.listener.ask({ text: 'SELECT pg_notify($1, $2)', values: [channel, text] }).catch(() => undefined);
  }

  async listen(): Promise<void> {
    await this.listener.listen();
    this.timers.push(setInterval(() => this.reading.soon(), lookMilliseconds).unref());
    this.timers.push(setInterval(() => void this.tidy().catch(() => undefined), tidyMilliseconds).unref());
  }

  /** Called with each notification, including those of this copy. */
  private receive(text: string): void {
    if (isNoticeOf(this.copy, text)) return;
    const { isStored, changes } = readNotice(text);
    if (isStored) this.reading.soon();
    else for (const change of changes) this.changes.announce(change);
  }

  /** From now on messages are read that are committed after this moment. */
  private async begin(): Promise<void> {
    // The table is small, but its statistics may be of a moment when it was empty.
    await this.listener.ask({ text: 'SET enable_seqscan = off' });
    const [row] = await this.listener.ask<{ snapshot: string }>({ text: current });
    this.seen = readSnapshot(row?.snapshot ?? '');
    this.readAt = performance.now();
    this.heard = 0;
  }

  /** Announces the messages that were committed since it last did. If the connection is lost meanwhile, it begins anew. */
  private async read(): Promise<void> {
    const { seen } = this;
    if (seen === null) return;
    try {
      if (performance.now() - this.readAt > longestPause) {
        await this.begin();
        this.changes.receiveUnknown();
        return;
      }
      const values = [seen.end, seen.open, this.copy, [...this.doubted.keys()], [...this.needed.keys()]];
      const rows = await this.listener.ask<Message & { snapshot: string | null }>({ ...messages, values });
      const found = await this.withDetails(rows.filter(({ snapshot }) => snapshot === null));
      if (this.seen !== seen) return;
      this.seen = readSnapshot(rows.find(({ snapshot }) => snapshot !== null)?.snapshot ?? '');
      this.readAt = performance.now();
      this.stayAwake(found.length);
      for (const change of joined(found)) this.changes.announce(change);
    } catch {
      // The listener has lost its connection, and begins anew.
    }
  }

  /** While others write, one reading follows another: their messages do not wait until their writers may wake this copy again. */
  private stayAwake(heard: number): void {
    this.heard = heard;
    if (heard > 0) this.heardAt = this.readAt;
    if (this.readAt - this.heardAt < awakeMilliseconds) this.reading.soon();
  }

  /** Whether other copies write all the time at the moment. */
  get othersAreBusy(): boolean {
    return this.heard >= manyMessages;
  }

  private async withDetails(rows: readonly Message[]): Promise<Change[]> {
    const needed = new Set(rows.filter((row) => this.isNeeded(row)));
    const wanted = [...needed].filter(({ isLeftOut }) => isLeftOut);
    const found = new Map<string, string | null>();
    if (wanted.length > 0) {
      const values = (['writtenIn', 'copy', 'number'] as const).map((field) => wanted.map((row) => row[field]));
      for (const row of await this.listener.ask<Message>({ ...details, values })) found.set(keyOf(row), row.detail);
    }
    return rows
      .toSorted((a, b) => a.writtenIn - b.writtenIn || a.number - b.number)
      .map((row) => {
        if (row.copy === this.copy) this.doubted.delete(row.number);
        const detail = (needed.has(row) ? (row.detail ?? found.get(keyOf(row))) : null) ?? null;
        return { topic: topicOf(row.topic), agencyId: row.agencyId, detail: detail === null ? null : readDetail(detail) };
      });
  }

  private isNeeded({ topic, agencyId }: Message): boolean {
    const known = topicOf(topic);
    const isNeeded = known !== null && this.changes.needsDetail(known, agencyId);
    if (isNeeded) this.needed.set(agencyId, true);
    else this.needed.delete(agencyId);
    return isNeeded;
  }

  /** Deletes messages that every copy has read, or will not read any more. */
  private async tidy(): Promise<void> {
    const now = performance.now();
    if (this.seen !== null) this.earlier.push({ at: now, snapshot: this.seen });
    const old = this.earlier.findLastIndex(({ at }) => now - at >= keptMilliseconds);
    if (old < 0) return;
    const { end, open } = (this.earlier[old] as (typeof this.earlier)[number]).snapshot;
    this.earlier.splice(0, old + 1);
    for (let deleted = maxDeletedAtOnce; deleted >= maxDeletedAtOnce;)
      [, deleted] = await this.source.query<[unknown, number]>(deletion, [end, open]);
  }

  /** @see PostgresListener.check */
  check(): Promise<boolean> {
    return this.listener.check();
  }

  async close(): Promise<void> {
    this.timers.forEach(clearInterval);
    await this.listener.close();
  }
}
