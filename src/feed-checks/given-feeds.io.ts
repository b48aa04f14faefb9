import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock.js';
import { zipOf } from '../feeds/gtfs-out/zip.io.js';
import type { StaticFeed } from '../feeds/realtime-rules/static-feed.js';
import type { Language } from '../language.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { feedsAt, isAddress, isRealtime, shown } from './given-feeds.js';
import { sayFeedChecks } from './feed-checks.texts.js';
import { readMessage, RealtimeReader } from './realtime-reading.js';
import { readStaticFeed, tallyGtfs } from './static-feed.io.js';
import type { Tally } from './tally.js';

/** How the given feeds are read. */
export interface Reading {
  readonly tally: Tally;
  readonly language: Language;
  readonly print: (line: string) => void;
  readonly clock: Clock;
  readonly today: ServiceDate;
  /** How often an address of a realtime feed is asked, and the seconds between. */
  readonly polls: number;
  readonly everySeconds: number;
}

/** Checks files and addresses: each GTFS, and each realtime feed against the GTFS before it. */
export class GivenFeeds {
  /** Whether everything could be read. */
  isWhole = true;
  private feed: StaticFeed | null = null;
  /** Files of realtime feeds that follow each other are successive messages of one feed. */
  private ofFiles: RealtimeReader | null = null;

  constructor(private readonly reading: Reading) {}

  async check(given: readonly string[]): Promise<void> {
    for (const path of given.flatMap(feedsAt)) {
      if (!isRealtime(path)) await this.checkGtfs(path);
      else if (this.feed === null) this.fail('needsGtfs', path);
      else if (isAddress(path)) await this.poll(path, this.feed);
      else this.checkFile(path, this.feed);
    }
  }

  private fail(key: 'notFound' | 'unreadableGtfs' | 'unreadableRealtime' | 'noAnswer' | 'needsGtfs', path: string, error?: unknown): void {
    const { language, print } = this.reading;
    const cause = error instanceof Error ? error.message : String(error);
    print(sayFeedChecks(language)(key, { path: shown(path), cause }));
    this.isWhole = false;
  }

  private async checkGtfs(path: string): Promise<void> {
    const { tally, today } = this.reading;
    this.feed = null;
    this.ofFiles = null;
    const zip = await this.bytesOf(path);
    if (zip === null) return;
    try {
      await tallyGtfs(tally, shown(path), zip, today);
      this.feed = await readStaticFeed(zip);
    } catch (error) {
      this.fail('unreadableGtfs', path, error);
    }
  }

  /** @returns null: there is nothing to read, which was said */
  private async bytesOf(path: string): Promise<Buffer | null> {
    if (isAddress(path)) return this.fetched(path);
    const found = statSync(path, { throwIfNoEntry: false });
    if (found === undefined) this.fail('notFound', path);
    if (found === undefined) return null;
    return found.isDirectory() ? zipOfFolder(path) : readFileSync(path);
  }

  private async fetched(address: string): Promise<Buffer | null> {
    try {
      const response = await fetch(address);
      if (response.ok) return Buffer.from(await response.arrayBuffer());
      const said = (await response.text()).slice(0, 200);
      this.fail('noAnswer', address, `${response.status} ${detailIn(said)}`);
    } catch (error) {
      const { cause } = error as { cause?: unknown };
      this.fail('noAnswer', address, cause ?? error);
    }
    return null;
  }

  /** Asks some times, as a reader does. */
  private async poll(address: string, feed: StaticFeed): Promise<void> {
    const { tally, clock, polls, everySeconds } = this.reading;
    const reader = new RealtimeReader(tally, shown(address));
    for (let poll = 0; poll < polls; poll += 1) {
      if (poll > 0) await pause(everySeconds * 1000);
      const bytes = await this.fetched(address);
      if (bytes === null) return;
      if (!this.take(reader, bytes, { path: address, feed, now: clock.now() })) return;
    }
  }

  private checkFile(path: string, feed: StaticFeed): void {
    const { tally, language, print } = this.reading;
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return this.fail('notFound', path);
    this.ofFiles ??= new RealtimeReader(tally, shown(path));
    if (this.take(this.ofFiles, readFileSync(path), { path, feed, now: null })) print(sayFeedChecks(language)('byFileTime', { path }));
  }

  /** @param now null: the message's own time */
  private take(
    reader: RealtimeReader,
    bytes: Buffer,
    { path, feed, now }: { readonly path: string; readonly feed: StaticFeed; readonly now: number | null },
  ): boolean {
    try {
      const message = readMessage(bytes);
      reader.take(message, feed, now ?? Number(message.header?.timestamp ?? 0n), isAddress(path) ? '' : path);
      return true;
    } catch (error) {
      this.fail('unreadableRealtime', path, error);
      return false;
    }
  }
}

/** What a refusal of this program says of itself; otherwise the beginning of the text. */
function detailIn(text: string): string {
  return /"detail":"([^"]+)"/.exec(text)?.[1] ?? text.split('\n')[0] ?? '';
}

function zipOfFolder(path: string): Promise<Buffer> {
  const names = readdirSync(path).filter((each) => each.endsWith('.txt'));
  return buffer(zipOf(names.map((name) => ({ name, text: () => createReadStream(join(path, name)) }))));
}
