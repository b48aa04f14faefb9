import { fromBinary, toJson } from '@bufbuild/protobuf';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { etagOf } from '../../http/public-answers.service.js';
import type { EpochSeconds } from '../../scheduling/service-time.js';
import { giveWay } from '../../turns.io.js';
import { FeedEntitySchema, FeedHeaderSchema } from '../realtime-rules/gtfs-realtime_pb.js';
import { messageBytes, ofKind, partsOf, type FeedKind, type MessageParts } from './feed-message.js';
import type { FeedHead } from './stored-feed.io.js';

const zip = promisify(gzip);

export const feedFormats = ['pb', 'json'] as const;
export type FeedFormat = (typeof feedFormats)[number];

/** A feed as it is sent. */
export interface SentFeed {
  readonly body: Buffer;
  /** Compressed once for all readers. */
  readonly zipped: Buffer;
  readonly etag: string;
  readonly madeAt: EpochSeconds;
}

/** The message that all copies of the program share, from which each feed is cut once, in each format. */
export class SharedFeed implements FeedHead {
  readonly madeAt: EpochSeconds;
  readonly digest: string;
  private readonly parts: MessageParts;
  private readonly sent = new Map<string, Promise<SentFeed>>();

  constructor({ madeAt, digest, bytes }: FeedHead & { readonly bytes: Uint8Array }) {
    this.madeAt = madeAt;
    this.digest = digest;
    this.parts = partsOf(bytes);
  }

  isSame({ madeAt, digest }: FeedHead): boolean {
    return madeAt === this.madeAt && digest === this.digest;
  }

  /** The same bytes for the same message, on every copy of the program. */
  cut(kind: FeedKind, format: FeedFormat): Promise<SentFeed> {
    const name = `${kind}.${format}`;
    let sent = this.sent.get(name);
    if (sent === undefined) {
      sent = this.write(kind, format);
      this.sent.set(name, sent);
    }
    return sent;
  }

  private async write(kind: FeedKind, format: FeedFormat): Promise<SentFeed> {
    const { header, entities } = ofKind(this.parts, kind);
    const body = format === 'pb' ? Buffer.from(messageBytes(header, entities)) : Buffer.from(await jsonOf(header, entities));
    return { body, zipped: await zip(body), etag: etagOf(body), madeAt: this.madeAt };
  }
}

/** The JSON of Protocol Buffers' own mapping: names in lowerCamelCase, 64-bit numbers as text, enumerations by name. */
async function jsonOf(header: Uint8Array, entities: readonly Uint8Array[]): Promise<string> {
  const written: string[] = [];
  for (const entity of entities) {
    await giveWay();
    written.push(JSON.stringify(toJson(FeedEntitySchema, fromBinary(FeedEntitySchema, entity))));
  }
  const head = JSON.stringify(toJson(FeedHeaderSchema, fromBinary(FeedHeaderSchema, header)));
  return `{"header":${head}${written.length === 0 ? '' : `,"entity":[${written.join(',')}]`}}`;
}
