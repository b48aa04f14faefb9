import pg from 'pg';
import type { DatabaseAddress } from '../../../src/config.js';
import type { Postgres } from '../../support/databases.js';
import type { TcpProxy } from '../../support/tcp-proxy.js';
import type { Copy } from '../copy.js';
import { oneOf } from '../random.js';
import type { Town } from '../town.js';
import { pause } from '../waiting.js';
import { pipelining } from './pipelining.js';
import { kill, loadFeed } from './processes.js';
import type { Torment } from './torment.js';

const cuts = 30;
const betweenCutsMilliseconds = 100;
const awaySeconds = 5;
const frozenSeconds = 15;
const deadSeconds = 12;
const silentSeconds = 20;
const maxFreezes = 50;
const derivingMilliseconds = 80;
const settlingMilliseconds = 100;

const cutConnections = (postgres: Postgres, database: DatabaseAddress): Torment => ({
  name: 'connections cut',
  async run() {
    for (let cut = 0; cut < cuts; cut += 1) {
      await postgres.cutConnections(database);
      await pause(betweenCutsMilliseconds);
    }
    return `all connections to PostgreSQL cut ${cuts} times`;
  },
});

const serverAway = (postgres: Postgres): Torment => ({
  name: 'PostgreSQL stopped',
  async run() {
    await postgres.whileStopped(() => pause(awaySeconds * 1_000));
    return `PostgreSQL stopped, and started ${awaySeconds} s later`;
  },
});

/** Freezes a copy while it holds a lock in PostgreSQL, such as the one for deriving ridership: others that need the lock wait for it. */
const frozenHolder = (url: string): Torment => ({
  name: 'a copy stopped while it holds a lock',
  async run(town) {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const copy = oneOf(town.random, town.copies);
      const isHolding = await freezeHolding(town, copy, client);
      await pause(frozenSeconds * 1_000);
      copy.thaw();
      return `copy ${copy.name} stopped by SIGSTOP for ${frozenSeconds} s, ${isHolding ? 'while it held a lock' : 'though never while it held a lock'}`;
    } finally {
      await client.end();
    }
  },
});

/** Freezes a copy, again and again until it holds a lock at that moment. @returns whether it does in the end */
async function freezeHolding(town: Town, copy: Copy, client: pg.Client): Promise<boolean> {
  for (let left = maxFreezes; ; left -= 1) {
    void town.readMonth(copy);
    await pause(town.random() * derivingMilliseconds);
    copy.freeze();
    // Meanwhile the other copies release their locks.
    await pause(settlingMilliseconds);
    const { rowCount } = await client.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND granted`);
    if (rowCount !== null && rowCount > 0) return true;
    if (left <= 1) return false;
    copy.thaw();
    await pause(settlingMilliseconds);
  }
}

/** Existing connections go dead as after a router that forgot them; new ones work. */
const deadConnections = (proxy: TcpProxy, copyName: string): Torment => ({
  name: 'connections that go dead without a word',
  async run() {
    const dead = proxy.silence();
    await pause(deadSeconds * 1_000);
    return `${dead} connections of copy ${copyName} to PostgreSQL went dead without being closed`;
  },
});

const silentNetwork = (proxy: TcpProxy, copyName: string): Torment => ({
  name: 'a network on which nothing passes',
  async run() {
    proxy.swallow(true);
    await pause(silentSeconds * 1_000);
    proxy.swallow(false);
    return `nothing passed between copy ${copyName} and PostgreSQL for ${silentSeconds} s, and no connection was closed`;
  },
});

/** @param throughProxy the name of the copy that connects through the proxy */
export const postgresTorments = (
  postgres: Postgres,
  database: DatabaseAddress & { kind: 'postgres' },
  proxy: TcpProxy,
  throughProxy: string,
): Torment[] => [
  kill,
  cutConnections(postgres, database),
  serverAway(postgres),
  frozenHolder(database.url),
  deadConnections(proxy, throughProxy),
  silentNetwork(proxy, throughProxy),
  pipelining,
  loadFeed(database.url),
];
