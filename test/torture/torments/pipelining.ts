import { connect } from 'node:net';
import { oneOf } from '../random.js';
import { inSeconds, pause } from '../waiting.js';
import type { Torment } from './torment.js';

const connections = 20;
const requestsAConnection = 1_400;
const unreadMilliseconds = 5_000;
const paths = ['/v1/openapi.json', '/', '/v1/stops/home/departures', '/stops/home/poster'];

/** Clients that send many requests and read none of the answers. */
export const pipelining: Torment = {
  name: 'clients that pipeline and never read',
  async run({ copies, random }) {
    const copy = oneOf(random, copies);
    const [path, before] = [oneOf(random, paths), copy.memory];
    const { port } = new URL(copy.url);
    const sockets = Array.from({ length: connections }, () => {
      // Without a listener for data, nothing is read.
      const socket = connect(Number(port), '127.0.0.1');
      socket.on('error', () => undefined);
      socket.write(`GET ${path} HTTP/1.1\r\nhost: localhost\r\n\r\n`.repeat(requestsAConnection));
      return socket;
    });
    const memories: number[] = [];
    for (let waited = 0; waited < unreadMilliseconds; waited += 250) {
      await pause(250);
      memories.push(copy.memory ?? 0);
    }
    for (const socket of sockets) socket.destroy();
    const what = `${connections} × ${requestsAConnection} requests for ${path} at copy ${copy.name}, unread for ${inSeconds(unreadMilliseconds)}`;
    return `${what}; memory ${before ?? '?'} MB before, ${Math.max(...memories)} MB at most`;
  },
};
