import { Logger } from '@nestjs/common';
import pg from 'pg';
import { gaveNoAnswer, limits } from './postgres-limits.js';
import { lose } from './postgres-client.io.js';

const reconnectMilliseconds = 500;
/** The interval at which the connection is checked. */
const showMilliseconds = 3_000;
/** After not listening for longer than this, a copy of the program may answer with outdated data, so its check fails. */
const longestDeafness = 10_000;

/** What a listener does with its connection. */
interface Hearing {
  /** Called with each notification. */
  readonly receive: (payload: string) => void;
  /** Called whenever a new connection listens, before anything else is asked over it. */
  readonly begin: () => Promise<void>;
  /** Called after a reconnect: notifications may have been missed. */
  readonly caughtUp: () => void;
}

/** A connection of its own, which receives notifications of other copies of the program and is replaced when it is lost. */
export class PostgresListener {
  private readonly log = new Logger('database');
  private listening: pg.Client | null = null;
  private closed = false;
  private deafSince: number | null = null;
  /** Resolves when the last statement is answered: they are sent one after another. */
  private last: Promise<unknown> = Promise.resolve();
  /** The check that is under way; null: none. */
  private showing: Promise<void> | null = null;

  constructor(
    private readonly where: { readonly url: string; readonly channel: string },
    private readonly hearing: Hearing,
  ) {}

  async listen(): Promise<void> {
    const { url, channel } = this.where;
    const client = new pg.Client({
      connectionString: url,
      application_name: 'banche-listen',
      connectionTimeoutMillis: limits.connect,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    this.listening = client;
    client.on('notification', ({ payload = '' }) => this.hearing.receive(payload));
    client.on('error', (error) => this.lost(client, error.message));
    client.on('end', () => this.lost(client, 'closed'));
    await client.connect();
    await this.answered(client, { text: `LISTEN ${channel}` });
    await this.hearing.begin();
    this.deafSince = null;
    // After an error `show` has begun to replace the connection, so nothing is left to do.
    const showing = setInterval(() => void this.show(client).catch(() => undefined), showMilliseconds).unref();
    client.once('end', () => clearInterval(showing));
  }

  /** Checks that the connection still listens: it may be lost unnoticed, or replaced by a pooler. @throws if it does not */
  private show(client: pg.Client): Promise<void> {
    this.showing ??= (async () => {
      try {
        const rows = await this.answered<{ channel: string }>(client, { text: 'SELECT channel FROM pg_listening_channels() AS channel' });
        if (!rows.some(({ channel }) => channel === this.where.channel)) throw new Error('it does not listen any more');
      } catch (error) {
        this.lost(client, error instanceof Error ? error.message : String(error));
        throw error;
      } finally {
        this.showing = null;
      }
    })();
    return this.showing;
  }

  /** The rows that a statement returns. @throws if nobody is connected at the moment, or there is no answer */
  ask<Row extends pg.QueryResultRow>(statement: pg.QueryConfig): Promise<Row[]> {
    if (this.listening === null) return Promise.reject(gaveNoAnswer('listening', 0));
    return this.answered<Row>(this.listening, statement);
  }

  private answered<Row extends pg.QueryResultRow>(client: pg.Client, statement: pg.QueryConfig): Promise<Row[]> {
    const answer = this.last.then(() => this.send<Row>(client, statement));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  /** The rows that a statement returns; without an answer the connection is closed. */
  private async send<Row extends pg.QueryResultRow>(client: pg.Client, statement: pg.QueryConfig): Promise<Row[]> {
    let isAnswered = false;
    const giveUp = (): void => (isAnswered ? undefined : lose(client, gaveNoAnswer('listening', limits.check)));
    // If this process was busy the answer may have arrived: it is read before an immediate runs.
    const late = setTimeout(() => setImmediate(giveUp), limits.check);
    try {
      return (await client.query<Row>(statement)).rows;
    } finally {
      isAnswered = true;
      clearTimeout(late);
    }
  }

  /**
   * @returns true: PostgreSQL has answered just now; false: the connection is being replaced, so it is unknown whether it would
   * @throws if there was no answer, or this copy has not listened for a while
   */
  async check(): Promise<boolean> {
    if (this.deafSince !== null && performance.now() - this.deafSince > longestDeafness) throw gaveNoAnswer('listening', longestDeafness);
    if (this.deafSince !== null || this.listening === null) return false;
    await this.show(this.listening);
    return true;
  }

  private lost(client: pg.Client, cause: string): void {
    // A connection may report its end more than once, even after it was replaced.
    if (this.closed || this.listening !== client) return;
    this.listening = null;
    this.deafSince ??= performance.now();
    // It may still be connected and merely not listening: then it is closed and replaced as well.
    lose(client, new Error(cause));
    this.log.warn(`listening for changes: ${cause}; trying again`);
    const again = setTimeout(() => {
      if (this.closed) return;
      this.listen().then(
        () => this.hearing.caughtUp(),
        (error: unknown) => {
          if (this.listening !== null) this.lost(this.listening, String(error));
        },
      );
    }, reconnectMilliseconds);
    again.unref();
  }

  async close(): Promise<void> {
    this.closed = true;
    const client = this.listening;
    if (client === null) return;
    const late = setTimeout(() => lose(client, new Error('closed')), limits.goodbye);
    await client.end().catch(() => undefined);
    clearTimeout(late);
  }
}
