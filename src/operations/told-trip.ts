import { boardingPositions, type Pattern } from '../scheduling/trips.js';
import { minutes, plus, seconds, type EpochSeconds, type Seconds, type ServiceDate } from '../scheduling/service-time.js';
import type { OperatedTrip, Report } from '../trip-log/operated-trip.js';
import { estimatedDeparture, expectedDelay } from '../trip-log/trip-performed.js';

/** The trip that a vehicle has before another one. */
export interface PreviousTrip {
  readonly tripId: string;
  readonly patternId: number;
  readonly departs: EpochSeconds;
  /** Nobody reported that it left. */
  readonly isEstimated: boolean;
  readonly arrives: EpochSeconds;
}

/** What a trip that nobody reported is expected to do: to leave late, or not to leave any more, because its vehicle has started on a later one. */
export type Expectation = { readonly isOver: false; readonly delay: Seconds; readonly previous: PreviousTrip } | { readonly isOver: true };

/** A trip of which more is known than the timetable says: somebody reported on it, or its vehicle is late. */
export interface ToldTrip extends Report {
  /** What its vehicle's other trips tell of it; null: nothing. */
  readonly expected: Expectation | null;
  /** What was worked out of its departures, by position: asked for all the time, and emptied when anything is said of the trip. */
  readonly known?: (Known | 'gone')[];
}

/** What is known of a departure. */
export interface Known {
  /** When it leaves as far as anybody knows. */
  readonly departs: EpochSeconds;
  readonly source: 'planned' | 'driver-reported' | 'estimated';
  readonly status: 'scheduled' | 'cancelled';
  /** It is expected to be so late because its driver says so, and not because it or its vehicle was seen late. */
  readonly isSaid?: true;
}

/** A departure from a stop that is not as the timetable has it. */
export interface ToldCall {
  readonly told: ToldTrip;
  readonly position: number;
  readonly departs: EpochSeconds;
}

/** What is told of the trips of a date. */
export interface ToldDay {
  find(tripId: string): ToldTrip | undefined;
  /** The departures from a stop that are not as the timetable has them, from an instant on, in order of time. */
  callsFrom(stopId: string, from: EpochSeconds): readonly ToldCall[];
  /** Those that the timetable does not promise on the date. */
  listOutside(): readonly ToldTrip[];
}

/** What is told of the trips of an agency, on a date or later. */
export interface Told {
  readonly from: ServiceDate;
  readonly days: ReadonlyMap<ServiceDate, ToldDay>;
  /** The routes whose drivers report: there, a trip of which nothing is heard is one that is missing. */
  readonly reportingRouteIds: ReadonlySet<string>;
}

/** Whatever is said to have happened longer before the plan was said of the wrong trip: no bus of the evening is gone in the morning. */
const mostEarly = minutes(60);
const isBelieved = (at: EpochSeconds | null, planned: EpochSeconds): at is EpochSeconds => at !== null && at > planned - mostEarly;

/** No timetable has it and nobody added it: a driver just runs it. */
export const isExtra = ({ plan }: OperatedTrip): boolean => plan.length === 0;
/** It is in no timetable of the day, so whoever looks there does not find it. */
const isAdded = (trip: OperatedTrip): boolean => trip.isAdded || isExtra(trip);

/** Whether it was reported that a trip has started, at a time that can be. */
export function hasStarted({ performed, plan }: OperatedTrip): boolean {
  const { state, actualStart, isStartReported, actualEnd, visits } = performed;
  const planned = plan[0]?.departure;
  const mayBe = (at: EpochSeconds | null): boolean => at === null || planned === undefined || isBelieved(at, planned);
  if (state === 'cancelled') return false;
  if (actualStart !== null) return mayBe(actualStart);
  if (state === 'completed') return mayBe(actualEnd);
  // That it started was said, and nobody knows when.
  if (isStartReported) return true;
  return visits.some(({ hasLeft, actualDeparture }) => hasLeft && mayBe(actualDeparture));
}

/**
 * What is known of a trip's departure from a stop; `gone`: it left, and nobody said when, or it does not leave any more. A cancelled one keeps its
 * time; one that has left has the time it left; from its first stop a started trip leaves as its driver said, but not before the plan; later stops
 * are estimated. One that has not left is expected as late as its driver says or as its vehicle is, whichever is later.
 * @param timetabled where the trip has no plan of its own for the stop
 */
