import type { EpochSeconds, ServiceDate } from '../../scheduling/service-time.js';
import type { Pattern } from '../../scheduling/trips.js';
import { effectiveEvents } from '../../trip-log/effective-events.js';
import { placedOn } from '../../trip-log/event-place.js';
import type { LoggedEvent, OperatedTrip } from '../../trip-log/operated-trip.js';
import type { TripPerformed, TripState } from '../../trip-log/trip-performed.js';
import { countingKinds, flagsOf, isRunEvent, reconstructionFlag, vehicleCorrected } from '../../trip-log/trip-event.js';

/** What the rows of trips need besides the trips. */
export interface ExportContext {
  /** The moment of the export: what was due by then is in it. */
  readonly asOf: EpochSeconds;
  readonly zone: string;
  /** The version whose timetable a date has; null: no timetable. */
  readonly versionId: number | null;
  readonly patterns: ReadonlyMap<number, Pattern>;
  /** GTFS `route_type` of a route. */
  readonly routeTypeOf: (routeId: string) => number | null;
  /** Whether a stop of a pattern is a timepoint. */
  readonly isTimepoint: (patternId: number, stopSequence: number) => boolean;
  /** The id of trips without a vehicle. */
  readonly placeholder: string;
  /** Pseudonyms of people and phones. */
  readonly operatorIdOf: (accountId: string) => string;
  readonly deviceIdOf: (deviceId: string) => string;
}

/** A trip with the events that count, in the order in which they happened. */
export interface ExportedTrip {
  readonly date: ServiceDate;
  readonly trip: OperatedTrip;
  readonly events: readonly LoggedEvent[];
  /** A manager corrected which vehicle ran the trip, all of it. */
  readonly isVehicleCorrected: boolean;
}

const byTime = (a: LoggedEvent, b: LoggedEvent): number => a.at - b.at || (a.eventId < b.eventId ? -1 : 1);

export function exportedTrip(trip: OperatedTrip, logged: readonly LoggedEvent[]): ExportedTrip {
  const effective = effectiveEvents(placedOn(logged, trip.stopIds));
  const isVehicleCorrected = effective.some(({ kind, vehicleId }) => kind === vehicleCorrected && vehicleId !== null);
  return { date: trip.serviceDate, trip, isVehicleCorrected, events: effective.filter(isRunEvent).sort(byTime) };
}

/** Whether it belongs into an export: trips that are not due yet do not, unless something was logged of them. @param asOf the moment of the export */
export const belongsIn = ({ performed, plan: [first] }: OperatedTrip, asOf: EpochSeconds): boolean =>
  performed.state !== 'planned' || (first !== undefined && first.departure <= asOf);

export type ExportedState = Exclude<TripState, 'planned'> | 'unreported';

/** What became of a trip, as `banche_state` says: one that was due, and of which nothing was reported yet, is not unlogged before its day is closed. */
export const exportedState = ({ state }: Pick<TripPerformed, 'state'>): ExportedState => (state === 'planned' ? 'unreported' : state);

/** Who said something of a trip, as `banche_count_source` says. */
export type CountSource = 'driver' | 'manager' | 'paper' | 'import' | 'reconstruction';

export const isCount = ({ kind }: LoggedEvent): boolean => countingKinds.has(kind);

/** Who counted, as `banche_count_source` says. */
export function countSources(events: readonly LoggedEvent[]): string | null {
  const sources = new Set(events.map(countSourceOf));
  return sources.size === 0 ? null : [...sources].sort().join(' ');
}

export function countSourceOf({ source, sentBy = null, flags }: LoggedEvent): CountSource {
  if (source === 'import') return flagsOf(flags).includes(reconstructionFlag) ? 'reconstruction' : 'import';
  return source === 'manager' && sentBy !== null ? 'paper' : source;
}
