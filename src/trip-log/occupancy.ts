import type { TripPerformed } from './trip-performed.js';

/** How full a bus is, in the words of GTFS-Realtime's `OccupancyStatus`. */
export const occupancyStatuses = ['EMPTY', 'MANY_SEATS_AVAILABLE', 'FEW_SEATS_AVAILABLE', 'STANDING_ROOM_ONLY', 'FULL'] as const;
export type OccupancyStatus = (typeof occupancyStatuses)[number];

/** The capacity of a vehicle, as far as it is known. */
export interface Capacity {
  readonly capacitySeated: number | null;
  readonly capacityStanding: number | null;
}

/** How many people fit in; only the seats if the standing room is unknown. @returns null if the seats are unknown, or nobody fits in */
export const placesOf = ({ capacitySeated, capacityStanding }: Capacity): number | null =>
  capacitySeated === null || capacitySeated + (capacityStanding ?? 0) === 0 ? null : capacitySeated + (capacityStanding ?? 0);

/**
 * Up to this share of occupied seats, many seats count as free. GTFS leaves the limit to the publisher; this one is Transport for NSW's
 * (MobilityData/transit, PR 27).
 */
const fewSeatsAbove = 0.7;

/**
 * The band of a load. Bands instead of counts are published so that no rider can be traced (comment on `occupancy_percentage` in
 * gtfs-realtime.proto). If the number of standees is unknown, a bus without a free seat is full.
 * @returns null if the seats are unknown, or the load is negative
 * @example bandOf(22, { capacitySeated: 30, capacityStanding: 0 }) // 'FEW_SEATS_AVAILABLE'
 */
export function bandOf(load: number, { capacitySeated, capacityStanding }: Capacity): OccupancyStatus | null {
  if (capacitySeated === null || load < 0) return null;
  if (load === 0) return 'EMPTY';
  if (load >= capacitySeated + (capacityStanding ?? 0)) return 'FULL';
  if (load >= capacitySeated) return 'STANDING_ROOM_ONLY';
  return load > fewSeatsAbove * capacitySeated ? 'FEW_SEATS_AVAILABLE' : 'MANY_SEATS_AVAILABLE';
}

type Log = Pick<TripPerformed, 'state' | 'wasFull' | 'boardings' | 'alightings' | 'visits'>;

/**
 * How full the bus of a trip underway was when it left the last logged stop. A bus that its driver reported full is full until somebody
 * gets off.
 * @param vehicle undefined: unknown
 * @returns null: unknown; without any count it is not empty but unknown
 */
export function occupancyOf({ state, wasFull, boardings, alightings, visits }: Log, vehicle: Capacity | undefined): OccupancyStatus | null {
  if (state !== 'underway') return null;
  if (wasFull && alightings === 0) return 'FULL';
  const load = visits.at(-1)?.departureLoad;
  return load === undefined || boardings === 0 || vehicle === undefined ? null : bandOf(load, vehicle);
}
