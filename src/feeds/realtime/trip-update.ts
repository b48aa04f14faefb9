import { create } from '@bufbuild/protobuf';
import { hasStarted, isExtra } from '../../operations/real-time-trip.js';
import { formatServiceTime, type EpochSeconds } from '../../scheduling/service-time.js';
import type { OperatedTrip } from '../../trip-log/operated-trip.js';
import { feedId, versionedFeedId } from '../gtfs-out/feed-ids.js';
import {
  FeedEntitySchema,
  TripUpdate_StopTimeUpdate_ScheduleRelationship as CallRelation,
  type FeedEntity,
} from '../realtime-rules/gtfs-realtime_pb.js';
import { feedDate, ownDescriptor, seconds64, standingOf, tripIdOf, type FeedTrip, type Standing } from './feed-trip.js';
import { knownCalls, type KnownCall, type KnownTime } from './known-times.js';
import type { Present } from './present.js';

/** What a trip update takes besides the trip. */
export interface UpdateContext {
  readonly present: Present;
  /** The id in feeds of the vehicle that is on the trip now; null: none, or unknown. */
  readonly vehicleId: string | null;
  /** When the report was made from which the times follow; null: none was, as when a manager moved the trip. */
  readonly measuredAt: EpochSeconds | null;
}

/** The part of an entity of one trip that is the same whatever happens to it. */
export const tripKeyInFeeds = (trip: FeedTrip): string => `${feedDate(trip.known.trip.serviceDate)}:${tripIdOf(trip)}`;

/** @returns null: nothing is known of the trip that the static feed does not say */
export function tripUpdateOf(trip: FeedTrip, context: UpdateContext): FeedEntity | null {
  const { trip: operated } = trip.known;
  const isCancelled = operated.performed.state === 'cancelled';
  // A trip that was added and cancelled is in neither feed.
  if (isCancelled && !operated.isScheduled) return null;
  if (isExtra(operated) && !hasStarted(operated)) return null;
  // A copy of a trip needs a start of its own, which GTFS can write.
  if (standingOf(trip) === 'duplicated' && (trip.starts === null || trip.starts < 0)) return null;
  const calls = isCancelled ? [] : knownCalls(trip.known, trip.pattern.stops.length, context.present);
  if (!isCancelled && !isWorthSaying(trip, calls)) return null;
  const stopTimeUpdate = isCancelled ? [] : stopTimeUpdates(trip, calls);
  // Of a trip that the static feed does not have, consumers see only what is told here: all of its stops, or none.
  if (standingOf(trip) === 'new' && stopTimeUpdate.length < trip.pattern.stops.length) return null;
  const { vehicleId } = context;
  const measured = measuredBy(trip, context);
  return create(FeedEntitySchema, {
    id: `trip:${tripKeyInFeeds(trip)}`,
    tripUpdate: {
      ...describedUpdate(trip),
      stopTimeUpdate,
      ...(vehicleId === null ? {} : { vehicle: { id: vehicleId } }),
      ...(measured === null ? {} : { timestamp: seconds64(measured) }),
    },
  });
}

/** Phones may be a little ahead of the server; nothing was measured later than the feed was made (E012). */
function measuredBy({ known: { trip } }: FeedTrip, { present, measuredAt }: UpdateContext): EpochSeconds | null {
  const at = trip.performed.reportedAt ?? measuredAt;
  return at === null ? null : present.atLatest(at);
}

/** A trip outside the static feed has to be in this one; of another one only what differs from its timetable is told, or that it runs. */
function isWorthSaying({ known: { trip } }: FeedTrip, calls: readonly KnownCall[]): boolean {
  const isKnown = calls.some(({ arrival, departure }) => arrival !== null || departure !== null);
  return isKnown || !trip.isScheduled || (trip.performed.state === 'underway' && hasStarted(trip));
}

function describedUpdate(trip: FeedTrip): { trip: object; tripProperties?: object } {
  const { model, starts, versionId, known } = trip;
  if (standingOf(trip) !== 'duplicated' || model === null) return { trip: ownDescriptor(trip) };
  const { serviceDate } = known.trip;
  const original = { ...ownDescriptor(trip), tripId: versionedFeedId(model.tripId, versionId) };
  // The original runs on other dates and at another time, which are not known to the descriptor.
  const { tripId, scheduleRelationship, routeId, directionId } = original;
  return {
    trip: { tripId, scheduleRelationship, routeId, ...(directionId === undefined ? {} : { directionId }) },
    tripProperties: {
      tripId: tripIdOf(trip),
      startDate: feedDate(serviceDate),
      startTime: formatServiceTime(starts ?? model.startTime),
    },
  };
}

