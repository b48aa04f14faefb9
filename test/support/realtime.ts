import { fromBinary } from '@bufbuild/protobuf';
import { FeedMessageSchema, type FeedEntity, type FeedMessage } from '../../src/feeds/realtime-rules/gtfs-realtime_pb.js';
import { readStaticFeed } from '../../src/feed-checks/static-feed.io.js';
import type { StaticFeed } from '../../src/feeds/realtime-rules/static-feed.js';
import type { Town } from './town.js';

/** The GTFS that a town publishes, as far as its realtime feed refers to it. */
export const readStatic = async (town: Town, prefix = ''): Promise<StaticFeed> =>
  readStaticFeed(Buffer.from(await (await town.fetch(`${prefix}/feeds/gtfs.zip`)).arrayBuffer()));

export async function readBytes(town: Town, file = 'all.pb', prefix = ''): Promise<Buffer> {
  const response = await town.fetch(`${prefix}/feeds/gtfs-rt/${file}`);
  if (response.status !== 200) throw new Error(`${file}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

export const readFeed = async (town: Town, file = 'all.pb', prefix = ''): Promise<FeedMessage> =>
  fromBinary(FeedMessageSchema, await readBytes(town, file, prefix));

export const madeAt = ({ header }: FeedMessage): number => Number(header?.timestamp ?? 0n);

export const entityOf = ({ entity }: FeedMessage, id: string): FeedEntity | undefined => entity.find((each) => each.id === id);
