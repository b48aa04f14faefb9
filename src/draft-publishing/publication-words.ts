import { inEveryLanguage, type Text } from '../language.js';
import type { ProposedTrip } from '../publishing/proposed-timetable.js';
import { weekdayIndex, type ServiceDate } from '../scheduling/service-time.js';
import { daysWords, kindWords } from '../sentences/days-words.js';
import { kindsOfDay, weekdays } from '../sentences/kinds-of-day.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { DraftContent, DraftWay } from '../timetabling/draft-content.js';

/** The names of routes, stops and destinations in both languages: from the draft or, for what it no longer has, the previous timetable. */
export interface Words {
  readonly route: (routeId: string) => Text;
  readonly stop: (stopId: string) => Text;
  readonly towards: (trip: ProposedTrip) => Text;
}

/** @param before names from the previous timetable */
export function wordsOf(content: DraftContent, before: Pick<Words, 'route' | 'stop'>): Words {
  const { language } = content.place;
  const text = (name: string, otherName: string | null): Text =>
    inEveryLanguage((requested) => (requested === language || otherName === null || otherName === '' ? name : otherName));
  const routes = new Map(content.routes.map(({ routeId, name, otherName }) => [routeId, text(name, otherName)]));
  const stops = new Map(content.stops.map(({ stopId, name, otherName }) => [stopId, text(name, otherName)]));
  const stop = (stopId: string): Text => stops.get(stopId) ?? before.stop(stopId);
  const ways = new Map<string, DraftWay>();
  for (const { routeId, ways: own } of content.routes)
    for (const way of own) ways.set(wayKey(routeId, way.directionId, wayStops(way)), way);
  return {
    route: (routeId) => routes.get(routeId) ?? before.route(routeId),
    stop,
    towards: ({ routeId, directionId, stopIds }) => {
      const way = ways.get(wayKey(routeId, directionId, stopIds));
      return way === undefined || way.headsign === null ? stop(stopIds.at(-1) ?? '') : text(way.headsign, way.otherHeadsign);
    },
  };
}

const wayStops = ({ stops }: DraftWay): string[] => stops.map(({ stopId }) => stopId);
const wayKey = (routeId: string, directionId: number | null, stopIds: readonly string[]): string =>
  JSON.stringify([routeId, directionId, ...stopIds]);

/**
 * Days in words: the kind of day of the draft that has exactly these services, else the weekdays of the dates.
 * @param serviceIds the services of the draft on these days
 */
export function wordsOfDays(services: readonly RunningDays[], serviceIds: readonly string[], dates: readonly ServiceDate[]): Text {
  const running = new Set(serviceIds);
  const kind = kindsOfDay(services).find((one) => one.serviceIds.length === running.size && one.serviceIds.every((id) => running.has(id)));
  if (kind !== undefined) return inEveryLanguage((language) => kindWords(kind, services, language));
  const on = new Set(dates.map(weekdayIndex));
  const [monday, tuesday, wednesday, thursday, friday, saturday, sunday] = weekdays.map((_, index) => on.has(index));
  const days: RunningDays = {
    ...{ serviceId: '', name: null, startDate: null, endDate: null, holidayCalendar: null, exceptions: [] },
    ...{ monday: monday === true, tuesday: tuesday === true, wednesday: wednesday === true, thursday: thursday === true },
    ...{ friday: friday === true, saturday: saturday === true, sunday: sunday === true },
  };
  return inEveryLanguage((language) => daysWords(days, language));
}
