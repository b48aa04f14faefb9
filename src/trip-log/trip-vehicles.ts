import type { EpochSeconds } from '../scheduling/service-time.js';
import { placesOf, type Capacity } from './occupancy.js';
import { vehicleCorrected } from './trip-event.js';

/** What each vehicle takes, by its id. */
export type Capacities = ReadonlyMap<string, Capacity>;

interface Naming {
  readonly eventId: string;
  readonly kind: string;
  readonly vehicleId: string | null;
  readonly at: EpochSeconds;
  readonly receivedAt: EpochSeconds;
}

/**
 * The vehicles that ran a trip, each once, the one that was named last at the end. A manager who says which it was knows of no other.
 * @param counting the events of the trip that count
 */
export function vehiclesOf(counting: readonly Naming[]): string[] {
  const naming = counting.filter(({ vehicleId }) => vehicleId !== null);
  if (naming.length === 0) return [];
  const corrections = naming.filter(({ kind }) => kind === vehicleCorrected);
  const last = corrections.reduce<Naming | null>((a, b) => (a === null || isHeardLater(b, a) ? b : a), null);
  if (last !== null) return namesOf([last]);
  return namesOf(naming.sort((a, b) => a.at - b.at || (a.eventId < b.eventId ? -1 : 1)));
}

const isHeardLater = (a: Naming, b: Naming): boolean =>
  a.receivedAt > b.receivedAt || (a.receivedAt === b.receivedAt && a.eventId > b.eventId);

/** Each once, at the place where it is named last. */
function namesOf(naming: readonly Naming[]): string[] {
  const names = new Set<string>();
  for (const { vehicleId } of naming) {
    if (vehicleId === null) continue;
    names.delete(vehicleId);
    names.add(vehicleId);
  }
  return [...names];
}

/** How many people the largest of the vehicles takes. @returns null where that of one is not known, or there is none */
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
