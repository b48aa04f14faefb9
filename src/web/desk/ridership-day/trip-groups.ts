import type { Schema } from '../../shared/schema.js';

export type DayTrip = Schema<'RidershipTripAnswer'>;

/** The trips of a route that go one way. */
export interface TripGroup {
  readonly routeId: string;
  readonly routeName: string;
  readonly directionId: number | null;
  readonly directionName: string | null;
  readonly trips: readonly DayTrip[];
  /** null: nobody was counted. */
  readonly boardings: number | null;
  /** Trips that ran, and of those the ones whose count is closed. */
  readonly ran: number;
  readonly counted: number;
}

const ranToday = ({ state }: DayTrip): boolean => state === 'completed' || state === 'underway';

/** In the order of the answer, where routes stand together. */
export function tripGroups(trips: readonly DayTrip[]): TripGroup[] {
  const groups = new Map<string, DayTrip[]>();
  for (const trip of trips) {
    const name = `${trip.routeId}\n${trip.directionId ?? ''}`;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [trip]);
    else group.push(trip);
  }
  return [...groups.values()]
    .map((own): TripGroup => {
      const { routeId, routeName, directionId, directionName } = own[0] as DayTrip;
      const counts = own.flatMap(({ boardings }) => boardings ?? []);
      return {
        ...{ routeId, routeName, directionId, directionName, trips: [...own].sort(byDeparture) },
        boardings: counts.length === 0 ? null : counts.reduce((sum, count) => sum + count, 0),
        ran: own.filter(ranToday).length,
        counted: own.filter((trip) => ranToday(trip) && trip.isCounted).length,
      };
    })
    .sort((a, b) => first(groups, a) - first(groups, b) || (a.directionId ?? -1) - (b.directionId ?? -1));
}

const first = (groups: ReadonlyMap<string, unknown>, { routeId }: TripGroup): number =>
  [...groups.keys()].findIndex((name) => name.startsWith(`${routeId}\n`));

/** Those that nobody planned come last. */
const byDeparture = (a: DayTrip, b: DayTrip): number =>
  (a.startTime ?? '99').localeCompare(b.startTime ?? '99') || a.tripId.localeCompare(b.tripId);

/** More groups than fit on a page are closed at first. */
export const mostOpen = 8;

/** What stands for the number of people: a number, a dash where nobody could ride, a question mark where nobody counted. */
export function countSign({ boardings, state }: Pick<DayTrip, 'boardings' | 'state'>): number | '—' | '?' {
  if (boardings !== null) return boardings;
  return state === 'cancelled' || state === 'planned' ? '—' : '?';
}

/** Whether nobody said how many stayed behind, though it may matter. */
export const leftBehindSign = ({
  leftBehind,
  state,
  isPending,
}: Pick<DayTrip, 'leftBehind' | 'state' | 'isPending'>): number | 'unknown' | 'none' => {
  if (leftBehind !== null) return leftBehind;
  return state === 'cancelled' || state === 'planned' || isPending ? 'none' : 'unknown';
};
