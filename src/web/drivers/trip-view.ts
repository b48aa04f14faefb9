import { effectiveEvents, standingCancellations } from '../../trip-log/effective-events.js';
import type { LoggedEvent } from '../../trip-log/operated-trip.js';
import { byTime, countedSoFar, lastCounted } from '../../trip-log/taps.js';
import { departureOf } from './changes.js';
import { daysWithAdded } from './extra/added-trips.js';
import { clockAt } from './outbox-list/row-text.js';
import { counts } from './outbox/outbox.js';
import { sortedRows } from './outbox/sorted-rows.js';
import type { Row } from './rows.js';
import { callsOf, nextCallOf, reachedLast, type NextCall, type TripCall } from './trip/calls.js';
import { mustKnow, type MustKnow, type Surroundings } from './trip/must-know.js';
import { phoneTrip, type PhoneTrip } from './trip/phone-trip.js';
import type { Bundle, BundleTrip, BundleVehicle } from './wire.js';

/** What the screen of a trip is made from. */
export interface TripFacts extends Surroundings {
  readonly bundle: Bundle;
  readonly trip: BundleTrip;
  /** The rows of this phone; in practice those of practice. */
  readonly rows: readonly Row[];
  readonly now: number;
  /** The vehicle chosen on this phone for the date; null: none was. */
  readonly chosenVehicleId: string | null;
}

/** The state of the screen. `before`: the bus has not left, but people may board; `ended`: the count is closed. */
export type ScreenState = 'before' | 'on-the-road' | 'ended' | 'cancelled';

/** Everything that the trip screen shows. */
export interface TripView {
  readonly state: ScreenState;
  /** The planned departure with the move of the day, like 07:30; null: the trip has no planned times. */
  readonly time: string | null;
  readonly headsign: string;
  readonly vehicle: { readonly vehicleId: string; readonly label: string } | null;
  readonly boardings: number;
  readonly leftBehind: number;
  readonly wasFull: boolean;
  /** How many were counted by managers or feeds; the driver cannot reduce the count below that. */
  readonly fixed: { readonly boardings: number; readonly leftBehind: number };
  /** People aboard, at least 0; if more people alighted than boarded, `mustKnow` warns about it. */
  readonly onBoard: number;
  /** How many people may be aboard; null: unknown. */
  readonly capacity: number | null;
  readonly isAtCapacity: boolean;
  readonly countsAlighting: boolean;
  /** The last counting event, from which −1 takes back one person. */
  readonly lastTap: LoggedEvent | null;
  readonly mustKnow: MustKnow | null;
  /** The same in seconds since 1970, and the seconds until then; null: the trip has no planned times. */
  readonly departure: number | null;
  readonly secondsToDeparture: number | null;
  /** So early that starting the trip needs a confirmation. */
  readonly isEarly: boolean;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  /** The delay that was reported last; null: none was reported. */
  readonly reportedDelaySeconds: number | null;
  /** Why it is cancelled; null: it is not, or no reason was given. */
  readonly cancelledWhy: string | null;
  /** The name of another driver who is assigned; null: nobody else is. */
  readonly ofOther: string | null;
  /** All calls of a trip with three or more stops; empty for two stops. */
  readonly calls: readonly TripCall[];
  readonly nextCall: NextCall | null;
  /** The position of the stop where people board and alight now; undefined: the trip has two stops only. */
  readonly boardingPosition: number | undefined;
  readonly alightingPosition: number;
  readonly events: readonly LoggedEvent[];
}

