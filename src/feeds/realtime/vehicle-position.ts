import { create } from '@bufbuild/protobuf';
import { hasStarted, realTimeDeparture } from '../../operations/real-time-trip.js';
import { minutes, plus, type EpochSeconds } from '../../scheduling/service-time.js';
import type { OccupancyStatus } from '../../trip-log/operated-trip.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import {
  FeedEntitySchema,
  VehiclePosition_OccupancyStatus as Occupancy,
  VehiclePosition_VehicleStopStatus as StopStatus,
  type FeedEntity,
} from '../realtime-rules/gtfs-realtime_pb.js';
import { ownDescriptor, seconds64, type FeedTrip } from './feed-trip.js';
import type { Present } from './present.js';

/** Where a stop is, in WGS-84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** For this long after its end, planned, expected or reported, a trip stays in the feed, and a vehicle that reported no end is still on it. */
const keptAfterwards = minutes(10);
/** For this long after a report from a stop, the vehicle is taken to stand where the stop is. */
const standsAtStop = minutes(1);

/** Whether the trip is so long over that nobody waits for it: consumers would otherwise take one that ended early to be still running. */
export function isOver({ known, pattern }: FeedTrip, now: EpochSeconds): boolean {
  const { plan, performed } = known.trip;
  const planned = plan.at(-1)?.arrival ?? 0;
  if (performed.state === 'cancelled') return planned < now;
  const end = realTimeDeparture(known, pattern.stops.length - 1, null);
  const ends = Math.max(planned, end === 'gone' ? 0 : end.departs, performed.actualEnd ?? 0, performed.reportedAt ?? 0);
  return ends + keptAfterwards < now;
}

/** Whether a vehicle is on the trip now, as far as its driver reported. */
const isUnderway = (trip: FeedTrip, now: EpochSeconds): boolean =>
  trip.known.trip.performed.state === 'underway' && hasStarted(trip.known.trip) && !isOver(trip, now);

/**
 * The vehicle of each trip that has one now, by id. A driver may have forgotten to end the trip before, so of several trips of a vehicle only
 * the one counts that was reported on last.
 */
export function vehiclesOn(trips: readonly FeedTrip[], now: EpochSeconds): Map<string, FeedTrip> {
  const onTrip = new Map<string, FeedTrip>();
  for (const trip of trips) {
    const vehicleId = trip.known.trip.vehicleId ?? trip.known.assignedVehicleId ?? null;
    if (vehicleId === null || !isUnderway(trip, now)) continue;
    const other = onTrip.get(vehicleId);
    if (other === undefined || isLater(trip, other)) onTrip.set(vehicleId, trip);
  }
  return onTrip;
}

const isLater = ({ known: a }: FeedTrip, { known: b }: FeedTrip): boolean =>
  (a.trip.performed.actualStart ?? 0) > (b.trip.performed.actualStart ?? 0) ||
  (a.trip.performed.actualStart === b.trip.performed.actualStart &&
    (a.trip.performed.reportedAt ?? 0) > (b.trip.performed.reportedAt ?? 0));

/** The stop at which a bus was last reported, or which it is on its way to. */
interface At {
  readonly position: number;
  readonly stands: boolean;
}

function whereabouts({ known, pattern }: FeedTrip, present: Present): At {
  const last = known.trip.performed.visits.at(-1);
  const end = pattern.stops.length - 1;
  const first = realTimeDeparture(known, 0, null);
  const waits = first !== 'gone' && !present.hasCome(first.departs);
  // Riders may be counted at the first stop after the start was reported.
  const stands = last === undefined || last.position === 0 ? waits && last?.hasLeft !== true : !last.hasLeft;
  const position = last?.position ?? 0;
  return { position: stands ? position : Math.min(position + 1, end), stands };
}

/** Where a vehicle is by the last report of its driver; there are no coordinates but those of the stop at which it has just arrived. */
export function vehiclePositionOf(
  vehicleId: string,
  trip: FeedTrip,
  present: Present,
  placeOf: (stopId: string) => Place | null,
): FeedEntity {
  const { known, pattern } = trip;
  const at = whereabouts(trip, present);
  const stop = pattern.stops[at.position];
  const measured = present.atLatest(known.trip.performed.reportedAt);
  const place = at.stands && !present.hasPassed(plus(measured, standsAtStop)) ? placeOf(stop?.stopId ?? '') : null;
  const id = feedId(vehicleId);
  const occupancy = isFresh(trip, at, present) ? known.occupancy : null;
  return create(FeedEntitySchema, {
    id: `vehicle:${id}`,
    vehicle: {
      trip: ownDescriptor(trip),
      vehicle: { id },
      ...(place === null ? {} : { position: place }),
      currentStopSequence: stop?.stopSequence ?? 0,
      stopId: feedId(stop?.stopId ?? ''),
      currentStatus: at.stands ? StopStatus.STOPPED_AT : StopStatus.IN_TRANSIT_TO,
      timestamp: seconds64(measured),
      ...(occupancy === null ? {} : { occupancyStatus: bands[occupancy] }),
    },
  });
}

const bands: Readonly<Record<OccupancyStatus, Occupancy>> = {
  EMPTY: Occupancy.EMPTY,
  MANY_SEATS_AVAILABLE: Occupancy.MANY_SEATS_AVAILABLE,
  FEW_SEATS_AVAILABLE: Occupancy.FEW_SEATS_AVAILABLE,
  STANDING_ROOM_ONLY: Occupancy.STANDING_ROOM_ONLY,
  FULL: Occupancy.FULL,
};

/** A count holds until the next stop, where people get on and off: if that time has passed without a report, it is out of date. */
function isFresh({ known }: FeedTrip, { position, stands }: At, present: Present): boolean {
  const next = realTimeDeparture(known, stands ? position + 1 : position, null);
  return next === 'gone' || !present.hasPassed(next.departs);
}
