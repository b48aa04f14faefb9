import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DateTime } from 'luxon';
import { DepartureIndex, type DepartureFilter } from './departure-index.js';
import { nextDepartures } from './departures.js';
import type { Pattern, Timing, Trip } from './trips.js';
import { ServiceDays, type Service, type ServiceException } from './service-calendar.js';
import {
  addDays,
  dateOfDay,
  instant,
  seconds,
  serviceDate,
  type EpochSeconds,
  type ServiceDate,
  type ServiceTime,
  startOfServiceDay,
} from './service-time.js';
import { generateTrips } from './timetable.js';

/**
 * The reference implementation: every stop time of every service day around the instant, computed as the GTFS reference defines
 * it (noon in the zone, minus 12 hours, plus the time), sorted and cut. It shares no code with the index.
 */
interface Feed {
  readonly zone: string;
  readonly from: ServiceDate;
  readonly services: readonly Service[];
  readonly exceptions: readonly ServiceException[];
  readonly patterns: readonly Pattern[];
  readonly timings: readonly Timing[];
  readonly trips: readonly Trip[];
}

const days = 16;
const dates = (feed: Feed): ServiceDate[] => Array.from({ length: days }, (_, day) => addDays(feed.from, day));

function runs(feed: Feed, serviceId: string, date: ServiceDate): boolean {
  const exception = feed.exceptions.find((each) => each.serviceId === serviceId && each.date === date);
  if (exception !== undefined) return exception.exceptionType === 1;
  const service = feed.services.find((each) => each.serviceId === serviceId);
  if (service?.startDate == null || service.endDate == null || date < service.startDate || date > service.endDate) return false;
  const weekday = DateTime.fromISO(date, { zone: 'utc' }).weekday - 1;
  return (
    [service.monday, service.tuesday, service.wednesday, service.thursday, service.friday, service.saturday, service.sunday][weekday] ??
    false
  );
}

interface Row {
  readonly at: number;
  readonly stopId: string;
  readonly routeId: string;
  readonly directionId: 0 | 1 | null;
  readonly text: string;
}

/** All departures of all days, in order: by time, route, direction, trip and date. */
function allDepartures(feed: Feed): Row[] {
  const rows: (Row & { tripId: string })[] = [];
  for (const date of dates(feed)) {
    const noon = DateTime.fromISO(`${date}T12:00:00`, { zone: feed.zone }).toSeconds();
    for (const trip of feed.trips) {
      const pattern = feed.patterns.find((each) => each.patternId === trip.patternId);
      const timing = feed.timings.find((each) => each.timingId === trip.timingId);
      if (pattern === undefined || timing === undefined || !runs(feed, trip.serviceId, date)) continue;
      const { routeId, directionId } = pattern;
      pattern.stops.forEach(({ stopId, boards }, position) => {
        if (!boards || position === pattern.stops.length - 1) return;
        const at = noon - 12 * 3600 + trip.startTime + (timing.departures[position] ?? 0);
        rows.push({ at, stopId, routeId, directionId, tripId: trip.tripId, text: `${at} ${trip.tripId} ${date}` });
      });
    }
  }
  const text = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return rows.sort(
    (a, b) =>
      a.at - b.at ||
      text(a.routeId, b.routeId) ||
      (a.directionId ?? -1) - (b.directionId ?? -1) ||
      text(a.tripId, b.tripId) ||
      text(a.text, b.text),
  );
}

function oracle(
  all: readonly Row[],
  stopIds: readonly string[],
  from: number,
  limit: number,
  { routeId, directionId }: DepartureFilter,
): string[] {
  return all
    .filter((row) => row.at >= from && stopIds.includes(row.stopId))
    .filter((row) => (routeId === undefined || row.routeId === routeId) && (directionId === undefined || row.directionId === directionId))
    .slice(0, limit)
    .map((row) => row.text);
}

function indexOf(feed: Feed, from: ServiceDate, until: ServiceDate): DepartureIndex {
  const calendar = new ServiceDays({ services: feed.services, exceptions: feed.exceptions }, new Map(), () => ({
    kind: 'ordinary',
    name: null,
    provisional: false,
  }));
  const datesOf = new Map<string, ServiceDate[]>();
  for (let date = from; date < until; date = addDays(date, 1)) {
    for (const serviceId of calendar.running(date).services) datesOf.set(serviceId, [...(datesOf.get(serviceId) ?? []), date]);
  }
  const routeOrder = new Map(feed.patterns.map((pattern) => [pattern.routeId, Number(pattern.routeId.slice(1))]));
  return DepartureIndex.of({ ...feed, startOf: (date) => startOfServiceDay(date, feed.zone), datesOf, routeOrder });
}

const shown = (
  index: readonly DepartureIndex[],
  stopIds: readonly string[],
  from: number,
  limit: number,
  filter: DepartureFilter,
): string[] =>
  nextDepartures(index, stopIds, instant(from), limit, filter).map((each) => `${each.departs} ${each.trip.tripId} ${each.serviceDate}`);

