import type { Links } from './matching.js';
import { at, type Earliest, never, type TripOrder } from './trip-chains.js';

/**
 * Finds the forcing trips to show: of all sets of trips no two of which one vehicle can run, and that are as large as the fewest vehicles,
 * the one whose departures lie closest together; of equally close sets the earliest, compared departure by departure.
 *
 * Such a set contains exactly one trip of every vehicle. The search begins with the first trip of each vehicle. If one vehicle can run
 * the current trip b after the current trip a, then no set of the current or later trips contains a, so the vehicle of a advances to its
 * next trip. This yields the earliest set; advancing the vehicle of its first departure yields the next one, and so on. Each vehicle
 * passes through its day once.
 * @param next for each trip the next one of its vehicle, in a solution with the fewest vehicles; -1: none
 */
export function closestSet(order: TripOrder, earliest: Earliest, { next, previous }: Links): number[] {
  const { trips, starts, startStops, stopIds } = order;
  const canFollow = (trip: number, other: number): boolean =>
    at(starts, other) >= at(earliest, trip * stopIds.length + at(startStops, other));
  const current = Int32Array.from(trips.keys()).filter((trip) => at(previous, trip) < 0);

  /**
   * Advances vehicles until no two current trips can be run by one vehicle.
   * @param moved vehicles to compare again
   * @returns false if a vehicle has run out of trips
   */
  function goOn(moved: number[]): boolean {
    for (let vehicle = moved.pop(); vehicle !== undefined; vehicle = moved.pop()) {
      const trip = at(current, vehicle);
      for (let other = 0; other < current.length; other += 1) {
        if (other === vehicle) continue;
        const isFollowed = canFollow(trip, at(current, other));
        if (!isFollowed && !canFollow(at(current, other), trip)) continue;
        const mover = isFollowed ? vehicle : other;
        if (!moveOn(mover)) return false;
        moved.push(mover);
        if (isFollowed) break;
      }
    }
    return true;
  }

  const moveOn = (vehicle: number): boolean => {
    const after = at(next, at(current, vehicle));
    if (after >= 0) current[vehicle] = after;
    return after >= 0;
  };

  let best = { span: never, set: new Int32Array() };
  for (let is = current.length > 0 && goOn([...current.keys()]); is && best.span > 0;) {
    const times = current.map((trip) => at(starts, trip));
    const [from, until] = [times.reduce((a, b) => Math.min(a, b)), times.reduce((a, b) => Math.max(a, b))];
    if (until - from < best.span) best = { span: until - from, set: current.slice() };
    const leavingFirst = [...times.keys()].filter((vehicle) => at(times, vehicle) === from);
    is = leavingFirst.every(moveOn) && goOn(leavingFirst);
  }
  return [...best.set].sort((a, b) => a - b);
}
