import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hongqiao, hongqiaoWith, hongqiaoWithGate, writeFolder } from '../../test/support/feeds.js';
import { readFeed, gtfsFileNames } from '../feeds/gtfs/gtfs-reading.io.js';
import { openFeed } from '../feeds/files/feed-files.io.js';
import { Findings } from '../feeds/files/findings.js';
import type { Feed } from '../feeds/gtfs/gtfs-feed.js';
import { Names } from '../network/names.js';
import { serviceDate, type ServiceTime } from '../scheduling/service-time.js';
import { tripsOf } from '../timetabling/draft-trips.js';
import { contentOfFeed } from './content-of-feed.js';
import { feedOfContent } from './feed-of-content.js';

async function read(folder: string): Promise<Feed> {
  const findings = new Findings();
  const files = await openFeed(folder, gtfsFileNames, findings);
  if (files === null) throw new Error('no feed');
  return readFeed(files, findings);
}

/** A feed in a form that does not depend on its internal numbering. */
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
  const { content, trips, tooLate: beyond } = contentOfFeed(feed);
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

/**
 * Random feeds with rare combinations: equal departure times with different running times or headsigns, patterns that differ in one call,
 * trips past midnight.
 */
const anyFeed: fc.Arbitrary<Feed> = fc
  .record({
    sequences: fc.array(fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 3 }),
    trips: fc.array(
      fc.record({
        ...{ pattern: fc.nat(2), step: fc.nat(3), dwell: fc.constantFrom(0, 0, 30), early: fc.constantFrom(0, 0, 20) },
        ...{
          minute: fc.integer({ min: 300, max: 2100 }).map((minute) => minute - (minute % 5)),
          serviceId: fc.constantFrom('weekday', 'sunday'),
        },
        ...{
          headsign: fc.constantFrom(null, '北门', '地铁'),
          shapeId: fc.constantFrom(null, 's1'),
          blockId: fc.constantFrom(null, 'b1', 'b2'),
        },
        ...{ shortName: fc.constantFrom(null, '快'), headwaySeconds: fc.constantFrom(null, 600), isOtherSign: fc.boolean() },
      }),
      { minLength: 1, maxLength: 40 },
    ),
    pickups: fc.array(fc.constantFrom(0, 1, 2, 3), { minLength: 5, maxLength: 5 }),
    firstSequence: fc.constantFrom(0, 1, 5),
    lang: fc.constantFrom('zh-CN', 'zh', 'en', null, 'fr'),
  })
  .map(({ sequences, trips, pickups, firstSequence, lang }): Feed => {
    const patterns = sequences.map((stops, index) => ({
      ...{ routeId: index < 2 ? 'red' : 'blue', directionId: ([0, 1, null] as const)[index] ?? null },
      stops: stops.map((stopId, place) => ({
        ...{ stopId, stopSequence: firstSequence + place, pickupType: pickups[place] ?? 0, dropOffType: 0, timepoint: place !== 1 },
        ...{ stopHeadsign: place === 0 ? '区间' : null, shapeDistTraveled: place * 100 },
      })),
    }));
    const timings: { pattern: number; arrivals: number[]; departures: number[] }[] = [];
    const timingOf = (pattern: number, step: number, dwell: number, early: number): number => {
      const count = patterns[pattern]?.stops.length ?? 0;
      const arrivals = Array.from({ length: count }, (_, place) => (place === 0 ? 0 - early : place * 60 * (step + 1)));
      const departures = arrivals.map((time, place) => (place === 0 ? 0 : time + (place === count - 1 && early === 0 ? 0 : dwell)));
      const key = JSON.stringify({ pattern, arrivals, departures });
      const existing = timings.findIndex((timing) => JSON.stringify(timing) === key);
      return existing >= 0 ? existing : timings.push({ pattern, arrivals, departures }) - 1;
    };
    const made = trips.map((trip, index) => {
      const pattern = trip.pattern % patterns.length;
      const { routeId = '', directionId = null } = patterns[pattern] ?? {};
      const startTime = (trip.minute * 60) as ServiceTime;
      const timing = timingOf(pattern, trip.step, trip.dwell, trip.early);
      const { serviceId, headsign: tripHeadsign, shapeId, blockId, shortName: tripShortName, headwaySeconds } = trip;
      const tripId = `t${index}`;
      const row = { tripId, routeId, serviceId, directionId, tripHeadsign, tripShortName, blockId, shapeId };
      return {
        ...{ tripId, startTime, headwaySeconds, modelTripId: null, path: { pattern, timing, startTime } },
        row: { ...row, wheelchairAccessible: index % 3, bikesAllowed: null, line: 1 },
      };
    });
    const other = (lang ?? '').startsWith('en') || lang === 'fr' ? 'zh-CN' : 'en';
    const word = (
      tableName: string,
      fieldName: string,
      recordId: string,
      fieldValue: string,
      translation: string,
    ): Feed['translations'][number] => {
      return { tableName, fieldName, language: other, recordId, recordSubId: '', fieldValue, translation };
    };
    const days = { monday: true, tuesday: true, wednesday: true, thursday: true, friday: true, saturday: false, sunday: false };
    return {
      agencies: [
        {
          ...{ agencyId: 'town', agencyName: '小镇', agencyUrl: 'https://example.org/', agencyTimezone: 'Asia/Shanghai' },
          ...{ agencyLang: lang, agencyPhone: null, agencyEmail: null },
        },
        {
          ...{ agencyId: 'operator 别家', agencyName: '别家', agencyUrl: 'https://example.org/', agencyTimezone: 'Asia/Shanghai' },
          ...{ agencyLang: lang, agencyPhone: null, agencyEmail: null },
        },
      ],
      stops: new Map(
        ['a', 'b', 'c', 'd'].map((stopId, place) => [
          stopId,
          {
            ...{
              stopId,
              stopCode: null,
              stopName: `站${stopId}`,
              stopDesc: place === 0 ? '门口' : null,
              stopLat: 31 + place,
              stopLon: 121,
            },
            ...{ locationType: 0, parentStation: null, platformCode: null, wheelchairBoarding: place === 1 ? 1 : null, line: 1 },
          },
        ]),
      ),
      routes: new Map(
        ['red', 'blue'].map((routeId, index) => [
          routeId,
          {
            ...{
              routeId,
              agencyId: index === 0 ? 'town' : 'operator 别家',
              routeShortName: index === 0 ? '红线' : null,
              routeLongName: '长名',
            },
            ...{
              routeDesc: null,
              routeType: 3,
              routeUrl: null,
              routeColor: 'FF0000',
              routeTextColor: null,
              routeSortOrder: index + 1,
              line: 1,
            },
          },
        ]),
      ),
      services: new Map(
        ['weekday', 'sunday'].map((serviceId) => [
          serviceId,
          serviceId === 'weekday'
            ? { serviceId, ...days, startDate: serviceDate('2024-07-01'), endDate: serviceDate('2049-12-31'), holidayCalendar: 'CN' }
            : {
                ...{
                  serviceId,
                  monday: false,
                  tuesday: false,
                  wednesday: false,
                  thursday: false,
                  friday: false,
                  saturday: false,
                  sunday: false,
                },
                ...{ startDate: null, endDate: null, holidayCalendar: null },
              },
        ]),
      ),
      exceptions: [
        { serviceId: 'weekday', date: serviceDate('2024-10-01'), exceptionType: 2 },
        { serviceId: 'sunday', date: serviceDate('2024-10-01'), exceptionType: 1 },
      ],
      ...{ shapes: [['s1', '[[31,121],[32,121]]']], patterns, timings, trips: made, leftOut: new Map(), leftOutCount: 0 },
      transfers: [{ fromStopId: 'a', toStopId: 'b', minTransferTime: 120 }],
      translations: [
        word('stops', 'stop_name', 'a', '', 'Stop A'),
        word('stops', 'stop_name', '', '站b', 'Stop B'),
        word('routes', 'route_short_name', 'red', '', 'Red Line'),
        word('trips', 'trip_headsign', '', '北门', 'North Gate'),
        ...made
          .filter(({ row }, index) => trips[index]?.isOtherSign === true && row.tripHeadsign === '地铁')
          .map(({ tripId }) => word('trips', 'trip_headsign', tripId, '', 'Metro')),
        word('stop_times', 'stop_headsign', '', '区间', 'Short trip'),
      ],
      info: null,
    };
  });

