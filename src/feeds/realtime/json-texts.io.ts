import { fromBinary, toJson } from '@bufbuild/protobuf';
import { hash } from 'node:crypto';
import { giveWay } from '../../turns.io.js';
import { FeedEntitySchema, FeedHeaderSchema } from '../realtime-rules/gtfs-realtime_pb.js';
import { contentOf } from './feed-message.js';

/** After so many feeds of which nobody asked for JSON, nothing is kept of it. */
const mostUnasked = 10;

export const headerText = (header: Uint8Array): Buffer =>
  Buffer.from(JSON.stringify(toJson(FeedHeaderSchema, fromBinary(FeedHeaderSchema, contentOf(header)))));

const entityText = (field: Uint8Array): Buffer =>
  Buffer.from(JSON.stringify(toJson(FeedEntitySchema, fromBinary(FeedEntitySchema, contentOf(field)))));

/**
 * The JSON of the entities of an agency's last feed, so that those that are the same in the next one are not written again. It is the JSON of
 * Protocol Buffers' own mapping: names in lowerCamelCase, 64-bit numbers as text, enumerations by name.
 */
export class JsonTexts {
  /** By a digest of the entity. */
  private texts = new Map<string, Buffer>();
  private unasked = 0;
  bytes = 0;

  /** To be called for each new feed. */
  nextFeed(): void {
    this.unasked += 1;
    if (this.unasked <= mostUnasked) return;
    this.texts = new Map();
    this.bytes = 0;
  }

  /** @param fields the entities of a feed, encoded */
  async of(fields: readonly Uint8Array[]): Promise<readonly Buffer[]> {
    const texts = new Map<string, Buffer>();
    const list: Buffer[] = [];
    let bytes = 0;
    for (const field of fields) {
      await giveWay();
      const digest = hash('sha1', field, 'base64url');
      const text = this.texts.get(digest) ?? entityText(field);
      texts.set(digest, text);
      list.push(text);
      bytes += text.length;
    }
    [this.texts, this.unasked, this.bytes] = [texts, 0, bytes];
    return list;
  }
}
