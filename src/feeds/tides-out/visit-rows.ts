import { formatInstant, type EpochSeconds } from '../../scheduling/service-time.js';
import { stopIdOf } from '../../trip-log/event-place.js';
import type { LoggedEvent } from '../../trip-log/operated-trip.js';
import { knownTimes } from '../../trip-log/trip-event.js';
import { hasCount, knownCounts, type TripPerformed } from '../../trip-log/trip-performed.js';
import { feedId } from '../gtfs-out/feed-ids.js';
import { countSources, isCount, type ExportContext, type ExportedTrip } from './exported-trip.js';
import type { TidesCells } from './tides-columns.js';

type Visit = TripPerformed['visits'][number];

/** A call of a trip, in the order in which it is exported. */
export interface ExportedCall {
  /** `trip_stop_sequence`, from 1 without gaps. */
  readonly sequence: number;
  /** Index on the trip; null: a stop at which the trip does not call by its timetable. */
  readonly position: number | null;
  readonly stopId: string | null;
  /** What was logged at it. */
  readonly events: readonly LoggedEvent[];
  readonly visit: Visit | null;
}

const isGone = ({ stopIsGone }: LoggedEvent): boolean => stopIsGone === true;
/** Index of the stop at which an event counts; people counted without a stop are taken to be at the first, as in the figures. */
const positionOf = ({ position, count }: LoggedEvent): number | null => position ?? (count === null ? null : 0);

/**
 * The calls of a trip: of one that ran, all by its timetable, then stops at which it does not call any more but people were counted; of a
 * cancelled one, those at which something was logged; of an unlogged one none.
 */
export function callsOf({ trip, events }: ExportedTrip): ExportedCall[] {
  const { performed, stopIds } = trip;
  const { visits, state } = performed;
  const logged = visits.map(({ position }) => position);
  const ran = state === 'completed' || state === 'underway';
  const positions = ran ? [...new Set([...stopIds.keys(), ...logged])] : logged;
  const visitOf = new Map(visits.map((visit) => [visit.position, visit]));
  const calls = positions.map((position, index): ExportedCall => ({
    sequence: index + 1,
    position,
    stopId: stopIds[position] ?? null,
    events: events.filter((event) => !isGone(event) && positionOf(event) === position),
    visit: visitOf.get(position) ?? null,
  }));
  const gone = events.filter((event) => isGone(event) && isCount(event));
  const goneIds = [...new Set(gone.map((event) => stopIdOf(event, stopIds)))];
  return calls.concat(
    goneIds.map((stopId, index) => ({
      sequence: calls.length + index + 1,
      position: null,
      stopId,
      events: gone.filter((event) => stopIdOf(event, stopIds) === stopId),
      visit: null,
    })),
  );
}

const nobody = { boardings: 0, alightings: 0, leftBehind: 0 };
const sumOf = (events: readonly LoggedEvent[], kind: string): number =>
  events.reduce((sum, event) => (event.kind === kind ? sum + (event.count ?? 0) : sum), 0);

/** The rows of `stop_visits`. */
export function visitRows(exported: ExportedTrip, calls: readonly ExportedCall[], context: ExportContext): TidesCells[] {
  const { date, trip } = exported;
  let load = 0;
  return calls.map((call): TidesCells => {
    const { position, visit, stopId, events, sequence } = call;
    load = visit?.departureLoad ?? load;
    const stop = position === null ? undefined : context.patterns.get(trip.patternId)?.stops[position];
    const at = (time: EpochSeconds | null | undefined): string | null => (time == null ? null : formatInstant(time, context.zone));
    const planned = position === null ? undefined : trip.plan[position];
    const counts = countsOf(trip.performed, call);
    return {
      service_date: date,
      trip_id_performed: trip.tripId,
      trip_stop_sequence: sequence,
      scheduled_stop_sequence: trip.isScheduled ? (stop?.stopSequence ?? null) : null,
      pattern_id: trip.patternId,
      vehicle_id: vehicleAt(exported, events) ?? context.placeholder,
      dwell: dwellOf(visit),
      stop_id: stopId === null ? null : feedId(stopId),
      timepoint: stop === undefined ? null : context.isTimepoint(trip.patternId, stop.stopSequence),
      schedule_arrival_time: at(planned?.arrival),
      schedule_departure_time: at(planned?.departure),
      actual_arrival_time: at(visit?.actualArrival ?? endAt(exported, call)),
      actual_departure_time: at(visit?.actualDeparture),
      boarding_1: counts.boardings,
      alighting_1: counts.alightings,
      departure_load: position !== null && isLoadKnown(trip.performed) && load >= 0 ? load : null,
      schedule_relationship: relationshipOf(exported, call, counts.boardings),
      banche_left_behind: counts.leftBehind,
      banche_counted_at: at(first(knownTimes(events.filter(isCount)))),
      banche_count_source: countSources(events.filter(isCount)),
    };
  });
}

/** A driver who ends a trip has arrived at its last stop. null: this is another call, or nobody reported when it ended. */
const endAt = ({ trip: { performed, stopIds } }: ExportedTrip, { position }: ExportedCall): EpochSeconds | null =>
  performed.state === 'completed' && position === stopIds.length - 1 ? performed.actualEnd : null;

const first = (times: readonly EpochSeconds[]): EpochSeconds | null =>
  times.reduce<EpochSeconds | null>((a, b) => (a === null || b < a ? b : a), null);

function countsOf(performed: TripPerformed, { visit, events, position }: ExportedCall): ReturnType<typeof knownCounts> {
  if (position !== null) return knownCounts(performed, visit ?? nobody);
  return knownCounts(performed, {
    boardings: sumOf(events, 'boarded'),
    alightings: sumOf(events, 'alighted'),
    leftBehind: sumOf(events, 'left-behind'),
  });
}

/** The load is known if everybody who boarded was counted, and who got off, too. */
const isLoadKnown = (performed: TripPerformed): boolean => hasCount(performed) && knownCounts(performed).alightings !== null;

function dwellOf(visit: Visit | null): number | null {
  const { actualArrival = null, actualDeparture = null } = visit ?? {};
  const dwell = actualArrival === null || actualDeparture === null ? -1 : actualDeparture - actualArrival;
  return dwell < 0 ? null : dwell;
}

function relationshipOf(exported: ExportedTrip, call: ExportedCall, boardings: number | null): string {
  if (call.position === null || !exported.trip.isScheduled) return 'Added';
  // Nothing is known of this call, not even that nobody boarded.
  const isUnknown = call.visit === null && boardings === null && endAt(exported, call) === null;
  return isUnknown ? 'Missing' : 'Scheduled';
}

/** The vehicle that an event at the call names last; a correction of the vehicle applies to the whole trip. */
export function vehicleAt({ trip, isVehicleCorrected }: ExportedTrip, events: readonly LoggedEvent[]): string | null {
  return isVehicleCorrected ? trip.vehicleId : (events.findLast(({ vehicleId }) => vehicleId !== null)?.vehicleId ?? trip.vehicleId);
}
