import { daysText } from '../scheduling/service-calendar.js';
import { kindsOfDay, weekdays } from '../sentences/kinds-of-day.js';
import type { RunningDays } from '../sentences/running-days.js';
import type { DraftContent } from './draft-content.js';
import type { DraftTrips } from './draft-trips.js';
import { problemMaker, type DraftProblem } from './draft-problem.js';
import { twice } from './problems-of-stops.js';

/** Problems of the services of a draft: their names, dates and days. */
export function problemsOfDays(content: DraftContent, { trips }: DraftTrips): DraftProblem[] {
  const [error, hint] = [problemMaker(content, 'error'), problemMaker(content, 'hint')];
  const { services } = content;
  const used = new Set(trips.map(({ serviceId }) => serviceId));
  const servicesInSentences = new Set(
    content.routes.flatMap(({ ways }) => ways.flatMap((way) => way.sentences.map(({ serviceId }) => serviceId))),
  );
  return [
    ...(services.length === 0 ? [error('days-missing')] : []),
    ...twice(services.map(({ serviceId }) => serviceId)).map((serviceId) => error('days-twice', { serviceId })),
    ...services.flatMap((days) => {
      const { serviceId, startDate, endDate } = days;
      const isOver = startDate !== null && endDate !== null && endDate < startDate;
      return [
        ...(isOver ? [error('days-end-first', { serviceId }, { from: startDate, until: endDate })] : []),
        ...(runsNever(days)
          ? [servicesInSentences.has(serviceId) ? error('days-never', { serviceId }) : hint('days-never-unused', { serviceId })]
          : []),
        ...(!servicesInSentences.has(serviceId) && !used.has(serviceId) && !runsNever(days) && trips.length > 0
          ? [hint('days-unused', { serviceId })]
          : []),
      ];
    }),
    ...daysWithout(content, used),
    ...onHolidays(content, used),
  ];
}

const weekOf = (days: RunningDays): boolean[] => weekdays.map((day) => days[day]);
const runsNever = (days: RunningDays): boolean =>
  !weekOf(days).includes(true) && !days.exceptions.some(({ exceptionType }) => exceptionType === 1);

/** Reports weekdays without buses. Other kinds of day, such as holidays, without buses are not reported. */
function daysWithout(content: DraftContent, used: ReadonlySet<string>): DraftProblem[] {
  if (used.size === 0) return [];
  const running = kindsOfDay(content.services).filter(({ serviceIds }) => serviceIds.some((serviceId) => used.has(serviceId)));
  const covered = new Set(running.flatMap((kind) => kind.weekdays));
  const without = weekdays.flatMap((_, day) => (covered.has(day) ? [] : [day]));
  if (without.length === 0 || without.length === 7) return [];
  const words = daysText(without.reduce((week, day) => week | (1 << day), 0));
  return [problemMaker(content, 'hint')('weekdays-without', {}, { weekdays: words, count: without.length })];
}

/** Reports services that run on holidays, only if a service follows a holiday calendar or the time zone is one of China. */
function onHolidays(content: DraftContent, used: ReadonlySet<string>): DraftProblem[] {
  const hasHolidays =
    content.services.some(({ holidayCalendar }) => holidayCalendar !== null) ||
    /^(Asia\/(Shanghai|Urumqi|Chongqing|Harbin)|PRC)$/.test(content.place.timezone);
  const daily = content.services.filter((days) => used.has(days.serviceId) && !weekOf(days).includes(false));
  const plain = content.services.filter(
    (days) =>
      used.has(days.serviceId) && days.holidayCalendar === null && weekOf(days).includes(false) && weekOf(days).slice(0, 5).includes(true),
  );
  const hint = problemMaker(content, 'hint');
  if (!hasHolidays) return [];
  return [
    ...daily.map(({ serviceId }) => hint('daily-on-holidays', { serviceId })),
    ...plain.map(({ serviceId }) => hint('weekdays-on-holidays', { serviceId })),
  ];
}
