import { formatServiceTime, plus, type Seconds, type ServiceTime } from './service-time.js';

/** A stretch of the day with one headway. Half-open: `end` itself has no departure. */
export interface Period {
  readonly start: ServiceTime;
  readonly end: ServiceTime;
  readonly headway: Seconds;
  /** Departures fall this long after each multiple of the headway: 15 min at a 30-min headway gives :15 and :45. */
  readonly offset: Seconds;
}

/** Seconds from the first departure at each stop of a pattern (Transmodel's time demand type). */
export interface StopOffsets {
  readonly arrivals: readonly number[];
  readonly departures: readonly number[];
}

export interface GeneratedTrip {
  readonly tripId: string;
  readonly startTime: ServiceTime;
}

/**
 * The departures of a period, on the clock face: no rider inside the period waits longer than one headway for the next.
 * @example departureTimes({ start: serviceTime('07:00'), end: serviceTime('09:30'), headway: minutes(30), offset: minutes(15) })
 *   // 07:15 07:45 08:15 08:45 09:15
 * @throws RangeError when the headway is not a positive whole number
 */
export function departureTimes(period: Period): ServiceTime[] {
  const { start, end, headway, offset } = period;
  if (!Number.isInteger(headway) || headway <= 0) throw new RangeError(`headway of ${headway} seconds`);
  const late = (((start - offset) % headway) + headway) % headway;
  const first = late === 0 ? start : start + headway - late;
  const count = Math.max(0, Math.ceil((end - first) / headway));
  return Array.from({ length: count }, (_, index) => (first + index * headway) as ServiceTime);
}

/**
 * Readable ASCII, stable as long as the departure itself: `songhong-0-weekday-0730`, with seconds only where there are some.
 * @param prefix route, direction and service, or the id of the trip that served as the model
 */
export function tripIdAt(prefix: string, startTime: ServiceTime): string {
  const [hh, mm, ss] = formatServiceTime(startTime).split(':');
  return `${prefix}-${hh}${mm}${ss === '00' ? '' : ss}`;
}

/**
 * Trips for periods with headways. Where periods touch or overlap the same departure is made once.
 * @example generateTrips('songhong-0-weekday', [{ start: serviceTime('07:00'), … }])[1] // { tripId: 'songhong-0-weekday-0730', … }
 */
export function generateTrips(prefix: string, periods: readonly Period[]): GeneratedTrip[] {
  const starts = [...new Set(periods.flatMap(departureTimes))].sort((a, b) => a - b);
  return starts.map((startTime) => ({ tripId: tripIdAt(prefix, startTime), startTime }));
}

export interface StopTime {
  readonly arrivalTime: ServiceTime;
  readonly departureTime: ServiceTime;
}

/** The stop times of a trip: its offsets, from its start. They are computed, never stored. */
export function stopTimes(startTime: ServiceTime, offsets: StopOffsets): StopTime[] {
  return offsets.departures.map((departure, position) => ({
    arrivalTime: plus(startTime, (offsets.arrivals[position] ?? departure) as Seconds),
    departureTime: plus(startTime, departure as Seconds),
  }));
}
