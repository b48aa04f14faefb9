import type { EpochSeconds } from '../scheduling/service-time.js';

interface Log {
  readonly actualStart: EpochSeconds | null;
  readonly visits: readonly { readonly position: number; readonly actualDeparture: EpochSeconds | null }[];
}

/** When the bus left a stop by its driver's log; from the first stop a started trip has left. */
export function loggedDeparture({ visits, actualStart }: Log, position: number): EpochSeconds | null {
  const left = visits.find((visit) => visit.position === position)?.actualDeparture ?? null;
  return left ?? (position === 0 ? actualStart : null);
}