const stopIds = ['A', 'B', 'C', 'D'];
const boolean = fc.boolean();

/** Zones and weeks with clock changes, forward and back, by an hour and by half an hour, and one zone without any. */
const places = fc.constantFrom(
  { zone: 'Asia/Shanghai', from: '2024-09-10' },
  { zone: 'America/New_York', from: '2024-03-04' },
  { zone: 'America/New_York', from: '2024-10-28' },
  { zone: 'Australia/Lord_Howe', from: '2024-10-01' },
  { zone: 'Europe/London', from: '2024-03-25' },
);

const pattern = (patternId: number): fc.Arbitrary<Pattern> =>
  fc
    .record({
      route: fc.integer({ min: 1, max: 3 }),
      directionId: fc.constantFrom<0 | 1 | null>(0, 1, null),
      stops: fc.array(fc.record({ stopId: fc.constantFrom(...stopIds), boards: fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0) }), {
        minLength: 2,
        maxLength: 5,
      }),
    })
    .map(({ route, directionId, stops }) => ({
      patternId,
      routeId: `R${route}`,
      directionId,
      stops: stops.map((stop, index) => ({ ...stop, stopSequence: index + 1, headsign: null })),
    }));

const timing = (patternId: number, stops: number): fc.Arbitrary<Timing> =>
  fc.array(fc.tuple(fc.nat(1200), fc.nat(120)), { minLength: stops, maxLength: stops }).map((legs) => {
    let time = 0;
    const both = legs.map(([run, dwell], index) => (index === 0 ? [0, 0] : [(time += run), (time += dwell)]));
    return { timingId: patternId, arrivals: both.map(([arrival = 0]) => arrival), departures: both.map(([, departure = 0]) => departure) };
  });

const service = (serviceId: string, from: ServiceDate): fc.Arbitrary<Service> =>
  fc.record({
    serviceId: fc.constant(serviceId),
    monday: boolean,
    tuesday: boolean,
    wednesday: boolean,
    thursday: boolean,
    friday: boolean,
    saturday: boolean,
    sunday: boolean,
    startDate: fc.nat(5).map((day) => addDays(from, day)),
    endDate: fc.integer({ min: 8, max: days - 1 }).map((day) => addDays(from, day)),
    holidayCalendar: fc.constant(null),
  });

/** Trips at any time up to 30:00, some generated from a headway as in `frequencies.txt`. */
const tripsOf = (patternIds: readonly number[]): fc.Arbitrary<Trip[]> => {
  const base = { patternId: fc.constantFrom(...patternIds), serviceId: fc.constantFrom('S1', 'S2') };
  const single = fc.record({
    ...base,
    startTime: fc.oneof(
      fc.nat(108_000),
      fc.integer({ min: 0, max: 120 }).map((minute) => minute * 900),
    ),
    made: fc.constant(null),
  });
  const made = fc.record({
    ...base,
    startTime: fc.nat(100_000),
    made: fc.record({ length: fc.nat(8000), headway: fc.integer({ min: 300, max: 2400 }), exact: boolean }),
  });
  return fc.array(fc.oneof({ weight: 4, arbitrary: single }, { weight: 1, arbitrary: made }), { minLength: 1, maxLength: 12 }).map((list) =>
    list.flatMap(({ patternId, serviceId, startTime, made: period }, index): Trip[] => {
      const common = { serviceId, patternId, timingId: patternId, headsign: null };
      if (period === null)
        return [{ ...common, tripId: `t${index}`, startTime: startTime as ServiceTime, headwaySeconds: null, modelTripId: null }];
      const periods = [
        {
          start: startTime as ServiceTime,
          end: (startTime + period.length) as ServiceTime,
          headway: seconds(period.headway),
          offset: seconds(startTime),
        },
      ];
      return generateTrips(`t${index}`, periods).map((trip) => ({
        ...common,
        ...trip,
        headwaySeconds: period.exact ? null : period.headway,
        modelTripId: `t${index}`,
      }));
    }),
  );
};

const feeds: fc.Arbitrary<Feed> = places.chain((place) => {
  const from = serviceDate(place.from);
  return fc
    .integer({ min: 1, max: 4 })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => pattern(index + 1))))
    .chain((patterns) =>
      fc.record({
        zone: fc.constant(place.zone),
        from: fc.constant(from),
        patterns: fc.constant(patterns),
        timings: fc.tuple(...patterns.map((each) => timing(each.patternId, each.stops.length))),
        services: fc.tuple(service('S1', from), service('S2', from)),
        exceptions: fc.uniqueArray(
          fc.record({
            serviceId: fc.constantFrom('S1', 'S2'),
            date: fc.nat(days - 1).map((day) => addDays(from, day)),
            exceptionType: fc.constantFrom<1 | 2>(1, 2),
          }),
          { maxLength: 6, selector: (each) => `${each.serviceId} ${each.date}` },
        ),
        trips: tripsOf(patterns.map((each) => each.patternId)),
      }),
    );
});