/** When the bus is to leave or arrive by the timetable that consumers know; null: they know none. */
type Promised = (position: number, which: 'arrival' | 'departure') => number | null;

function promisedBy({ known: { trip }, starts }: FeedTrip, standing: Standing): Promised {
  const shift = standing === 'scheduled' ? trip.shift : 0;
  if (trip.plan.length > 0)
    return (position, which) => {
      const at = trip.plan[position]?.[which];
      return at === undefined ? null : at - shift;
    };
  return starts === null ? () => null : (position, which) => startedAt(trip, position, which);
}

/** By the usual running times from the start that was reported. */
function startedAt({ offsets, performed: { actualStart } }: OperatedTrip, position: number, which: 'arrival' | 'departure'): number | null {
  const after = (which === 'arrival' ? offsets?.arrivals : offsets?.departures)?.[position];
  return after === undefined || actualStart === null ? null : actualStart + after;
}

interface CallUpdate {
  readonly stopSequence: number;
  readonly stopId?: string;
  readonly scheduleRelationship: CallRelation;
  readonly arrival?: TimeOfCall;
  readonly departure?: TimeOfCall;
}

interface TimeOfCall {
  readonly time: bigint;
  readonly delay?: number;
  readonly uncertainty?: number;
  readonly scheduledTime?: bigint;
}

function stopTimeUpdates(trip: FeedTrip, calls: readonly KnownCall[]): CallUpdate[] {
  const standing = standingOf(trip);
  const promised = promisedBy(trip, standing);
  if (standing === 'new') return callsOfNew(trip, calls, promised);
  const last = calls.length - 1;
  let isEmpty = true;
  return calls.flatMap(({ arrival, departure }, position): CallUpdate[] => {
    const times = {
      ...timeOf('arrival', position === 0 && arrival?.isReported !== true ? null : arrival, promised(position, 'arrival')),
      ...timeOf('departure', position === last ? null : departure, promised(position, 'departure')),
    };
    const hasTimes = Object.keys(times).length > 0;
    // Without an update of its own a stop has the delay of the one before: that is so if only its time equals that one's.
    const isLeftOut = !hasTimes && !isEmpty && isExpectedBefore(calls, position);
    isEmpty = false;
    return isLeftOut ? [] : [{ ...callAt(trip, position, hasTimes ? CallRelation.SCHEDULED : CallRelation.NO_DATA), ...times }];
  });
}

/** Whether a stop lies among stops with expected times: its own one was left out because it would not be later than the one before. */
const isExpectedBefore = (calls: readonly KnownCall[], position: number): boolean => {
  const isExpected = (call: KnownCall | undefined): boolean => [call?.arrival, call?.departure].some((time) => time?.isReported === false);
  return calls.slice(0, position).some(isExpected) && (position === calls.length - 1 || calls.slice(position + 1).some(isExpected));
};

/** Where a trip calls at a stop twice in a row, its sequence alone names the call: a stop must not follow itself (E037). */
function callAt({ pattern: { stops } }: FeedTrip, position: number, scheduleRelationship: CallRelation): CallUpdate {
  const { stopId = '', stopSequence = 0 } = stops[position] ?? {};
  const isTwice = stops[position - 1]?.stopId === stopId || stops[position + 1]?.stopId === stopId;
  return { stopSequence, ...(isTwice ? {} : { stopId: feedId(stopId) }), scheduleRelationship };
}

const timeOf = (which: 'arrival' | 'departure', time: KnownTime | null, promised: number | null): Partial<CallUpdate> =>
  time === null
    ? {}
    : {
        [which]: {
          time: seconds64(time.at),
          ...(promised === null ? {} : { delay: time.at - promised }),
          ...(time.isReported ? { uncertainty: 0 } : {}),
        },
      };

/** A trip that no trip of the static feed is like: all its stops in order, with the times that are known, else the planned ones. */
function callsOfNew(trip: FeedTrip, calls: readonly KnownCall[], promised: Promised): CallUpdate[] {
  let before = -Infinity;
  return calls.flatMap(({ arrival, departure }, position): CallUpdate[] => {
    const planned = promised(position, position === calls.length - 1 ? 'arrival' : 'departure');
    const known = departure?.at ?? arrival?.at ?? planned;
    if (known === null) return [];
    // Consumers expect the times of a new trip to increase (E022).
    const at = Math.max(known, before + 1);
    before = at;
    const time = { time: BigInt(at), ...(planned === null ? {} : { scheduledTime: BigInt(planned) }) };
    return [{ ...callAt(trip, position, CallRelation.SCHEDULED), arrival: time, departure: time }];
  });
}
