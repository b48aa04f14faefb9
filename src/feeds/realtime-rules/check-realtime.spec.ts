import { describe, expect, it } from '@jest/globals';
import { clearField, clone, create, toBinary, fromBinary, type MessageInitShape } from '@bufbuild/protobuf';
import { checkRealtime } from './check-realtime.js';
import {
  Alert_Effect,
  type AlertSchema,
  FeedHeaderSchema,
  FeedHeader_Incrementality as Incrementality,
  FeedMessageSchema,
  TripDescriptorSchema,
  TripDescriptor_ScheduleRelationship as Relation,
  type TripUpdateSchema,
  type VehiclePositionSchema,
  TripUpdate_TripPropertiesSchema as TripPropertiesSchema,
  TripUpdate_StopTimeEventSchema as StopTimeEventSchema,
  TripUpdate_StopTimeUpdateSchema as StopTimeUpdateSchema,
  TripUpdate_StopTimeUpdate_ScheduleRelationship as CallRelation,
  type EntitySelectorSchema,
  type FeedMessage,
  type TripDescriptor,
  type TripUpdate_StopTimeUpdate as StopTimeUpdate,
} from './gtfs-realtime_pb.js';
import { realtimeRules, type RealtimeRule } from './realtime-notice.js';
import { StaticFeedReader } from './static-feed.js';

const tables: Readonly<Record<string, string>> = {
  'agency.txt': 'agency_id\na',
  'routes.txt': 'route_id\nr1\nr2',
  'stops.txt':
    'stop_id,stop_lat,stop_lon,location_type\ns1,31.2,121.3,\ns2,31.21,121.3,0\ns3,31.22,121.3,0\nstation,31.21,121.3,1\nnowhere,,,0',
  'trips.txt':
    'trip_id,route_id,direction_id,block_id,shape_id\nt1,r1,0,b1,line\nloop,r1,1,b1,\ntwice,r1,,,\nuntimed,r1,,,\nother,r2,0,b2,\nnext,r1,0,b1,',
  'stop_times.txt': [
    'trip_id,stop_sequence,stop_id,arrival_time,departure_time',
    ...['t1,3,s3,07:20:00,07:20:00', 't1,1,s1,07:00:00,07:00:00', 't1,2,s2,07:10:00,07:11:00'],
    ...['loop,1,s1,08:00:00,08:00:00', 'loop,2,s2,08:10:00,08:10:00', 'loop,3,s1,08:20:00,08:20:00'],
    ...['twice,1,s1,08:00:00,08:00:00', 'twice,2,s2,08:10:00,08:10:00', 'twice,3,s2,08:20:00,08:20:00'],
    ...['untimed,1,s1,08:00:00,08:00:00', 'untimed,2,s2,,', 'untimed,3,s3,08:20:00,08:20:00'],
    ...['other,1,s1,08:00:00,08:00:00', 'next,1,s1,08:00:00,08:00:00', 'next,2,s2,08:10:00,08:10:00'],
  ].join('\n'),
  'shapes.txt': 'shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\nline,31.22,121.3,2\nline,31.2,121.3,1',
  'levels.txt': 'level_id\nl1',
};

function readTables(): ReturnType<StaticFeedReader['finish']> {
  const reader = new StaticFeedReader();
  for (const [file, text] of Object.entries(tables)) {
    const [header = '', ...lines] = text.split('\n');
    const columns = header.split(',');
    for (const line of lines) reader.add(file, { get: (column) => line.split(',')[columns.indexOf(column)] ?? '' });
  }
  return reader.finish();
}

const feed = readTables();
/** 07:05 in Shanghai. */
const now = 1720998300;
const at = (minutes: number): bigint => BigInt(now + 60 * minutes);

