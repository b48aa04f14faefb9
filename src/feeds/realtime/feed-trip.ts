import type { RealTimeTrip } from '../../operations/real-time-trip.js';
import { formatServiceTime, type EpochSeconds, type ServiceDate, type ServiceTime } from '../../scheduling/service-time.js';
import type { Pattern } from '../../scheduling/trips.js';
import { feedId, versionedFeedId } from '../gtfs-out/feed-ids.js';
import { TripDescriptor_ScheduleRelationship as Relation } from '../realtime-rules/gtfs-realtime_pb.js';

/** A trip of the static feed that an extra trip repeats at another time. */
export interface Model {
  readonly tripId: string;
  /** How many service days it runs after midnight of its date does not matter: only its stops and running times do. */
  readonly startTime: ServiceTime;
}

/** A trip about which more is known than its timetable, with what it takes to name it in feeds. */
export interface FeedTrip {
  readonly known: RealTimeTrip;
  readonly pattern: Pattern;
  /** The version in force on its service date. */
  readonly versionId: number;
  /** Whether that version has a trip of its id, on whichever days it runs. */
  readonly hasNamesake: boolean;
  /** For a trip outside the timetable: one of the static feed with the same stops and running times; null: there is none. */
  readonly model: Model | null;
  /** Its start as a service time; null: unknown. For a trip outside the timetable, the one of the moment. */
  readonly starts: ServiceTime | null;
}

/** How a trip stands to the static feed. */
export type Standing = 'scheduled' | 'duplicated' | 'new';

export const standingOf = ({ known: { trip }, model }: FeedTrip): Standing =>
  trip.isScheduled ? 'scheduled' : model === null ? 'new' : 'duplicated';

/** @example feedDate('2024-07-15') // '20240715' */
export const feedDate = (date: ServiceDate): string => date.replaceAll('-', '');

/**
 * The id under which a feed speaks of a trip. An extra trip never has the id of a trip of the static feed: a driver may drive a trip on a
 * day on which the timetable does not have it.
 */
export function tripIdOf({ known: { trip }, versionId, hasNamesake }: FeedTrip): string {
  const id = versionedFeedId(trip.tripId, versionId);
  return trip.isScheduled || !hasNamesake ? id : `${id}+${feedDate(trip.serviceDate)}`;
}

interface Described {
  readonly tripId: string;
  readonly startTime?: string;
  readonly startDate: string;
  readonly scheduleRelationship: Relation;
  readonly routeId: string;
  readonly directionId?: number;
}

const directionOf = ({ directionId }: Pattern): { directionId?: number } => (directionId === null ? {} : { directionId });

/** @param starts left out of the descriptor if it is not a time of GTFS */
export const descriptorOf = (
  tripId: string,
  { date, starts, relation }: { readonly date: ServiceDate; readonly starts: ServiceTime | null; readonly relation: Relation },
  pattern: Pattern,
): Described => ({
  tripId,
  ...(starts === null || starts < 0 ? {} : { startTime: formatServiceTime(starts) }),
  startDate: feedDate(date),
  scheduleRelationship: relation,
  routeId: feedId(pattern.routeId),
  ...directionOf(pattern),
});

const relations: Readonly<Record<Standing, Relation>> = {
  scheduled: Relation.SCHEDULED,
  duplicated: Relation.DUPLICATED,
  new: Relation.NEW,
};

/** The trip itself, as vehicles and alerts name it. */
export function ownDescriptor(trip: FeedTrip): Described {
  const { serviceDate: date, performed, isScheduled } = trip.known.trip;
  const relation = isScheduled && performed.state === 'cancelled' ? Relation.CANCELED : relations[standingOf(trip)];
  return descriptorOf(tripIdOf(trip), { date, starts: startOf(trip), relation }, trip.pattern);
}

/**
 * The start of a trip in feeds. For one of the timetable it has to equal the first arrival of the static feed (E023), so it is left out if the
 * bus is to arrive there some time before it leaves.
 */
function startOf({ known: { trip }, starts }: FeedTrip): ServiceTime | null {
  return trip.isScheduled && trip.offsets !== null && (trip.offsets.arrivals[0] ?? 0) !== 0 ? null : starts;
}

export const seconds64 = (at: EpochSeconds): bigint => BigInt(at);
