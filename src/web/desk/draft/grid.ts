import { formatServiceTime, type ServiceTime } from '../../../scheduling/service-time.js';
import type { DraftRoute } from '../../../timetabling/draft-content.js';
import type { DraftTrip, GoneTrip } from '../../../timetabling/draft-trips.js';

/** A departure in the grid: one of the draft, or one of its base timetable that the draft no longer has. */
export interface GridMinute {
  /** Unique in the grid: removed departures have a prefix. */
  readonly key: string;
  readonly time: ServiceTime;
  readonly wayId: string;
  readonly serviceId: string;
  /** `gone`: in the base timetable, but not in the draft. */
  readonly is: 'same' | 'new' | 'gone';
  readonly own: DraftTrip['own'];
  readonly tripId: string;
}

interface GridHour {
  /** Hour of the service day; from 24 on it is the next date. */
  readonly hour: number;
  readonly there: readonly GridMinute[];
  readonly back: readonly GridMinute[];
  /** At least one hour without a departure lies before it. */
  readonly afterGap: boolean;
}

/** The departures of a route on a kind of day, hour by hour, as the draft's grid shows them. */
export interface Grid {
  readonly hours: readonly GridHour[];
  readonly hasBack: boolean;
  readonly thereCount: number;
  readonly backCount: number;
}

const isBack = (route: DraftRoute, wayId: string): boolean => route.ways.find((way) => way.wayId === wayId)?.directionId === 1;

/** @param serviceIds services of the shown kind of day */
export function gridOf(
  route: DraftRoute,
  serviceIds: ReadonlySet<string>,
  { trips, gone }: { readonly trips: readonly DraftTrip[]; readonly gone: readonly GoneTrip[] },
): Grid {
  const isShown = (trip: { readonly routeId: string | null; readonly serviceId: string }): boolean =>
    trip.routeId === route.routeId && serviceIds.has(trip.serviceId);
  const minutes = [
    ...trips.filter(isShown).map((trip): GridMinute => ({
      ...{ key: trip.tripId, time: trip.startTime, wayId: trip.wayId, serviceId: trip.serviceId, own: trip.own, tripId: trip.tripId },
      is: trip.isNew ? 'new' : 'same',
    })),
    ...gone.filter(isShown).map((trip): GridMinute => ({
      ...{ key: `gone ${trip.tripId}`, time: trip.startTime, wayId: trip.wayId, serviceId: trip.serviceId, tripId: trip.tripId },
      ...{ own: null, is: 'gone' },
    })),
  ].sort((a, b) => a.time - b.time);
  const hours = new Map<number, { there: GridMinute[]; back: GridMinute[] }>();
  for (const minute of minutes) {
    const hour = Math.floor(minute.time / 3600);
    const row = hours.get(hour) ?? { there: [], back: [] };
    row[isBack(route, minute.wayId) ? 'back' : 'there'].push(minute);
    hours.set(hour, row);
  }
  const rows = [...hours].sort(([a], [b]) => a - b);
  const count = (side: 'there' | 'back'): number =>
    rows.reduce((sum, [, row]) => sum + row[side].filter(({ is }) => is !== 'gone').length, 0);
  return {
    hours: rows.map(([hour, row], index) => ({ hour, ...row, afterGap: index > 0 && hour - (rows[index - 1]?.[0] ?? hour) > 1 })),
    hasBack: route.ways.some(({ directionId }) => directionId === 1),
    ...{ thereCount: count('there'), backCount: count('back') },
  };
}

/** @example minuteText(serviceTime('17:05:00')) // '05' */
export const minuteText = (time: ServiceTime): string => {
  const [, minute = '', second = '00'] = formatServiceTime(time).split(':');
  return second === '00' ? minute : `${minute}:${second}`;
};

/** The departure that an arrow key leads to; null: there is none. @param keys of the departures, row by row */
export function neighbour(keys: readonly (readonly string[])[], key: string, arrow: string): string | null {
  const row = keys.findIndex((each) => each.includes(key));
  const column = keys[row]?.indexOf(key) ?? -1;
  if (row < 0) return null;
  const flat = keys.flat();
  if (arrow === 'ArrowLeft') return flat[flat.indexOf(key) - 1] ?? null;
  if (arrow === 'ArrowRight') return flat[flat.indexOf(key) + 1] ?? null;
  const next = keys[row + (arrow === 'ArrowDown' ? 1 : -1)];
  return next?.[Math.min(column, next.length - 1)] ?? null;
}
