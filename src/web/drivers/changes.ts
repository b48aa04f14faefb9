import { instant, localDate } from '../../scheduling/service-time.js';
import { clockAt } from './outbox-list/row-text.js';
import { sortedRows } from './outbox/sorted-rows.js';
import type { Row } from './rows.js';
import type { Bundle, BundleTrip } from './wire.js';

/** How the plan of a trip changed for a driver. */
type ChangeKind =
  /** Assigned to the driver. */
  | 'assigned'
  /** Assigned to somebody else. */
  | 'taken-away'
  | 'vehicle'
  | 'cancelled'
  /** No longer cancelled. */
  | 'running'
  | 'moved'
  /** Removed from the plan. */
  | 'gone';

/** A change of the plan that the driver has not acknowledged. */
export interface Change {
  readonly kind: ChangeKind;
  readonly date: string;
  readonly tripId: string;
  /** The local time of departure, like 07:30: for `taken-away`, `moved` and `gone` as the driver last saw it, else as planned now. */
  readonly time: string;
  readonly headsign: string;
  /** `moved`: the new local time of departure; else null. */
  readonly newTime: string | null;
  /** `vehicle`: the number plate of the new vehicle, or its id if it has none; else null. */
  readonly vehicle: string | null;
  readonly reason: string | null;
}

/** A trip as the driver last saw it. Names are short, because a phone stores one of these for each trip of two days. */
interface Seen {
  /** 1: assigned to the driver; 0: to somebody else or nobody. */
  readonly m: 0 | 1;
  /** The vehicle's id. */
  readonly v: string | null;
  /** 1: cancelled. */
  readonly c: 0 | 1;
  /** The time of departure, and the headsign. */
  readonly t: string;
  readonly h: string;
}

const tripKey = (date: string, tripId: string): string => `${date}/${tripId}`;
/** The key that marks a date as seen: later changes on that date are new. */
const dateKey = (date: string): string => `${date}/`;

type PlanParts = Pick<Bundle, 'days' | 'timezone' | 'vehicles'>;
type SeenByKey = Readonly<Record<string, string>>;

/** The planned departure from the first stop, with the move of the day, seconds since 1970; null: the trip has no planned times. */
export function departureOf({ stops, shiftSeconds }: Pick<BundleTrip, 'stops' | 'shiftSeconds'>): number | null {
  const planned = stops[0]?.scheduledDepartureTime ?? null;
  return planned === null ? null : Date.parse(planned) / 1000 + shiftSeconds;
}

const timeOf = (trip: BundleTrip, zone: string): string => {
  const at = departureOf(trip);
  return at === null ? '' : clockAt(at, zone);
};

function seenNow(trip: BundleTrip, zone: string): Seen {
  return {
    m: isOfDriver(trip) ? 1 : 0,
    v: trip.vehicleId,
    c: trip.state === 'cancelled' ? 1 : 0,
    t: timeOf(trip, zone),
    h: trip.headsign,
  };
}

/** Whether a trip is assigned to the signed-in driver, or was added by them. */
const isOfDriver = (trip: BundleTrip): boolean => trip.isMine === true || hasLogged(trip, 'trip-added', []);

/** Whether the signed-in driver logged an event of this kind on the trip, undone or not, on the server or only on this phone. */
const hasLogged = ({ serviceDate, tripId, events }: BundleTrip, kind: string, rows: readonly Row[]): boolean =>
  events.some((event) => event.isMine && event.kind === kind) ||
  sortedRows(rows)
    .ofTrip({ serviceDate, tripId })
    .some(({ body }) => body.kind === kind);

function seenBefore(text: string | undefined): Seen | null {
  if (text === undefined || text === '') return null;
  try {
    return JSON.parse(text) as Seen;
  } catch {
    return null;
  }
}

/**
 * The changes of the plan that the driver has not acknowledged, by date and trip. A date that the driver has not seen yet has none, and the
 * driver's own actions are not changes.
 * @param rows what was logged on this phone, perhaps not sent yet
 */
export function changesOf(bundle: PlanParts, seen: SeenByKey, rows: readonly Row[]): Change[] {
  return bundle.days.flatMap((day) => {
    if (seen[dateKey(day.date)] === undefined) return [];
    const changed = day.trips.flatMap((trip) => changesOfTrip(trip, seenBefore(seen[tripKey(day.date, trip.tripId)]), bundle, rows));
    return [...changed, ...removedTrips(day, seen)];
  });
}

