import type { DatabaseAddress } from '../../../src/config.js';
import type { Postgres } from '../../support/databases.js';
import type { TcpProxy } from '../../support/tcp-proxy.js';
import { pause } from '../waiting.js';
import { pipelining } from './pipelining.js';
import { freeze, kill, loadFeed } from './processes.js';
import type { Torment } from './torment.js';

const cuts = 30;
const betweenCutsMilliseconds = 100;
const awaySeconds = 5;
const frozenSeconds = 15;
const silentSeconds = 20;

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
    await postgres.awayWhile(() => pause(awaySeconds * 1_000));
    return `PostgreSQL stopped, and started ${awaySeconds} s later`;
  },
});

const silentNetwork = (proxy: TcpProxy, copyName: string): Torment => ({
  name: 'a silent network',
  async run() {
    proxy.silence();
    await pause(silentSeconds * 1_000);
    proxy.restore();
    return `nothing passed between copy ${copyName} and PostgreSQL for ${silentSeconds} s, and no connection was closed`;
  },
});

/** @param throughProxy the name of the copy that reaches the server through the proxy */
export const postgresTorments = (
  postgres: Postgres,
  database: DatabaseAddress & { kind: 'postgres' },
  proxy: TcpProxy,
  throughProxy: string,
): Torment[] => [
  kill,
  cutConnections(postgres, database),
  serverAway(postgres),
  freeze(frozenSeconds),
  silentNetwork(proxy, throughProxy),
  pipelining,
  loadFeed(database.url),
];
