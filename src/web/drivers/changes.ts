import { instant, localDate } from '../../scheduling/service-time.js';
import { clockAt } from './outbox-list/row-text.js';
import { sortedRows } from './outbox/sorted-rows.js';
import type { Row } from './rows.js';
import type { Bundle, BundleTrip } from './wire.js';

/** What of the plan a driver has to know anew. */
type ChangeKind =
  /** Now the driver's, and it was not. */
  | 'assigned'
  /** No longer the driver's. */
  | 'taken-away'
  | 'vehicle'
  | 'cancelled'
  /** It runs after all. */
  | 'running'
  | 'moved'
  /** In the plan no more, a trip as if it had never been. */
  | 'gone';

export interface Change {
  readonly kind: ChangeKind;
  readonly date: string;
  readonly tripId: string;
  /** As the driver knew it, where that is known. */
  readonly time: string;
  readonly headsign: string;
  /** `moved`: when it leaves now. */
  readonly newTime: string | null;
  /** `vehicle`: the number plate, else the id. */
  readonly vehicle: string | null;
  readonly reason: string | null;
}

/** Of one trip, as the driver saw it last: short names, because a phone keeps one of these for each trip of two days. */
interface Seen {
  /** The driver's: 1; nobody's or somebody else's: 0. */
  readonly m: 0 | 1;
  readonly v: string | null;
  readonly c: 0 | 1;
  /** When it leaves, and where it goes. */
  readonly t: string;
  readonly h: string;
}

const tripKey = (date: string, tripId: string): string => `${date}/${tripId}`;
/** Says that the trips of a date have been seen at all: what comes after is new. */
const dateKey = (date: string): string => `${date}/`;

type PlanParts = Pick<Bundle, 'days' | 'timezone' | 'vehicles'>;
type SeenByKey = Readonly<Record<string, string>>;

/** When a trip is to leave its first stop by the plan of the day, seconds since 1970; null: nobody planned it. */
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

/** Assigned to whoever is signed in, or added by them. */
const isOfDriver = (trip: BundleTrip): boolean => trip.isMine === true || hasLogged(trip, 'trip-added', []);

/** Whether whoever is signed in said this of the trip, taken back or not, as the server knows it or only this phone does. */
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
 * What of the plan is new to the driver, in order of date and trip. Nothing is new on a date that was never looked at, and nothing
 * that the driver did: who cancels a trip knows it.
 * @param rows what the phone itself said, perhaps not sent yet
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
  // The vehicle of a trip that is on the road is what its driver said.
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
 * What is remembered as seen without telling anybody, because everything later is compared with it: dates that were never looked
 * at, and trips that the driver added. Empty: nothing is.
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

/** Messages of managers that whoever is signed in has not acknowledged, on the server or on this phone; newest first. */
export function newMessages({ messages }: Pick<Bundle, 'messages'>, rows: readonly Row[]): Bundle['messages'] {
  const here = new Set(rows.map((row) => (row.what === 'note' && row.state !== 'voided' ? row.body.messageId : null)));
  return messages.filter(({ messageId, acknowledgedAt }) => acknowledgedAt === null && !here.has(messageId));
}

/** Today on the clocks of the place. */
export const todayOf = (now: number, zone: string): string => localDate(instant(now), zone);