/** Makes everything that the screen of a trip shows. */
export function tripView(facts: TripFacts): TripView {
  const { bundle, trip, rows, now } = facts;
  const tripOnPhone = phoneTrip(bundle, trip, rows, now);
  const { operated, events } = tripOnPhone;
  const { performed } = operated;
  const counting = effectiveEvents(events);
  const state = screenState(tripOnPhone);
  const departure = operated.plan[0]?.departure ?? departureOf(trip);
  const secondsToDeparture = departure === null ? null : departure - now;
  const load = performed.visits.at(-1)?.departureLoad ?? 0;
  const vehicle = vehicleOf(facts, tripOnPhone, state);
  const capacity = capacityOf(vehicle, bundle);
  const calls = callsOf(trip, performed, state !== 'before');
  const nextCall = nextCallOf(calls);
  const lastReachedPosition = reachedLast(calls)?.position ?? 0;
  const reportedDelays = counting.filter(({ kind }) => kind === 'delay-reported').sort(byTime);
  return {
    ...{ state, time: departure === null ? null : clockAt(departure, bundle.timezone), headsign: trip.headsign },
    vehicle: vehicle === null ? null : { vehicleId: vehicle.vehicleId, label: vehicle.licensePlate ?? vehicle.vehicleId },
    ...{ boardings: performed.boardings, leftBehind: performed.leftBehind, wasFull: performed.wasFull },
    fixed: { boardings: countedSoFar(events, 'boarded').fixed, leftBehind: countedSoFar(events, 'left-behind').fixed },
    ...{ onBoard: Math.max(0, load), capacity, isAtCapacity: capacity !== null && load >= capacity },
    countsAlighting: bundle.settings.countAlighting,
    lastTap: lastCounted(events),
    mustKnow: mustKnow(facts, { ...tripOnPhone, state, load }),
    ...{ departure, secondsToDeparture, isEarly: (secondsToDeparture ?? 0) > bundle.settings.earlyLimitSeconds },
    ...{ startedAt: performed.actualStart, endedAt: performed.actualEnd },
    reportedDelaySeconds: reportedDelays.at(-1)?.shift ?? null,
    cancelledWhy: performed.state === 'cancelled' ? operated.reason : null,
    ofOther: trip.isMine === false ? trip.driverName : null,
    ...{ calls, nextCall },
    boardingPosition: calls.length === 0 ? undefined : lastReachedPosition,
    alightingPosition: calls.length === 0 ? trip.stops.length - 1 : lastReachedPosition,
    events,
  };
}

/** The state of the screen. A trip that a manager cancels on the road stays on the road, with a notice, because its driver still counts people. */
export function screenState({ operated: { performed }, events }: PhoneTrip): ScreenState {
  if (performed.isCounted || performed.state === 'completed') return 'ended';
  const hasLeft =
    performed.isStartReported ||
    performed.visits.some(({ position, hasLeft, actualArrival }) => hasLeft || (position > 0 && actualArrival !== null));
  const isCancelled = standingCancellations(effectiveEvents(events)).some(({ source }) => source === 'driver' || !hasLeft);
  if (isCancelled) return 'cancelled';
  return hasLeft ? 'on-the-road' : 'before';
}

/** The vehicle of the trip: the one chosen on this phone; if the trip is over, the one that was logged. */
function vehicleOf({ bundle, trip, chosenVehicleId }: TripFacts, { operated }: PhoneTrip, state: ScreenState): BundleVehicle | null {
  const isOver = state === 'ended' || state === 'cancelled';
  const vehicleId = isOver ? (operated.vehicleId ?? trip.vehicleId) : (chosenVehicleId ?? operated.vehicleId ?? trip.vehicleId);
  if (vehicleId === null) return null;
  const unknown = { vehicleId, licensePlate: null, capacitySeated: null, capacityStanding: null };
  return bundle.vehicles.find((vehicle) => vehicle.vehicleId === vehicleId) ?? unknown;
}

function capacityOf(vehicle: BundleVehicle | null, { settings }: Bundle): number | null {
  const seated = vehicle?.capacitySeated ?? null;
  if (seated === null) return null;
  return settings.capacityRule === 'seats' ? seated : seated + (vehicle?.capacityStanding ?? 0);
}

/** A trip on the road. */
export interface OpenTrip {
  readonly trip: BundleTrip;
  readonly view: TripView;
}

/** Another trip that the signed-in driver started and has not ended; if there are several, the one started last; null: there is none. */
export function otherOpenTrip(facts: TripFacts, accountId: string): OpenTrip | null {
  const others = daysWithAdded(facts.bundle, facts.rows)
    .flatMap(({ trips }) => trips)
    .filter((trip) => trip.tripId !== facts.trip.tripId || trip.serviceDate !== facts.trip.serviceDate)
    .filter((trip) => isOwn(trip, facts.rows, accountId));
  const open = others
    .map((trip) => ({ trip, view: tripView({ ...facts, trip }) }))
    .filter(({ view }) => view.state === 'on-the-road')
    .sort((a, b) => (a.view.startedAt ?? 0) - (b.view.startedAt ?? 0));
  return open.at(-1) ?? null;
}

const isOwn = (trip: BundleTrip, rows: readonly Row[], accountId: string): boolean =>
  trip.events.some(({ isMine, kind }) => isMine && kind === 'trip-started') ||
  sortedRows(rows)
    .ofTrip(trip)
    .some((row) => row.accountId === accountId && row.body.kind === 'trip-started' && counts(row));
