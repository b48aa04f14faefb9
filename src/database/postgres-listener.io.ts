import { Logger } from '@nestjs/common';
import pg from 'pg';
import { gaveNoAnswer, limits } from './postgres-limits.js';
import { lose } from './postgres-client.io.js';

const reconnectMilliseconds = 500;
/** The interval at which the connection is checked. */
const showMilliseconds = 3_000;
/** After not listening for longer than this, a copy of the program may answer with outdated data, so its check fails. */
const longestDeafness = 10_000;

/** Receives notifications of other copies of the program, and reconnects when the connection is lost. */
export class PostgresListener {
  private readonly log = new Logger('database');
  private listening: pg.Client | null = null;
  private closed = false;
  private deafSince: number | null = null;
  /** The check that is under way; null: none. */
  private showing: Promise<void> | null = null;

  /**
   * @param receive is called with each notice
   * @param caughtUp is called after a reconnect: notices may have been missed
   */
  constructor(
    private readonly where: { readonly url: string; readonly channel: string },
    private readonly receive: (payload: string) => void,
    private readonly caughtUp: () => void,
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
    client.on('notification', ({ payload = '' }) => this.receive(payload));
    client.on('error', (error) => this.lost(client, error.message));
    client.on('end', () => this.lost(client, 'closed'));
    await client.connect();
    await this.answered(client, `LISTEN ${channel}`);
    this.deafSince = null;
    // After an error `show` has begun to replace the connection, so nothing is left to do.
    const showing = setInterval(() => void this.show(client).catch(() => undefined), showMilliseconds).unref();
    client.once('end', () => clearInterval(showing));
  }

  /** Checks that the connection still listens: it may be lost unnoticed, or replaced by a pooler. @throws if it does not */
  private show(client: pg.Client): Promise<void> {
    this.showing ??= (async () => {
      try {
        const { rows } = await this.answered(client, 'SELECT channel FROM pg_listening_channels() AS channel');
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

  /** The answer to a statement; without one the connection is closed. */
  private async answered(client: pg.Client, statement: string): Promise<pg.QueryResult<{ channel?: string }>> {
    const late = setTimeout(() => lose(client, gaveNoAnswer('listening', limits.check)), limits.check);
    return client.query<{ channel?: string }>(statement).finally(() => clearTimeout(late));
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
        () => this.caughtUp(),
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
