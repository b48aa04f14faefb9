import { create, toBinary } from '@bufbuild/protobuf';
import { BinaryReader, BinaryWriter, WireType } from '@bufbuild/protobuf/wire';
import type { EpochSeconds } from '../../scheduling/service-time.js';
import { FeedHeaderSchema, FeedHeader_Incrementality as Incrementality } from '../realtime-rules/gtfs-realtime_pb.js';

/** The feeds, by the name of their file. */
export const feedKinds = ['trip-updates', 'vehicle-positions', 'alerts', 'all'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** The field numbers of gtfs-realtime.proto that are read here without decoding what they hold. */
const [headerField, entityField] = [1, 2];
const kindOfField: Readonly<Record<number, FeedKind>> = { 3: 'trip-updates', 4: 'vehicle-positions', 5: 'alerts' };

/** @param feedVersion of the static feed; null: there is none */
export const headerBytes = (timestamp: EpochSeconds, feedVersion: string | null): Uint8Array =>
  toBinary(
    FeedHeaderSchema,
    create(FeedHeaderSchema, {
      gtfsRealtimeVersion: '2.0',
      incrementality: Incrementality.FULL_DATASET,
      timestamp: BigInt(timestamp),
      ...(feedVersion === null ? {} : { feedVersion }),
    }),
  );

/** A message of encoded parts: as if it had been encoded as a whole, but in pieces of an entity, between which others have their turn. */
export function messageBytes(header: Uint8Array, entities: readonly Uint8Array[]): Uint8Array {
  const writer = new BinaryWriter().tag(headerField, WireType.LengthDelimited).bytes(header);
  for (const entity of entities) writer.tag(entityField, WireType.LengthDelimited).bytes(entity);
  return writer.finish();
}

/** An encoded message taken apart, without decoding its entities. */
export interface MessageParts {
  readonly header: Uint8Array;
  readonly entities: readonly { readonly kind: FeedKind; readonly bytes: Uint8Array }[];
}

export function partsOf(message: Uint8Array): MessageParts {
  const reader = new BinaryReader(message);
  let header = new Uint8Array();
  const entities: { kind: FeedKind; bytes: Uint8Array }[] = [];
  while (reader.pos < reader.len) {
    const [field] = reader.tag();
    const bytes = reader.bytes();
    if (field === headerField) header = new Uint8Array(bytes);
    else entities.push({ kind: kindOf(bytes), bytes });
  }
  return { header, entities };
}

function kindOf(entity: Uint8Array): FeedKind {
  const reader = new BinaryReader(entity);
  while (reader.pos < reader.len) {
    const [field, wireType] = reader.tag();
    const kind = kindOfField[field];
    if (kind !== undefined) return kind;
    reader.skip(wireType, field);
  }
  return 'all';
}

/** The parts that belong to a feed. */
export const ofKind = ({ header, entities }: MessageParts, kind: FeedKind): { header: Uint8Array; entities: Uint8Array[] } => ({
  header,
  entities: entities.flatMap((entity) => (kind === 'all' || entity.kind === kind ? entity.bytes : [])),
});
