import type { EpochSeconds } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip, TripIdentity } from '../trip-log/operated-trip.js';
import { flagsOf, timeUnknownFlag, type EventKind } from '../trip-log/trip-event.js';

/** How many people there were at a stop of a trip, as a manager states it. null: no statement, so nothing changes. */
export interface PeopleAtStop {
  /** Index of the stop. null: the first stop for boardings and people left behind, the last one for alightings. */
  readonly position: number | null;
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  /** These were all: the count is closed. */
  readonly closesCount: boolean;
}

/** A trip with its events, at their positions on the trip as it is now. */
export interface CountedTrip {
  readonly identity: Pick<TripIdentity, 'stopIds'>;
  readonly events: readonly LoggedEvent[];
  readonly operated: Pick<OperatedTrip, 'plan' | 'performed'>;
}

/** An event that is to be added. */
export interface NewCount {
  readonly kind: EventKind;
  readonly position: number;
  readonly count: number | null;
  /** null: unknown; the event then gets the planned time and the flag `time-unknown`. */
  readonly at: EpochSeconds | null;
  readonly vehicleId: string | null;
}

export interface DecidedPeople {
  readonly voids: readonly LoggedEvent[];
  readonly adds: readonly NewCount[];
  /** The numbers that the log had before, by their names. */
  readonly before: Readonly<Record<string, number>>;
}

const counts = [
  ['boardings', 'boarded'],
  ['leftBehind', 'left-behind'],
  ['alightings', 'alighted'],
] as const;

/**
 * The fewest events that bring the log to the given numbers: missing people are added, and too many are taken back as they were logged;
 * only where no events add up to the difference, one of them is replaced by a smaller one. All others stay with their authors.
 * @param given of a stop that the trip calls at
 */
export function decidePeople(given: PeopleAtStop, { identity: { stopIds }, events, operated }: CountedTrip): DecidedPeople {
  const counting = effectiveEvents(events);
  const voids: LoggedEvent[] = [];
  const adds: NewCount[] = [];
  const before: Record<string, number> = {};
  for (const [field, kind] of counts) {
    const target = given[field];
    if (target === null) continue;
    const position = given.position ?? (kind === 'alighted' ? Math.max(0, stopIds.length - 1) : 0);
    const atStop = counting.filter((event) => event.kind === kind && event.stopIsGone !== true && (event.position ?? 0) === position);
    const total = atStop.reduce((sum, { count }) => sum + (count ?? 0), 0);
    before[field] = total;
    if (target > total) adds.push({ kind, position, count: target - total, at: null, vehicleId: null });
    if (target >= total) continue;
    const takenBackEvents = takenBack(atStop, total - target);
    voids.push(...takenBackEvents.voids);
    if (takenBackEvents.anew !== null)
      adds.push({ ...anewOf(takenBackEvents.anew.event), kind, position, count: takenBackEvents.anew.count });
  }
  if (given.closesCount || operated.performed.isCounted) {
    const staysClosed = operated.performed.isClosedByHand || (operated.performed.isCounted && hasBoardings(counting, voids, adds));
    const last = Math.max(0, stopIds.length - 1);
    if (!staysClosed) adds.push({ kind: 'trip-ended', position: last, count: null, at: null, vehicleId: null });
  }
  return { voids, adds, before };
}

/** A feed's count is closed only while it has boardings; that nobody boarded, a manager has to state by ending the trip. */
const hasBoardings = (counting: readonly LoggedEvent[], voids: readonly LoggedEvent[], adds: readonly NewCount[]): boolean =>
  adds.some(({ kind }) => kind === 'boarded') ||
  counting.some((event) => event.kind === 'boarded' && event.source !== 'driver' && !voids.includes(event));

interface TakenBack {
  readonly voids: readonly LoggedEvent[];
  readonly anew: { readonly event: LoggedEvent; readonly count: number } | null;
}

/** Events that a manager added are taken back before those of drivers, and later ones before earlier ones. */
const inOrder = (a: LoggedEvent, b: LoggedEvent): number =>
  Number(b.source === 'manager') - Number(a.source === 'manager') || b.at - a.at || (a.eventId < b.eventId ? 1 : -1);

/** @param people the number to take back, at most what these events counted */
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

/** The replacement has the time and the vehicle of the event that it replaces. */
const anewOf = ({ at, flags, vehicleId }: LoggedEvent): Pick<NewCount, 'at' | 'vehicleId'> => ({
  at: flagsOf(flags).includes(timeUnknownFlag) ? null : at,
  vehicleId,
});
