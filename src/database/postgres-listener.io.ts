import { Logger } from '@nestjs/common';
import pg from 'pg';

const reconnectMilliseconds = 500;

/** Hears what other copies of the program say through PostgreSQL, and listens again when its connection was lost. */
export class PostgresListener {
  private readonly log = new Logger('database');
  private listening: pg.Client | null = null;
  private closed = false;

  /**
   * @param hear is told each notice
   * @param caughtUp is told when the connection is back: whatever was missed meanwhile is to be looked for
   */
  constructor(
    private readonly where: { readonly url: string; readonly channel: string },
    private readonly hear: (payload: string) => void,
    private readonly caughtUp: () => void,
  ) {}

  async listen(): Promise<void> {
    const { url, channel } = this.where;
    const client = new pg.Client({
      connectionString: url,
      application_name: 'banche-listen',
      // A connection that a router dropped without a word is noticed within minutes, and then counts as lost.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
    this.listening = client;
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    client.on('error', (error) => this.lost(client, error.message));
    client.on('end', () => this.lost(client, 'closed'));
    await client.connect();
    await client.query(`LISTEN ${channel}`);
  }

  private lost(client: pg.Client, cause: string): void {
    // A connection tells of its end more than once, and the next one may be there already.
    if (this.closed || this.listening !== client) return;
    this.listening = null;
    // It may be connected and only not listening; another one takes its place.
    void client.end().catch(() => undefined);
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
    await this.listening?.end().catch(() => undefined);
  }
}
