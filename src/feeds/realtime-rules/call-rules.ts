import { isFieldSet } from '@bufbuild/protobuf';
import {
  TripDescriptor_ScheduleRelationship as Relation,
  TripUpdate_StopTimeEventSchema as StopTimeEventSchema,
  TripUpdate_StopTimeUpdateSchema as StopTimeUpdateSchema,
  TripUpdate_StopTimeUpdate_ScheduleRelationship as CallRelation,
  type TripUpdate,
  type TripUpdate_StopTimeEvent as StopTimeEvent,
  type TripUpdate_StopTimeUpdate as StopTimeUpdate,
} from './gtfs-realtime_pb.js';
import type { Tell } from './realtime-notice.js';
import type { StaticCall, StaticFeed } from './static-feed.js';

const { stopSequence, stopId, scheduleRelationship } = StopTimeUpdateSchema.field;
const { time, delay } = StopTimeEventSchema.field;

/** The specification asks for no calls of these; the validator, which is older, excepts only CANCELED. */
const needsNoCalls: ReadonlySet<Relation> = new Set([Relation.CANCELED, Relation.DELETED, Relation.DUPLICATED]);

/** E002, E009, E036, E037, E040 to E046, E051, W009: the calls of a trip are those of the static feed, in order, each with a time. */
export function checkCalls(id: string, update: TripUpdate, feed: StaticFeed, tell: Tell): void {
  const calls = update.stopTimeUpdate;
  const relation = update.trip?.scheduleRelationship ?? Relation.SCHEDULED;
  if (calls.length === 0 && !needsNoCalls.has(relation)) tell('E041', id);
  const known = feed.trips.get(update.trip?.tripId ?? '')?.calls ?? null;
  if (known !== null && isLoop(known) && calls.some((call) => !isFieldSet(call, stopSequence))) tell('E009', id);
  const sequences = calls.flatMap((call) => sequenceOf(call, known) ?? []);
  if (sequences.some((sequence, index) => index > 0 && sequence <= (sequences[index - 1] ?? 0))) tell('E002', `${id} ${sequences.join()}`);
  calls.forEach((call, index) => {
    const about = `${id} stop_sequence ${call.stopSequence}`;
    checkRepeated(about, call, calls[index - 1], tell);
    checkCall(about, call, tell);
    if (known !== null) checkKnown(about, call, known, tell);
  });
  if (calls.some((call) => !isFieldSet(call, scheduleRelationship))) tell('W009', id);
}

const isLoop = (calls: readonly StaticCall[]): boolean => new Set(calls.map((call) => call.stopId)).size < calls.length;

/** Without a `stop_sequence` it is that of the stop in the static feed. */
const sequenceOf = (call: StopTimeUpdate, known: readonly StaticCall[] | null): number | null =>
  isFieldSet(call, stopSequence) ? call.stopSequence : (known?.find((each) => each.stopId === call.stopId)?.stopSequence ?? null);

function checkRepeated(about: string, call: StopTimeUpdate, before: StopTimeUpdate | undefined, tell: Tell): void {
  if (before === undefined) return;
  const isSame = (field: typeof stopSequence): boolean => isFieldSet(call, field) && isFieldSet(before, field);
  if (isSame(stopSequence) && call.stopSequence === before.stopSequence) tell('E036', about);
  if (isSame(stopId) && call.stopId === before.stopId) tell('E037', `${about} stop_id ${call.stopId}`);
}

function checkCall(about: string, call: StopTimeUpdate, tell: Tell): void {
  const { arrival, departure, scheduleRelationship: relation } = call;
  const events = [arrival, departure].filter((event) => event !== undefined);
  if (!isFieldSet(call, stopSequence) && !isFieldSet(call, stopId)) tell('E040', about);
  if (relation === CallRelation.NO_DATA && events.length > 0) tell('E042', about);
  const mayBeEmpty = relation === CallRelation.SKIPPED || relation === CallRelation.NO_DATA;
  if (events.length === 0 && !mayBeEmpty) tell('E043', about);
  if (relation !== CallRelation.SKIPPED && events.some((event) => !isFieldSet(event, time) && !isFieldSet(event, delay)))
    tell('E044', about);
}

function checkKnown(about: string, call: StopTimeUpdate, known: readonly StaticCall[], tell: Tell): void {
  const bySequence = isFieldSet(call, stopSequence);
  const found = known.find((each) => (bySequence ? each.stopSequence === call.stopSequence : each.stopId === call.stopId));
  if (found === undefined) return bySequence ? tell('E051', about) : undefined;
  if (isFieldSet(call, stopId) && found.stopId !== call.stopId) tell('E045', `${about} stop_id ${call.stopId}, in GTFS ${found.stopId}`);
  const lacks = (event: StopTimeEvent | undefined, planned: number | null): boolean =>
    event !== undefined && isFieldSet(event, delay) && !isFieldSet(event, time) && planned === null;
  if (lacks(call.arrival, found.arrival) || lacks(call.departure, found.departure)) tell('E046', about);
}
