// One resident who reads again and again: the longest that an answer took is how long the program held everybody up.
import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { answer } from './children.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 1 });
const pauseMilliseconds = 4;
let watching = null;

const read = (address) =>
  new Promise((resolve, reject) => {
    get(address, { agent }, (response) => {
      if (response.statusCode !== 200) reject(new Error(`${response.statusCode} from ${address}`));
      response.resume().on('end', resolve).on('error', reject);
    }).on('error', reject);
  });

async function watch(addresses, seen) {
  for (let count = 0; !seen.isOver; count += 1) {
    const began = performance.now();
    await read(addresses[count % addresses.length]);
    seen.took.push(performance.now() - began);
    await pause(pauseMilliseconds);
  }
}

answer({
  begin({ addresses }) {
    const seen = { isOver: false, took: [] };
    watching = { seen, ended: watch(addresses, seen) };
    // An error is told at the end, to whoever asks.
    watching.ended.catch(() => undefined);
    return {};
  },

  /** @returns milliseconds of the longest read and of the middle one since the beginning */
  async end() {
    watching.seen.isOver = true;
    await watching.ended;
    const took = watching.seen.took.sort((a, b) => a - b);
    return { longest: took.at(-1), middle: took[took.length >> 1], reads: took.length };
  },
});
