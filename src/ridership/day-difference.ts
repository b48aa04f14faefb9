import type { RidershipTrip } from './ridership-trip.js';

/** A trip whose stored row (`kept`) differs from what its events give; null: there is no such row. Stored as JSON in `job_runs`. */
export interface TripDifference {
  readonly tripId: string;
  readonly kept: Partial<RidershipTrip> | null;
  readonly derived: Partial<RidershipTrip> | null;
}

/** @returns the trips that differ, with the fields that do */
export function dayDifference(stored: readonly RidershipTrip[], derived: readonly RidershipTrip[]): TripDifference[] {
  const [before, after] = [byId(stored), byId(derived)];
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((tripId): TripDifference[] => {
    const [a, b] = [before.get(tripId) ?? null, after.get(tripId) ?? null];
    if (a === null || b === null) return [{ tripId, kept: a, derived: b }];
    const fields = (Object.keys(b) as (keyof RidershipTrip)[]).filter((field) => a[field] !== b[field]);
    return fields.length === 0 ? [] : [{ tripId, kept: pick(a, fields), derived: pick(b, fields) }];
  });
}

const byId = (trips: readonly RidershipTrip[]): Map<string, RidershipTrip> => new Map(trips.map((trip) => [trip.tripId, trip]));

const pick = (trip: RidershipTrip, fields: readonly (keyof RidershipTrip)[]): Partial<RidershipTrip> =>
  Object.fromEntries(fields.map((field) => [field, trip[field]]));