const questions = fc.array(
  fc.record({
    stops: fc.constantFrom(['A'], ['B'], ['C', 'D'], stopIds),
    // Near midnight, on the exact second of a departure, or anywhere.
    second: fc.oneof(
      fc.nat(days * 86_400),
      fc.integer({ min: 1, max: days }).chain((day) => fc.integer({ min: -7200, max: 7200 }).map((near) => day * 86_400 + near)),
    ),
    onTheSecond: boolean,
    limit: fc.integer({ min: 1, max: 30 }),
    filter: fc.record({
      routeId: fc.option(fc.constantFrom('R1', 'R2'), { nil: undefined }),
      directionId: fc.option(fc.constantFrom<0 | 1>(0, 1), { nil: undefined }),
    }),
  }),
  { minLength: 12, maxLength: 12 },
);

describe('the next departures', () => {
  it('the next departures equal those found among all stop times, at thousands of instants of random feeds', () => {
    fc.assert(
      fc.property(feeds, questions, (feed, question) => {
        const index = indexOf(feed, feed.from, addDays(feed.from, days));
        const all = allDepartures(feed);
        const begin = DateTime.fromISO(feed.from, { zone: feed.zone }).toSeconds();
        for (const { stops, second, onTheSecond, limit, filter } of question) {
          let at = begin + second;
          if (onTheSecond) at = Number(oracle(all, stops, at, 1, filter)[0]?.split(' ')[0] ?? at);
          expect(shown([index], stops, at, limit, filter)).toEqual(oracle(all, stops, at, limit, filter));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('the next departures do not depend on how a timetable is cut into versions', () => {
    fc.assert(
      fc.property(feeds, questions, fc.integer({ min: 1, max: days - 1 }), (feed, question, cut) => {
        const end = addDays(feed.from, days);
        const middle = addDays(feed.from, cut);
        const all = allDepartures(feed);
        const versions = [indexOf(feed, feed.from, middle), indexOf(feed, middle, end)];
        const begin = DateTime.fromISO(feed.from, { zone: feed.zone }).toSeconds();
        for (const { stops, second, limit, filter } of question) {
          expect(shown(versions, stops, begin + second, limit, filter)).toEqual(oracle(all, stops, begin + second, limit, filter));
        }
      }),
      { numRuns: 100 },
    );
  });

  const line = (trips: readonly [tripId: string, startTime: number][], dates: readonly string[]): DepartureIndex =>
    DepartureIndex.of({
      startOf: (date) => startOfServiceDay(date, 'Asia/Shanghai'),
      patterns: [
        {
          patternId: 1,
          routeId: 'R1',
          directionId: 0,
          stops: ['A', 'B'].map((stopId, index) => ({ stopId, stopSequence: index, boards: true, headsign: null })),
        },
      ],
      timings: [{ timingId: 1, departures: [0, 600] }],
      trips: trips.map(([tripId, startTime]) => ({
        tripId,
        serviceId: 'S',
        patternId: 1,
        timingId: 1,
        startTime: startTime as ServiceTime,
        headsign: null,
        headwaySeconds: null,
        modelTripId: null,
      })),
      datesOf: new Map([['S', dates.map(serviceDate)]]),
      routeOrder: new Map([['R1', 0]]),
    });
  const at = (iso: string): EpochSeconds => instant(DateTime.fromISO(iso).toSeconds());

  it('departures after midnight of yesterday’s service day are listed beside today’s first', () => {
    const index = line(
      [
        ['late', 24 * 3600 + 240],
        ['early', 300],
      ],
      ['2024-07-15', '2024-07-16'],
    );
    expect(
      nextDepartures([index], ['A'], at('2024-07-16T00:00:00+08:00'), 3).map((each) => `${each.trip.tripId} ${each.serviceDate}`),
    ).toEqual(['late 2024-07-15', 'early 2024-07-16', 'late 2024-07-16']);
  });

  it('departures years ahead are found as fast as those within a minute', () => {
    const index = line([['only', 36_000]], ['2024-07-15', '2054-07-15']);
    expect(nextDepartures([index], ['A'], at('2024-07-16T00:00:00+08:00'), 5).map((each) => each.serviceDate)).toEqual(['2054-07-15']);
  });

  it('there are no departures at the last stop, at an unknown stop, and after the last day', () => {
    const index = line([['only', 36_000]], ['2024-07-15']);
    expect(nextDepartures([index], ['B'], at('2024-07-15T00:00:00+08:00'), 5)).toEqual([]);
    expect(nextDepartures([index], ['Z'], at('2024-07-15T00:00:00+08:00'), 5)).toEqual([]);
    expect(nextDepartures([index], ['A'], at('2024-07-15T10:00:01+08:00'), 5)).toEqual([]);
    expect(nextDepartures([], ['A'], at('2024-07-15T00:00:00+08:00'), 5)).toEqual([]);
    expect([...index.rows.atStop.keys()]).toEqual(['A']);
    expect(dateOfDay(0)).toBe('1970-01-01');
  });
});
