import { equals, isFieldSet } from '@bufbuild/protobuf';
import {
  FeedEntitySchema,
  FeedHeaderSchema,
  FeedHeader_Incrementality as Incrementality,
  FeedMessageSchema,
  TripUpdateSchema,
  TripUpdate_StopTimeEventSchema as StopTimeEventSchema,
  VehiclePositionSchema,
  type FeedEntity,
  type FeedMessage,
  type TripUpdate,
  type TripUpdate_StopTimeEvent as StopTimeEvent,
} from './gtfs-realtime_pb.js';
import type { Tell } from './realtime-notice.js';

/** Seconds. */
const [longestInterval, oldest, aheadOfClock] = [35, 65, 60];
/** Instants before 2001 and after 2286 are not in seconds. */
const isPosix = (at: number): boolean => at >= 1e9 && at < 1e10;

/** E038, E039, E048, E049: the version, how the feed is updated, and whether it says when it was made. */
export function checkHeader({ header, entity }: FeedMessage, tell: Tell): void {
  if (header === undefined || !['1.0', '2.0', '1', '2'].includes(header.gtfsRealtimeVersion))
    tell('E038', `header.gtfs_realtime_version of ${header?.gtfsRealtimeVersion ?? ''}`);
  if (header === undefined) return;
  if (!isFieldSet(header, FeedHeaderSchema.field.timestamp) || header.timestamp === 0n) tell('E048', 'header');
  if (!isFieldSet(header, FeedHeaderSchema.field.incrementality)) tell('E049', 'header');
  if (header.incrementality === Incrementality.DIFFERENTIAL) return;
  for (const each of entity) if (isFieldSet(each, FeedEntitySchema.field.isDeleted)) tell('E039', each.id);
}

/** E001, E017, E018, E050, W007, W008: when the feed was made, by the clock and against the one before. */
export function checkMadeAt(message: FeedMessage, previous: FeedMessage | null, now: number, tell: Tell): void {
  const madeAt = Number(message.header?.timestamp ?? 0n);
  const before = Number(previous?.header?.timestamp ?? 0n);
  if (madeAt === 0) return;
  checkInstant('header.timestamp', madeAt, now, tell);
  if (isPosix(madeAt) && now - madeAt > oldest) tell('W008', `header.timestamp is ${now - madeAt} s old`);
  if (previous === null || before === 0) return;
  if (madeAt === before && !equals(FeedMessageSchema, message, previous)) tell('E017', `header.timestamp of ${madeAt}`);
  if (madeAt < before) tell('E018', `header.timestamp of ${madeAt} after ${before}`);
  if (madeAt - before > longestInterval) tell('W007', `${madeAt - before} s after the one before`);
}

function checkInstant(about: string, at: number, now: number, tell: Tell): void {
  if (!isPosix(at)) tell('E001', `${about} ${at}`);
  else if (at > now + aheadOfClock) tell('E050', `${about} ${at} at ${now}`);
}

/** W001, E001, E012, E050: when an entity was measured. */
export function checkMeasuredAt({ id, tripUpdate, vehicle }: FeedEntity, madeAt: number, now: number, tell: Tell): void {
  const measured = tripUpdate ?? vehicle;
  if (measured === undefined) return;
  const isSet = tripUpdate !== undefined ? isFieldSet(tripUpdate, TripUpdateSchema.field.timestamp) : isSetOn(vehicle);
  const at = Number(measured.timestamp);
  if (!isSet || at === 0) return tell('W001', id);
  if (madeAt !== 0 && at > madeAt) tell('E012', `${id} timestamp ${at}`);
  checkInstant(`${id} timestamp`, at, now, tell);
}

const isSetOn = (vehicle: FeedEntity['vehicle']): boolean =>
  vehicle !== undefined && isFieldSet(vehicle, VehiclePositionSchema.field.timestamp);

/** The time of an arrival or departure; null: it has none, or only a delay. */
const timeOf = (event: StopTimeEvent | undefined): number | null =>
  event !== undefined && isFieldSet(event, StopTimeEventSchema.field.time) ? Number(event.time) : null;

/** E001, E022, E025: the times of a trip increase from stop to stop. */
export function checkTimes(id: string, { stopTimeUpdate }: TripUpdate, tell: Tell): void {
  let before: number | null = null;
  for (const { arrival, departure, stopSequence } of stopTimeUpdate) {
    const [arrives, departs] = [timeOf(arrival), timeOf(departure)];
    const about = `${id} stop_sequence ${stopSequence}`;
    for (const at of [arrives, departs]) {
      if (at === null) continue;
      if (!isPosix(at)) tell('E001', `${about} ${at}`);
      if (before !== null && at <= before) tell('E022', `${about} ${at}, before it ${before}`);
    }
    if (arrives !== null && departs !== null && departs < arrives) tell('E025', `${about} ${departs} before ${arrives}`);
    const latest = Math.max(...[before, arrives, departs].filter((at) => at !== null));
    before = latest === -Infinity ? null : latest;
  }
}
