import { describe, expect, it } from '@jest/globals';
import { hongqiao, hongqiaoWith, hongqiaoWithGate, writeFolder } from '../../test/support/feeds.js';
import { readFeed, gtfsFileNames } from '../feeds/gtfs/gtfs-reading.io.js';
import { openFeed } from '../feeds/files/feed-files.io.js';
import { Findings } from '../feeds/files/findings.js';
import type { Feed } from '../feeds/gtfs/gtfs-feed.js';
import { serviceDate } from '../scheduling/service-time.js';
import { tripsOf } from '../timetabling/draft-trips.js';
import { contentOfFeed } from './content-of-feed.js';
import { feedOfContent } from './feed-of-content.js';

async function read(folder: string): Promise<Feed> {
  const findings = new Findings();
  const files = await openFeed(folder, gtfsFileNames, findings);
  if (files === null) throw new Error('no feed');
  return readFeed(files, findings);
}

/** A feed as people see it, whatever its lists are numbered by. */
function seen(feed: Feed): object {
  const owner = feed.agencies[0];
  const operators = new Map(feed.agencies.map(({ agencyId, agencyName }) => [agencyId, agencyName]));
  const byId = (a: { tripId: string }, b: { tripId: string }): number => (a.tripId < b.tripId ? -1 : 1);
  return {
    owner: { ...owner, agencyId: null },
    stops: [...feed.stops.values()].map(({ line: _, ...stop }) => stop),
    routes: [...feed.routes.values()]
      .sort((a, b) => a.routeSortOrder - b.routeSortOrder)
      .map(({ line: _, routeSortOrder: __, agencyId, ...route }) => ({
        ...route,
        operator: agencyId === owner?.agencyId ? null : operators.get(agencyId),
      })),
    services: [...feed.services.values()].filter(({ serviceId }) => feed.trips.some(({ row }) => row.serviceId === serviceId)),
    exceptions: feed.exceptions.filter(({ serviceId }) => feed.trips.some(({ row }) => row.serviceId === serviceId)),
    shapes: [...feed.shapes].filter(([shapeId]) => feed.trips.some(({ row }) => row.shapeId === shapeId)),
    trips: [...feed.trips].sort(byId).map(({ tripId, row, path, startTime, headwaySeconds, modelTripId }) => {
      const { line: _, tripId: __, ...fields } = row;
      const timing = feed.timings[path.timing];
      return {
        ...{ tripId, startTime, headwaySeconds, modelTripId, ...fields },
        pattern: JSON.stringify(feed.patterns[path.pattern]),
        times: [timing?.arrivals, timing?.departures],
      };
    }),
    transfers: feed.transfers,
    translations: feed.translations.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort(),
    info: feed.info,
  };
}

function through(feed: Feed): Feed {
  const { content, trips, beyond } = contentOfFeed(feed);
  expect(beyond).toEqual([]);
  const base = { versionId: 1, trips, takenIds: [] };
  const made = tripsOf(content, base);
  expect(made.gone).toEqual([]);
  expect(made.trips.filter(({ isNew }) => isNew)).toEqual([]);
  return feedOfContent({
    ...{ agencyId: feed.agencies[0]?.agencyId ?? 'town', content, base, trips: made.trips, before: feed },
    effectiveFrom: serviceDate('2024-07-01'),
  });
}

describe('a timetable that becomes a draft and a timetable again', () => {
  it('is the same: Hongqiao', async () => {
    const feed = await read(hongqiao);
    expect(seen(through(feed))).toEqual(seen(feed));
  });

  const feeds: Record<string, () => string> = {
    'with a stop on the way': () => writeFolder(hongqiaoWithGate(true)),
    'with translations by record of a trip': () =>
      writeFolder(
        hongqiaoWith({
          'translations.txt': (text) =>
            `${text}trips,trip_headsign,en,Songhong Rd,songhong-0-weekday-0730,,\nstops,stop_name,en-GB,Home,home,,\n`,
        }),
      ),
  };
  for (const [name, folder] of Object.entries(feeds))
    it(`is the same: ${name}`, async () => {
      const feed = await read(folder());
      expect(seen(through(feed))).toEqual(seen(feed));
    });
});
