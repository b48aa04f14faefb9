import type { Language, Text } from '../language.js';
import type { Network } from '../network/network.service.js';
import { routeName } from '../network/spoken.js';
import { eventsInOrder, stopVisitsAnswer, tripEventAnswer, tripFindingsAnswer } from '../operations/trip-performed-answers.js';
import type { TripEventAnswer } from '../operations/trip-performed.requests.js';
import type { LoggedEvent } from '../trip-log/operated-trip.js';
import { formatInstant, formatServiceTime } from '../scheduling/service-time.js';
import { figureNames } from './figure-columns.js';
import type { Figures } from './figures.js';
import { readFigures } from '../monthly-reports/frozen-figures.js';
import type { MonthFigures, PeriodFigures } from './month-figures.js';
import { monthWarnings, type Warning } from './month-warnings.js';
import type { DayAnswer, MonthAnswer, MonthTotalsAnswer, RevisionAnswer, WarningAnswer } from './month.requests.js';
import type { RidershipEventAnswer, RidershipTripAnswer, TripDetailAnswer } from './trip.requests.js';
import type { DayTotals, TripInDetail } from './ridership.service.js';
import type { RidershipTrip } from './ridership-trip.js';
import type { ListedMonth, ReportedMonth } from '../monthly-reports/snapshots.service.js';

/** A route that is gone from the network is still in old months. */
function nameOfRoute(network: Network, routeId: string, language: Language): string {
  const route = network.routes.get(routeId);
  return route === undefined ? routeId : routeName(network, route, language);
}

/** In both languages, for files. */
export const routeNames =
  (network: Network) =>
  (routeId: string): Text => ({ 'zh-CN': nameOfRoute(network, routeId, 'zh-CN'), en: nameOfRoute(network, routeId, 'en') });

const periodOf = (figures: PeriodFigures): PeriodFigures => {
  const { operatingDays, boardingsPerOperatingDay } = figures;
  return { ...plainFigures(figures), operatingDays, boardingsPerOperatingDay };
};

/** Those that files tell, too. */
const plainFigures = (figures: Figures): Figures =>
  Object.fromEntries(figureNames.map((name) => [name, figures[name]])) as unknown as Figures;

export function monthAnswer(network: Network, month: ReportedMonth, language: Language): MonthAnswer {
  const { figures, isClosed, shown, difference, revisions } = month;
  const named = <R extends { readonly routeId: string }>(row: R): R & { routeName: string } => ({
    ...row,
    routeName: nameOfRoute(network, row.routeId, language),
  });
  const { monthBefore, sameMonthLastYear, estimate, estimateIfUnloggedRan } = figures;
  return {
    month: figures.month,
    status: shown === null ? 'live' : 'frozen',
    isClosed,
    ...periodOf(figures),
    warnings: warningsAnswer(monthWarnings(figures, isClosed), language),
    estimate,
    estimateIfUnloggedRan,
    monthBefore,
    sameMonthLastYear,
    ...partsAnswer(figures, named),
    revision: shown?.revision ?? null,
    difference,
    revisions: revisions.map((row): RevisionAnswer => ({
      revision: row.revision,
      at: formatInstant(row.frozenAt, network.agency.agencyTimezone),
      accountId: row.accountId,
      reason: row.reason,
      boardings: readFigures(row).boardings,
      difference: row.difference === null ? null : (JSON.parse(row.difference) as object),
    })),
  };
}

function partsAnswer(
  { byRoute, byDirection, byDay, byDepartureTime }: MonthFigures,
  named: <R extends { readonly routeId: string }>(row: R) => R & { routeName: string },
): Pick<MonthAnswer, 'byRoute' | 'byDirection' | 'byDay' | 'byDepartureTime'> {
  return {
    byRoute: byRoute.map(named),
    byDirection: byDirection.map(named),
    byDay: [...byDay],
    byDepartureTime: byDepartureTime.map((row) => ({
      ...named(row),
      startTime: row.startTime === null ? null : formatServiceTime(row.startTime),
    })),
  };
}

const warningsAnswer = (warnings: readonly Warning[], language: Language): WarningAnswer[] =>
  warnings.map(({ code, sentence }) => ({ code, detail: sentence[language] }));

export const monthTotalsAnswer = ({ totals, isFrozen, isClosed }: ListedMonth, language: Language): MonthTotalsAnswer => ({
  month: totals.month,
  status: isFrozen ? 'frozen' : 'live',
  isClosed,
  ...periodOf(totals),
  warnings: warningsAnswer(monthWarnings(totals, isClosed), language),
  estimate: totals.estimate,
  estimateIfUnloggedRan: totals.estimateIfUnloggedRan,
});

export const dayAnswer = ({ date, isClosed, isOperating, serviceDay, ...figures }: DayTotals, language: Language): DayAnswer => ({
  date,
  isClosed,
  isOperating,
  reason: serviceDay.reason[language],
  ...figures,
});

export function tripAnswer(network: Network, trip: RidershipTrip, language: Language): RidershipTripAnswer {
  const { dayType: _, startTime, routeId, ...rest } = trip;
  return {
    ...rest,
    routeId,
    routeName: nameOfRoute(network, routeId, language),
    startTime: startTime === null ? null : formatServiceTime(startTime),
  };
}

export function tripDetailAnswer(
  network: Network,
  detail: TripInDetail,
  names: ReadonlyMap<string, string>,
  language: Language,
): TripDetailAnswer {
  const { trip, operated, events } = detail;
  const zone = network.agency.agencyTimezone;
  const whoSaid = ({ receivedAt, source, accountId }: LoggedEvent): Omit<RidershipEventAnswer, keyof TripEventAnswer> => ({
    receivedAt: formatInstant(receivedAt, zone),
    source,
    accountId,
    name: names.get(accountId ?? '') ?? null,
  });
  return {
    ...tripAnswer(network, trip, language),
    vehicleId: operated.vehicleId,
    stops: stopVisitsAnswer(network, operated, language),
    findings: tripFindingsAnswer(operated, language),
    events: eventsInOrder(events).map((each) => ({ ...tripEventAnswer(each, operated, zone), ...whoSaid(each.event) })),
  };
}