interface EntityInit {
  readonly id: string;
  readonly tripUpdate?: MessageInitShape<typeof TripUpdateSchema>;
  readonly vehicle?: MessageInitShape<typeof VehiclePositionSchema>;
  readonly alert?: MessageInitShape<typeof AlertSchema>;
}
const trip = (tripId = 't1'): object => ({ tripId, routeId: 'r1', scheduleRelationship: Relation.SCHEDULED, startDate: '20240715' });
const call = (stopSequence: number, stopId: string, minutes: number): MessageInitShape<typeof StopTimeUpdateSchema> => ({
  ...{ stopSequence, stopId, scheduleRelationship: CallRelation.SCHEDULED },
  ...{ arrival: { time: at(minutes), delay: 60 }, departure: { time: at(minutes), delay: 60 } },
});
type CallInit = MessageInitShape<typeof StopTimeUpdateSchema>;
const updateOf = (tripId: string, vehicleId: string, calls: CallInit[]): EntityInit => ({
  id: `trip:${tripId}`,
  tripUpdate: { trip: trip(tripId), vehicle: { id: vehicleId }, timestamp: at(-4), stopTimeUpdate: calls },
});
const update = (tripId = 't1', calls = [call(1, 's1', -4), call(2, 's2', 6), call(3, 's3', 16)]): EntityInit =>
  updateOf(tripId, 'v1', calls);
const onLine = { latitude: 31.205, longitude: 121.3 };
const positionOf = (tripId: string, vehicleId: string, place: object = onLine): EntityInit => ({
  id: `vehicle:${vehicleId}`,
  vehicle: { trip: trip(tripId), vehicle: { id: vehicleId }, timestamp: at(-4), stopId: 's2', position: place },
});
const position = positionOf('t1', 'v1');
const alert: EntityInit = { id: 'alert:1', alert: { informedEntity: [{ agencyId: 'a' }, { routeId: 'r1', trip: trip() }] } };
const messageOf = (...entity: EntityInit[]): FeedMessage =>
  create(FeedMessageSchema, {
    header: { gtfsRealtimeVersion: '2.0', incrementality: Incrementality.FULL_DATASET, timestamp: BigInt(now) },
    entity,
  });
const good = (): FeedMessage => messageOf(update(), position, alert);

/** The rules that a message breaks, each once, after it went over the wire. */
function broken(message: FeedMessage, previous: FeedMessage | null = null): RealtimeRule[] {
  const read = (sent: FeedMessage): FeedMessage => fromBinary(FeedMessageSchema, toBinary(FeedMessageSchema, sent));
  const before = previous === null ? null : read(previous);
  return [...new Set(checkRealtime(read(message), { feed, previous: before, now }).map(({ code }) => code))].sort();
}

/** A message like the good one with a change. */
function changed(change: (message: FeedMessage) => void): FeedMessage {
  const message = clone(FeedMessageSchema, good());
  change(message);
  return message;
}
const withTrip = (change: (trip: TripDescriptor) => void): FeedMessage =>
  changed(({ entity }) => {
    const own = entity[0]?.tripUpdate?.trip;
    if (own !== undefined) change(own);
  });
const withCall = (index: number, change: (call: StopTimeUpdate) => void): FeedMessage =>
  changed(({ entity }) => {
    const own = entity[0]?.tripUpdate?.stopTimeUpdate[index];
    if (own !== undefined) change(own);
  });
const informing = (...informedEntity: MessageInitShape<typeof EntitySelectorSchema>[]): FeedMessage =>
  messageOf(update(), position, { id: 'alert:1', alert: { informedEntity } });
const standing = (place: object): FeedMessage => messageOf(update(), positionOf('t1', 'v1', place), alert);
const withHeader = (change: (header: NonNullable<FeedMessage['header']>) => void): FeedMessage =>
  changed(({ header }) => header !== undefined && change(header));
const earlier = (seconds: number): FeedMessage => withHeader((header) => void (header.timestamp = BigInt(now - seconds)));

const set =
  (fields: object) =>
  (message: object): void =>
    void Object.assign(message, fields);
