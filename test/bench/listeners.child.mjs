// Simulates open pages: sockets that read a stream, with as little work of their own as possible.
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { answer } from './children.mjs';

const sockets = [];
/** Called with the index of a socket whenever it receives an event; null while no change is measured. */
let onEvent = null;

/** How many changes of each group were requested before: a change that is repeated changes nothing, so nobody would hear of it. */
const turns = [];

/** After so many milliseconds a change that not everybody has heard of is given up. */
const longestWait = 10_000;

/** How many pages share one client address, as behind the shared address of a mobile carrier. */
const sharing = 500;
const [answered, changed] = ['HTTP/1.1 200', 'event: board'];
const addressOf = (index) => `10.${(index / sharing) >> 8}.${Math.floor(index / sharing) & 255}.1`;

function open({ host, hostname, port, paths }, index) {
  const path = paths[index % paths.length];
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    let isOpen = false;
    /** What came before, for words that are cut by the end of a packet: all of the first answer, then the end of the last packet. */
    let before = '';
    socket.setEncoding('latin1').on('error', reject);
    socket.on('data', (packet) => {
      const text = before + packet;
      if (!isOpen && text.length >= answered.length && !text.startsWith(answered)) return reject(new Error(text.slice(0, 300)));
      if (!isOpen && text.includes('event: beat')) {
        isOpen = true;
        resolve(socket);
      }
      if (onEvent !== null && text.includes(changed)) onEvent(index);
      before = isOpen ? packet.slice(1 - changed.length) : text;
    });
    socket.write(`GET ${path} HTTP/1.1\r\nHost: ${host}\r\nX-Forwarded-For: ${addressOf(index)}\r\nAccept: text/event-stream\r\n\r\n`);
  });
}

answer({
  /** @returns how many files this process may have open; null on systems without `/proc` */
  limit() {
    try {
      const [, soft] = /^Max open files\s+(\d+)/m.exec(readFileSync('/proc/self/limits', 'utf8')) ?? [];
      return soft === undefined ? null : Number(soft);
    } catch {
      return null;
    }
  },

  /** In small groups, so that the server's accept queue does not overflow. */
  async open({ url, paths, count }) {
    const { host, hostname, port } = new URL(url);
    const began = performance.now();
    while (sockets.length < count) {
      const next = Array.from({ length: Math.min(200, count - sockets.length) }, (_, index) => sockets.length + index);
      sockets.push(...(await Promise.all(next.map((index) => open({ host, hostname, port, paths }, index)))));
    }
    return { seconds: (performance.now() - began) / 1000 };
  },

  /**
   * Requests a change and waits until every listener has received an event.
   * @returns milliseconds from the request to its answer and to the first, the median and the last event; and the answer itself
   */
  async change({ address, headers, body }) {
    const times = new Array(sockets.length).fill(null);
    let missing = sockets.length;
    const began = performance.now();
    const all = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${missing} of ${sockets.length} received nothing for a minute`)), 60_000);
      onEvent = (index) => {
        if (times[index] !== null) return;
        times[index] = performance.now() - began;
        missing -= 1;
        if (missing > 0) return;
        clearTimeout(timer);
        resolve();
      };
    });
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    });
    const acknowledged = performance.now() - began;
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    await all;
    onEvent = null;
    times.sort((a, b) => a - b);
    const answered = await response.json().catch(() => null);
    return { acknowledged, answered, first: times[0], middle: times[times.length >> 1], last: times.at(-1) };
  },

  /**
   * Requests the changes of each group in turns, once a second, and for each waits until all listeners of its group have received an event.
   * @param groups for each path of `open` the headers and the addresses of two changes, one of which undoes the other
   * @returns the milliseconds until the last listener of each change had heard, sorted, how many seconds groups had to wait longer than
   *   one, and how many listeners did not hear of a change for ten seconds
   */
  async changes({ groups, body, seconds }) {
    const heard = groups.map(() => null);
    onEvent = (index) => heard[index % groups.length]?.(index);
    const [last, ends] = [[], performance.now() + seconds * 1000];
    let [late, missing] = [0, 0];
    const changing = async ({ addresses, headers }, group) => {
      await new Promise((resolve) => setTimeout(resolve, (group * 1000) / groups.length));
      while (performance.now() < ends) {
        const turn = (turns[group] = (turns[group] ?? -1) + 1);
        const began = performance.now();
        const waiting = new Set([...sockets.keys()].filter((index) => index % groups.length === group));
        const all = new Promise((resolve) => {
          heard[group] = (index) => {
            waiting.delete(index);
            if (waiting.size === 0) resolve();
          };
        });
        const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
        const response = await fetch(addresses[turn % 2], init);
        if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
        await response.arrayBuffer();
        await Promise.race([all, new Promise((resolve) => setTimeout(resolve, longestWait))]);
        missing += waiting.size;
        const took = performance.now() - began;
        last.push(took);
        if (took > 1000) late += Math.floor(took / 1000);
        else await new Promise((resolve) => setTimeout(resolve, 1000 - took));
      }
    };
    await Promise.all(groups.map(changing));
    onEvent = null;
    return { last: last.sort((a, b) => a - b), late, missing };
  },

  close() {
    for (const socket of sockets) socket.destroy();
    return {};
  },
});
