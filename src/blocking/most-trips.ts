import { at, earliestRunningEmpty, emptySecondsBetween, firstFrom, never, type TripOrder, tripOrderOf } from './trip-chains.js';
import type { VehicleRules, VehicleTrip } from './vehicle-trip.js';

/**
 * Finds the trips that a given number of vehicles cannot run: as few as possible, and among equally few those worth least. Vehicles
 * flow from departure to departure; each further one takes the path that adds the most, which may change the paths of others (minimum-cost
 * flow).
 * @param worth of a trip, 0 to 1; it only decides between equally many trips, and never outweighs one more trip
 */
export function tripsTooMany<Trip extends VehicleTrip>(
  trips: readonly Trip[],
  rules: VehicleRules,
  vehicles: number,
  worth: (trip: Trip) => number,
): Trip[] {
  const order = tripOrderOf(trips, rules.layover);
  const value = new Map(trips.map((trip) => [trip.tripId, 1 + worth(trip) / (trips.length + 1)]));
  const network = networkOf(order, rules, (trip) => value.get(trip.tripId) ?? 1);
  for (let vehicle = 0; vehicle < vehicles; vehicle += 1) if (!sendVehicle(network)) break;
  const isRun = new Set(network.arcs.filter(({ trip, flow }) => trip !== null && flow > 0).map(({ trip }) => trip));
  return trips.filter(({ tripId }) => !isRun.has(tripId));
}

/** An arc of the flow network. `trip` is null if it runs none, else `cost` is negative; `most` is its capacity. */
interface Arc {
  readonly from: number;
  readonly to: number;
  readonly cost: number;
  readonly most: number;
  readonly trip: string | null;
  flow: number;
}

interface Network {
  readonly source: number;
  readonly sink: number;
  readonly arcs: readonly Arc[];
  /** The arcs that begin or end at each node. */
  readonly around: readonly (readonly Arc[])[];
}

/**
 * Two nodes for each trip: at the first a vehicle stands at the stop just before the departure, and either runs the trip or waits for the
 * next departure there; at the second it has run the trip, and goes on to a later departure or ends its day.
 */
function networkOf(order: TripOrder, rules: VehicleRules, valueOf: (trip: VehicleTrip) => number): Network {
  const { trips, starts, ready, startStops, endStops, stopIds, leaving } = order;
  const empty = rules.allowsEmptyRunning ? earliestRunningEmpty(order, emptySecondsBetween(order, rules)) : null;
  const placeOf = new Int32Array(trips.length);
  for (const list of leaving) list.forEach((trip, place) => (placeOf[trip] = place));
  const [source, sink] = [trips.length, trips.length + 1];
  const arcs: Arc[] = [];
  const arc = (from: number, to: number, cost: number, most: number, trip: string | null = null): void => {
    arcs.push({ from, to, cost, most, trip, flow: 0 });
  };
  leaving.forEach((list) => {
    if (list[0] !== undefined) arc(source, list[0], 0, never);
  });
  trips.forEach((trip, index) => {
    const next = leaving[at(startStops, index)]?.[at(placeOf, index) + 1];
    arc(index, next ?? sink, 0, never);
    const end = trips.length + 2 + index;
    arc(index, end, -valueOf(trip), 1, trip.tripId);
    arc(end, sink, 0, never);
    stopIds.forEach((_, stop) => {
      const time = empty === null ? (stop === at(endStops, index) ? at(ready, index) : never) : at(empty, index * stopIds.length + stop);
      const list = leaving[stop] as readonly number[];
      const follower = time === never ? undefined : list[firstFrom(list, starts, time)];
      if (follower !== undefined) arc(end, follower, 0, never);
    });
  });
  const around: Arc[][] = Array.from({ length: 2 * trips.length + 2 }, () => []);
  for (const each of arcs) {
    around[each.from]?.push(each);
    around[each.to]?.push(each);
  }
  return { source, sink, arcs, around };
}

/**
 * Sends one more vehicle along a cheapest path, if that adds trips or worth (Bellman–Ford in the order of the day, which rarely needs a
 * second round).
 * @returns whether it was sent
 */
function sendVehicle({ source, sink, around }: Network): boolean {
  const costs = new Float64Array(around.length).fill(Infinity);
  const cameBy: (Arc | undefined)[] = [];
  costs[source] = 0;
  const waiting = new Set([source]);
  for (const node of waiting) {
    waiting.delete(node);
    for (const arc of around[node] as readonly Arc[]) {
      const isOnwards = arc.from === node;
      if (isOnwards ? arc.flow >= arc.most : arc.flow === 0) continue;
      const other = isOnwards ? arc.to : arc.from;
      const cost = (costs[node] as number) + (isOnwards ? arc.cost : -arc.cost);
      if (cost >= (costs[other] as number) - 1e-9) continue;
      costs[other] = cost;
      cameBy[other] = arc;
      waiting.add(other);
    }
  }
  if (!((costs[sink] as number) < -1e-9)) return false;
  for (let node = sink; node !== source;) {
    const arc = cameBy[node] as Arc;
    const isOnwards = arc.to === node;
    arc.flow += isOnwards ? 1 : -1;
    node = isOnwards ? arc.from : arc.to;
  }
  return true;
}