const tripWithout = (field: Parameters<typeof clearField>[1]): FeedMessage => {
  const message = tripOnly('t1', [{ scheduleRelationship: CallRelation.NO_DATA, stopId: 's1' }]);
  clearField(message.entity[0]?.tripUpdate?.trip as TripDescriptor, field);
  return message;
};
const tripOnly = (tripId: string, calls: CallInit[]): FeedMessage => messageOf(update(tripId, calls));

/** Each rule, with a message that breaks it. */
const fixtures: Readonly<Record<RealtimeRule, FeedMessage | readonly [FeedMessage, FeedMessage]>> = {
  W001: messageOf({ id: 'trip:t1', tripUpdate: { trip: trip(), vehicle: { id: 'v1' }, stopTimeUpdate: [call(1, 's1', -4)] } }, position),
  W002: messageOf({ id: 'trip:t1', tripUpdate: { trip: trip(), timestamp: at(-4), stopTimeUpdate: [call(1, 's1', -4)] } }),
  W003: messageOf(update(), position, { ...update('next', [call(1, 's1', 20)]), id: 'trip:next' }),
  W004: standing({ ...onLine, speed: 40 }),
  W006: tripWithout(TripDescriptorSchema.field.tripId),
  W007: [good(), earlier(36)],
  W008: changed((message) => {
    for (const { tripUpdate, vehicle } of message.entity) Object.assign(tripUpdate ?? vehicle ?? {}, { timestamp: at(-5) });
    if (message.header !== undefined) message.header.timestamp = BigInt(now - 66);
  }),
  W009: withTrip((own) => clearField(own, TripDescriptorSchema.field.scheduleRelationship)),
  E001: withCall(0, (own) => {
    clearField(own, StopTimeUpdateSchema.field.arrival);
    own.departure = create(StopTimeEventSchema, { time: 17209n });
  }),
  E002: tripOnly('t1', [call(2, 's2', -4), call(1, 's1', 6)]),
  E003: tripOnly('gone', [call(1, 's1', -4)]),
  E004: withTrip(set({ routeId: 'r9' })),
  E009: tripOnly('loop', [{ stopId: 's1', scheduleRelationship: CallRelation.NO_DATA }]),
  E011: tripOnly('t1', [{ scheduleRelationship: CallRelation.NO_DATA, stopId: 's9' }]),
  E012: changed(({ entity }) => void Object.assign(entity[0]?.tripUpdate ?? {}, { timestamp: at(0.5) })),
  E015: changed(({ entity }) => void Object.assign(entity[1]?.vehicle ?? {}, { stopId: 'station' })),
  E016: withTrip(set({ scheduleRelationship: Relation.NEW })),
  E017: [good(), messageOf(update(), position)],
  E018: [good(), withHeader((header) => void (header.timestamp = BigInt(now + 1)))],
  E020: withTrip(set({ startTime: '7 Uhr' })),
  E021: withTrip(set({ startDate: '2024-07-15' })),
  E022: tripOnly('t1', [call(1, 's1', 6), call(2, 's2', 6)]),
  E023: withTrip(set({ startTime: '07:01:00' })),
  E024: withTrip(set({ directionId: 1 })),
  E025: withCall(2, (own) => void Object.assign(own.departure ?? {}, { time: at(15) })),
  E026: standing({ latitude: 121.3, longitude: 31.2 }),
  E027: standing({ ...onLine, bearing: 400 }),
  E028: standing({ latitude: 31.5, longitude: 121.3 }),
  E029: standing({ latitude: 31.205, longitude: 121.305 }),
  E030: informing({ routeId: 'r2', trip: { tripId: 't1', scheduleRelationship: Relation.SCHEDULED } }),
  E031: informing({ routeId: 'r1', trip: { tripId: 'copy', routeId: 'r2', scheduleRelationship: Relation.NEW } }),
  E032: informing(),
  E033: informing({ directionId: 0 }),
  E034: informing({ agencyId: 'b' }),
  E035: withTrip(set({ routeId: 'r2' })),
  E036: withCall(1, (own) => {
    Object.assign(own, { stopSequence: 1 });
    clearField(own, StopTimeUpdateSchema.field.stopId);
  }),
  E037: tripOnly('twice', [call(2, 's2', 60), call(3, 's2', 70)]),
  E038: withHeader(set({ gtfsRealtimeVersion: '3.0' })),
  E039: changed(({ entity }) => void Object.assign(entity[0] ?? {}, { isDeleted: true })),
  E040: tripOnly('t1', [{ scheduleRelationship: CallRelation.NO_DATA }]),
  E041: tripOnly('t1', []),
  E042: withCall(1, set({ scheduleRelationship: CallRelation.NO_DATA })),
  E043: tripOnly('t1', [{ stopSequence: 1, stopId: 's1', scheduleRelationship: CallRelation.SCHEDULED }]),
  E044: tripOnly('t1', [{ stopSequence: 1, stopId: 's1', scheduleRelationship: CallRelation.SCHEDULED, arrival: {} }]),
  E045: withCall(0, set({ stopId: 's3' })),
  E046: tripOnly('untimed', [{ stopSequence: 2, stopId: 's2', scheduleRelationship: CallRelation.SCHEDULED, arrival: { delay: 60 } }]),
  E047: messageOf(
    updateOf('t1', 'v1', [call(1, 's1', -4)]),
    updateOf('next', 'v2', [call(1, 's1', 60)]),
    positionOf('t1', 'v2'),
    positionOf('next', 'v1'),
  ),
  E048: withHeader((header) => clearField(header, FeedHeaderSchema.field.timestamp)),
  E049: withHeader((header) => clearField(header, FeedHeaderSchema.field.incrementality)),
  E050: withHeader((header) => void (header.timestamp = BigInt(now + 61))),
  E051: withCall(2, set({ stopSequence: 9 })),
  E052: messageOf(update(), position, { ...position, id: 'vehicle:other' }),
};

