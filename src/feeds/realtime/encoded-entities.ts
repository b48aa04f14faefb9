import { toBinary } from '@bufbuild/protobuf';
import { compareText } from '../../scheduling/trips.js';
import { FeedEntitySchema, type FeedEntity } from '../realtime-rules/gtfs-realtime_pb.js';
import { entityField } from './feed-message.js';

export interface Ordered {
  /** Updates come first, then vehicles, then alerts. */
  readonly order: number;
  readonly id: string;
}

/** An entity as a feed holds it: as objects those of a city would fill the memory. */
export interface EncodedEntity extends Ordered {
  /** A field of the message, with its number and length. */
  readonly field: Uint8Array;
}

const orderOf = ({ tripUpdate, vehicle }: FeedEntity): number => (tripUpdate !== undefined ? 0 : vehicle !== undefined ? 1 : 2);

export const encoded = (entity: FeedEntity): EncodedEntity => ({
  order: orderOf(entity),
  id: entity.id,
  field: entityField(toBinary(FeedEntitySchema, entity)),
});

const compare = (a: Ordered, b: Ordered): number => a.order - b.order || compareText(a.id, b.id);

/** So many are sorted, or merged, in a step. */
const atOnce = 1_000;

/** Entities in an order that depends on nothing but themselves, in steps between which others may have their turn. */
export function* inOrder<Entity extends Ordered>(entities: readonly Entity[]): Generator<void, Entity[]> {
  const lists: Entity[][] = [];
  for (let from = 0; from < entities.length; from += atOnce) {
    lists.push(entities.slice(from, from + atOnce).sort(compare));
    yield;
  }
  return yield* merged(lists);
}

/** One list of several that are in order. */
export function* merged<Entity extends Ordered>(lists: readonly (readonly Entity[])[]): Generator<void, Entity[]> {
  let left = lists.filter((list) => list.length > 0);
  while (left.length > 1) {
    const pairs: (readonly Entity[])[] = [];
    for (let at = 0; at < left.length; at += 2) pairs.push(yield* mergedTwo(left[at] ?? [], left[at + 1] ?? []));
    left = pairs;
  }
  return [...(left[0] ?? [])];
}

function* mergedTwo<Entity extends Ordered>(a: readonly Entity[], b: readonly Entity[]): Generator<void, readonly Entity[]> {
  const [lastOfA, firstOfB] = [a.at(-1), b[0]];
  if (lastOfA === undefined || firstOfB === undefined || compare(lastOfA, firstOfB) <= 0) return a.concat(b);
  const both: Entity[] = [];
  for (let [ofA, ofB] = [0, 0]; ofA < a.length || ofB < b.length;) {
    const [nextOfA, nextOfB] = [a[ofA], b[ofB]];
    const isOfA = nextOfB === undefined || (nextOfA !== undefined && compare(nextOfA, nextOfB) <= 0);
    const next = isOfA ? nextOfA : nextOfB;
    if (next !== undefined) both.push(next);
    if (isOfA) ofA += 1;
    else ofB += 1;
    if (both.length % atOnce === 0) yield;
  }
  return both;
}
