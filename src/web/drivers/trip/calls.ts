import type { TripPerformed } from '../../../trip-log/trip-performed.js';
import type { BundleTrip } from '../wire.js';

/** A call at a stop, and what was logged about it. */
export interface TripCall {
  readonly position: number;
  readonly name: string;
  readonly arrivedAt: number | null;
  readonly leftAt: number | null;
  readonly hasLeft: boolean;
  /** The bus has arrived there or left. */
  readonly isReached: boolean;
  readonly isLast: boolean;
  /** How riders get on and off there, if the bus does not simply stop for them. */
  readonly arrangements: readonly CallArrangement[];
}

type Call = BundleTrip['stops'][number];
type CallArrangement = `pickup-${NonNullable<Call['pickupType']>}` | `dropOff-${NonNullable<Call['dropOffType']>}`;

/** What is to be logged next at a stop. */
export interface NextCall {
  readonly kind: 'stop-arrived' | 'stop-departed';
  readonly position: number;
  readonly name: string;
}

/** A trip with two stops needs only start and end. */
const fewestStops = 3;

/** The calls of a trip with three or more stops; empty for two stops. */
export function callsOf({ stops }: BundleTrip, { visits, actualStart }: TripPerformed, hasStarted: boolean): TripCall[] {
  if (stops.length < fewestStops) return [];
  return stops.map(({ name, pickupType, dropOffType }, position) => {
    const visit = visits.find((each) => each.position === position);
    const isStart = position === 0 && hasStarted;
    const [arrivedAt, leftAt] = [visit?.actualArrival ?? null, visit?.actualDeparture ?? (isStart ? actualStart : null)];
    const isLast = position === stops.length - 1;
    // Arrangements for boarding at the last stop and for alighting at the first are left out, because nobody does that.
    const arrangements: CallArrangement[] = [
      ...(pickupType === undefined || isLast ? [] : [`pickup-${pickupType}` as const]),
      ...(dropOffType === undefined || position === 0 ? [] : [`dropOff-${dropOffType}` as const]),
    ];
    const hasLeft = visit?.hasLeft === true || isStart;
    return { position, name, arrivedAt, leftAt, hasLeft, isReached: hasLeft || arrivedAt !== null, isLast, arrangements };
  });
}

/** The last stop that the bus reached, according to the log. */
export const reachedLast = (calls: readonly TripCall[]): TripCall | undefined => calls.filter(({ isReached }) => isReached).at(-1);

/** What is to be logged next. @returns null before the start, at the last stop, and for trips with two stops */
export function nextCallOf(calls: readonly TripCall[]): NextCall | null {
  if (calls[0]?.hasLeft !== true && !calls.some(({ position, isReached }) => position > 0 && isReached)) return null;
  const lastReached = reachedLast(calls);
  if (lastReached === undefined || lastReached.isLast) return null;
  if (!lastReached.hasLeft) return { kind: 'stop-departed', position: lastReached.position, name: lastReached.name };
  const next = calls[lastReached.position + 1];
  return next === undefined ? null : { kind: 'stop-arrived', position: next.position, name: next.name };
}
