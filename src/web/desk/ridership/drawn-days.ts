import type { Language, Say } from '../../../language.js';
import type { DrawnDate, DrawnDay, DrawnRoute } from '../charts/days-chart.js';
import { datesOfMonth, weekdayText } from '../../shared/dates.js';
import { dayWithWeekday } from '../dates.js';
import { figure, orUnknown } from '../parts/figures.js';
import type { MonthData, Route } from './month-data.js';
import type { ridershipTexts } from './ridership.texts.js';
import { isPartly, uncountedTrips } from './completeness.js';

type SayRidership = Say<keyof typeof ridershipTexts>;

/** The dates of the axis: days without service are grey, future days are not. */
export function drawnDates(month: string, { days, routes }: Pick<MonthData, 'days' | 'routes'>, language: Language): DrawnDate[] {
  const begun = new Map(days.map((day) => [day.date, day]));
  const withTrips = new Set(routes.flatMap((route) => route.days.map(({ date }) => date)));
  return datesOfMonth(month).map((date) => ({
    day: String(Number(date.slice(8))),
    weekday: weekdayText(date, language).replace('周', ''),
    isIdle: begun.has(date) && !withTrips.has(date),
  }));
}

/** A route's row in the chart of days. */
export function drawnDays(route: Route, dates: readonly string[], say: SayRidership, language: Language): DrawnRoute {
  const own = new Map(route.days.map((day) => [day.date, day]));
  return {
    name: route.routeName,
    note: say('ridersOfRoute', { boardings: orUnknown(route.boardings) }),
    colour: route.routeColor,
    days: dates.map((date): DrawnDay | null => {
      const day = own.get(date);
      if (day === undefined) return null;
      const { boardings, cancelled, reconstructed, operated, pending } = day;
      const uncounted = uncountedTrips(day);
      const description = [
        `${dayWithWeekday(date, language)} ${route.routeName}`,
        boardings === null ? say('nobodyCounted') : say('riders', { boardings: figure(boardings) }),
        ...(reconstructed > 0 ? [say('reconstructedShort')] : []),
        ...(uncounted > 0 ? [say('uncountedShort', { trips: uncounted })] : []),
        ...(cancelled > 0 ? [say('cancelledShort', { trips: cancelled })] : []),
        ...(pending > 0 ? [say('pendingShort', { trips: pending })] : []),
      ].join(say('comma'));
      return {
        value: operated === 0 && boardings === null ? null : boardings,
        isReconstructed: reconstructed > 0,
        isPartial: isPartly(day),
        cancelled,
        uncounted,
        description,
      };
    }),
  };
}
