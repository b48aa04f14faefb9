import { dayAfter } from '../../shared/dates.js';
import { countersOf, countsAt, isCounter, type CorrectedTrip, type CounterName, type Draft } from './draft.js';
import type { Schema } from '../../shared/schema.js';

type Path = '' | '/people' | '/void-many' | '/move' | '/vehicle' | '/sheet';
interface Bodies {
  readonly '': Schema<'CorrectionRequest'>;
  readonly '/people': Schema<'PeopleCorrectionRequest'>;
  readonly '/void-many': Schema<'VoidManyRequest'>;
  readonly '/move': Schema<'MoveLogRequest'>;
  readonly '/vehicle': Schema<'VehicleCorrectionRequest'>;
  readonly '/sheet': Schema<'SheetRequest'>;
}
/** Fields that `send.ts` adds to every request. */
type AddedOnSending = 'reason' | 'actId' | 'correctionId';
/** The route and body of the request that a form makes. */
export type CorrectionCall = { readonly [P in Path]: { readonly path: P; readonly body: Omit<Bodies[P], AddedOnSending> } }[Path];

/** Faults by field: what to enter, as a key of `corrections.texts.ts`. */
export type DraftFaults = Readonly<Partial<Record<string, FaultKey>>>;
type FaultKey =
  'needsReason' | 'needsCount' | 'needsWhole' | 'needsTime' | 'needsVehicle' | 'needsTrip' | 'needsCounter' | 'sameTrip' | 'sameCounts';

/** The most people that the server accepts in one count. */
const maxPeople = 200;
const isPeople = (count: number | null): boolean => count === null || (Number.isInteger(count) && count >= 0 && count <= maxPeople);
const time = /^([0-2]?\d|3[0-5]):[0-5]\d$/;
const counts = ['boardings', 'alightings', 'leftBehind'] as const;

/** What is missing or wrong in a form, by field. */
export function faultsOf(draft: Draft, trip: CorrectedTrip): DraftFaults {
  const faults: Record<string, FaultKey> = {};
  const check = (field: string, isRight: boolean, fault: FaultKey): void => {
    if (!isRight) faults[field] = fault;
  };
  switch (draft.act) {
    case 'people': {
      for (const field of counts) check(field, isPeople(draft[field]), 'needsWhole');
      const were = countsAt(trip, draft.position);
      const isChange =
        counts.some((field) => draft[field] !== null && draft[field] !== were[field]) || (draft.closesCount && !trip.isCounted);
      if (Object.keys(faults).length === 0) check('boardings', isChange, draft.boardings === null ? 'needsCount' : 'sameCounts');
      return faults;
    }
    case 'add':
      check('time', draft.kind === 'bus-full' ? draft.time === '' || time.test(draft.time) : time.test(draft.time), 'needsTime');
      return faults;
    case 'end':
      check('arrivalTime', draft.arrivalTime === '' || time.test(draft.arrivalTime), 'needsTime');
      return faults;
    case 'ran':
      for (const field of counts) check(field, isPeople(draft[field]), 'needsWhole');
      if (!draft.isUncounted) check('boardings', draft.boardings !== null && isPeople(draft.boardings), 'needsCount');
      check('departureTime', draft.departureTime === '' || time.test(draft.departureTime), 'needsTime');
      return faults;
    case 'vehicle':
      check('vehicleId', draft.vehicleId !== '', 'needsVehicle');
      if (draft.vehicleId === borrowedVehicle) check('borrowed', draft.borrowed.trim() !== '', 'needsVehicle');
      else if (draft.vehicleId !== '') check('vehicleId', !isOnlyVehicle(draft.vehicleId, trip), 'sameCounts');
      return faults;
    case 'counters':
      check('voids', draft.voids !== null, 'needsCounter');
      return faults;
    case 'move':
      check('toTripId', draft.toTripId !== '', 'needsTrip');
      check('toTripId', draft.toTripId !== trip.tripId || draft.toDate !== trip.serviceDate, 'sameTrip');
      return faults;
    default:
      return faults;
  }
}

/** Whether all effective events name this vehicle already; once a manager has corrected the vehicle, only corrections count. */
function isOnlyVehicle(vehicleId: string, trip: CorrectedTrip): boolean {
  const counting = trip.events.filter(({ isEffective }) => isEffective);
  const corrected = counting.filter(({ kind }) => kind === 'vehicle-corrected');
  const naming = corrected.length > 0 ? corrected : counting;
  return trip.vehicleId === vehicleId && naming.every((event) => event.vehicleId === null || event.vehicleId === vehicleId);
}

