import type { EpochSeconds } from '../scheduling/service-time.js';
import type { ToldCall } from './told-trip.js';

const none: readonly ToldCall[] = [];

/**
 * The departures of a date that are not as the timetable has them, by stop and in order of time: whoever asks at a stop looks only at those
 * that are still to come there, however much was reported on that day.
 */
export class CallsByStop {
  private readonly stops = new Map<string, ToldCall[]>();
  /** Where the calls of a trip stand. */
  private readonly placesOf = new Map<string, ReadonlySet<string>>();

  /** Instead of what stood there of the trip. @param stopIdOf the stop at a position of the trip */
  set(tripId: string, calls: readonly ToldCall[], stopIdOf: (position: number) => string): void {
    this.remove(tripId);
    const places = new Set<string>();
    for (const call of calls) {
      const stopId = stopIdOf(call.position);
      places.add(stopId);
      const atStop = this.stops.get(stopId);
      if (atStop === undefined) this.stops.set(stopId, [call]);
      else atStop.splice(firstFrom(atStop, call.departs + 1), 0, call);
    }
    if (places.size > 0) this.placesOf.set(tripId, places);
  }

  remove(tripId: string): void {
    for (const stopId of this.placesOf.get(tripId) ?? []) {
      const rest = this.stops.get(stopId)?.filter(({ told }) => told.trip.tripId !== tripId) ?? [];
      if (rest.length > 0) this.stops.set(stopId, rest);
      else this.stops.delete(stopId);
    }
    this.placesOf.delete(tripId);
  }

  from(stopId: string, from: EpochSeconds): readonly ToldCall[] {
    const calls = this.stops.get(stopId);
    if (calls === undefined) return none;
    const first = firstFrom(calls, from);
    return first === 0 ? calls : calls.slice(first);
  }
}

/** The place of the first call at an instant or later. */
function firstFrom(calls: readonly ToldCall[], from: number): number {
  let [low, high] = [0, calls.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((calls[middle]?.departs ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
