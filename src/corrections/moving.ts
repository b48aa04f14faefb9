import { hours, plus, seconds, startOfServiceDay, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { findPosition, placeOf } from '../trip-log/event-place.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import { timeUnknownFlag } from '../trip-log/trip-event.js';

type Place = Pick<LoggedEvent, 'position' | 'saidPlace'>;
type Calls = Pick<TripIdentity, 'stopIds'>;

/** For each call of one trip its index on another trip; null: it does not call there. */
type Places = readonly (number | null)[];

/**
 * The places by stop: for each call, where the other trip calls at the same stop.
 * @example byStop(['home', 'station'], ['gate', 'home', 'station']) // [1, 2]
 */
function byStop({ stopIds: from }: Calls, { stopIds: to }: Calls): Places {
  return from.map((stopId, position) => {
    const found = findPosition({ stopId, position }, to);
    return found === 'gone' ? null : found;
  });
}

/** Whether the events can have happened on the other trip: its calls are in the same order, and nobody boarded at its last stop. */
function fits(places: Places, events: readonly LoggedEvent[], { stopIds }: Calls): boolean {
  const last = stopIds.length - 1;
  const reached = [...new Set(events.flatMap(({ position }) => position ?? []))].sort((a, b) => a - b).map((position) => places[position]);
  const isInOrder = reached.every((place, index) => place != null && (index === 0 || place > (reached[index - 1] ?? -1)));
  return isInOrder && events.every(({ kind, position }) => position === null || kind !== 'boarded' || places[position] !== last);
}

/**
 * Finds the place of each event on another trip: the call at the same stop. If the other trip cannot have been driven so, as when it runs
 * the other way, the stops were those of the wrong trip, and events keep the index of their call instead.
 */
export function placesOn(from: Calls, to: Calls, events: readonly LoggedEvent[]): (event: LoggedEvent) => Place {
  const named = byStop(from, to);
  const isByOrder = !fits(named, events, to) && from.stopIds.length === to.stopIds.length;
  return ({ position, saidPlace, stopIsGone }) => {
    // An event at a stop where the trip does not call keeps its stop, which is looked up again whenever the trip is read.
    if (position === null) return { position: stopIsGone === true ? 0 : null, saidPlace };
    const stopId = (isByOrder ? to : from).stopIds[position] ?? null;
    const place = isByOrder ? position : (named[position] ?? position);
    // The stop is stored with the position, so that it can be shown even if the trip does not call there.
    return { position: place, saidPlace: placeOf({ stopId, position: place }) };
  };
}

/** The earliest known time of the events; null: all times are unknown. */
const beginningOf = (events: readonly LoggedEvent[]): EpochSeconds | null =>
  events
    .filter(({ flags }) => !flags.includes(timeUnknownFlag))
    .reduce<EpochSeconds | null>((first, { at }) => (first === null || at < first ? at : first), null);

/** When a trip is due to start; noon for a trip without a plan. */
const dueAt = ({ serviceDate, plan }: Pick<TripIdentity, 'serviceDate' | 'plan'>, zone: string): EpochSeconds =>
  plan[0]?.departure ?? plus(startOfServiceDay(serviceDate, zone), hours(12));

/**
 * The seconds by which the times of events change when they are moved to another trip. 0 if the times fit the other trip's date as they
 * are; otherwise the phone had the wrong date, and they change by the days between the two dates.
 */
export function timesMoved(
  from: Pick<TripIdentity, 'serviceDate' | 'plan'>,
  to: Pick<TripIdentity, 'serviceDate' | 'plan'>,
  events: readonly LoggedEvent[],
  zone: string,
): Seconds {
  const begins = beginningOf(events);
  if (begins === null || from.serviceDate === to.serviceDate) return seconds(0);
  const apart = seconds(startOfServiceDay(to.serviceDate, zone) - startOfServiceDay(from.serviceDate, zone));
  const due = dueAt(to, zone);
  return Math.abs(begins - due) <= Math.abs(plus(begins, apart) - due) ? seconds(0) : apart;
}
