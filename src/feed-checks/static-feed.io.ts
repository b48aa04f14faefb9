import { checkGtfs, recordsIn } from '../feeds/gtfs-rules/check-gtfs.io.js';
import { StaticFeedReader, type StaticFeed } from '../feeds/realtime-rules/static-feed.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { Tally } from './tally.js';

/** The tables to which a realtime feed refers. */
const tables = ['agency.txt', 'routes.txt', 'stops.txt', 'trips.txt', 'stop_times.txt', 'shapes.txt'];

/** Reads from the zip of a GTFS what a realtime feed refers to. */
export async function readStaticFeed(zip: Buffer): Promise<StaticFeed> {
  const read = await recordsIn(zip);
  const reader = new StaticFeedReader();
  for (const table of tables) {
    let places = new Map<string, number>();
    await read(table, (cells, line) => {
      if (line === 1) places = new Map(cells.map((name, place) => [name.trim(), place]));
      else reader.add(table, { get: (column) => cells[places.get(column) ?? -1]?.trim() ?? '' });
    });
  }
  return reader.finish();
}

/** Checks a GTFS by all rules. @param of the feed's name in findings */
export async function tallyGtfs(tally: Tally, of: string, zip: Buffer, today: ServiceDate): Promise<void> {
  tally.gtfsFeeds += 1;
  for (const { code, severity, count, first } of await checkGtfs(zip, today)) {
    const { file, line, field, value } = first;
    const place = [file, line === null ? null : `:${line}`, field, value].filter((part) => part !== null);
    tally.add({ feed: 'gtfs', rule: code, severity, of, place: place.join(' ').replace(' :', ':') }, count);
  }
}
