import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Database as SqliteConnection } from 'better-sqlite3';
import type { ClientBase } from 'pg';
import type { QueryRunner } from 'typeorm';
import { Changes } from '../database/changes.service.js';
import { isDatabaseAway, wasWaitedFor } from '../database/database-away.js';
import { channel, Database } from '../database/database.service.js';
import { AuthoredTrips } from './authored-trips.js';
import { storeOnPostgres, storeOnSqlite, type Batch, type Marking, type StoreNotice, type StoreOutcome } from './event-statements.io.js';
import type { DriverEventRow } from './driver-event.entity.js';
import { eventChanges, tripChanges } from './recorded-change.js';

/** Puts events on disk within a write. @returns what became of each, in their order */
export type Adding = (batch: Batch) => Promise<StoreOutcome[]>;

interface Waiting {
  readonly batch: Batch;
  readonly resolve: (outcomes: StoreOutcome[]) => void;
  readonly reject: (error: unknown) => void;
}

/** So many rows hold the event loop some 10 ms; whoever comes later is in the next commit. */
const mostRowsACommit = 1000;
/** An event is written with some 400 characters, so more of them never fit into one notification. */
const mostEventsNotified = 30;

/**
 * Puts events on disk, each once. All requests of one turn of the event loop share a commit, and while PostgreSQL is
 * at one, the next gathers: one flush serves many, and nobody waits for company. Resolved means on disk.
 */
@Injectable()
export class EventStore {
  private waiting: Waiting[] = [];
  private writing = false;
  /** Whose marks this copy leaves of what it records, one commit after the other. */
  private markedBy = randomUUID();
  private marks = 0;
  private readonly authored = new AuthoredTrips();

  constructor(
    private readonly database: Database,
    private readonly changes: Changes,
  ) {}

  /** @returns what became of each event, in their order */
  add(batch: Batch): Promise<StoreOutcome[]> {
    if (batch.events.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.waiting.push({ batch, resolve, reject });
      if (this.writing) return;
      this.writing = true;
      setImmediate(() => void this.writeAll());
    });
  }

  /**
   * Within a write of the caller's, under the topic `operations` or `public`, which tells of it: for an import, which is all or
   * nothing however many events it holds.
   */
  addWithin(runner: QueryRunner, batch: Batch): Promise<StoreOutcome[]> {
    return this.storeWithin(runner, batch, null);
  }

  private async storeWithin(runner: QueryRunner, batch: Batch, notice: StoreNotice | null): Promise<StoreOutcome[]> {
    const connection: unknown = await runner.connect();
    // A transaction may last: so its marks are its own, and nobody waits for it.
    const marking = this.marking(randomUUID());
    if (!this.database.isPostgres) return storeOnSqlite(connection as SqliteConnection, batch, marking, this.authored);
    return storeOnPostgres(connection as ClientBase, batch, marking, { notice, authored: this.authored });
  }

  private marking(by: string): Marking {
    this.marks += 1;
    return { by, number: this.marks };
  }

  /**
   * A write in which few events get on disk together with what is about them, all or nothing: not for the road.
   * @param work puts its events on disk with `add`; it may be done more than once
   */
  async together<T>(work: (runner: QueryRunner, add: Adding) => Promise<T>): Promise<T> {
    let added: { batch: Batch; outcomes: StoreOutcome[] }[] = [];
    const telling = this.noticeKept();
    const doubt = (): void =>
      this.doubt(
        added.flatMap(({ batch }) => batch.events),
        telling.kept,
      );
    const result = await this.database.writeQuietly((runner) => {
      added = [];
      return work(runner, async (batch) => {
        const outcomes = await this.storeWithin(runner, batch, telling.notice);
        added.push({ batch, outcomes });
        return outcomes;
      });
    }, doubt);
    for (const { batch, outcomes } of added) this.tell(batch, outcomes);
    return result;
  }

  private async writeAll(): Promise<void> {
    while (this.waiting.length > 0) await this.write(this.nextGroup());
    this.writing = false;
  }

  private nextGroup(): Waiting[] {
    let rows = 0;
    const count = this.waiting.findIndex(({ batch }) => (rows += batch.events.length) > mostRowsACommit);
    return this.waiting.splice(0, count < 0 ? this.waiting.length : Math.max(1, count));
  }

  private async write(group: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await this.store({
        events: group.flatMap(({ batch }) => batch.events),
        extraTrips: group.flatMap(({ batch }) => batch.extraTrips),
      });
      let taken = 0;
      for (const { batch, resolve } of group) resolve(outcomes.slice(taken, (taken += batch.events.length)));
    } catch (error) {
      // What one request brought must not fail the others; what fails them all is not waited for once more by each.
      if (group.length > 1 && isOfRows(error)) for (const each of group) await this.write([each]);
      // Nor by those who waited meanwhile.
      else for (const { reject } of wasWaitedFor(error) ? [...group, ...this.waiting.splice(0)] : group) reject(error);
    }
  }

  private async store(batch: Batch): Promise<StoreOutcome[]> {
    const outcomes = await this.tryToStore(batch);
    this.tell(batch, outcomes);
    return outcomes;
  }

  /** Whatever a commit held of an agency is one change. */
  private tell(batch: Batch, outcomes: readonly StoreOutcome[]): void {
    const recorded = batch.events.filter((_, index) => outcomes[index] === 'recorded');
    this.authored.learn(recorded);
    for (const change of eventChanges(recorded)) this.changes.announce(change);
  }

  /** What other copies are told, and the texts that were made of it. */
  private noticeKept(): { readonly notice: StoreNotice; readonly kept: readonly string[] } {
    const kept: string[] = [];
    const texts: StoreNotice['texts'] = (rows) => {
      const trips = tripChanges(rows);
      const ofTrips = this.changes.notice(trips);
      const ifAll = rows.length > mostEventsNotified ? ofTrips : this.changes.notice(eventChanges(rows), trips);
      kept.push(ifAll, ofTrips);
      return [ifAll, ofTrips];
    };
    return { notice: { channel, texts }, kept };
  }

  /** Nobody knows whether these events are on disk: so their trips are read again. */
  private doubt(events: readonly DriverEventRow[], notices: readonly string[]): void {
    this.changes.doubt(tripChanges(events), notices);
  }

  /** Two copies of the program may want the same rows in other orders; PostgreSQL then ends one of them, who tries again. */
  private async tryToStore(batch: Batch): Promise<StoreOutcome[]> {
    const [marking, { authored }] = [this.marking(this.markedBy), this];
    if (!this.database.isPostgres) return this.database.atOnce((connection) => storeOnSqlite(connection, batch, marking, authored));
    const { notice, kept } = this.noticeKept();
    try {
      return await this.database.withClient((client) => storeOnPostgres(client, batch, marking, { notice, authored }));
    } catch (error) {
      // What was sent may be at work yet, and hold the marks that it left.
      this.markedBy = randomUUID();
      if (kept.length > 0 && isDatabaseAway(error)) this.doubt(batch.events, kept);
      throw error;
    }
  }
}

/** Classes 22 and 23 of SQL: the data, or a constraint on it. */
const isOfRows = (error: unknown): boolean =>
  /^(SQLITE_(CONSTRAINT|MISMATCH|RANGE|TOOBIG)|2[23]...$)/.test(String((error as { code?: unknown }).code));
