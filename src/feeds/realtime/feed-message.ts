import { create, toBinary } from '@bufbuild/protobuf';
import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { EpochSeconds } from '../../scheduling/service-time.js';
import { FeedHeaderSchema, FeedHeader_Incrementality as Incrementality } from '../realtime-rules/gtfs-realtime_pb.js';

/** The feeds, by the name of their file. */
export const feedKinds = ['trip-updates', 'vehicle-positions', 'alerts', 'all'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** The field numbers of gtfs-realtime.proto that are read here without decoding what they hold. */
const [numberOfHeader, numberOfEntity] = [1, 2];
const kindOfField: Readonly<Record<number, FeedKind>> = { 3: 'trip-updates', 4: 'vehicle-positions', 5: 'alerts' };

const fieldOf = (number: number, bytes: Uint8Array): Uint8Array =>
  new BinaryWriter().tag(number, WireType.LengthDelimited).bytes(bytes).finish();

/** The header as a field of a message. @param feedVersion of the static feed; null: there is none */
export const headerField = (timestamp: EpochSeconds, feedVersion: string | null): Uint8Array =>
  fieldOf(
    numberOfHeader,
    toBinary(
      FeedHeaderSchema,
      create(FeedHeaderSchema, {
        gtfsRealtimeVersion: '2.0',
        incrementality: Incrementality.FULL_DATASET,
        timestamp: BigInt(timestamp),
        ...(feedVersion === null ? {} : { feedVersion }),
      }),
    ),
  );

/** An encoded entity as a field of a message. */
export const entityField = (bytes: Uint8Array): Uint8Array => fieldOf(numberOfEntity, bytes);

/** What a field of a message holds. */
export const contentOf = (field: Uint8Array): Uint8Array => {
  const reader = new BinaryReader(field);
  reader.tag();
  return reader.bytes();
};

/** Parts copied, or entities looked at, in a step. */
const atOnce = 500;

/** Parts one after another, in steps: a message is nothing but its fields. */
export function* joined(parts: readonly Uint8Array[]): Generator<void, Uint8Array<ArrayBuffer>> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const [index, part] of parts.entries()) {
    all.set(part, end);
    end += part.length;
    if (index % atOnce === 0) yield;
  }
  return all;
}

/** An encoded message taken apart, without decoding its entities. */
export interface MessageParts {
  readonly message: Uint8Array;
  /** Where its header ends, which comes first. */
  readonly headerEnds: number;
  /** In order, each a field of the message. */
  readonly entities: readonly { readonly kind: FeedKind; readonly from: number; readonly to: number }[];
}

/** Takes a message apart, in steps. */
export function* partsOf(message: Uint8Array): Generator<void, MessageParts> {
  const reader = new BinaryReader(message);
  let headerEnds = 0;
  const entities: { kind: FeedKind; from: number; to: number }[] = [];
  while (reader.pos < reader.len) {
    const from = reader.pos;
    const [number] = reader.tag();
    const bytes = reader.bytes();
    if (number === numberOfHeader) headerEnds = reader.pos;
    else entities.push({ kind: kindOf(bytes), from, to: reader.pos });
    if (entities.length % atOnce === 0) yield;
  }
  return { message, headerEnds, entities };
}

function kindOf(entity: Uint8Array): FeedKind {
  const reader = new BinaryReader(entity);
  while (reader.pos < reader.len) {
    const [number, wireType] = reader.tag();
    const kind = kindOfField[number];
    if (kind !== undefined) return kind;
    reader.skip(wireType, number);
  }
  return 'all';
}

/** The bytes of a feed: those of the message that belong to it, in as few pieces as they have without copying. */
export function cutOf({ message, headerEnds, entities }: MessageParts, kind: FeedKind): Uint8Array[] {
  const pieces = [{ from: 0, to: headerEnds }];
  for (const entity of entities) {
    if (kind !== 'all' && entity.kind !== kind) continue;
    const last = pieces.at(-1);
    if (last?.to === entity.from) last.to = entity.to;
    else pieces.push({ from: entity.from, to: entity.to });
  }
  return pieces.map(({ from, to }) => message.subarray(from, to));
}
