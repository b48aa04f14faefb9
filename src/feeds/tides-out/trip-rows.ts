import { formatInstant, formatServiceTime, type EpochSeconds } from '../../scheduling/service-time.js';
import type { OperatedTrip } from '../../trip-log/operated-trip.js';
import { closesCount, knownTimes } from '../../trip-log/trip-event.js';
import { hasCount } from '../../trip-log/trip-performed.js';
import { feedId, versionedFeedId } from '../gtfs-out/feed-ids.js';
import { countSources, exportedState, isCount, type ExportContext, type ExportedTrip } from './exported-trip.js';
import type { TidesCells } from './tides-columns.js';

/** GTFS `route_type` as a word of TIDES. */
// prettier-ignore
const routeTypes = ['Tram / Streetcar / Light rail', 'Subway / Metro', 'Rail', 'Bus', 'Ferry', 'Cable tram', 'Aerial lift', 'Funicular'];
const laterRouteTypes: Readonly<Record<number, string>> = { 11: 'Trolleybus', 12: 'Monorail' };

/** The trip's id in `/feeds/gtfs.zip`; null: it is not in the timetable of its date. */
export const scheduledIdOf = ({ isScheduled, tripId }: OperatedTrip, { versionId }: ExportContext): string | null =>
  isScheduled && versionId !== null ? versionedFeedId(tripId, versionId) : null;

/** The row of `trips_performed`. */
export function tripRow(exported: ExportedTrip, context: ExportContext): TidesCells {
  const { date, trip } = exported;
  const { performed, plan, stopIds } = trip;
  const at = (time: EpochSeconds | null | undefined): string | null => (time == null ? null : formatInstant(time, context.zone));
  const routeType = context.routeTypeOf(trip.routeId);
  const id = (own: string | null | undefined): string | null => (own == null ? null : feedId(own));
  return {
    service_date: date,
    trip_id_performed: trip.tripId,
    vehicle_id: trip.vehicleId ?? context.placeholder,
    trip_id_scheduled: scheduledIdOf(trip, context),
    route_id: feedId(trip.routeId),
    route_type: routeType === null ? null : (routeTypes[routeType] ?? laterRouteTypes[routeType] ?? null),
    pattern_id: trip.patternId,
    direction_id: trip.directionId,
    operator_id: operatorOf(exported, context),
    block_id: id(trip.blockId),
    trip_start_stop_id: id(stopIds[0]),
    trip_end_stop_id: id(stopIds.at(-1)),
    schedule_trip_start: at(plan[0]?.departure),
    schedule_trip_end: at(plan.at(-1)?.arrival),
    actual_trip_start: at(performed.actualStart),
    actual_trip_end: at(performed.actualEnd),
    trip_type: 'In service',
    schedule_relationship: relationshipOf(trip),
    ...extraCells(exported, at),
  };
}

/** What TIDES cannot say. */
function extraCells({ trip, events }: ExportedTrip, at: (time: EpochSeconds | null) => string | null): TidesCells {
  const { performed, isScheduled, startTime, shift } = trip;
  const full = knownTimes(events.filter(({ kind }) => kind === 'bus-full'));
  // Of a counted trip without riders, whoever closed the count has counted.
  const counts = events.filter(isCount);
  const counting = counts.length > 0 ? counts : hasCount(performed) ? events.filter(closesCount) : [];
  const ran = performed.state === 'completed' || performed.state === 'underway';
  return {
    banche_state: exportedState(performed),
    banche_count: ran ? (hasCount(performed) ? 'complete' : 'incomplete') : null,
    banche_count_source: countSources(counting),
    banche_note: trip.isReconstruction ? 'reconstruction' : null,
    banche_start_time: isScheduled || startTime === null ? null : formatServiceTime(startTime),
    banche_shift_seconds: shift === 0 ? null : shift,
    banche_full: performed.wasFull ? true : null,
    banche_full_at: at(full[0] ?? null),
    banche_findings: [...new Set(performed.findings.map(({ code }) => code))].sort().join(' ') || null,
  };
}

function relationshipOf({ performed, isScheduled, isAdded }: OperatedTrip): string {
  if (performed.state === 'cancelled') return 'Canceled';
  if (isScheduled) return 'Scheduled';
  return isAdded ? 'Added' : 'Unscheduled';
}

/** The pseudonym of whoever drove: the last person who logged on the road, or whose paper sheet was entered. */
function operatorOf({ events }: ExportedTrip, { operatorIdOf }: ExportContext): string | null {
  const isByDriver = ({ source, sentBy = null }: (typeof events)[number]): boolean =>
    source === 'driver' || (source === 'manager' && sentBy !== null);
  const last = events.findLast((event) => isByDriver(event) && event.accountId !== null);
  return last?.accountId == null ? null : operatorIdOf(last.accountId);
}
