import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { etagOf } from '../../http/public-answers.service.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';
import { inTurns } from '../../turns.io.js';
import { inLongPieces } from '../access/long-body.io.js';
import { cutOf, partsOf, type FeedKind, type MessageParts } from './feed-message.js';
import { headerText, type JsonTexts } from './json-texts.io.js';

export const feedFormats = ['pb', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** To be raised whenever the same message is written in other bytes. */
const writtenAs = 2;

/** By which a copy of the program recognises the feed that it has in memory. */
export interface FeedHead {
  readonly madeAt: EpochSeconds;
  readonly digest: string;
}

/** The message with all entities. */
export interface WholeFeed extends FeedHead {
  readonly bytes: Uint8Array;
  /** Compressed as it is sent; null: nobody needed that yet. */
  readonly zipped: Buffer | null;
}

/** A feed as it is sent. Its bytes are made when somebody asks for them, once for all. */
export interface SentFeed {
  readonly etag: string;
  readonly madeAt: EpochSeconds;
  /** In pieces, some of which other feeds have, too. */
  readonly plain: () => Promise<readonly Uint8Array[]>;
  readonly zipped: () => Promise<Buffer>;
}

/** The message that all copies of the program share, from which each feed is cut, in each format: the same bytes on every copy. */
export class SharedFeed implements FeedHead {
  /** How many bytes are kept because somebody asked for them. */
  private cutBytes = 0;
  private readonly sent = new Map<string, SentFeed>();
  private readonly textsOfAll: () => Promise<readonly Buffer[]>;

  private constructor(
    readonly madeAt: EpochSeconds,
    readonly digest: string,
    private readonly parts: MessageParts,
    private readonly zippedAll: Buffer | null,
    texts: JsonTexts,
  ) {
    this.textsOfAll = once(async () => texts.of(parts.entities.map(({ from, to }) => parts.message.subarray(from, to))));
  }

  static async of({ madeAt, digest, bytes, zipped }: WholeFeed, texts: JsonTexts): Promise<SharedFeed> {
    return new SharedFeed(madeAt, digest, await inTurns(partsOf(bytes)), zipped, texts);
  }

  get bytes(): number {
    return this.parts.message.length + (this.zippedAll?.length ?? 0) + this.cutBytes;
  }

  isSame({ madeAt, digest }: FeedHead): boolean {
    return madeAt === this.madeAt && digest === this.digest;
  }

  cut(kind: FeedKind, format: FeedFormat): SentFeed {
    const name = `${kind}.${format}`;
    let sent = this.sent.get(name);
    if (sent === undefined) {
      const pieces = (): Promise<readonly Uint8Array[]> =>
        format === 'pb' ? Promise.resolve(cutOf(this.parts, kind)) : this.textsOf(kind);
      const etag = etagOf(JSON.stringify([writtenAs, this.digest, this.madeAt, name]));
      const { zippedAll } = this;
      const zipped = once(async () =>
        zippedAll !== null && name === 'all.pb' ? zippedAll : this.count(await zippedInTurns(await pieces())),
      );
      sent = { etag, madeAt: this.madeAt, plain: pieces, zipped };
      this.sent.set(name, sent);
    }
    return sent;
  }

  private count(bytes: Buffer): Buffer {
    this.cutBytes += bytes.length;
    return bytes;
  }

  private async textsOf(kind: FeedKind): Promise<readonly Buffer[]> {
    const all = await this.textsOfAll();
    const { message, headerEnds, entities } = this.parts;
    const texts = kind === 'all' ? all : all.filter((_, index) => entities[index]?.kind === kind);
    const head = [Buffer.from('{"header":'), headerText(message.subarray(0, headerEnds))];
    if (texts.length === 0) return [...head, Buffer.from('}')];
    return [...head, ...texts.flatMap((text, index) => [index === 0 ? begin : comma, text]), Buffer.from(']}')];
  }
}

const [begin, comma] = [Buffer.from(',"entity":['), Buffer.from(',')];

/** A function that does its work when it is called first, once; a failed one is tried again. */
function once<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let result: Promise<Result> | null = null;
  return () => {
    result ??= work().catch((error: unknown) => {
      result = null;
      throw error;
    });
    return result;
  };
}

/** At the usual level, 6, it takes twice as long, and feeds are hardly smaller. */
const level = 4;

/** Compressed beside other requests, in pieces, so that the whole is not in memory a second time. */
export const zippedInTurns = (pieces: readonly Uint8Array[]): Promise<Buffer> =>
  buffer(Readable.from(inLongPieces(pieces), { objectMode: false }).pipe(createGzip({ level })));
