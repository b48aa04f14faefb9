import { get } from 'node:http';
import type { Copy } from './copy.js';
import { oneOf } from './random.js';
import type { Town } from './town.js';
import { pause } from './waiting.js';

const readersACopy = 4;
const streamsACopy = 5;
const restMilliseconds = 100;
const patienceMilliseconds = 20_000;
const againAfterMilliseconds = 500;

const publicPaths = [
  '/',
  '/stops/home',
  '/board/home',
  '/v1/stops/home/departures',
  '/v1/stops/songhong/board',
  '/v1/alerts',
  '/v1/openapi.json',
];

/** Residents: they read pages, and keep some pages with a stream open. */
export class Readers {
  /** Answers to reads, and events of streams. */
  answers = 0;
  streamed = 0;
  private isOver = false;
  private readonly all: Promise<unknown>;

  constructor(private readonly town: Town) {
    const each = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
    this.all = Promise.all(
      town.copies.flatMap((copy) => [...each(readersACopy, () => this.read(copy)), ...each(streamsACopy, () => this.follow(copy))]),
    );
  }

  async stop(): Promise<void> {
    this.isOver = true;
    await this.all;
  }

  private async read(copy: Copy): Promise<void> {
    while (!this.isOver) {
      const path = oneOf(this.town.random, publicPaths);
      const answer = await this.town.http.ask(copy.url, path, { patienceMilliseconds });
      if (answer !== null) this.answers += 1;
      await pause(restMilliseconds * 2 * this.town.random());
    }
  }

  /** A page that stays open, and opens its stream again when the connection is lost. */
  private async follow(copy: Copy): Promise<void> {
    while (!this.isOver) {
      await new Promise<void>((resolve) => {
        const stream = get(`${copy.url}/v1/stops/home/departures/stream`, { agent: false }, (response) => {
          response.on('data', (data: Buffer) => (this.streamed += data.toString().match(/^event:/gm)?.length ?? 0));
          response.on('error', () => undefined);
        });
        const looking = setInterval(() => this.isOver && stream.destroy(), againAfterMilliseconds);
        stream.on('error', () => undefined);
        stream.on('close', () => {
          clearInterval(looking);
          resolve();
        });
      });
      await pause(againAfterMilliseconds);
    }
  }
}
