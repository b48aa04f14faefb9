import { hours, plus, seconds, startOfServiceDay, type EpochSeconds, type Seconds } from '../scheduling/service-time.js';
import { findPosition, placeOf } from '../trip-log/event-place.js';
import type { LoggedEvent, TripIdentity } from '../trip-log/operated-trip.js';
import { timeUnknownFlag } from '../trip-log/trip-event.js';

type Place = Pick<LoggedEvent, 'position' | 'saidPlace'>;
type Calls = Pick<TripIdentity, 'stopIds'>;

/** For each call of one trip its index on another trip; null: it does not call there. */
type Places = readonly (number | null)[];

/** By stop: the index at which the other trip calls there. @example byStop(['home', 'station'], ['gate', 'home', 'station']) // [1, 2] */
function byStop({ stopIds: from }: Calls, { stopIds: to }: Calls): Places {
  return from.map((stopId, position) => {
    const found = findPosition({ stopId, position }, to);
    return found === 'gone' ? null : found;
  });
}

/** Whether events at these calls can have happened on the other trip: in that order, and without boardings at its last stop. */
function fits(places: Places, events: readonly LoggedEvent[], { stopIds }: Calls): boolean {
  const last = stopIds.length - 1;
  const reached = [...new Set(events.flatMap(({ position }) => position ?? []))].sort((a, b) => a - b).map((position) => places[position]);
  const isInOrder = reached.every((place, index) => place != null && (index === 0 || place > (reached[index - 1] ?? -1)));
  return isInOrder && events.every(({ kind, position }) => position === null || kind !== 'boarded' || places[position] !== last);
}

/**
 * The place of each event on another trip: at the stop that was named. Where the trip cannot have been driven so, because it runs the other
 * way, the index of the call is kept instead: the names were those of the wrong trip.
 */
export function placesOn(from: Calls, to: Calls, events: readonly LoggedEvent[]): (event: LoggedEvent) => Place {
  const named = byStop(from, to);
  const isByOrder = !fits(named, events, to) && from.stopIds.length === to.stopIds.length;
  return ({ position, saidPlace, stopIsGone }) => {
    // An event at a stop that the trip does not call at is looked up by its name whenever the trip is read.
    if (position === null) return { position: stopIsGone === true ? 0 : null, saidPlace };
    const stopId = (isByOrder ? to : from).stopIds[position] ?? null;
    const place = isByOrder ? position : (named[position] ?? position);
    // The stop is stored with the position, so that it can be shown even if the trip does not call there.
    return { position: place, saidPlace: placeOf({ stopId, position: place }) };
  };
}

/** The earliest known time of a log. */
const beginningOf = (events: readonly LoggedEvent[]): EpochSeconds | null =>
  events
    .filter(({ flags }) => !flags.includes(timeUnknownFlag))
    .reduce<EpochSeconds | null>((first, { at }) => (first === null || at < first ? at : first), null);

/** When a trip is due to start; noon for a trip without a plan. */
const dueAt = ({ serviceDate, plan }: Pick<TripIdentity, 'serviceDate' | 'plan'>, zone: string): EpochSeconds =>
  plan[0]?.departure ?? plus(startOfServiceDay(serviceDate, zone), hours(12));

/**
 * By how much the times of a log move on another trip. They stay where they fit its date; otherwise the phone had the wrong date, and they
 * move by as many days as the trips are apart.
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
