import { hongqiao } from '../../support/feeds.js';
import { Program } from '../../support/program.js';
import { oneOf } from '../random.js';
import { inSeconds, pause } from '../waiting.js';
import type { Torment } from './torment.js';

const maxDownMilliseconds = 1_000;

/** Kills the copy with SIGKILL and starts it again. */
export const kill: Torment = {
  name: 'a kill',
  async run({ copies, random }) {
    const copy = oneOf(random, copies);
    await copy.kill();
    await pause(random() * maxDownMilliseconds);
    await copy.start();
    return `copy ${copy.name} killed by SIGKILL and started: up after ${inSeconds(copy.startUps.at(-1) ?? 0)}`;
  },
};

/** Stops the copy with SIGSTOP. @param seconds for how long */
export const freeze = (seconds: number): Torment => ({
  name: `a copy stopped for ${seconds} s`,
  async run(town) {
    const copy = oneOf(town.random, town.copies);
    // Probably in the middle of deriving ridership and writing.
    const reading = town.readMonth(copy);
    await pause(town.random() * 40);
    copy.freeze();
    await pause(seconds * 1_000);
    copy.thaw();
    await reading;
    return `copy ${copy.name} stopped by SIGSTOP for ${seconds} s`;
  },
});

/** Loads a feed in another process. @param url the database, as in the setting DATABASE_URL */
export const loadFeed = (url: string): Torment => ({
  name: 'a feed loaded by another process',
  async run({ report }) {
    const began = performance.now();
    const loading = new Program({ args: ['load', hongqiao], env: { DATABASE_URL: url, TOWN_HISTORY: 'none' } });
    const code = await loading.ended;
    if (code !== 0) report.fault(`load ended with ${code ?? 'a signal'}: ${loading.errors.slice(0, 500)}`);
    return `load data/hongqiao in a process of its own took ${inSeconds(performance.now() - began)}`;
  },
});
