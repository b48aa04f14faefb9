import type { Expectation, PreviousTrip } from './told-trip.js';
import { minutes, plus, seconds, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';

/** Of a trip, whose vehicle it may be. */
export interface VehicleNamed {
  readonly tripId: string;
  readonly blockId: string | null;
  /** Named by what was logged of it. */
  readonly loggedVehicleId: string | null;
  readonly assignedVehicleId: string | null;
}

/** A trip as one of those that its vehicle has on a date. */
export interface TripOfVehicle extends VehicleNamed {
  readonly patternId: number;
  /** By the timetable; of a trip outside it, what was said of it or is expected. */
  readonly planned: { readonly starts: EpochSeconds; readonly ends: EpochSeconds };
  /** By how much a manager moved it. */
  readonly shift: Seconds;
  readonly isCancelled: boolean;
  /** By how much its driver expects to be late; 0 where nothing was said. */
  readonly said: Seconds;
  /** Null: nobody reported that it started. */
  readonly run: Run | null;
}

/** What is known of a trip that was started. */
interface Run {
  readonly departs: EpochSeconds;
  /** It is known to have started, but not when. */
  readonly isEstimated: boolean;
  /** When its vehicle was, or is expected to be, at its last stop. */
  readonly doneAt: EpochSeconds;
}

/** Somebody will have changed the plan before a bus that is later than this leaves. */
export const mostExpectedDelay = minutes(60);

const over: Expectation = { isOver: true };

/** A vehicle by its id, or, where nobody named one, by the block or the trip that it is known for. */
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
 * The vehicle of each trip: the one that was logged on it, else the one that was logged on the last trip of its block before it of
 * which one was, else the one assigned to it, else the block itself, or the trip, which no other trip then shares.
 * @param trips all of their blocks, in order of their planned start
 */
export function vehiclesOf(trips: readonly VehicleNamed[]): Map<string, string> {
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

/** In the order in which a vehicle has them. */
export const inOrder = <T extends Pick<TripOfVehicle, 'tripId' | 'planned'>>(trips: readonly T[]): T[] =>
  [...trips].sort((a, b) => a.planned.starts - b.planned.starts || (a.tripId < b.tripId ? -1 : 1));

/** The trip that a vehicle is on or had last. */
interface Held {
  readonly previous: PreviousTrip;
  readonly plannedEnd: EpochSeconds;
}

/**
 * What the trips of one vehicle on a date that nobody reported are expected to do. Each starts no earlier than the vehicle is done with
 * the one before; nothing is added for turning round, so the layover is the slack and is used up first. What its driver says is not in what is expected of a trip, but
 * in what follows from it for the next.
 * @param trips in order of their planned start
 * @returns by trip id; a trip that is expected as it was planned is not in it
 */
export function expectations(trips: readonly TripOfVehicle[]): Map<string, Expectation> {
  const expected = new Map<string, Expectation>();
  const running = trips.filter(({ isCancelled }) => !isCancelled);
  const started = lastStartedOf(running);
  let held: Held | null = null;
  running.forEach((trip, place) => {
    const { tripId, patternId, planned, shift, said, run } = trip;
    const [starts, ends] = [plus(planned.starts, shift), plus(planned.ends, shift)];
    if (run !== null) {
      // Whatever came before it, its vehicle was done with that.
      held = {
        previous: { tripId, patternId, departs: run.departs, isEstimated: run.isEstimated, arrives: run.doneAt },
        plannedEnd: planned.ends,
      };
      return;
    }
    if (place < started(trip)) return void expected.set(tripId, over);
    // What is planned at the same time is not driven by one vehicle: nothing follows from the one for the other.
    const before: Held | null = held !== null && held.plannedEnd <= planned.starts ? held : null;
    const late = before === null ? 0 : Math.max(0, before.previous.arrives - starts);
    const following = seconds(late > mostExpectedDelay ? 0 : late);
    if (before !== null && following > 0) expected.set(tripId, { isOver: false, delay: following, previous: before.previous });
    const delay = seconds(Math.max(following, said));
    const arrives = plus(ends, delay);
    if (held === null || before !== null || arrives > held.previous.arrives)
      held = { previous: { tripId, patternId, departs: plus(starts, delay), isEstimated: true, arrives }, plannedEnd: planned.ends };
  });
  return expected;
}

/**
 * The place of the last trip that was started instead of the one asked about. Where trips are planned at the same time, they are not all
 * driven by one vehicle, whatever was assigned: then only those of the same block tell.
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
