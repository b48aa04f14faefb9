// The marks that say which trips’ ridership has to be derived again, with recordings and derivations interleaved on PostgreSQL.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import { dataSourceFor } from '../ormconfig.js';
import { Changes } from '../src/database/changes.service.js';
import { migrate } from '../src/database/data-source.io.js';
import { Database } from '../src/database/database.service.js';
import { storeOnPostgres, type Marking } from '../src/driver-log/event-statements.io.js';
import { LoggedEvents, type Mark } from '../src/driver-log/logged-events.service.js';
import { serviceDate } from '../src/scheduling/service-time.js';
import { Postgres } from './support/databases.js';
import { rowsOf } from './support/log.js';

const date = '2024-07-15';
const trips = ['one', 'two', 'three'];
const [road, transactions, derivers] = [2, 2, 2];

let postgres: Postgres;
let source: DataSource;
let database: Database;
beforeAll(async () => {
  postgres = await Postgres.start();
  source = await dataSourceFor(await postgres.create()).initialize();
  await migrate(source);
  database = new Database(source, new Changes());
  const columns = ['agency_id', 'agency_order', 'created_at'];
  const row = ['hongqiao', 0, 0];
  await database.writeQuietly((runner) => database.insert(runner, 'agencies', columns, [row]));
});
afterAll(async () => {
  await source.destroy();
  await postgres.stop();
});

/** One step of an actor with a connection of its own. */
type Step = (trip: string) => Promise<void>;

/** Runs recordings of events and derivations of figures interleaved step by step. A trip's figure is here the number of its events. */
class Road {
  private readonly logged = new LoggedEvents(database);
  readonly figures = new Map<string, number>();
  private isDeriving = false;
  private number = 0;
  readonly actors: Step[];
  readonly endings: (() => Promise<void>)[] = [];
  private readonly runners: QueryRunner[] = [];

  constructor() {
    this.actors = [
      ...Array.from({ length: road }, () => this.recordsAtOnce()),
      ...Array.from({ length: transactions }, () => this.recordsInTransactions()),
      ...Array.from({ length: derivers }, () => this.derives()),
    ];
  }

  private runner(): QueryRunner {
    const runner = source.createQueryRunner();
    this.runners.push(runner);
    return runner;
  }

  /** A recording that waits for another actor would wait for ever, so a short timeout makes the test fail. */
  private async store(runner: QueryRunner, marking: Marking, trip: string): Promise<void> {
    const client = (await runner.connect()) as pg.Client;
    await client.query(`SET lock_timeout = '500ms'`);
    await storeOnPostgres(client, { events: rowsOf(date, trip, [['boarded', '07:30', 1]]), extraTrips: [] }, marking, {
      told: null,
      authored: { isNew: () => true },
    });
  }

  private marking(by: string): Marking {
    this.number += 1;
    return { by, number: this.number };
  }

  private recordsAtOnce(): Step {
    const [runner, by] = [this.runner(), randomUUID()];
    return (trip) => this.store(runner, this.marking(by), trip);
  }

  private recordsInTransactions(): Step {
    const runner = this.runner();
    let steps = 0;
    const end = async (commits: boolean): Promise<void> => {
      if (runner.isTransactionActive) await (commits ? runner.commitTransaction() : runner.rollbackTransaction());
    };
    this.endings.push(() => end(true));
    return async (trip) => {
      steps += 1;
      if (runner.isTransactionActive) return end(steps % 5 > 0);
      await runner.startTransaction();
      await this.store(runner, this.marking(randomUUID()), trip);
    };
  }

  /** The order of `RidershipDays`: read the marks, read the events, write the rows, clear the marks. */
  private derives(): Step {
    const runner = this.runner();
    let marks: Mark[] | null = null;
    let counts: Map<string, number> | null = null;
    const next = async (): Promise<void> => {
      if (!runner.isTransactionActive && marks !== null) {
        await this.logged.clearMarks('hongqiao', marks);
        marks = null;
      } else if (marks === null) {
        // An exclusive lock on the agency keeps derivations apart.
        if (this.isDeriving) return;
        this.isDeriving = true;
        await runner.startTransaction();
        marks = await this.logged.listMarks('hongqiao', serviceDate(date), runner);
      } else if (counts === null) {
        const events = await this.logged.listEvents('hongqiao', serviceDate(date), undefined, runner);
        counts = new Map(trips.map((trip) => [trip, events.filter(({ tripId }) => tripId === trip).length]));
      } else {
        await runner.commitTransaction();
        for (const [trip, count] of counts) this.figures.set(trip, count);
        counts = null;
        this.isDeriving = false;
      }
    };
    this.endings.push(async () => {
      while (marks !== null) await next();
    });
    return next;
  }

  /** Trips whose figure does not agree with their events although no mark says so. */
  async listForgotten(): Promise<string[]> {
    const rows = await database.query<{ tripId: string; count: number; marked: boolean }>(
      `SELECT trip_id AS "tripId", count(*)::integer AS count, EXISTS (SELECT 1 FROM stale_trips m WHERE m.trip_id = e.trip_id) AS marked
       FROM driver_events e GROUP BY trip_id`,
      [],
    );
    return rows.filter(({ tripId, count, marked }) => !marked && this.figures.get(tripId) !== count).map(({ tripId }) => tripId);
  }

  async end(): Promise<void> {
    for (const ending of this.endings) await ending();
    for (const runner of this.runners) await runner.release();
  }
}

it('every event recorded while ridership is derived marks its trip for another derivation, and no recording waits for it', async () => {
  const step = fc.tuple(fc.nat({ max: road + transactions + derivers - 1 }), fc.constantFrom(...trips));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60, size: 'max' }), async (steps) => {
      await source.query('TRUNCATE driver_events, stale_trips');
      const all = new Road();
      try {
        for (const [actor, trip] of steps) {
          await all.actors[actor]?.(trip);
          expect(await all.listForgotten()).toEqual([]);
        }
      } finally {
        await all.end();
      }
      expect(await all.listForgotten()).toEqual([]);
      // When nobody records any more, one derivation brings everything up to date.
      const last = new Road();
      const derive = last.actors.at(-1) as Step;
      for (let left = 4; left > 0; left -= 1) await derive('one');
      await last.end();
      expect([await last.listForgotten(), await source.query('SELECT * FROM stale_trips')]).toEqual([[], []]);
    }),
    { numRuns: 40 },
  );
});

it('more marks than fit in one statement are cleared, except one that was set again meanwhile', async () => {
  await source.query('TRUNCATE driver_events, stale_trips');
  const columns = ['agency_id', 'service_date', 'trip_id', 'marked_by', 'mark_number', 'marked_at'];
  const rows = Array.from({ length: 12_000 }, (_, index) => ['hongqiao', date, `trip ${index}`, 'somebody', index, 0]);
  await database.writeQuietly((runner) => database.insert(runner, 'stale_trips', columns, rows));
  const logged = new LoggedEvents(database);
  const marks = await database.writeQuietly((runner) => logged.listMarks('hongqiao', serviceDate(date), runner));
  await source.query(`UPDATE stale_trips SET mark_number = 20000 WHERE trip_id = 'trip 7000'`);
  await logged.clearMarks('hongqiao', marks);
  expect(await source.query('SELECT trip_id FROM stale_trips')).toEqual([{ trip_id: 'trip 7000' }]);
});
