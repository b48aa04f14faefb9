import { formatInstant } from '../../scheduling/service-time.js';
import { knownTimes } from '../../trip-log/trip-event.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import type { ExportContext, ExportedTrip } from './exported-trip.js';
import type { TidesCells } from './tides-columns.js';
import { scheduledIdOf } from './trip-rows.js';
import { vehicleAt, type ExportedCall } from './visit-rows.js';

const eventTypes: Readonly<Record<string, string>> = {
  'stop-arrived': 'Vehicle arrived at stop',
  'stop-departed': 'Vehicle departed stop',
  boarded: 'Passenger boarded',
  alighted: 'Passenger alighted',
};

/**
 * The rows of `passenger_events`: what drivers tapped on the road, each tap as it was, without undone ones and those at an unknown time.
 * What managers corrected or files brought are no taps: `stop_visits` has their people.
 */
export function eventRows(exported: ExportedTrip, calls: readonly ExportedCall[], context: ExportContext): TidesCells[] {
  const { date, trip } = exported;
  return calls.flatMap(({ sequence, position, stopId, events }) => {
    const stop = position === null ? undefined : context.patterns.get(trip.patternId)?.stops[position];
    return events.flatMap((event): TidesCells[] => {
      const eventType = eventTypes[event.kind];
      if (event.source !== 'driver' || eventType === undefined || knownTimes([event]).length === 0) return [];
      const namesStop = event.position !== null || event.stopIsGone === true;
      return [
        {
          passenger_event_id: event.eventId,
          service_date: date,
          event_timestamp: formatInstant(event.at, context.zone),
          trip_id_performed: trip.tripId,
          trip_id_scheduled: scheduledIdOf(trip, context),
          trip_stop_sequence: sequence,
          scheduled_stop_sequence: trip.isScheduled && namesStop ? (stop?.stopSequence ?? null) : null,
          event_type: eventType,
          vehicle_id: vehicleAt(exported, [event]) ?? context.placeholder,
          device_id: event.deviceId == null ? null : context.deviceIdOf(event.deviceId),
          stop_id: namesStop && stopId !== null ? feedId(stopId) : null,
          pattern_id: trip.patternId,
          event_count: event.count ?? 1,
          banche_in_stop_visits: true,
        },
      ];
    });
  });
}
