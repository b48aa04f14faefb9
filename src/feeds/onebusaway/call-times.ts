import { realTimeDeparture } from '../../operations/real-time-trip.js';
import { instant, plus, type EpochSeconds } from '../../scheduling/service-time.js';
import { isCancelled, type TripRun } from './trip-run.js';

/** When a bus calls at a stop, as far as it is known. */
export interface CallTimes {
  /** It was reported, estimated or moved; otherwise the scheduled times hold. */
  readonly isPredicted: boolean;
  /** null: unknown, or as scheduled. */
  readonly arrival: EpochSeconds | null;
  readonly departure: EpochSeconds | null;
  /** It has left, or will not come any more. */
  readonly isOver: boolean;
}

const asScheduled: CallTimes = { isPredicted: false, arrival: null, departure: null, isOver: false };

/** When the bus of a trip arrives at a stop and leaves it. A cancelled trip keeps its scheduled times. */
export function callTimes(run: TripRun, position: number): CallTimes {
  const { realTime } = run;
  if (realTime === null || isCancelled(run)) return asScheduled;
  const { trip } = realTime;
  const visit = trip.performed.visits.find((each) => each.position === position);
  const scheduled = run.departures[position];
  // What a trip outside the timetable has instead is in its plan, or only its usual running time.
  const timetabled = scheduled === undefined || run.serviceId === null ? null : plus(scheduled, trip.shift);
  const found = realTimeDeparture(realTime, position, timetabled);
  if (found === 'gone') return goneTimes(run, position, visit?.actualArrival ?? null);
  if (found.source === 'planned' && trip.shift === 0) return asScheduled;
  const waits = Math.max(0, (run.departures[position] ?? 0) - (run.arrivals[position] ?? 0));
  const arrival = visit?.actualArrival ?? instant(found.departs - waits);
  return { isPredicted: true, arrival: arrival > found.departs ? found.departs : arrival, departure: found.departs, isOver: false };
}

/** The times at a stop that the bus has left at an unknown time: those that were reported all the same. */
function goneTimes({ realTime, pattern }: TripRun, position: number, arrived: EpochSeconds | null): CallTimes {
  const performed = realTime?.trip.performed;
  const ended = position === pattern.stops.length - 1 ? (performed?.actualEnd ?? null) : null;
  const started = position === 0 ? (performed?.actualStart ?? null) : null;
  const arrival = arrived ?? ended ?? started;
  const departure = started ?? arrival;
  return { isPredicted: arrival !== null, arrival, departure, isOver: true };
}

/** The moment by which a call is listed: its departure, or its arrival where the trip ends. */
export function listedAt(run: TripRun, position: number, times: CallTimes): EpochSeconds {
  const { arrivals, departures } = run;
  const isLast = position === run.pattern.stops.length - 1;
  const [known, scheduled] = isLast ? [times.arrival, arrivals[position]] : [times.departure, departures[position]];
  return known ?? scheduled ?? instant(0);
}
