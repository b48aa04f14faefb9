import type { Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { codeOfPostgres, gaveNoAnswer, greeting, limits } from './postgres-limits.js';

/** The state of a watched connection; times are milliseconds of `performance.now()`. */
interface Watched {
  /** The process on the server; null until it is known. */
  readonly pid: number | null;
  /** Bytes received at the last check. */
  bytes: number;
  lastActivityAt: number;
  /** When its transaction began; null: none. */
  beganAt: number | null;
}

/** Milliseconds. No transaction of this program takes as long; an older one is no longer kept alive, so that PostgreSQL ends it. */
const longestTransaction = 3_600_000;
/** After a failed attempt to connect, no other attempt is made for this long. */
const pauseMilliseconds = 1_000;
/** The time limit of the query about silent connections is split into this many intervals of a timer. */
const looksUntilLate = 8;

const socketOf = (client: pg.Client): Socket => client.connection.stream as Socket;
/** Whether all statements of a connection were answered. */
const isAnswered = (client: pg.Client): boolean => (client as unknown as { readyForQuery?: boolean | null }).readyForQuery === true;

/** Closes a connection at once: its open statements fail, and the pool does not reuse it. */
export function lose(client: pg.Client, cause: Error): void {
  socketOf(client).destroy(cause);
}

/** Why connections were lost. */
const losses = new WeakMap<object, Error>();
/** The cause, if a connection was lost. */
export const lossOf = (client: object): Error | undefined => losses.get(client);

/**
 * Watches all connections of a pool. A silent connection is either lost or running a long statement; a query over another connection
 * finds out which. The watch also keeps transactions alive while this copy of the program is busy, so that PostgreSQL ends only those
 * of frozen copies.
 */
export class PostgresWatch {
  private readonly log = new Logger('database');
  private readonly clients = new Map<pg.Client, Watched>();
  private looking: NodeJS.Timeout | null = null;
  private isAsking = false;
  private refusedUntil = 0;

  constructor(private readonly url: string) {}

  /** Sends the program's time limits to PostgreSQL on a new connection, and begins to watch it. */
  readonly greet = async (client: pg.ClientBase): Promise<void> => {
    const made = client as pg.Client;
    this.clients.set(made, { pid: null, bytes: 0, lastActivityAt: performance.now(), beganAt: null });
    this.looking ??= setInterval(() => this.look(), limits.look).unref();
    made.once('end', () => this.forget(made));
    const { rows } = await client.query<{ pid: number }>(greeting);
    const watched = this.clients.get(made);
    if (watched !== undefined) this.clients.set(made, { ...watched, pid: rows[0]?.pid ?? null });
  };

  private forget(client: pg.Client): void {
    this.clients.delete(client);
    if (this.clients.size > 0 || this.looking === null) return;
    clearInterval(this.looking);
    this.looking = null;
  }

  /** @throws if an attempt to connect failed a moment ago, so that others need not wait as long again */
  refuseIfAway(): void {
    if (performance.now() < this.refusedUntil) throw gaveNoAnswer('connecting', limits.connect);
  }

  /** Called after an attempt to connect failed. */
  away(): void {
    this.refusedUntil = performance.now() + pauseMilliseconds;
  }

  private look(): void {
    const now = performance.now();
    const silent: pg.Client[] = [];
    for (const [client, watched] of this.clients) {
      const { bytesRead } = socketOf(client);
      const [isQuiet, isIdle] = [bytesRead === watched.bytes, isAnswered(client)];
      if (!isQuiet || isIdle) Object.assign(watched, { bytes: bytesRead, lastActivityAt: now });
      if (now - watched.lastActivityAt >= limits.silence) silent.push(client);
      watched.beganAt = client.getTransactionStatus() === 'T' ? (watched.beganAt ?? now) : null;
      if (isIdle && watched.beganAt !== null && now - watched.beganAt < longestTransaction) prod(client);
    }
    if (silent.length > 0 && !this.isAsking) {
      this.isAsking = true;
      void this.askAbout(silent).finally(() => (this.isAsking = false));
    }
  }

  /** Closes the connections whose statements PostgreSQL is not working on. */
  private async askAbout(silent: readonly pg.Client[]): Promise<void> {
    const before = new Map(silent.map((client) => [client, socketOf(client).bytesRead]));
    const pids = silent.flatMap((client) => this.clients.get(client)?.pid ?? []);
    const working = await this.listWorking(pids);
    if (working === null) return;
    // After this pause an answer that was under way has arrived.
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const client of silent) {
      const watched = this.clients.get(client);
      if (watched === undefined || isAnswered(client) || socketOf(client).bytesRead !== before.get(client)) continue;
      if (watched.pid !== null && working.has(watched.pid)) watched.lastActivityAt = performance.now();
      else this.loseSilent(client, gaveNoAnswer('a statement', limits.silence));
    }
  }

  /** Closes a silent connection, and tests all others by a statement, because a lost connection is rarely the only one. */
  private loseSilent(client: pg.Client, cause: Error): void {
    this.log.warn(`a connection is given up: ${cause.message}`);
    lose(client, cause);
    for (const other of this.clients.keys()) if (other !== client && isAnswered(other)) prod(other);
  }

  /**
   * Which of these server processes are working, and not waiting for this program.
   * @returns empty: PostgreSQL cannot be reached; null: it answered with an error, so nothing is known
   */
  private async listWorking(pids: readonly number[]): Promise<Set<number> | null> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'banche-look' });
    client.on('error', () => undefined);
    // A timer that counts intervals: time during which this process was busy and could not read an answer does not count.
    let looks = 0;
    const late = setInterval(() => {
      looks += 1;
      if (looks === looksUntilLate) lose(client, gaveNoAnswer('looking', limits.check));
    }, limits.check / looksUntilLate);
    try {
      await client.connect();
      const { rows } = await client.query<{ pid: number }>(
        `SELECT pid FROM pg_stat_activity WHERE pid = ANY($1) AND state = 'active' AND wait_event_type IS DISTINCT FROM 'Client'`,
        [pids],
      );
      return new Set(rows.map(({ pid }) => pid));
    } catch (error) {
      // A server that answers with an error, such as too many connections, can be reached.
      if (codeOfPostgres(error) !== null) return null;
      this.away();
      return new Set();
    } finally {
      clearInterval(late);
      lose(client, new Error('done'));
    }
  }
}

