import {
  byVehicle,
  callOf,
  heardAt,
  isOne,
  isStart,
  knownAt,
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

/** So much longer than it is planned a trip may take; and where its vehicle was changed, until another one has come. */
const patience = 3_600;
const patienceForVehicle = 4 * 3_600;
/** As long as any shuttle's trip. */
const longestTrip = 2 * 3_600;
/** A manager who enters the same number once more within so many seconds has perhaps pressed a button twice. */
const pressedTwice = 300;

/**
 * Whether the same people may have been counted twice on a trip. Nothing that was logged is less true for it, and all of it counts;
 * somebody who knows has to look. Free of it are a driver who takes over from another in mid-trip, a change of vehicle that the log
 * tells of, and what a manager adds to what is there.
 * @param effective the events of the trip that count, in any order
 */
export function isCountedTwice(effective: readonly Counting[], trip: Counted): boolean {
  if (isPlain(effective, trip)) return false;
  const counts = effective.filter(({ kind }) => countingKinds.has(kind as EventKind));
  if (counts.length === 0) return false;
  const boarded = counts.filter(({ kind }) => kind === 'boarded');
  if (isClosedBefore(effective, boarded) || isAddedTwice(counts, trip) || isTooMany(counts, trip)) return true;
  const logged = effective.filter((event) => sourceOf(event) !== 'manager');
  const ofVehicles = byVehicle(effective, logged);
  if (isHoursApart(logged, ofVehicles.length > 1, trip)) return true;
  return ofVehicles.some((group) => isDoubled(group, trip.stops));
}

/** @param logged in one vehicle */
function isDoubled(logged: readonly Counting[], stops: number): boolean {
  if (isRepeated(logged, stops)) return true;
  const logs = logsOfCounters(logged);
  return logs.some((log) => isBegunAgain(log, stops)) || pairsOf(logs).some(([a, b]) => overlap(a, b, stops));
}

/**
 * Whether nothing of it can be: one person's log of one bus, begun and ended once, whose people all fit in, within the time that a
 * trip takes. Asked of every trip whenever it is derived, so it makes nothing.
 */
function isPlain(effective: readonly Counting[], { places, seconds }: Counted): boolean {
  const [first] = effective;
  if (first === undefined) return true;
  let [starts, ends, people] = [0, 0, 0];
  let [from, to, startHeard, endHeard] = [Infinity, -Infinity, -Infinity, Infinity];
  let vehicleId: string | null = null;
  for (const event of effective) {
    if (!isOne(first, event)) return false;
    if (event.vehicleId != null && vehicleId !== null && event.vehicleId !== vehicleId) return false;
    vehicleId ??= event.vehicleId ?? null;
    if (event.kind === 'trip-ended') {
      ends += 1;
      endHeard = heardAt(event);
    }
    if (isStart(event)) {
      starts += 1;
      startHeard = heardAt(event);
    }
    if (event.kind === 'boarded') people += event.count ?? 0;
    if (event.kind !== 'boarded' && !isStart(event)) continue;
    if (event.at < from) from = event.at;
    if (event.at > to) to = event.at;
  }
  const isWithin = to - from <= (seconds ?? longestTrip) + patience && startHeard <= endHeard;
  // Without a start another log may begin anywhere.
  return sourceOf(first) !== 'manager' && starts === 1 && ends <= 1 && isWithin && (places === null || people <= places);
}

/** Boardings that came when another source had counted its own and closed the trip. Not those of a manager, who sees what is there and adds to it. */
function isClosedBefore(effective: readonly Counting[], boarded: readonly Counting[]): boolean {
  const counting = new Set(boarded.map(sourceOf));
  if (counting.size < 2) return false;
  const closed = effective.filter((event) => event.kind === 'trip-ended' && counting.has(sourceOf(event)));
  return boarded.some(
    (on) => sourceOf(on) !== 'manager' && closed.some((end) => sourceOf(end) !== sourceOf(on) && heardAt(on) >= heardAt(end)),
  );
}

/** Whether two managers added the same number at a stop, or one did twice within minutes. */
function isAddedTwice(counts: readonly Counting[], { stops }: Counted): boolean {
  const added = counts.filter((event) => sourceOf(event) === 'manager');
  return added.some((one, index) =>
    added.slice(index + 1).some((other) => {
      const isSame = one.kind === other.kind && one.count === other.count && callOf(one, stops) === callOf(other, stops);
      if (!isSame) return false;
      return (one.accountId ?? null) !== (other.accountId ?? null) || Math.abs(heardAt(one) - heardAt(other)) <= pressedTwice;
    }),
  );
}

/** Whether more people were aboard than its largest vehicle takes. */
function isTooMany(counts: readonly Counting[], { stops, places }: Counted): boolean {
  if (places === null) return false;
  const [on, off] = [new Map<number, number>(), new Map<number, number>()];
  let isKnown = true;
  for (const event of counts) {
    if (event.kind === 'left-behind') continue;
    const call = callOf(event, stops);
    if (call === null) isKnown = false;
    else addTo(event.kind === 'boarded' ? on : off, call, event.count ?? 0);
  }
  // Whoever gets on at a stop is aboard when the bus leaves it, whoever got off before.
  if ([...on.values()].some((people) => people > places)) return true;
  if (!isKnown || off.size === 0) return false;
  let load = 0;
  for (const call of [...new Set([...on.keys(), ...off.keys()])].sort((a, b) => a - b)) {
    load += (on.get(call) ?? 0) - (off.get(call) ?? 0);
    if (load > places) return true;
  }
  return false;
}

const addTo = (sums: Map<number, number>, call: number, count: number): void => void sums.set(call, (sums.get(call) ?? 0) + count);

/** Whether the trip started at times so far apart, or people got on at one of its stops, that no single trip can have been driven. */
function isHoursApart(logged: readonly Counting[], isVehicleChanged: boolean, { stops, seconds }: Counted): boolean {
  const longest = (seconds ?? longestTrip) + (isVehicleChanged ? patienceForVehicle : patience);
  const [first, last] = [new Map<number | null, number>(), new Map<number | null, number>()];
  for (const event of logged) {
    if (event.kind !== 'boarded') continue;
    const at = knownAt(event);
    if (at === null) continue;
    const call = callOf(event, stops);
    first.set(call, Math.min(first.get(call) ?? at, at));
    last.set(call, Math.max(last.get(call) ?? at, at));
  }
  if ([...first].some(([call, at]) => (last.get(call) ?? at) - at > longest)) return true;
  const started = spanOf(logged.filter(isStart));
  return started !== null && started.to - started.from > longest;
}
