import type { Text } from '../language.js';
import type { ProposedTrip } from '../publishing/proposed-timetable.js';
import { formatHoursMinutes, type ServiceDate } from '../scheduling/service-time.js';
import { compareText } from '../scheduling/trips.js';
import type { DraftContent } from '../timetabling/draft-content.js';
import type { DraftTrip } from '../timetabling/draft-trips.js';
import type { DayFleet } from '../timetabling/draft-preview.js';
import type { ChangedDeparture, ComparedDay } from './changed-departures.js';
import type { Words } from './publication-words.js';
import type { ChangedTimes } from './riders-text.js';

/** The changes of one route and direction towards one destination, on one kind of day. */
export interface ChangedWay {
  readonly routeId: string;
  readonly route: Text;
  readonly directionId: 0 | 1 | null;
  readonly towards: Text;
  readonly days: Text;
  /** The date of the previous timetable it is compared with. */
  readonly dateBefore: ServiceDate;
  readonly departures: readonly ChangedDeparture[];
}

/** The changes by kind of day, then by route and direction. @param orderOf the place of a route in the list of routes */
export function changedWays(
  compared: readonly ComparedDay[],
  words: Words,
  daysOf: (day: ComparedDay) => Text,
  orderOf: (routeId: string) => number,
): ChangedWay[] {
  return compared.flatMap((day) => {
    const groups = new Map<string, ChangedDeparture[]>();
    for (const each of day.changed) {
      const { routeId, directionId } = tripOf(each);
      const key = JSON.stringify([routeId, directionId, words.towards(tripOf(each))['zh-CN']]);
      groups.set(key, [...(groups.get(key) ?? []), each]);
    }
    const days = daysOf(day);
    return [...groups.values()]
      .flatMap((departures): ChangedWay[] => {
        const [first] = departures;
        if (first === undefined) return [];
        const trip = tripOf(first);
        const { routeId, directionId } = trip;
        const { dateBefore } = day;
        return [{ routeId, route: words.route(routeId), directionId, towards: words.towards(trip), days, dateBefore, departures }];
      })
      .sort(
        (a, b) =>
          orderOf(a.routeId) - orderOf(b.routeId) || compareText(a.routeId, b.routeId) || (a.directionId ?? -1) - (b.directionId ?? -1),
      );
  });
}

/** The new trip of a change, or the old one if it is removed. */
function tripOf({ before, after }: ChangedDeparture): ProposedTrip {
  const trip = after ?? before;
  if (trip === null) throw new RangeError('a changed departure has a trip, before or after');
  return trip;
}

const clock = (trip: ProposedTrip | null): string => (trip === null ? '' : formatHoursMinutes(trip.startTime));

export const changedTimes = ({ route, directionId, towards, days, departures }: ChangedWay): ChangedTimes => ({
  ...{ route, directionId, towards, days },
  added: departures.filter(({ is }) => is === 'added').map(({ after }) => clock(after)),
  gone: departures.filter(({ is }) => is === 'gone').map(({ before }) => clock(before)),
  moved: departures.filter(({ is }) => is === 'moved').map(({ before, after }) => ({ from: clock(before), to: clock(after) })),
});

/** The number of departures added, removed, moved and unchanged, over all kinds of day. */
export function countsOf(compared: readonly ComparedDay[]): { added: number; gone: number; moved: number; unchanged: number } {
  const count = (is: ChangedDeparture['is']): number =>
    compared.reduce((sum, { changed }) => sum + changed.filter((each) => each.is === is).length, 0);
  const unchanged = compared.reduce((sum, { unchangedCount }) => sum + unchangedCount, 0);
  return { added: count('added'), gone: count('gone'), moved: count('moved'), unchanged };
}

/** The stops where a changed departure can be boarded, so that posters there become outdated; each with the routes that change. */
export function changedPosters(compared: readonly ComparedDay[]): ReadonlyMap<string, ReadonlySet<string>> {
  const posters = new Map<string, Set<string>>();
  for (const { changed } of compared)
    for (const { before, after } of changed)
      for (const trip of [before, after])
        for (const stopId of trip?.stopIds.slice(0, -1) ?? [])
          posters.set(stopId, (posters.get(stopId) ?? new Set()).add(trip?.routeId ?? ''));
  return posters;
}

/** The stops where riders board under a draft, each with its routes. */
export function postersOfDraft(content: DraftContent, trips: readonly DraftTrip[]): ReadonlyMap<string, ReadonlySet<string>> {
  const used = new Set(trips.map(({ wayId }) => wayId));
  const posters = new Map<string, Set<string>>();
  for (const { routeId, ways } of content.routes)
    for (const { wayId, stops } of ways)
      for (const { stopId } of used.has(wayId) ? stops.slice(0, -1) : [])
        posters.set(stopId, (posters.get(stopId) ?? new Set()).add(routeId));
  return posters;
}

/** The route of all changes; null if there are several or none. */
export function onlyRoute(compared: readonly ComparedDay[]): string | null {
  const routes = new Set(compared.flatMap(({ changed }) => changed.map((each) => tripOf(each).routeId)));
  const [only] = routes;
  return routes.size === 1 && only !== undefined ? only : null;
}

/** How many vehicles a timetable needs, and how many are in use. */
export interface NeededVehicles {
  readonly needed: number;
  readonly atHand: number;
  readonly missing: number;
}

/** The vehicles for the kind of day that needs most. */
export function neededVehicles(days: readonly DayFleet[], allowsEmptyRunning: boolean, atHand: number): NeededVehicles {
  const needed = Math.max(0, ...days.map((day) => neededOn(day, allowsEmptyRunning)));
  return { needed, atHand, missing: Math.max(0, needed - atHand) };
}

export const neededOn = ({ vehicles, vehiclesWithEmptyRunning }: DayFleet, allowsEmptyRunning: boolean): number =>
  allowsEmptyRunning ? vehiclesWithEmptyRunning : vehicles;
