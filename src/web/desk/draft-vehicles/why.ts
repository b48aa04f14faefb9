import type { ServiceTime } from '../../../scheduling/service-time.js';
import type { DraftTrip } from '../../../timetabling/draft-trips.js';

/** Why one vehicle cannot run two of the forcing trips, told of the two that miss each other by least. */
export type Why =
  | { readonly kind: 'one' }
  /** All are on the road when the last of them leaves. */
  | { readonly kind: 'together'; readonly at: ServiceTime }
  /** It comes to the right stop, too late. */
  | { readonly kind: 'late'; readonly first: DraftTrip; readonly ready: ServiceTime; readonly second: DraftTrip }
  /** It is at another stop. */
  | { readonly kind: 'elsewhere'; readonly first: DraftTrip; readonly ready: ServiceTime; readonly second: DraftTrip };

/** @param placeOf stops where a bus can set out again without running empty are one */
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
