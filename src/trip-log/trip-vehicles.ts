import type { EpochSeconds } from '../scheduling/service-time.js';
import { placesOf, type Capacity } from './occupancy.js';
import { vehicleCorrected } from './trip-event.js';

/** The capacity of each vehicle, by its id. */
export type Capacities = ReadonlyMap<string, Capacity>;

interface Naming {
  readonly eventId: string;
  readonly kind: string;
  readonly vehicleId: string | null;
  readonly at: EpochSeconds;
  readonly receivedAt: EpochSeconds;
}

/**
 * The vehicles that ran a trip, each once, the one logged last at the end. A manager's correction of the vehicle replaces all others.
 * @param counting the effective events of the trip
 */
export function vehiclesOf(counting: readonly Naming[]): string[] {
  const naming = counting.filter(({ vehicleId }) => vehicleId !== null);
  if (naming.length === 0) return [];
  const corrections = naming.filter(({ kind }) => kind === vehicleCorrected);
  const last = corrections.reduce<Naming | null>((a, b) => (a === null || isReceivedLater(b, a) ? b : a), null);
  if (last !== null) return namesOf([last]);
  return namesOf(naming.sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1)));
}

const isReceivedLater = (a: Naming, b: Naming): boolean =>
  a.receivedAt > b.receivedAt || (a.receivedAt === b.receivedAt && a.eventId > b.eventId);

/** Each vehicle once, at its last place. */
function namesOf(naming: readonly Naming[]): string[] {
  const names = new Set<string>();
  for (const { vehicleId } of naming) {
    if (vehicleId === null) continue;
    names.delete(vehicleId);
    names.add(vehicleId);
  }
  return [...names];
}

/** The capacity of the largest vehicle. @returns null if there is no vehicle, or the capacity of one is unknown */
export function placesIn(vehicleIds: readonly string[], capacities: Capacities): number | null {
  let most: number | null = null;
  for (const vehicleId of vehicleIds) {
    const capacity = capacities.get(vehicleId);
    const places = capacity === undefined ? null : placesOf(capacity);
    if (places === null) return null;
    most = Math.max(most ?? 0, places);
  }
  return most;
}
