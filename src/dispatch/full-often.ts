import { minutes, type ServiceDate, type ServiceTime } from '../scheduling/service-time.js';
import type { CountedDeparture, FullDay, Need, RecentTrip, TripAtHand, TripNamed } from './need.js';

/** What is known of departures that were full. */
interface Fullness {
  readonly today: ServiceDate;
  readonly trips: readonly TripAtHand[];
  readonly recent: readonly RecentTrip[];
  readonly counted: readonly CountedDeparture[];
}

type Departure = Pick<CountedDeparture, 'routeId' | 'directionId' | 'startTime'>;

/** On so many days of a week a departure is full by more than chance. */
const fewestFullDays = 2;
/** Those most often full; who looks after these sees the others next. */
const mostTold = 5;
/** An added departure so close takes those who did not get in. */
const near = minutes(30);

const keyOf = ({ routeId, directionId, startTime }: Departure): string => `${routeId}\n${directionId ?? ''}\n${startTime ?? ''}`;

interface FullTrip extends TripNamed, Omit<FullDay, 'date'> {
  readonly startTime: ServiceTime;
}

/**
 * Departures that were full on two days or more of the last seven and today, those most often full first. One beside which a departure
 * was added for today or later is looked after.
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
    const told = days.map(({ serviceDate: date, boardings, leftBehind }) => ({ date, boardings, leftBehind }));
    return [
      {
        code: 'full-often',
        urgency: 'week',
        at: last.planned,
        date: last.serviceDate,
        trips: [last],
        count: days.length,
        days: told,
        dayCount,
      },
    ];
  });
  return needs.sort((a, b) => b.count - a.count || (b.at ?? 0) - (a.at ?? 0)).slice(0, mostTold);
}

const isBeside = (added: TripAtHand, { routeId, directionId, startTime }: FullTrip): boolean =>
  added.routeId === routeId &&
  added.directionId === directionId &&
  added.startTime !== null &&
  Math.abs(added.startTime - startTime) <= near;

const isCountedToday = (trip: TripAtHand, key: string, today: ServiceDate): boolean =>
  trip.serviceDate === today && trip.sign === 'completed' && trip.boardings !== null && keyOf(trip) === key;
