import type { ServiceTime } from '../../../scheduling/service-time.js';
import type { DraftTrip } from '../../../timetabling/draft-trips.js';

/** Why one vehicle cannot run two of the forcing trips, explained by the two that come closest to it. */
export type Why =
  | { readonly kind: 'one' }
  /** They leave together. */
  | { readonly kind: 'together'; readonly at: ServiceTime }
  /** The vehicle of the first trip comes to the right stop, but too late. */
  | { readonly kind: 'late'; readonly first: DraftTrip; readonly ready: ServiceTime; readonly second: DraftTrip }
  /** The vehicle of the first trip is at another stop. */
  | { readonly kind: 'elsewhere'; readonly first: DraftTrip; readonly ready: ServiceTime; readonly second: DraftTrip };

/** @param trips by departure @param placeOf names stops alike between which a bus need not run empty */
export function whyForced(trips: readonly DraftTrip[], layoverSeconds: number, placeOf: (stopId: string) => string): Why {
  const second = trips.at(-1);
  if (second === undefined || trips.length === 1) return { kind: 'one' };
  const others = trips.slice(0, -1);
  if (others.every(({ startTime }) => startTime === second.startTime)) return { kind: 'together', at: second.startTime };
  const earlier = others.filter(({ startTime }) => startTime < second.startTime);
  const isThere = ({ endStopId }: DraftTrip): boolean => placeOf(endStopId) === placeOf(second.startStopId);
  const [first] = [...earlier].sort((a, b) => Number(isThere(b)) - Number(isThere(a)) || a.endTime - b.endTime);
  if (first === undefined) return { kind: 'together', at: second.startTime };
  const ready = (first.endTime + layoverSeconds) as ServiceTime;
  return { kind: isThere(first) || ready > second.startTime ? 'late' : 'elsewhere', first, ready, second };
}
