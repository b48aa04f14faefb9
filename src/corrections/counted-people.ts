import type { EpochSeconds } from '../scheduling/service-time.js';
import { effectiveEvents } from '../trip-log/effective-events.js';
import type { LoggedEvent, OperatedTrip, TripIdentity } from '../trip-log/operated-trip.js';
import { flagsOf, timeUnknownFlag, type EventKind } from '../trip-log/trip-event.js';

/** The numbers of people at a stop of a trip as a manager corrects them. null: not corrected, so nothing changes. */
export interface PeopleAtStop {
  /** Index of the stop. null: the first stop for boardings and people left behind, the last one for alightings. */
  readonly position: number | null;
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
  /** The count of the trip is complete with these numbers and is to be closed. */
  readonly closesCount: boolean;
}

/** A trip with its events, which are placed on the trip's current stops. */
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
  /** The corrected numbers as the log had them before, by field name. */
  readonly before: Readonly<Record<string, number>>;
}

const counts = [
  ['boardings', 'boarded'],
  ['leftBehind', 'left-behind'],
  ['alightings', 'alighted'],
] as const;

/**
 * The fewest events that bring the log to the given numbers. Missing people are added by one event. If the log has too many, events are
 * voided that add up to the difference; only if there are none, one of them is replaced by a smaller one. All others stay as logged.
 * @param given its position must be one of the trip's stops
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

/** Whether boardings remain that close a count without `trip-ended`. If an imported count has none left, `trip-ended` has to be added. */
const hasBoardings = (counting: readonly LoggedEvent[], voids: readonly LoggedEvent[], adds: readonly NewCount[]): boolean =>
  adds.some(({ kind }) => kind === 'boarded') ||
  counting.some((event) => event.kind === 'boarded' && event.source !== 'driver' && !voids.includes(event));

interface TakenBack {
  readonly voids: readonly LoggedEvent[];
  /** The voided event that is replaced by one with a smaller number; null: none. */
  readonly anew: { readonly event: LoggedEvent; readonly count: number } | null;
}

/** Events of managers are voided before those of drivers, and later ones before earlier ones. */
const inOrder = (a: LoggedEvent, b: LoggedEvent): number =>
  Number(b.source === 'manager') - Number(a.source === 'manager') || b.at - a.at || (a.eventId < b.eventId ? 1 : -1);

/**
 * @param counted the events at the stop
 * @param people the number by which they are too many; at most their sum
 */
function takenBack(counted: readonly LoggedEvent[], people: number): TakenBack {
  const of = ({ count }: LoggedEvent): number => count ?? 0;
  const ordered = [...counted].sort((a, b) => of(b) - of(a) || inOrder(a, b));
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
