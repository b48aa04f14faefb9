import type { Expectation, PreviousTrip } from './real-time-trip.js';
import { minutes, plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';

/** What shows which vehicle runs a trip. */
export interface VehicleClues {
  readonly tripId: string;
  readonly blockId: string | null;
  /** The vehicle named in its events. */
  readonly loggedVehicleId: string | null;
  readonly assignedVehicleId: string | null;
}

/** A trip in the form in which the trips of one vehicle on a date are evaluated. */
export interface TripOfVehicle extends VehicleClues {
  readonly patternId: number;
  /** By the timetable, before any move; for a trip outside it, the reported or expected times. */
  readonly planned: { readonly starts: EpochSeconds; readonly ends: EpochSeconds };
  /** How far a manager moved it. */
  readonly shift: Seconds;
  readonly isCancelled: boolean;
  /** The delay that its driver reported; 0: none. */
  readonly driversDelay: Seconds;
  /** null: nobody reported that it started. */
  readonly run: Run | null;
}

/** A trip that has started. */
interface Run {
  readonly departs: EpochSeconds;
  /** It was not reported when it started; `departs` is an estimate. */
  readonly isEstimated: boolean;
  /** When its vehicle was, or is expected to be, at its last stop. */
  readonly doneAt: EpochSeconds;
}

/** A longer delay is not passed on to the next trip: by then somebody will have changed the plan. */
const maxExpectedDelay = minutes(60);

const tripIsOver: Expectation = { isOver: true };

/** Identifies a vehicle by its id or, if none is named, by the block or the trip that it runs. */
const vehicleKey = (kind: 'vehicle' | 'block' | 'trip', id: string): string => `${kind} ${id}`;

/** @example vehicleIn('block 7') // { vehicleId: null, blockId: '7', tripId: null } */
export function vehicleIn(key: string): {
  readonly vehicleId: string | null;
  readonly blockId: string | null;
  readonly tripId: string | null;
} {
  const blank = key.indexOf(' ');
  const [kind, id] = [key.slice(0, blank), key.slice(blank + 1)];
  return { vehicleId: kind === 'vehicle' ? id : null, blockId: kind === 'block' ? id : null, tripId: kind === 'trip' ? id : null };
}

/**
 * The vehicle of each trip: the one logged on it, else the one logged last on an earlier trip of its block, else the one assigned to it,
 * else the unnamed vehicle of its block or, without a block, of the trip alone.
 * @param trips with all other trips of their blocks, in order of their planned start
 * @returns by trip id, the key of its vehicle (`vehicleKey`)
 */
export function vehiclesOf(trips: readonly VehicleClues[]): Map<string, string> {
  const lastLogged = new Map<string, string>();
  return new Map(
    trips.map(({ tripId, blockId, loggedVehicleId, assignedVehicleId }) => {
      if (blockId !== null && loggedVehicleId !== null) lastLogged.set(blockId, loggedVehicleId);
      const vehicleId = loggedVehicleId ?? (blockId === null ? undefined : lastLogged.get(blockId)) ?? assignedVehicleId;
      const own = blockId === null ? vehicleKey('trip', tripId) : vehicleKey('block', blockId);
      return [tripId, vehicleId === null ? own : vehicleKey('vehicle', vehicleId)];
    }),
  );
}

/** In the order in which a vehicle runs them. */
export const inOrder = <T extends Pick<TripOfVehicle, 'tripId' | 'planned'>>(trips: readonly T[]): T[] =>
  [...trips].sort((a, b) => a.planned.starts - b.planned.starts || (a.tripId < b.tripId ? -1 : 1));

/** The trip that a vehicle is on or ran last. */
interface LatestTrip {
  readonly previous: PreviousTrip;
  readonly plannedEnd: EpochSeconds;
}

/**
 * What is expected of those trips of one vehicle on a date that have no reports. Each starts no earlier than its vehicle is done with the
 * one before. No time is added for turning round: the planned layover absorbs a delay first. A delay that a driver reports does not
 * enter the expectation of that trip, only those of the following trips.
 * @param trips in order of their planned start
 * @returns by trip id; trips that are expected as planned are not included
 */
export function expectations(trips: readonly TripOfVehicle[]): Map<string, Expectation> {
  const expected = new Map<string, Expectation>();
  const running = trips.filter(({ isCancelled }) => !isCancelled);
  const started = lastStartedOf(running);
  let latest: LatestTrip | null = null;
  running.forEach((trip, place) => {
    const { tripId, patternId, planned, shift, driversDelay, run } = trip;
    const [starts, ends] = [plus(planned.starts, shift), plus(planned.ends, shift)];
    if (run !== null) {
      // Its vehicle has finished its earlier trips.
      latest = {
        previous: { tripId, patternId, departs: run.departs, isEstimated: run.isEstimated, arrives: run.doneAt },
        plannedEnd: planned.ends,
      };
      return;
    }
    if (place < started(trip)) return void expected.set(tripId, tripIsOver);
    // Trips planned at the same time cannot be run by one vehicle, so neither delays the other.
    const before: LatestTrip | null = latest !== null && latest.plannedEnd <= planned.starts ? latest : null;
    const late = before === null ? 0 : Math.max(0, before.previous.arrives - starts);
    const following = seconds(late > maxExpectedDelay ? 0 : late);
    if (before !== null && following > 0) expected.set(tripId, { isOver: false, delay: following, previous: before.previous });
    const delay = seconds(Math.max(following, driversDelay));
    const arrives = plus(ends, delay);
    if (latest === null || before !== null || arrives > latest.previous.arrives)
      latest = { previous: { tripId, patternId, departs: plus(starts, delay), isEstimated: true, arrives }, plannedEnd: planned.ends };
  });
  return expected;
}

/**
 * For each trip, the index of the last trip that its vehicle has started; -1: none. If some trips are planned at overlapping times, one
 * vehicle cannot run all of them, even if it is assigned to them: then only trips of the same block are considered.
 */
function lastStartedOf(trips: readonly TripOfVehicle[]): (trip: TripOfVehicle) => number {
  let end = -Infinity;
  let isOneVehicle = true;
  const ofBlock = new Map<string | null, number>();
  trips.forEach(({ planned, blockId, run }, place) => {
    if (planned.starts < end) isOneVehicle = false;
    end = Math.max(end, planned.ends);
    if (run !== null) ofBlock.set(blockId, place);
  });
  const last = Math.max(-1, ...ofBlock.values());
  return ({ blockId }) => (isOneVehicle ? last : blockId === null ? -1 : (ofBlock.get(blockId) ?? -1));
}

export const isSameExpectation = (a: Expectation | null, b: Expectation | null): boolean => JSON.stringify(a) === JSON.stringify(b);
