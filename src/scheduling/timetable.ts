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
 * The departures of a period at multiples of the headway: no rider within the period waits longer than one headway.
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
 * A readable ASCII id that stays the same as long as the departure does: `songhong-0-weekday-0730`, with seconds only if they are not 00.
 * @param prefix route, direction and service, or the id of the trip that served as the model
 */
export function tripIdAt(prefix: string, startTime: ServiceTime): string {
  const [hh, mm, ss] = formatServiceTime(startTime).split(':');
  return `${prefix}-${hh}${mm}${ss === '00' ? '' : ss}`;
}

/**
 * Trips for periods with headways. If periods overlap, the same departure is generated only once.
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

/** The stop times of a trip: its start plus its offsets. They are computed, never stored. */
export function stopTimes(startTime: ServiceTime, offsets: StopOffsets): StopTime[] {
  return offsets.departures.map((departure, position) => ({
    arrivalTime: plus(startTime, (offsets.arrivals[position] ?? departure) as Seconds),
    departureTime: plus(startTime, departure as Seconds),
  }));
}

/** The stops from one stop on, in order, and the riding time to each. */
export interface StopsAhead<Stop extends { readonly stopId: string }> {
  readonly stops: readonly Stop[];
  /** For each trip the seconds from its departure at the first stop to its arrival at every stop; null: nobody can get off there. */
  readonly timings: readonly (readonly (number | null)[])[];
}

/**
 * Joins two lists of stops: all stops of both, each list in its own order, shared stops once as far as the orders agree. The timings of the
 * first list come first.
 * @example joinedStops({ stops: [a, c], timings: [[0, 60]] }, { stops: [a, b, c], timings: [[0, 30, 90]] })
 *   // { stops: [a, b, c], timings: [[0, null, 60], [0, 30, 90]] }
 */
export function joinedStops<Stop extends { readonly stopId: string }>(one: StopsAhead<Stop>, other: StopsAhead<Stop>): StopsAhead<Stop> {
  const stops: Stop[] = [];
  const [ofOne, ofOther]: [number[], number[]] = [[], []];
  const shared = sharedStops(one.stops, other.stops);
  let [at, atOther] = [0, 0];
  const take = (from: readonly Stop[], place: number, ...columns: number[][]): void => {
    for (const column of columns) column.push(stops.length);
    stops.push(from[place] as Stop);
  };
  for (const [next, nextOther] of [...shared, [one.stops.length, other.stops.length] as const]) {
    for (; at < next; at += 1) take(one.stops, at, ofOne);
    for (; atOther < nextOther; atOther += 1) take(other.stops, atOther, ofOther);
    if (next < one.stops.length) take(one.stops, next, ofOne, ofOther);
    [at, atOther] = [next + 1, nextOther + 1];
  }
  const placed = (timings: StopsAhead<Stop>['timings'], columns: readonly number[]): (number | null)[][] =>
    timings.map((timing) => stops.map((_, column) => timing[columns.indexOf(column)] ?? null));
  return { stops, timings: [...placed(one.timings, ofOne), ...placed(other.timings, ofOther)] };
}

/** The indexes of a longest common subsequence of both lists. */
function sharedStops<Stop extends { readonly stopId: string }>(one: readonly Stop[], other: readonly Stop[]): [number, number][] {
  const isShared = (at: number, atOther: number): boolean => one[at]?.stopId === other[atOther]?.stopId;
  const counts = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const count = (at: number, atOther: number): number => counts[at]?.[atOther] ?? 0;
  for (let at = one.length - 1; at >= 0; at -= 1)
    for (let atOther = other.length - 1; atOther >= 0; atOther -= 1)
      (counts[at] as number[])[atOther] = isShared(at, atOther)
        ? 1 + count(at + 1, atOther + 1)
        : Math.max(count(at + 1, atOther), count(at, atOther + 1));
  const found: [number, number][] = [];
  for (let [at, atOther] = [0, 0]; at < one.length && atOther < other.length;)
    if (isShared(at, atOther)) found.push([at++, atOther++]);
    else if (count(at + 1, atOther) >= count(at, atOther + 1)) at += 1;
    else atOther += 1;
  return found;
}
