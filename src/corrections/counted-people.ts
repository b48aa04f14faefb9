import type { EpochSeconds } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip, TripIdentity } from '../trip-log/operated-trip.js';
import { flagsOf, timeUnknownFlag, type EventKind } from '../trip-log/trip-event.js';

/** How many there were at a stop of a trip, as a manager says it. null: nothing is said of that. */
export interface SaidPeople {
  /** Index of the stop. null: who boarded, or could not, did so at the first stop, and who got off did at the last. */
  readonly position: number | null;
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  /** That is all there were: the count is closed. */
  readonly closesCount: boolean;
}

/** A trip as the log has it, its events placed on it. */
export interface CountedTrip {
  readonly identity: Pick<TripIdentity, 'stopIds'>;
  readonly events: readonly LoggedEvent[];
  readonly operated: Pick<OperatedTrip, 'plan' | 'performed'>;
}

/** What is said in addition. */
export interface SaidCount {
  readonly kind: EventKind;
  readonly position: number;
  readonly count: number | null;
  /** null: nobody knows when; then it is as planned, flagged as made up. */
  readonly at: EpochSeconds | null;
  readonly vehicleId: string | null;
}

export interface DecidedPeople {
  readonly voids: readonly LoggedEvent[];
  readonly says: readonly SaidCount[];
  /** What the log said of these counts before, by their names. */
  readonly before: Readonly<Record<string, number>>;
}

const counts = [
  ['boardings', 'boarded'],
  ['leftBehind', 'left-behind'],
  ['alightings', 'alighted'],
] as const;

/**
 * The fewest events that make the log say how many there were: more people are added, fewer are taken back as they were said, and only
 * where nothing that was said adds up to the difference one event is said anew. What stays is in the words of whoever counted.
 * @param said of a stop where the trip calls
 */
export function decidePeople(said: SaidPeople, { identity: { stopIds }, events, operated }: CountedTrip): DecidedPeople {
  const counting = effectiveEvents(events);
  const voids: LoggedEvent[] = [];
  const says: SaidCount[] = [];
  const before: Record<string, number> = {};
  for (const [field, kind] of counts) {
    const wanted = said[field];
    if (wanted === null) continue;
    const position = said.position ?? (kind === 'alighted' ? Math.max(0, stopIds.length - 1) : 0);
    const here = counting.filter((event) => event.kind === kind && event.stopIsGone !== true && (event.position ?? 0) === position);
    const total = here.reduce((sum, { count }) => sum + (count ?? 0), 0);
    before[field] = total;
    if (wanted > total) says.push({ kind, position, count: wanted - total, at: null, vehicleId: null });
    if (wanted >= total) continue;
    const less = takenBack(here, total - wanted);
    voids.push(...less.voids);
    if (less.anew !== null) says.push({ ...anewOf(less.anew.event), kind, position, count: less.anew.count });
  }
  if (said.closesCount || operated.performed.isCounted) {
    const staysClosed = operated.performed.isClosedByHand || (operated.performed.isCounted && hasBoardings(counting, voids, says));
    const last = Math.max(0, stopIds.length - 1);
    if (!staysClosed) says.push({ kind: 'trip-ended', position: last, count: null, at: null, vehicleId: null });
  }
  return { voids, says, before };
}

/** The count of a feed is closed only as long as it says who boarded; that nobody did, a manager has to say by ending the trip. */
const hasBoardings = (counting: readonly LoggedEvent[], voids: readonly LoggedEvent[], says: readonly SaidCount[]): boolean =>
  says.some(({ kind }) => kind === 'boarded') ||
  counting.some((event) => event.kind === 'boarded' && event.source !== 'driver' && !voids.includes(event));

interface TakenBack {
  readonly voids: readonly LoggedEvent[];
  readonly anew: { readonly event: LoggedEvent; readonly count: number } | null;
}

/** What a manager added is taken back before what was counted on the spot, and what was said last before the rest. */
const inOrder = (a: LoggedEvent, b: LoggedEvent): number =>
  Number(b.source === 'manager') - Number(a.source === 'manager') || b.at - a.at || (a.eventId < b.eventId ? 1 : -1);

/** @param people that are too many, at most as many as these events counted */
function takenBack(here: readonly LoggedEvent[], people: number): TakenBack {
  const of = ({ count }: LoggedEvent): number => count ?? 0;
  const ordered = [...here].sort((a, b) => of(b) - of(a) || inOrder(a, b));
  const voids: LoggedEvent[] = [];
  let left = people;
  for (const event of ordered) {
    if (of(event) === 0 || of(event) > left) continue;
    voids.push(event);
    left -= of(event);
  }
  const smallest = (more: number): LoggedEvent | undefined =>
    ordered
      .filter((event) => of(event) > more && !voids.includes(event))
      .sort((a, b) => of(a) - of(b) || inOrder(a, b))
      .at(0);
  if (left === 0 && voids.length <= 2) return { voids, anew: null };
  const single = smallest(people);
  if (single !== undefined) return { voids: [single], anew: { event: single, count: of(single) - people } };
  const rest = left === 0 ? undefined : smallest(left);
  if (rest === undefined) return { voids, anew: null };
  return { voids: [...voids, rest], anew: { event: rest, count: of(rest) - left } };
}

/** It was when that event was, and in its vehicle, so that neither is lost. */
const anewOf = ({ at, flags, vehicleId }: LoggedEvent): Pick<SaidCount, 'at' | 'vehicleId'> => ({
  at: flagsOf(flags).includes(timeUnknownFlag) ? null : at,
  vehicleId,
});
