// The realtime feed of a day, for random events of drivers and managers: it never breaks a rule of the validator, and others read it alike.
import { create, fromBinary, fromJson, toBinary, toJson, type JsonObject } from '@bufbuild/protobuf';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import bindings from 'gtfs-realtime-bindings';
import { checkRealtime } from '../src/feeds/realtime-rules/check-realtime.js';
import {
  FeedHeader_Incrementality as Incrementality,
  FeedEntitySchema,
  FeedMessageSchema,
  type FeedMessage,
} from '../src/feeds/realtime-rules/gtfs-realtime_pb.js';
import type { StaticFeed } from '../src/feeds/realtime-rules/static-feed.js';
import type { VersionInFeed } from '../src/feeds/gtfs-out/feed-version.service.js';
import { feedTrip, measuredAt, ModelTrips } from '../src/feeds/realtime/model-trips.js';
import type { EncodedEntity } from '../src/feeds/realtime/encoded-entities.js';
import { contentOf } from '../src/feeds/realtime/feed-message.js';
import { KeptEntities } from '../src/feeds/realtime/kept-entities.js';
import { isOver } from '../src/feeds/realtime/vehicle-position.js';
import type { Network } from '../src/network/network.service.js';
import { minutes, plus, seconds, serviceDate, type EpochSeconds } from '../src/scheduling/service-time.js';
import { TripColumns } from '../src/scheduling/departure-index.js';
import { TripsOfVersion } from '../src/timetables/blocks.service.js';
import {
  assigned,
  at,
  date,
  logged,
  network,
  open,
  patterns,
  randomEvent,
  receivedAtOnce,
  stops,
  timetable,
  timings,
} from './support/random-days.js';

const trips = new TripsOfVersion(TripColumns.of(timetable, timings));
const version = {
  inForce: {
    version: { versionId: 1 },
    servicesOf: new Map([...patterns].map(([patternId, { routeId }]) => [patternId, { routeId }])),
    days: { running: () => ({ has: (serviceId: string) => serviceId === 'daily' }) },
  },
  services: { services: [], idOf: (_: string, serviceId: string) => serviceId },
  ...{ from: serviceDate('2026-01-01'), to: serviceDate('2027-12-31') },
} as unknown as VersionInFeed;
const named = { ...network, names: { of: (...[, , , text]: string[]) => text }, stops: new Map() } as unknown as Network;

const places = new Map(stops.map((stopId, index) => [stopId, { locationType: 0, place: { latitude: 31 + index / 100, longitude: 121 } }]));
const feed: StaticFeed = {
  ...{ agencyIds: new Set(['a']), routeIds: new Set(['line', 'loop']), stops: places, shapes: new Map() },
  trips: new Map(
    timetable.map(({ tripId, patternId, startTime, blockId }) => {
      const { routeId, directionId, stops: called = [] } = patterns.get(patternId) ?? { routeId: '', directionId: 0 };
      const calls = called.map(({ stopId, stopSequence }, position) => {
        const time = plus(startTime, minutes(10 * position));
        return { stopId, stopSequence, arrival: time, departure: time };
      });
      return [tripId, { routeId, directionId, blockId, shapeId: null, calls }];
    }),
  ),
};

type Reports = Awaited<ReturnType<typeof receivedAtOnce>>;

const reportsOf = (events: Parameters<typeof logged>[0], assignment: Parameters<typeof open>[0]): Promise<Reports> =>
  receivedAtOnce(open(assignment), logged(events));

function entitiesAt(now: EpochSeconds, reports: Reports, kept: KeptEntities): EncodedEntity[] {
  const models = new ModelTrips(version, trips, date);
  const found = reports.list().flatMap((known) => {
    const trip = feedTrip(known, { network: named, date, version, trips, models });
    return trip === null || isOver(trip, now) ? [] : { trip, measuredAt: measuredAt(known, reports) };
  });
  const steps = kept.of(found, named, now);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function messageAt(now: EpochSeconds, reports: Reports): FeedMessage {
  const entity = entitiesAt(now, reports, new KeptEntities()).map(({ field }) => fromBinary(FeedEntitySchema, contentOf(field)));
  return create(FeedMessageSchema, {
    header: { gtfsRealtimeVersion: '2.0', incrementality: Incrementality.FULL_DATASET, timestamp: BigInt(now) },
    entity,
  });
}

const day = fc.tuple(fc.array(randomEvent, { maxLength: 40 }), assigned, fc.integer({ min: -60, max: 180 }));
const kinds = { tripUpdate: 0, vehicle: 0, alert: 0, estimated: 0, reported: 0 };

it('whatever drivers and managers log, and whenever it is read, the feed breaks no rule, and nobody reads it otherwise', async () => {
  await fc.assert(
    fc.asyncProperty(day, async ([events, assignment, minute]) => {
      const now = plus(at('08:00'), minutes(minute));
      const message = messageAt(now, await reportsOf(events, assignment));
      const bytes = toBinary(FeedMessageSchema, message);
      const read = fromBinary(FeedMessageSchema, bytes);
      const errors = checkRealtime(read, { feed, previous: null, now }).filter(({ severity }) => severity === 'ERROR');
      expect(errors).toEqual([]);
      const ids = read.entity.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      // Its own JSON, and another reader of the bytes, say the same.
      const json = toJson(FeedMessageSchema, read) as JsonObject;
      expect(toBinary(FeedMessageSchema, fromJson(FeedMessageSchema, json))).toEqual(bytes);
      const theirs = bindings.transit_realtime.FeedMessage.decode(bytes).toJSON();
      expect(known(theirs)).toEqual(known(json));
      count(read);
    }),
    { numRuns: 400 },
  );
  // The property says something of every kind of entity and time.
  expect(Object.entries(kinds).filter(([, times]) => times < 20)).toEqual([]);
});

it('what is kept of trips is what would be encoded anew, whenever the feed is made, also after the clock was set back', async () => {
  let [told, encoded] = [0, 0];
  await fc.assert(
    fc.asyncProperty(day, fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 12 }), async ([events, assignment, minute], steps) => {
      const reports = await reportsOf(events, assignment);
      const kept = new KeptEntities();
      let now = plus(at('08:00'), minutes(minute));
      for (const step of [0, 1, ...steps]) {
        now = plus(now, seconds(step));
        const entities = entitiesAt(now, reports, kept);
        expect(entities).toEqual(entitiesAt(now, reports, new KeptEntities()));
        told += reports.list().length;
      }
      encoded += kept.encodedTrips;
    }),
    { numRuns: 200 },
  );
  expect(encoded).toBeLessThan(0.7 * told);
});

/** Names of values that the reader of 2022 does not have are numbers to it. */
const known = (message: object): unknown =>
  JSON.parse(JSON.stringify(message).replaceAll(/"scheduleRelationship":(8|"NEW")/g, '"scheduleRelationship":"NEW"'));

function count({ entity }: FeedMessage): void {
  for (const { tripUpdate, vehicle, alert } of entity) {
    kinds.tripUpdate += Number(tripUpdate !== undefined);
    kinds.vehicle += Number(vehicle !== undefined);
    kinds.alert += Number(alert !== undefined);
    for (const { departure } of tripUpdate?.stopTimeUpdate ?? []) {
      if (departure === undefined) continue;
      if (departure.uncertainty === 0 && departure.delay !== 0) kinds.reported += 1;
      else kinds.estimated += 1;
    }
  }
}
