// The trips of a past day, grouped by route and direction, and the signs for missing counts.
import type { Schema } from '../../shared/schema.js';

export type DayTrip = Schema<'RidershipTripAnswer'>;

/** The trips of a route in one direction. */
export interface TripGroup {
  readonly routeId: string;
  readonly routeName: string;
  readonly directionId: number | null;
  readonly directionName: string | null;
  readonly trips: readonly DayTrip[];
  /** null: no trip was counted. */
  readonly boardings: number | null;
  /** Trips that ran; `counted`: those whose count was closed. */
  readonly ran: number;
  readonly counted: number;
}

const ranToday = ({ state }: DayTrip): boolean => state === 'completed' || state === 'underway';

/** Groups trips by route and direction; routes keep the server's order. */
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

/** By departure; unplanned trips come last. */
const byDeparture = (a: DayTrip, b: DayTrip): number =>
  (a.startTime ?? '99').localeCompare(b.startTime ?? '99') || a.tripId.localeCompare(b.tripId);

/** With more groups, all are closed at first. */
export const maxOpen = 8;

/** The number of people; a dash if the trip did not run, a question mark if it was not counted. */
export function countSign({ boardings, state }: Pick<DayTrip, 'boardings' | 'state'>): number | '—' | '?' {
  if (boardings !== null) return boardings;
  return state === 'cancelled' || state === 'planned' ? '—' : '?';
}

/** How many stayed behind; `'unknown'`: not recorded on a trip that ran; `'none'`: the trip did not run. */
export const leftBehindSign = ({
  leftBehind,
  state,
  isPending,
}: Pick<DayTrip, 'leftBehind' | 'state' | 'isPending'>): number | 'unknown' | 'none' => {
  if (leftBehind !== null) return leftBehind;
  return state === 'cancelled' || state === 'planned' || isPending ? 'none' : 'unknown';
};
