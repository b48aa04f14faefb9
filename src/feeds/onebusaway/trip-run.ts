import type { Network } from '../../network/network.service.js';
import { headsignAt } from '../../network/spoken.js';
import type { Language } from '../../language.js';
import type { RealTimeTrip } from '../../operations/real-time-trip.js';
import { lastAlighting, type Pattern } from '../../scheduling/trips.js';
import { instant, type EpochSeconds, type ServiceDate } from '../../scheduling/service-time.js';
import type { StopOffsets } from '../../scheduling/timetable.js';
import type { TripOfVersion, TripsOfVersion } from '../../timetables/blocks.service.js';

/** The timetable that is in force on a date. */
export interface TimetableDay {
  readonly date: ServiceDate;
  /** Noon minus 12 hours, from which its times count. */
  readonly starts: EpochSeconds;
  readonly zone: string;
  /** With the names of the date. */
  readonly network: Network;
  readonly versionId: number;
  readonly trips: TripsOfVersion;
  readonly runs: (serviceId: string, routeId: string) => boolean;
  /** The id of a service in the GTFS, where one that runs on other dates on a route is a service of its own. */
  readonly serviceIdInFeed: (serviceId: string, routeId: string) => string;
}

/** A trip on a date, with its scheduled times at each stop of its pattern, before any move. */
export interface TripRun {
  readonly day: TimetableDay;
  readonly tripId: string;
  readonly pattern: Pattern;
  readonly arrivals: readonly EpochSeconds[];
  readonly departures: readonly EpochSeconds[];
  /** null: it is not in the timetable of the date. */
  readonly serviceId: string | null;
  readonly blockId: string | null;
  readonly headsign: string | null;
  readonly modelTripId: string | null;
  /** null: nothing was reported or follows from reports. */
  readonly realTime: RealTimeTrip | null;
}

/** A trip of the timetable. */
export function runInTimetable(
  day: TimetableDay,
  trip: TripOfVersion,
  { pattern, offsets }: { readonly pattern: Pattern; readonly offsets: StopOffsets },
  realTime: RealTimeTrip | null,
): TripRun {
  const { tripId, serviceId, blockId, headsign, modelTripId, startTime } = trip;
  const at = (offset: number): EpochSeconds => instant(day.starts + startTime + offset);
  const [arrivals, departures] = [offsets.arrivals.map(at), offsets.departures.map(at)];
  return { day, tripId, pattern, arrivals, departures, serviceId, blockId, headsign, modelTripId, realTime };
}

/** A trip that was added, or that a driver just ran. @returns null: it has no time yet */
export function runOutside(day: TimetableDay, realTime: RealTimeTrip): TripRun | null {
  const { tripId, patternId, plan, offsets, shift, headsign, blockId, modelTripId, performed } = realTime.trip;
  const pattern = day.network.patterns.get(patternId);
  if (pattern === undefined) return null;
  const known = { day, tripId, pattern, serviceId: null, blockId, headsign, modelTripId, realTime };
  if (plan.length > 0) {
    const planned = (at: EpochSeconds): EpochSeconds => instant(at - shift);
    return { ...known, arrivals: plan.map(({ arrival }) => planned(arrival)), departures: plan.map(({ departure }) => planned(departure)) };
  }
  const { actualStart, state } = performed;
  if (actualStart === null || state === 'cancelled') return null;
  const after = (offset: number): EpochSeconds => instant(actualStart + offset);
  const { arrivals, departures } = offsets ?? { arrivals: [0], departures: [0] };
  return { ...known, arrivals: arrivals.map(after), departures: departures.map(after) };
}

/** The headsign at a stop of the trip; by default where it begins. */
export const headsignOfRun = (run: TripRun, language: Language, position = 0): string =>
  headsignAt(run.day.network, run.pattern, run, position, language);

/** Whether riders may board at a stop of the trip. */
export const boardsAt = ({ pattern }: Pick<TripRun, 'pattern'>, position: number): boolean =>
  pattern.stops[position]?.boards === true && position < lastAlighting(pattern);

/** Whether riders may get off at a stop of the trip. */
export const alightsAt = ({ pattern }: Pick<TripRun, 'pattern'>, position: number): boolean =>
  position > 0 && pattern.stops[position]?.dropOffType !== 'none';

export const isCancelled = ({ realTime }: Pick<TripRun, 'realTime'>): boolean => realTime?.trip.performed.state === 'cancelled';