/** Sends a statement, so that the connection has to answer. */
const prod = (client: pg.Client): void => void client.query('SELECT 1').catch(() => undefined);

type Callback = (error: Error | null, client?: pg.Client) => void;

/** The class of the pool's connections. */
export function watchedBy(watch: PostgresWatch): typeof pg.Client {
  return class extends pg.Client {
    constructor(config: pg.ClientConfig) {
      super({ ...config, connectionTimeoutMillis: limits.connect });
      // Without this listener, an error while the pool passes the connection on would be unhandled and end the program.
      this.on('error', (error) => {
        if (!losses.has(this)) losses.set(this, error);
      });
    }

    override connect(callback?: unknown): Promise<pg.Client> {
      const done = callback as Callback;
      try {
        watch.refuseIfAway();
      } catch (error) {
        process.nextTick(done, error);
        return Promise.resolve(this);
      }
      super.connect((error: Error | null) => {
        if (error?.message !== 'timeout expired') return done(error, this);
        watch.away();
        done(gaveNoAnswer('connecting', limits.connect));
      });
      return Promise.resolve(this);
    }

    override end(callback?: unknown): Promise<void> {
      const late = setTimeout(() => socketOf(this).destroy(), limits.goodbye).unref();
      this.once('end', () => clearTimeout(late));
      if (callback === undefined) return super.end();
      super.end(callback as (error: Error) => void);
      return Promise.resolve();
    }
  };
}
