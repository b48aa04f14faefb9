import { fromBinary, fromJson, type JsonValue } from '@bufbuild/protobuf';
import { checkRealtime } from '../feeds/realtime-rules/check-realtime.js';
import { FeedMessageSchema, type FeedMessage } from '../feeds/realtime-rules/gtfs-realtime_pb.js';
import type { StaticFeed } from '../feeds/realtime-rules/static-feed.js';
import type { Tally } from './tally.js';

/** Reads a message as bytes or as JSON, whichever it is. @throws if it is neither */
export function readMessage(bytes: Uint8Array): FeedMessage {
  const isJson = /^\s*\{\s*"/.test(new TextDecoder().decode(bytes.subarray(0, 64)));
  if (!isJson) return fromBinary(FeedMessageSchema, bytes);
  return fromJson(FeedMessageSchema, JSON.parse(new TextDecoder().decode(bytes)) as JsonValue, { ignoreUnknownFields: true });
}

/** Checks the messages of one feed, each against the one before. */
export class RealtimeReader {
  private previous: FeedMessage | null = null;

  constructor(
    private readonly tally: Tally,
    /** The feed's name in findings. */
    private readonly of: string,
  ) {}

  /** The next message is not compared with those before: time has leapt. */
  forget(): void {
    this.previous = null;
  }

  take(message: FeedMessage, feed: StaticFeed, now: number, place = ''): void {
    const { tally, of, previous } = this;
    tally.messages += 1;
    tally.entities += message.entity.length;
    tally.instants.add(now);
    for (const { code, severity, about } of checkRealtime(message, { feed, previous, now }))
      tally.add({ feed: 'realtime', rule: code, severity, of, place: `${place} ${about}`.trim() });
    this.previous = message;
  }
}
