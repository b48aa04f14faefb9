import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Database as SqliteConnection } from 'better-sqlite3';
import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { isDatabaseAway, wasWaitedFor } from '../database/database-away.js';
import { Database } from '../database/database.service.js';
import { AuthoredTrips } from './authored-trips.js';
import { storeOnPostgres, storeOnSqlite, type Batch, type Marking, type StoredMessages, type StoreOutcome } from './event-statements.io.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { groupBy } from '../trip-log/operated-trip.js';
import { eventChanges, tripChanges, writeEvents } from './recorded-change.js';

/** Stores events within a transaction. @returns the outcome of each, in the given order */
export type Adding = (batch: Batch) => Promise<StoreOutcome[]>;

interface WaitingRequest {
  readonly batch: Batch;
  readonly resolve: (outcomes: StoreOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** This many rows occupy the event loop for some 10 ms; further requests go into the next commit. */
const maxRowsPerCommit = 1000;
/**
 * While other copies of the program write, too, a commit waits until it has as many requests as the last one had, but at most so many
 * milliseconds after the last one began. A commit costs as much processor time as ten or twenty events, and copies that share the requests
 * would otherwise make many small ones.
 */
const togetherMilliseconds = 20;

/**
 * Stores events, each once. All requests of one turn of the event loop share a commit; while PostgreSQL is busy with a commit, requests
 * wait for the next, and while other copies write as well, for each other. A resolved promise means that the events are on disk.
 */
@Injectable()
export class EventStore {
  private queue: WaitingRequest[] = [];
  private writing = false;
  /** When the last commit began, by `performance.now()`, and how many requests it had. */
  private beganAt = -Infinity;
  private lastSize = 0;
  /** Called when as many requests wait; null: no commit waits for them. */
  private enough: (() => void) | null = null;
  /** The name under which this process marks the trips whose events it records. */
  private markedBy = randomUUID();
  private marks = 0;
  private readonly authored = new AuthoredTrips();

  constructor(private readonly database: Database) {}

  /** @returns the outcome of each event, in the given order */
  add(batch: Batch): Promise<StoreOutcome[]> {
    if (batch.events.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.queue.push({ batch, resolve, reject });
      if (this.queue.length >= this.lastSize) this.enough?.();
      if (this.writing) return;
      this.writing = true;
      setImmediate(() => void this.writeAll());
    });
  }

  /**
   * Stores events within the caller's transaction, whose topic `operations` or `public` announces them: for imports, which are all or
   * nothing, however many events they have.
   */
  addWithin(runner: QueryRunner, batch: Batch): Promise<StoreOutcome[]> {
    return this.storeWithin(runner, batch, null);
  }

  private async storeWithin(runner: QueryRunner, batch: Batch, told: StoredMessages | null): Promise<StoreOutcome[]> {
    const connection: unknown = await runner.connect();
    // The caller's transaction may take long. It marks trips under a name of its own, so that nobody waits for it.
    const marking = this.marking(randomUUID());
    if (!this.database.isPostgres) return storeOnSqlite(connection as SqliteConnection, batch, marking, this.authored);
    return storeOnPostgres(connection as ClientBase, batch, marking, { told, authored: this.authored });
  }

  private marking(by: string): Marking {
    this.marks += 1;
    return { by, number: this.marks };
  }

  /**
   * Stores a few events together with other rows in one transaction, all or nothing. Drivers' events use `add` instead, and share
   * commits.
   * @param work stores its events with `add`; it may be run more than once
   */
  async together<T>(work: (runner: QueryRunner, add: Adding) => Promise<T>): Promise<T> {
    let added: { batch: Batch; outcomes: StoreOutcome[] }[] = [];
    const { told, numbers } = this.messages();
    const doubt = (): void =>
      this.doubt(
        added.flatMap(({ batch }) => batch.events),
        numbers,
      );
    const result = await this.database.writeQuietly((runner) => {
      added = [];
      return work(runner, async (batch) => {
        const outcomes = await this.storeWithin(runner, batch, told);
        added.push({ batch, outcomes });
        return outcomes;
      });
    }, doubt);
    for (const { batch, outcomes } of added) this.tell(batch, outcomes);
    return result;
  }

  private async writeAll(): Promise<void> {
    while (this.queue.length > 0) {
      await this.gather();
      this.beganAt = performance.now();
      const group = this.nextGroup();
      this.lastSize = group.length;
      await this.write(group);
    }
    this.writing = false;
  }

  /** While several copies share PostgreSQL, waits until as many requests share a commit as did the last. */
  private async gather(): Promise<void> {
    const left = this.beganAt + togetherMilliseconds - performance.now();
    if (left <= 0 || this.queue.length >= this.lastSize || !this.database.messages.othersAreBusy) return;
    await new Promise<void>((resolve) => {
      const late = setTimeout(resolve, left);
      // Other requests may arrive in the same turn of the event loop.
      this.enough = () => {
        clearTimeout(late);
        setImmediate(resolve);
      };
    });
    this.enough = null;
  }

  private nextGroup(): WaitingRequest[] {
    let rows = 0;
    const count = this.queue.findIndex(({ batch }) => (rows += batch.events.length) > maxRowsPerCommit);
    return this.queue.splice(0, count < 0 ? this.queue.length : Math.max(1, count));
  }

  private async write(group: readonly WaitingRequest[]): Promise<void> {
    try {
      const outcomes = await this.store({
        events: group.flatMap(({ batch }) => batch.events),
        extraTrips: group.flatMap(({ batch }) => batch.extraTrips),
      });
      let start = 0;
      for (const { batch, resolve } of group) resolve(outcomes.slice(start, (start += batch.events.length)));
    } catch (error) {
      // A fault in one request's rows must not fail the others, so each is tried alone. Other errors concern all and are not tried again.
      if (group.length > 1 && isOfRows(error)) for (const each of group) await this.write([each]);
      // If the error took a long wait, the requests that have queued meanwhile fail too.
      else for (const { reject } of wasWaitedFor(error) ? [...group, ...this.queue.splice(0)] : group) reject(error);
    }
  }

  private async store(batch: Batch): Promise<StoreOutcome[]> {
    const outcomes = await this.tryToStore(batch);
    this.tell(batch, outcomes);
    return outcomes;
  }

  /** All events of an agency in one commit are announced as one change. */
  private tell(batch: Batch, outcomes: readonly StoreOutcome[]): void {
    const recorded = batch.events.filter((_, index) => outcomes[index] === 'recorded');
    this.authored.learn(recorded);
    this.database.announce(eventChanges(recorded));
  }

  /** The messages to other copies, and a list of the numbers that they were given. */
  private messages(): { readonly told: StoredMessages; readonly numbers: readonly number[] } {
    const { messages } = this.database;
    const numbers: number[] = [];
    const of: StoredMessages['of'] = (rows) =>
      Array.from(
        groupBy(rows, ({ agencyId }) => agencyId),
        ([agencyId, ofAgency]) => {
          const number = messages.nextNumber();
          numbers.push(number);
          return { agencyId, number, detail: writeEvents(ofAgency) };
        },
      );
    return { told: { copy: messages.copy, of }, numbers };
  }

  /** Has the trips of these events read again, because it is unknown whether the events are on disk. */
  private doubt(events: readonly DriverEventRow[], numbers: readonly number[]): void {
    this.database.doubt(tripChanges(events), numbers);
  }

  /** Stores a batch in a transaction of its own. If PostgreSQL ends it because of a deadlock with another process, it is repeated. */
  private async tryToStore(batch: Batch): Promise<StoreOutcome[]> {
    const [marking, { authored }] = [this.marking(this.markedBy), this];
    if (!this.database.isPostgres) return this.database.atOnce((connection) => storeOnSqlite(connection, batch, marking, authored));
    const { told, numbers } = this.messages();
    try {
      return await this.database.withClient((client) => storeOnPostgres(client, batch, marking, { told, authored }));
    } catch (error) {
      // The statement may still be running and lock its marks, so later marks get another name.
      this.markedBy = randomUUID();
      if (numbers.length > 0 && isDatabaseAway(error)) this.doubt(batch.events, numbers);
      throw error;
    }
  }
}

/** Whether the rows are at fault. SQLSTATE classes 22 and 23: faulty data, or a violated constraint. */
const isOfRows = (error: unknown): boolean =>
  /^(SQLITE_(CONSTRAINT|MISMATCH|RANGE|TOOBIG)|2[23]...$)/.test(String((error as { code?: unknown }).code));
