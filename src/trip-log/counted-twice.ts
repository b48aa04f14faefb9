import {
  byVehicle,
  callOf,
  receiptTime,
  isSameCounter,
  isStart,
  reliableTime,
  logsOfCounters,
  pairsOf,
  sourceOf,
  spanOf,
  type Counted,
  type Counting,
} from './counting.js';
import { overlap } from './overlapping-counts.js';
import { isBegunAgain, isRepeated } from './repeated-log.js';
import { countingKinds, type EventKind } from './trip-event.js';

export type { Counted, Counting } from './counting.js';

/** Seconds by which a trip may exceed its planned time; `patienceForVehicle` if the vehicle changed, as another one had to come. */
const extraTime = 3_600;
const patienceForVehicle = 4 * 3_600;
/** Seconds; the duration assumed for a trip of unknown duration, longer than that of any shuttle. */
const longestTrip = 2 * 3_600;
/** Seconds within which a manager who enters the same number again has perhaps pressed a button twice. */
const doublePressSeconds = 300;

/**
 * Whether the same people may have been counted twice on a trip. All events stay and count; a person has to check them. A driver who takes
 * over during the trip, a logged change of vehicle, and additions by managers are not suspicious.
 * @param effective the events of the trip that count, in any order
 */
export function isCountedTwice(effective: readonly Counting[], trip: Counted): boolean {
  if (isPlain(effective, trip)) return isTooMany(effective, trip);
  const counts = effective.filter(({ kind }) => countingKinds.has(kind as EventKind));
  if (counts.length === 0) return false;
  const boarded = counts.filter(({ kind }) => kind === 'boarded');
  if (isClosedBefore(effective, boarded) || isAddedTwice(counts, trip) || isTooMany(counts, trip)) return true;
  const logged = effective.filter((event) => sourceOf(event) !== 'manager');
  const ofVehicles = byVehicle(effective, logged);
  if (isHoursApart(logged, ofVehicles.length > 1, trip)) return true;
  return ofVehicles.some((group) => isDoubled(group, trip.stops));
}

/** @param logged the events of one vehicle */
function isDoubled(logged: readonly Counting[], stops: number): boolean {
  if (isRepeated(logged, stops)) return true;
  const logs = logsOfCounters(logged);
  return logs.some((log) => isBegunAgain(log, stops)) || pairsOf(logs).some(([a, b]) => overlap(a, b, stops));
}

/**
 * Whether the log cannot be suspicious except by the number of people: one person, one vehicle, one start, one end, within the time of a
 * trip. It is called for every trip that is derived, so it allocates nothing.
 */
function isPlain(effective: readonly Counting[], { seconds }: Counted): boolean {
  const [first] = effective;
  if (first === undefined) return true;
  let [starts, ends] = [0, 0];
  let [from, to, startReceived, endReceived] = [Infinity, -Infinity, -Infinity, Infinity];
  let vehicleId: string | null = null;
  for (const event of effective) {
    if (!isSameCounter(first, event)) return false;
    if (event.vehicleId != null && vehicleId !== null && event.vehicleId !== vehicleId) return false;
    vehicleId ??= event.vehicleId ?? null;
    if (event.kind === 'trip-ended') {
      ends += 1;
      endReceived = receiptTime(event);
    }
    if (isStart(event)) {
      starts += 1;
      startReceived = receiptTime(event);
    }
    if (event.kind !== 'boarded' && !isStart(event)) continue;
    if (event.at < from) from = event.at;
    if (event.at > to) to = event.at;
  }
  const isWithin = to - from <= (seconds ?? longestTrip) + extraTime && startReceived <= endReceived;
  // Without a start a second log could begin anywhere, except in an import, which has one end for each trip.
  const isBegun = starts === 1 || (starts === 0 && sourceOf(first) === 'import');
  return sourceOf(first) !== 'manager' && isBegun && ends <= 1 && isWithin;
}

/**
 * Whether people were counted after another source had counted people and closed the trip. Managers are excepted: they see what was counted
 * and add to it.
 */
function isClosedBefore(effective: readonly Counting[], boarded: readonly Counting[]): boolean {
  const counting = new Set(boarded.map(sourceOf));
  if (counting.size < 2) return false;
  const closed = effective.filter((event) => event.kind === 'trip-ended' && counting.has(sourceOf(event)));
  return boarded.some(
    (on) => sourceOf(on) !== 'manager' && closed.some((end) => sourceOf(end) !== sourceOf(on) && receiptTime(on) >= receiptTime(end)),
  );
}

/** Whether two managers added the same number at a stop, or one manager did so twice within minutes. */
function isAddedTwice(counts: readonly Counting[], { stops }: Counted): boolean {
  const added = counts.filter((event) => sourceOf(event) === 'manager');
  return added.some((one, index) =>
    added.slice(index + 1).some((other) => {
      const isSame = one.kind === other.kind && one.count === other.count && callOf(one, stops) === callOf(other, stops);
      if (!isSame) return false;
      return (one.accountId ?? null) !== (other.accountId ?? null) || Math.abs(receiptTime(one) - receiptTime(other)) <= doublePressSeconds;
    }),
  );
}

/** Whether more people were aboard than the largest vehicle of the trip holds. */
function isTooMany(counts: readonly Counting[], { stops, places }: Counted): boolean {
  if (places === null || counts.reduce((sum, { kind, count }) => (kind === 'boarded' ? sum + (count ?? 0) : sum), 0) <= places)
    return false;
  const [on, off] = [new Map<number, number>(), new Map<number, number>()];
  let areCallsKnown = true;
  for (const event of counts) {
    if (event.kind !== 'boarded' && event.kind !== 'alighted') continue;
    const call = callOf(event, stops);
    if (call === null) areCallsKnown = false;
    else addTo(event.kind === 'boarded' ? on : off, call, event.count ?? 0);
  }
  // Everybody who boards at a stop is aboard when the bus leaves it, even if others got off before.
  if ([...on.values()].some((people) => people > places)) return true;
  if (!areCallsKnown || off.size === 0) return false;
  let load = 0;
  for (const call of [...new Set([...on.keys(), ...off.keys()])].sort((a, b) => a - b)) {
    load += (on.get(call) ?? 0) - (off.get(call) ?? 0);
    if (load > places) return true;
  }
  return false;
}

const addTo = (sums: Map<number, number>, call: number, count: number): void => void sums.set(call, (sums.get(call) ?? 0) + count);

/** Whether two starts, or boardings at one stop, are too far apart for a single trip. */
function isHoursApart(logged: readonly Counting[], isVehicleChanged: boolean, { stops, seconds }: Counted): boolean {
  const longest = (seconds ?? longestTrip) + (isVehicleChanged ? patienceForVehicle : extraTime);
  const [first, last] = [new Map<number | null, number>(), new Map<number | null, number>()];
  for (const event of logged) {
    if (event.kind !== 'boarded') continue;
    const at = reliableTime(event);
    if (at === null) continue;
    const call = callOf(event, stops);
    first.set(call, Math.min(first.get(call) ?? at, at));
    last.set(call, Math.max(last.get(call) ?? at, at));
  }
  if ([...first].some(([call, at]) => (last.get(call) ?? at) - at > longest)) return true;
  const started = spanOf(logged.filter(isStart));
  return started !== null && started.to - started.from > longest;
}
