import { fromBinary } from '@bufbuild/protobuf';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/feeds/files/csv.io.js';
import { openFeed } from '../../src/feeds/files/feed-files.io.js';
import { Findings } from '../../src/feeds/files/findings.js';
import { FeedMessageSchema, type FeedEntity, type FeedMessage } from '../../src/feeds/realtime-rules/gtfs-realtime_pb.js';
import { StaticFeedReader, type StaticFeed } from '../../src/feeds/realtime-rules/static-feed.js';
import { temporaryFolder } from './feeds.js';
import type { Town } from './town.js';

const tables = ['agency.txt', 'routes.txt', 'stops.txt', 'trips.txt', 'stop_times.txt', 'shapes.txt'];

/** The GTFS that a town publishes, as far as its realtime feed refers to it. */
export async function readStatic(town: Town, prefix = ''): Promise<StaticFeed> {
  const path = join(temporaryFolder(), 'gtfs.zip');
  writeFileSync(path, Buffer.from(await (await town.fetch(`${prefix}/feeds/gtfs.zip`)).arrayBuffer()));
  const files = await openFeed(path, tables, new Findings());
  if (files === null) throw new Error('the GTFS cannot be read');
  const reader = new StaticFeedReader();
  for (const table of tables) {
    if (!files.sizes.has(table)) continue;
    let columns: readonly string[] | null = null;
    await readCsv(
      await files.open(table),
      (cells) => {
        const header = columns;
        if (header === null) columns = [...cells];
        else {
          const kept = [...cells];
          reader.add(table, { get: (column) => kept[header.indexOf(column)] ?? '' });
        }
      },
      () => undefined,
    );
  }
  files.close();
  return reader.finish();
}

export async function readBytes(town: Town, file = 'all.pb', prefix = ''): Promise<Buffer> {
  const response = await town.fetch(`${prefix}/feeds/gtfs-rt/${file}`);
  if (response.status !== 200) throw new Error(`${file}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

export const readFeed = async (town: Town, file = 'all.pb', prefix = ''): Promise<FeedMessage> =>
  fromBinary(FeedMessageSchema, await readBytes(town, file, prefix));

export const madeAt = ({ header }: FeedMessage): number => Number(header?.timestamp ?? 0n);

export const entityOf = ({ entity }: FeedMessage, id: string): FeedEntity | undefined => entity.find((each) => each.id === id);