export function knownOf(told: Pick<ToldTrip, 'trip' | 'expected'>, position: number, timetabled: EpochSeconds | null): Known | 'gone' {
  const { trip, expected } = told;
  if (isExtra(trip) && timetabled === null) return knownOfExtra(trip, position);
  const { performed, plan } = trip;
  const scheduled = plan[position]?.departure ?? timetabled;
  if (scheduled === null) return 'gone';
  const { state, cancelledBy, visits, actualStart, actualEnd } = performed;
  // What a manager cancels is the plan from then on; nobody on the road has reported it.
  if (state === 'cancelled')
    return { departs: scheduled, source: cancelledBy === 'driver' ? 'driver-reported' : 'planned', status: 'cancelled' };
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  if (isBelieved(left, scheduled)) return { departs: left, source: 'driver-reported', status: 'scheduled' };
  // That it left may be known without when.
  const mayBe = (at: EpochSeconds | null): boolean => at === null || isBelieved(at, scheduled);
  const hasEnded = state === 'completed' && mayBe(actualEnd);
  const isPast = hasEnded || visits.some((visit) => visit.position >= position && visit.hasLeft && mayBe(visit.actualDeparture));
  if (isPast) return 'gone';
  const isStartBelieved = actualStart === null || isBelieved(actualStart, plan[0]?.departure ?? scheduled);
  if (position === 0 && actualStart !== null && isStartBelieved)
    return { departs: actualStart > scheduled ? actualStart : scheduled, source: 'driver-reported', status: 'scheduled' };
  const estimated = isStartBelieved ? estimatedDeparture(performed, plan, position) : null;
  const said = performed.saidDelay?.delay ?? 0;
  if (isBelieved(estimated, scheduled)) return expectedAt(estimated, said > Math.max(0, performed.delay ?? 0));
  if (!hasStarted(trip)) {
    if (expected?.isOver === true) return 'gone';
    const late = Math.max(said, expected?.delay ?? 0);
    if (late > 0) return expectedAt(plus(scheduled, seconds(late)), said > (expected?.delay ?? 0));
  } else if (position > 0 && said > 0) return expectedAt(plus(scheduled, expectedDelay(performed)), true);
  return { departs: scheduled, source: 'planned', status: 'scheduled' };
}

const expectedAt = (departs: EpochSeconds, isSaid: boolean): Known => ({
  departs,
  source: 'estimated',
  status: 'scheduled',
  ...(isSaid ? { isSaid } : {}),
});

/** A trip that a driver runs outside the timetable is known from its start on, and takes as long as it usually does. */
function knownOfExtra({ performed: { state, visits, actualStart }, offsets }: OperatedTrip, position: number): Known | 'gone' {
  if (state === 'cancelled') return 'gone';
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  if (left !== null) return { departs: left, source: 'driver-reported', status: 'scheduled' };
  if (state === 'completed' || visits.some((visit) => visit.position >= position && visit.hasLeft)) return 'gone';
  if (position === 0) return actualStart === null ? 'gone' : { departs: actualStart, source: 'driver-reported', status: 'scheduled' };
  const last = visits.findLast(({ actualDeparture }) => actualDeparture !== null);
  const [from, at] = last === undefined ? [0, actualStart] : [last.position, last.actualDeparture];
  const [left0, here] = [offsets?.departures[from], offsets?.departures[position]];
  if (at === null || left0 === undefined || here === undefined) return 'gone';
  return { departs: plus(at, seconds(Math.max(0, here - left0))), source: 'estimated', status: 'scheduled' };
}

/** When the timetable has it leave a stop; null: it has not. */
export function timetabledDeparture(trip: OperatedTrip, position: number): EpochSeconds | null {
  const planned = plannedDeparture(trip, position);
  return planned === null || isAdded(trip) ? null : plus(planned, seconds(0 - trip.shift));
}

const plannedDeparture = ({ plan }: OperatedTrip, position: number): EpochSeconds | null => plan[position]?.departure ?? null;

/** The departures of a trip that are not as the timetable has them, or not in it. Those that left before their time are found by that. */
export function callsOf(told: ToldTrip, pattern: Pattern): ToldCall[] {
  return boardingPositions(pattern).flatMap((position) => {
    const timetabled = timetabledDeparture(told.trip, position);
    const known = knownOf(told, position, null);
    if (known === 'gone') return [];
    const isAsPlanned = timetabled !== null && known.status === 'scheduled' && known.departs <= timetabled && told.trip.shift === 0;
    return isAsPlanned ? [] : [{ told, position, departs: known.departs }];
  });
}