describe('a timetable that becomes a draft and a timetable again', () => {
  it('the timetable of Hongqiao is the same after being a draft', async () => {
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
    it(`the timetable ${name} is the same after being a draft`, async () => {
      const feed = await read(folder());
      expect(seen(through(feed))).toEqual(seen(feed));
    });

  it('any timetable is the same after being a draft: trips, times, names, calendars, translations, shapes, walks, blocks', () => {
    fc.assert(
      fc.property(anyFeed, (feed) => {
        const again = through(feed);
        expect({ ...seen(again), translations: null }).toEqual({ ...seen(feed), translations: null });
        const [before, after] = [feed, again].map(({ translations }) => new Names(translations));
        for (const language of ['zh-CN', 'en'] as const) {
          const wordsOf = (names: Names | undefined): unknown[] => [
            [...feed.stops.values()].map(({ stopId, stopName }) => names?.of('stops', 'stop_name', [stopId], stopName ?? '', language)),
            feed.trips.map(({ tripId, row }) => names?.of('trips', 'trip_headsign', [tripId], row.tripHeadsign ?? '', language)),
            names?.of('routes', 'route_short_name', ['red'], '红线', language),
            names?.of('stop_times', 'stop_headsign', ['t0', '0'], '区间', language),
          ];
          expect(wordsOf(after)).toEqual(wordsOf(before));
        }
      }),
    );
  });
});
