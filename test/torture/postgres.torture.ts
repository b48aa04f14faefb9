import { expect, it } from '@jest/globals';
import { Postgres } from '../support/databases.js';
import { TcpProxy } from '../support/tcp-proxy.js';
import { longRun, runMinutes } from './long-run.js';
import { rowsOfPostgres } from './rows.js';
import { postgresTorments } from './torments/of-postgres.js';

it(
  'over PostgreSQL two copies of the program stand firm, whatever befalls them',
  async () => {
    const postgres = await Postgres.start();
    const proxy = await TcpProxy.start(postgres.port);
    try {
      const database = await postgres.create();
      if (database.kind !== 'postgres') throw new Error('a database of another kind');
      const faults = await longRun({
        kind: 'PostgreSQL',
        copies: { one: proxy.through(database.url), two: database.url },
        torments: postgresTorments(postgres, database, proxy, 'one'),
        rows: () => rowsOfPostgres(database.url),
      });
      // The report has printed them.
      expect(faults.length).toBe(0);
    } finally {
      await proxy.stop();
      await postgres.stop();
    }
  },
  (runMinutes + 10) * 60_000,
);
