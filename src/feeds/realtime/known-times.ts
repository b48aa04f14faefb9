import { hasStarted, isBelieved, realTimeDeparture, type RealTimeTrip } from '../../operations/real-time-trip.js';
import { plus, seconds, type EpochSeconds } from '../../scheduling/service-time.js';
import type { PlannedCall } from '../../trip-log/trip-performed.js';
import type { Present } from './present.js';

/** When a bus arrived at a stop or left it, or is expected to. */
export interface KnownTime {
  readonly at: EpochSeconds;
  /** It was reported, and has happened; otherwise it is expected. */
  readonly isReported: boolean;
}

/** What is known of a call of a trip; null: nothing. */
export interface KnownCall {
  readonly arrival: KnownTime | null;
  readonly departure: KnownTime | null;
}

const nothing: KnownCall = { arrival: null, departure: null };

const reported = (at: EpochSeconds): KnownTime => ({ at, isReported: true });
const expected = (at: EpochSeconds): KnownTime => ({ at, isReported: false });

/**
 * What is known of the calls of a trip, in order: what was reported, and what is expected and has not passed yet. A time that has passed
 * without a report is not known: the bus may be later than thought, or its driver does not report every stop. Of a trip that should
 * have started, and whose start was not reported, nothing is known. But of a trip that a manager moved the new times are known
 * throughout, because without them consumers would show those of the static feed.
 */
export function knownCalls(known: RealTimeTrip, stopCount: number, present: Present): KnownCall[] {
  const calls = Array.from({ length: stopCount }, (_, position) => callAt(known, position, stopCount - 1, present));
  const isOverdue =
    !isMoved(known) && !hasStarted(known.trip) && known.trip.performed.state !== 'cancelled' && isFirstPassed(known, present);
  return inOrder(isOverdue ? calls.map(onlyReported) : calls);
}

const onlyReported = ({ arrival, departure }: KnownCall): KnownCall => ({
  arrival: arrival?.isReported === true ? arrival : null,
  departure: departure?.isReported === true ? departure : null,
});

function isFirstPassed(known: RealTimeTrip, present: Present): boolean {
  const first = realTimeDeparture(known, 0, null);
  return first !== 'gone' && present.hasPassed(first.departs);
}

function callAt(known: RealTimeTrip, position: number, last: number, present: Present): KnownCall {
  const { trip } = known;
  const { visits, state, actualEnd } = trip.performed;
  if (state === 'cancelled') return nothing;
  const planned: PlannedCall | undefined = trip.plan[position];
  const visit = visits.find((each) => each.position === position);
  const mayBe = (at: EpochSeconds | null): at is EpochSeconds =>
    at !== null && present.hasCome(at) && (planned === undefined || isBelieved(at, planned.arrival));
  const ended = position === last && state === 'completed' ? actualEnd : null;
  const arrived = [visit?.actualArrival ?? null, ended].find(mayBe) ?? null;
  const departs = position === last && arrived !== null ? 'gone' : realTimeDeparture(known, position, null);
  if (departs === 'gone') return { arrival: arrived === null ? null : reported(arrived), departure: null };
  const isPast = departs.source === 'driver-reported' && present.hasCome(departs.departs);
  const isOfPlan = departs.source === 'planned' && isMoved(known);
  const isKnown = isPast || isOfPlan || (departs.source !== 'planned' && !present.hasPassed(departs.departs));
  const departure = !isKnown ? null : isPast ? reported(departs.departs) : expected(departs.departs);
  if (arrived !== null) return { arrival: reported(arrived), departure };
  const dwells = planned === undefined ? 0 : planned.departure - planned.arrival;
  const arrives = plus(departs.departs, seconds(-dwells));
  const arrival = departure === null || departure.isReported || (!isOfPlan && present.hasPassed(arrives)) ? null : expected(arrives);
  return { arrival, departure };
}

/** A manager's plan is news by itself: a moved trip is expected at its new times. */
const isMoved = ({ trip }: RealTimeTrip): boolean => trip.shift !== 0;

/**
 * Leaves out times so that the others increase from stop to stop (E022), and no departure is before its arrival (E025). Of reports, the
 * later stop counts: a driver who taps two stops at once left the first one earlier.
 */
function inOrder(calls: readonly KnownCall[]): KnownCall[] {
  const last = calls.findLastIndex(({ arrival, departure }) => arrival?.isReported === true || departure?.isReported === true);
  const kept = calls.map((call, position) => (position < last ? onlyReported(call) : call));
  let [next, nextOfStop] = [Infinity, Infinity];
  for (let position = kept.length - 1; position >= 0; position -= 1) {
    const call = kept[position] ?? nothing;
    nextOfStop = next - 1;
    const keep = (time: KnownTime | null): KnownTime | null => {
      if (time?.isReported !== true) return time;
      if (time.at > nextOfStop) return null;
      [next, nextOfStop] = [time.at, time.at];
      return time;
    };
    const departure = keep(call.departure);
    kept[position] = { arrival: keep(call.arrival), departure };
  }
  let [before, beforeOfStop] = [-Infinity, -Infinity];
  return kept.map((call) => {
    beforeOfStop = before + 1;
    const keep = (time: KnownTime | null): KnownTime | null => {
      if (time === null || time.at < beforeOfStop) return null;
      [before, beforeOfStop] = [time.at, time.at];
      return time;
    };
    return { arrival: keep(call.arrival), departure: keep(call.departure) };
  });
}