/** Rules that cannot be broken alone. */
const also: Readonly<Partial<Record<RealtimeRule, readonly RealtimeRule[]>>> = {
  // What repeats does not increase.
  E036: ['E002'],
};

describe('the rules of the realtime validator', () => {
  it('a message that keeps all rules breaks none, read once or twice', () => {
    expect(broken(good())).toEqual([]);
    expect(broken(good(), good())).toEqual([]);
    expect(broken(good(), earlier(30))).toEqual([]);
  });

  it.each(Object.keys(realtimeRules) as RealtimeRule[])('a message that breaks %s breaks it alone', (code) => {
    const fixture = fixtures[code];
    const [message, previous] = Array.isArray(fixture) ? (fixture as [FeedMessage, FeedMessage]) : [fixture as FeedMessage, null];
    const expected = [code, ...(also[code] ?? [])].sort();
    expect([code, broken(message, previous)]).toEqual([code, expected]);
  });

  it('a cancelled trip needs no calls, a copy is named by its own id, and a bus on a detour may leave its line', () => {
    const cancelled = tripOnly('t1', []);
    set({ scheduleRelationship: Relation.CANCELED })(cancelled.entity[0]?.tripUpdate?.trip ?? {});
    expect(broken(cancelled)).toEqual([]);
    const copied = good();
    set({ scheduleRelationship: Relation.DUPLICATED })(copied.entity[0]?.tripUpdate?.trip ?? {});
    set({ tripProperties: create(TripPropertiesSchema, { tripId: 'copy' }) })(copied.entity[0]?.tripUpdate ?? {});
    set({ tripId: 'copy', scheduleRelationship: Relation.DUPLICATED })(copied.entity[1]?.vehicle?.trip ?? {});
    expect(broken(copied)).toEqual([]);
    const detour = { id: 'alert:2', alert: { effect: Alert_Effect.DETOUR, informedEntity: [{ trip: trip() }] } };
    const away = positionOf('t1', 'v1', { latitude: 31.205, longitude: 121.305 });
    expect(broken(messageOf(update(), away))).toEqual(['E029']);
    expect(broken(messageOf(update(), away, detour))).toEqual([]);
  });
});
