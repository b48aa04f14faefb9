import type { Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { codeOfPostgres, gaveNoAnswer, greeting, limits } from './postgres-limits.js';

/** What the watch knows of a connection. */
interface Watched {
  /** The process of the server; null until it has told. */
  readonly pid: number | null;
  bytes: number;
  heardAt: number;
  /** Since when its transaction is open; null: it has none. */
  beganAt: number | null;
}

/** Nothing of ours works so long in one transaction; one that was forgotten is left to PostgreSQL, which ends it. */
const longestTransaction = 3_600_000;
/** For so long nobody tries to connect where a connection was just waited for in vain. */
const pauseMilliseconds = 1_000;
/** How often it is looked for an answer before it counts as late. */
const looksUntilLate = 8;

const socketOf = (client: pg.Client): Socket => client.connection.stream as Socket;
/** Nothing that it asked is unanswered. */
const isAnswered = (client: pg.Client): boolean => (client as unknown as { readyForQuery?: boolean | null }).readyForQuery === true;

/** Ends a connection at once: whatever is asked on it fails, and no pool gives it to anybody again. */
export function lose(client: pg.Client, cause: Error): void {
  socketOf(client).destroy(cause);
}

/** What a connection was lost by. */
const losses = new WeakMap<object, Error>();
/** The cause, where somebody failed because their connection was lost. */
export const lossOf = (client: object): Error | undefined => losses.get(client);

/**
 * Looks after all connections of a pool. A connection may be dead without a word, and a statement may take its time: which of them it
 * is, PostgreSQL is asked over another connection. And it hears that a transaction whose copy is busy with something else is still wanted,
 * so that only those of a copy that froze are ended.
 */
export class PostgresWatch {
  private readonly log = new Logger('database');
  private readonly clients = new Map<pg.Client, Watched>();
  private looking: NodeJS.Timeout | null = null;
  private isAsking = false;
  private refusedUntil = 0;

  constructor(private readonly url: string) {}

  /** When the pool has made a connection: tells PostgreSQL our limits. */
  readonly greet = async (client: pg.ClientBase): Promise<void> => {
    const made = client as pg.Client;
    this.clients.set(made, { pid: null, bytes: 0, heardAt: performance.now(), beganAt: null });
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

  /** @throws where it was just waited for a connection in vain: whoever comes next does not wait as long again */
  refuseIfAway(): void {
    if (performance.now() < this.refusedUntil) throw gaveNoAnswer('connecting', limits.connect);
  }

  away(): void {
    this.refusedUntil = performance.now() + pauseMilliseconds;
  }

  private look(): void {
    const now = performance.now();
    const silent: pg.Client[] = [];
    for (const [client, watched] of this.clients) {
      const { bytesRead } = socketOf(client);
      const [isQuiet, isIdle] = [bytesRead === watched.bytes, isAnswered(client)];
      if (!isQuiet || isIdle) Object.assign(watched, { bytes: bytesRead, heardAt: now });
      if (now - watched.heardAt >= limits.silence) silent.push(client);
      watched.beganAt = client.getTransactionStatus() === 'T' ? (watched.beganAt ?? now) : null;
      if (isIdle && watched.beganAt !== null && now - watched.beganAt < longestTransaction) prod(client);
    }
    if (silent.length > 0 && !this.isAsking) {
      this.isAsking = true;
      void this.askAbout(silent).finally(() => (this.isAsking = false));
    }
  }

  /** Loses the connections whose statements PostgreSQL is not at work on. */
  private async askAbout(silent: readonly pg.Client[]): Promise<void> {
    const before = new Map(silent.map((client) => [client, socketOf(client).bytesRead]));
    const pids = silent.flatMap((client) => this.clients.get(client)?.pid ?? []);
    const working = await this.listWorking(pids);
    if (working === null) return;
    // An answer that was under way is here by now.
    await new Promise((resolve) => setTimeout(resolve, 100));
    for (const client of silent) {
      const watched = this.clients.get(client);
      if (watched === undefined || isAnswered(client) || socketOf(client).bytesRead !== before.get(client)) continue;
      if (watched.pid !== null && working.has(watched.pid)) watched.heardAt = performance.now();
      else this.loseSilent(client, gaveNoAnswer('a statement', limits.silence));
    }
  }

  /** A connection that is dead without a word is rarely alone: the others have to say something. */
  private loseSilent(client: pg.Client, cause: Error): void {
    this.log.warn(`a connection is given up: ${cause.message}`);
    lose(client, cause);
    for (const other of this.clients.keys()) if (other !== client && isAnswered(other)) prod(other);
  }

  /** Of these processes of the server those that are at work, and not waiting for us. @returns null where it does not tell */
  private async listWorking(pids: readonly number[]): Promise<Set<number> | null> {
    const client = new pg.Client({ connectionString: this.url, application_name: 'banche-look' });
    client.on('error', () => undefined);
    // Time in which this process was busy with something else, and could not read an answer, does not count.
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
      // Whoever says that there are too many connections already is there.
      if (codeOfPostgres(error) !== null) return null;
      this.away();
      return new Set();
    } finally {
      clearInterval(late);
      lose(client, new Error('done'));
    }
  }
}

/** Has a connection say something. */
const prod = (client: pg.Client): void => void client.query('SELECT 1').catch(() => undefined);

type Callback = (error: Error | null, client?: pg.Client) => void;

/** The kind of connections that a pool makes. */
export function watchedBy(watch: PostgresWatch): typeof pg.Client {
  return class extends pg.Client {
    constructor(config: pg.ClientConfig) {
      super({ ...config, connectionTimeoutMillis: limits.connect });
      // Always: between the pool and whoever works with it nobody else listens, and an error that nobody hears ends the program.
      this.on('error', (error) => {
        if (!losses.has(this)) losses.set(this, error);
      });
    }

    override connect(callback?: unknown): Promise<pg.Client> {
      const told = callback as Callback;
      try {
        watch.refuseIfAway();
      } catch (error) {
        process.nextTick(told, error);
        return Promise.resolve(this);
      }
      super.connect((error: Error | null) => {
        if (error?.message !== 'timeout expired') return told(error, this);
        watch.away();
        told(gaveNoAnswer('connecting', limits.connect));
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