/** The choice of a vehicle that is not in the fleet. */
export const borrowedVehicle = '?';

/** The request of a filled form. @param draft without faults */
export function callOf(draft: Draft, { serviceDate, tripId, stops, boardings, state, events }: CorrectedTrip): CorrectionCall {
  const trip = { serviceDate, tripId };
  const sheet = (row: Schema<'SheetRowRequest'>, more: Partial<Schema<'SheetRequest'>> = {}): CorrectionCall => ({
    path: '/sheet',
    body: { serviceDate, rows: [{ tripId, ...row }], ...more },
  });
  switch (draft.act) {
    case 'people': {
      const { position, boardings: boarded, alightings, leftBehind, closesCount, alsoOff } = draft;
      // Without a position the server books boardings at the first stop and alightings at the last.
      if (alsoOff && position === 0)
        return { path: '/people', body: { ...trip, boardings: boarded, alightings: boarded, leftBehind, closesCount } };
      return { path: '/people', body: { ...trip, position, boardings: boarded, alightings, leftBehind, closesCount } };
    }
    case 'void':
      return { path: '', body: { action: 'void', eventId: draft.eventId, isBorrowed: false } };
    case 'add': {
      const stopId = stops[draft.position]?.stopId;
      const at = draft.time === '' ? {} : { at: momentOf(draft.time, stops, serviceDate) };
      const place = stopId === undefined || draft.kind === 'trip-ended' ? {} : { stopId };
      return { path: '', body: { action: 'add', kind: draft.kind, ...trip, ...place, ...at, isBorrowed: false } };
    }
    case 'end': {
      const arrivalTime = draft.arrivalTime === '' ? null : hhmm(draft.arrivalTime);
      return sheet({ boardings: boardings ?? 0, arrivalTime });
    }
    case 'ran': {
      const { vehicleId, accountId, departureTime, isUncounted, ...people } = draft;
      const seen = isUncounted
        ? { notCounted: true }
        : { boardings: people.boardings, alightings: people.alightings, leftBehind: people.leftBehind };
      const when = departureTime === '' ? {} : { departureTime: hhmm(departureTime) };
      return sheet(
        { ...seen, ...when, replaces: state === 'cancelled' },
        { vehicleId: vehicleId === '' ? null : vehicleId, accountId: accountId === '' ? null : accountId },
      );
    }
    case 'not-run':
      return sheet({ didNotRun: true, replaces: true });
    case 'vehicle': {
      const isBorrowed = draft.vehicleId === borrowedVehicle;
      return { path: '/vehicle', body: { ...trip, vehicleId: isBorrowed ? draft.borrowed.trim() : draft.vehicleId, isBorrowed } };
    }
    case 'counters':
      // By event ids: without a device id the counter's name does not identify the events.
      return { path: '/void-many', body: { eventIds: counterIds(draft.voids, events) } };
    case 'move': {
      const events = draft.eventIds === null ? {} : { eventIds: [...draft.eventIds] };
      return { path: '/move', body: { ...trip, toServiceDate: draft.toDate, toTripId: draft.toTripId, ...events } };
    }
  }
}

const counterIds = (voids: CounterName | null, events: CorrectedTrip['events']): string[] =>
  voids === null
    ? []
    : (countersOf(events)
        .find((counter) => isCounter(counter, voids))
        ?.events.map(({ eventId }) => eventId) ?? []);

/** @example hhmm('7:05') // '07:05' */
const hhmm = (text: string): string => text.trim().padStart(5, '0');

/** A time of the service day as ISO 8601: 24:10 is ten past midnight on the next date. The offset is that of the trip's own times. */
function momentOf(text: string, stops: CorrectedTrip['stops'], serviceDate: string): string {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  const anyMoment = stops.flatMap(
    ({ scheduledDepartureTime, actualDepartureTime }) => scheduledDepartureTime ?? actualDepartureTime ?? [],
  )[0];
  const offset = anyMoment?.slice(19) ?? 'Z';
  const date = dayAfter(serviceDate, Math.floor(hours / 24));
  return `${date}T${String(hours % 24).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00${offset}`;
}