function changesOfTrip(trip: BundleTrip, before: Seen | null, { timezone, vehicles }: PlanParts, rows: readonly Row[]): Change[] {
  const now = seenNow(trip, timezone);
  const facts = {
    ...{ date: trip.serviceDate, tripId: trip.tripId, time: now.t, headsign: now.h },
    ...{ newTime: null, vehicle: null, reason: trip.reason },
  };
  const change = (kind: ChangeKind, more: Partial<Change> = {}): Change => ({ ...facts, kind, ...more });
  const wasMine = before?.m === 1;
  if (trip.state === 'completed') return [];
  if (now.m === 1 && !wasMine) return now.c === 1 || hasLogged(trip, 'trip-added', rows) ? [] : [change('assigned')];
  if (!wasMine) return [];
  if (now.m === 0) return [change('taken-away', { time: before.t })];
  const plate = vehicles.find(({ vehicleId }) => vehicleId === now.v)?.licensePlate ?? now.v;
  // Once a trip has started, its vehicle is the one that its driver logged.
  const isVehicleNew = now.v !== null && now.v !== before.v && trip.state === 'planned';
  const isOwnCancellation = hasLogged(trip, 'trip-cancelled', rows);
  return [
    ...(now.c === before.c || isOwnCancellation ? [] : [change(now.c === 1 ? 'cancelled' : 'running')]),
    ...(now.t === before.t || now.c === 1 ? [] : [change('moved', { time: before.t, newTime: now.t })]),
    ...(isVehicleNew ? [change('vehicle', { vehicle: plate })] : []),
  ];
}

function removedTrips(day: PlanParts['days'][number], seen: SeenByKey): Change[] {
  const planned = new Set(day.trips.map(({ tripId }) => tripKey(day.date, tripId)));
  return Object.keys(seen)
    .filter((key) => key.startsWith(dateKey(day.date)) && key !== dateKey(day.date) && !planned.has(key))
    .flatMap((key) => {
      const before = seenBefore(seen[key]);
      if (before?.m !== 1) return [];
      const tripId = key.slice(dateKey(day.date).length);
      return [
        { kind: 'gone', date: day.date, tripId, time: before.t, headsign: before.h, newTime: null, vehicle: null, reason: null } as const,
      ];
    });
}

/** What to remember as seen once the changes of one trip are acknowledged. @returns for `DriverApp.markSeen` */
export function seenAfter(bundle: PlanParts, { date, tripId }: Pick<Change, 'date' | 'tripId'>): SeenByKey {
  const trip = bundle.days.find((day) => day.date === date)?.trips.find((each) => each.tripId === tripId);
  return { [tripKey(date, tripId)]: trip === undefined ? '' : JSON.stringify(seenNow(trip, bundle.timezone)) };
}

/**
 * What is stored as seen without being shown as a change: dates that the driver sees for the first time, and trips that the driver added.
 * Later plans are compared with it. Empty: there is nothing to store.
 */
export function firstSight(bundle: PlanParts, seen: SeenByKey): SeenByKey {
  const fresh = bundle.days.filter(({ date }) => seen[dateKey(date)] === undefined);
  const added = bundle.days.flatMap(({ trips }) => trips.filter((trip) => hasLogged(trip, 'trip-added', [])));
  const unseen = [...fresh.flatMap(({ trips }) => trips.filter(isOfDriver)), ...added].filter(
    ({ serviceDate, tripId }) => seen[tripKey(serviceDate, tripId)] === undefined,
  );
  return Object.fromEntries([
    ...fresh.map(({ date }) => [dateKey(date), '1'] as const),
    ...unseen.map((trip) => [tripKey(trip.serviceDate, trip.tripId), JSON.stringify(seenNow(trip, bundle.timezone))] as const),
  ]);
}

/** Managers' messages that the signed-in driver has acknowledged neither on the server nor on this phone; newest first. */
export function newMessages({ messages }: Pick<Bundle, 'messages'>, rows: readonly Row[]): Bundle['messages'] {
  const acknowledgedIds = new Set(rows.map((row) => (row.what === 'note' && row.state !== 'voided' ? row.body.messageId : null)));
  return messages.filter(({ messageId, acknowledgedAt }) => acknowledgedAt === null && !acknowledgedIds.has(messageId));
}

/** Today's date in the agency's time zone. */
export const todayOf = (now: number, zone: string): string => localDate(instant(now), zone);
