import { minutes, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { CountedDeparture, FullDay, Need, RecentTrip, CurrentTrip, TripNamed } from './need.js';

/** The data about full departures. */
interface Fullness {
  readonly today: ServiceDate;
  readonly trips: readonly CurrentTrip[];
  readonly recent: readonly RecentTrip[];
  readonly counted: readonly CountedDeparture[];
}

type Departure = Pick<CountedDeparture, 'routeId' | 'directionId' | 'startTime'>;

/** A departure that was full on fewer days is not listed: it may be a coincidence. */
const fewestFullDays = 2;
/** Only this many departures are listed, the most often full ones; others follow once these are dealt with. */
const maxListed = 5;
/** A departure added within this time before or after can take the riders left behind. */
const near = minutes(30);

const keyOf = ({ routeId, directionId, startTime }: Departure): string => `${routeId}\n${directionId ?? ''}\n${startTime ?? ''}`;

interface FullTrip extends TripNamed, Omit<FullDay, 'date'> {
  readonly startTime: ServiceTime;
}

/**
 * Departures that were full on at least two days (today and the seven days before), the most often full ones first. A departure is dealt
 * with, and left out, once another was added close to it for today or later.
 */
export function fullOften({ today, trips, recent, counted }: Fullness): Need[] {
  const departures = new Map<string, FullTrip[]>();
  for (const trip of [...recent, ...trips.filter(({ serviceDate }) => serviceDate === today)]) {
    const { startTime } = trip;
    if (!trip.wasFull || startTime === null) continue;
    const key = keyOf(trip);
    departures.set(key, [...(departures.get(key) ?? []), { ...trip, startTime }]);
  }
  const added = trips.filter(({ isAdded, sign, serviceDate }) => isAdded && sign !== 'cancelled' && serviceDate >= today);
  const daysOf = new Map(counted.map((each) => [keyOf(each), each.days]));
  const needs = [...departures].flatMap(([key, full]): Need[] => {
    const days = [...new Map(full.map((trip) => [trip.serviceDate, trip])).values()].sort((a, b) =>
      a.serviceDate < b.serviceDate ? -1 : 1,
    );
    const last = days.at(-1);
    if (last === undefined || days.length < fewestFullDays || added.some((each) => isBeside(each, last))) return [];
    const dayCount = Math.max(days.length, (daysOf.get(key) ?? 0) + (trips.some((trip) => isCountedToday(trip, key, today)) ? 1 : 0));
    const dayCounts = days.map(({ serviceDate: date, boardings, leftBehind }) => ({ date, boardings, leftBehind }));
    return [
      {
        code: 'full-often',
        urgency: 'week',
        at: last.planned,
        date: last.serviceDate,
        trips: [last],
        count: days.length,
        days: dayCounts,
        dayCount,
      },
    ];
  });
  return needs.sort((a, b) => b.count - a.count || (b.at ?? 0) - (a.at ?? 0)).slice(0, maxListed);
}

const isBeside = (added: CurrentTrip, { routeId, directionId, startTime }: FullTrip): boolean =>
  added.routeId === routeId &&
  added.directionId === directionId &&
  added.startTime !== null &&
  Math.abs(added.startTime - startTime) <= near;

const isCountedToday = (trip: CurrentTrip, key: string, today: ServiceDate): boolean =>
  trip.serviceDate === today && trip.sign === 'completed' && trip.boardings !== null && keyOf(trip) === key;
