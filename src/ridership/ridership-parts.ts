import { effectiveEvents } from '../trip-log/effective-events.js';
import { placedOn, stopIdOf } from '../trip-log/event-place.js';
import type { LoggedEvent, OperatedTrip } from '../trip-log/operated-trip.js';
import { isRunEvent, vehicleCorrected } from '../trip-log/trip-event.js';
import type { RidershipPart as PartRow, RidershipPartKind } from './ridership-day.entity.js';
import type { RidershipTrip } from './ridership-trip.js';

/** The people of a trip at one stop, in one vehicle, or logged by one account. */
export type RidershipPart = Readonly<Omit<PartRow, 'agencyId'>>;

/** The people of one stop, vehicle or driver over some dates. */
export interface PeopleOf {
  /** The id of the stop, vehicle or account; empty: unknown. */
  readonly partId: string;
  /** The number of trips with such a part, those without people included. */
  readonly trips: number;
  readonly boardings: number | null;
  readonly alightings: number | null;
  readonly leftBehind: number | null;
}

type People = 'boardings' | 'alightings' | 'leftBehind';
const peopleOf: Partial<Record<string, People>> = { boarded: 'boardings', alighted: 'alightings', 'left-behind': 'leftBehind' };

/**
 * The people of a trip by stop, vehicle and author. The parts of each kind add up to the row of the trip, and are null if it is. A trip
 * with events but no counts has one part of each kind, so that its vehicle and driver are known; a trip without events has none.
 * @param row the row of the trip in `ridership_days`
 * @param logged all events of the trip
 */
export function ridershipParts(
  row: Pick<RidershipTrip, 'serviceDate' | 'tripId' | 'routeId' | 'directionId' | People>,
  trip: Pick<OperatedTrip, 'stopIds' | 'vehicleId'>,
  logged: readonly LoggedEvent[],
): RidershipPart[] {
  const effective = effectiveEvents(placedOn(logged, trip.stopIds));
  const runEvents = effective.filter(isRunEvent).sort(byTime);
  if (runEvents.length === 0) return [];
  const vehicleAt = vehiclesBy(effective, trip.vehicleId);
  const counting = runEvents.filter(({ kind, count }) => count !== null && peopleOf[kind] !== undefined);
  const idsOf: Record<RidershipPartKind, (event: LoggedEvent) => string> = {
    // People without a stop got on or off at the first, as in `stopVisits`.
    stop: (event) => (event.position === null && event.stopIsGone !== true ? trip.stopIds[0] : stopIdOf(event, trip.stopIds)) ?? '',
    vehicle: vehicleAt,
    driver: ({ accountId }) => accountId ?? '',
  };
  // A trip without counts has the vehicle and driver of its last event from the road.
  const counted = counting.length > 0 ? counting : runEvents.slice(-1);
  const { serviceDate, tripId, routeId, directionId, boardings, alightings, leftBehind } = row;
  const none = { boardings: zeroOrNull(boardings), alightings: zeroOrNull(alightings), leftBehind: zeroOrNull(leftBehind) };
  return (['stop', 'vehicle', 'driver'] as const).flatMap((part) => {
    const parts = new Map<string, Record<People, number | null>>();
    for (const event of counted) {
      const partId = idsOf[part](event);
      const people = parts.get(partId) ?? { ...none };
      parts.set(partId, people);
      const name = peopleOf[event.kind];
      if (name !== undefined && people[name] !== null) people[name] += event.count ?? 0;
    }
    return [...parts].map(([partId, people]): RidershipPart => ({
      ...{ serviceDate, tripId, part, partId, routeId, directionId },
      ...people,
    }));
  });
}

const zeroOrNull = (count: number | null): 0 | null => (count === null ? null : 0);

const byTime = (a: LoggedEvent, b: LoggedEvent): number => a.at - b.at || (a.eventId < b.eventId ? -1 : 1);

/** The vehicle of an event: the one it names, else the one named last before it, else the first that any event names; empty: none. */
function vehiclesBy(effective: readonly LoggedEvent[], last: string | null): (event: LoggedEvent) => string {
  // A manager's correction of the vehicle applies to the whole trip.
  if (last === null || effective.some(({ kind, vehicleId }) => kind === vehicleCorrected && vehicleId !== null)) return () => last ?? '';
  const naming = effective.filter(({ vehicleId }) => vehicleId !== null).sort(byTime);
  return (event) => event.vehicleId ?? (naming.findLast(({ at }) => at <= event.at) ?? naming[0])?.vehicleId ?? '';
}
