import type { EpochSeconds } from '../scheduling/service-time.js';
import type { ChangedCall } from './real-time-trip.js';

const none: readonly ChangedCall[] = [];

/**
 * The departures of a date that differ from the timetable, by stop and in order of time, so that an answer about a stop reads only the
 * later ones at that stop, however much was reported on that day.
 */
export class CallsByStop {
  private readonly stops = new Map<string, ChangedCall[]>();
  /** The stops at which calls of a trip are listed. */
  private readonly stopIdsOf = new Map<string, ReadonlySet<string>>();

  /** Replaces all calls of a trip. @param stopIdOf the stop at a position of the trip */
  set(tripId: string, calls: readonly ChangedCall[], stopIdOf: (position: number) => string): void {
    this.remove(tripId);
    const stopIds = new Set<string>();
    for (const call of calls) {
      const stopId = stopIdOf(call.position);
      stopIds.add(stopId);
      const atStop = this.stops.get(stopId);
      if (atStop === undefined) this.stops.set(stopId, [call]);
      else atStop.splice(firstFrom(atStop, call.departs + 1), 0, call);
    }
    if (stopIds.size > 0) this.stopIdsOf.set(tripId, stopIds);
  }

  remove(tripId: string): void {
    for (const stopId of this.stopIdsOf.get(tripId) ?? []) {
      const rest = this.stops.get(stopId)?.filter(({ trip }) => trip.trip.tripId !== tripId) ?? [];
      if (rest.length > 0) this.stops.set(stopId, rest);
      else this.stops.delete(stopId);
    }
    this.stopIdsOf.delete(tripId);
  }

  from(stopId: string, from: EpochSeconds): readonly ChangedCall[] {
    const calls = this.stops.get(stopId);
    if (calls === undefined) return none;
    const first = firstFrom(calls, from);
    return first === 0 ? calls : calls.slice(first);
  }
}

/** The index of the first call at an instant or later. */
function firstFrom(calls: readonly ChangedCall[], from: number): number {
  let [low, high] = [0, calls.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((calls[middle]?.departs ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
