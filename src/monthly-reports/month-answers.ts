import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { inRouteOrder } from '../network/lines.js';
import { lineNames } from '../network/spoken.js';
import { figuresAlone } from '../ridership/figures.js';
import { formatInstant, formatServiceTime } from '../scheduling/service-time.js';
import { readFigures } from './frozen-figures.js';
import type { DirectionKey, MonthFigures } from './month-figures.js';
import { monthWarnings, type Warning } from './month-warnings.js';
import type { MonthAnswer, MonthTotalsAnswer, RevisionAnswer, WarningAnswer } from './monthly-reports.requests.js';
import type { ListedMonth, ReportedMonth } from './snapshots.service.js';

/** One step for each part of the month. */
export function* monthAnswer(network: Network, month: ReportedMonth, language: Language): Generator<void, MonthAnswer> {
  const { figures, isClosed, shown, difference, logRevision, revisions, names } = month;
  const { monthBefore, sameMonthLastYear, estimate, estimateIfUnloggedRan } = figures;
  return {
    month: figures.month,
    status: shown === null ? 'live' : 'frozen',
    isClosed,
    ...figuresAlone(figures),
    warnings: warningsAnswer(monthWarnings(figures, isClosed), language),
    estimate,
    estimateIfUnloggedRan,
    monthBefore,
    sameMonthLastYear,
    ...(yield* partsAnswer(network, figures, language)),
    revision: shown?.revision ?? null,
    difference,
    logRevision,
    revisions: revisions.map((row): RevisionAnswer => ({
      revision: row.revision,
      at: formatInstant(row.frozenAt, network.agency.agencyTimezone),
      accountId: row.accountId,
      name: names.get(row.accountId ?? '') ?? null,
      reason: row.reason,
      boardings: readFigures(row).boardings,
      difference: row.difference === null ? null : (JSON.parse(row.difference) as object),
    })),
  };
}

function* partsAnswer(
  network: Network,
  { byRoute, byDirection, byDay, byDepartureTime }: MonthFigures,
  language: Language,
): Generator<void, Pick<MonthAnswer, 'byRoute' | 'byDirection' | 'byDay' | 'byDepartureTime'>> {
  const { routeName, directionName } = lineNames(network);
  const route = <R extends { readonly routeId: string }>(row: R): R & { routeName: string } => ({
    ...row,
    routeName: routeName(row.routeId)[language],
  });
  const line = <R extends DirectionKey>(row: R): R & { routeName: string; directionName: string | null } => ({
    ...route(row),
    directionName: directionName(row.routeId, row.directionId)?.[language] ?? null,
  });
  const departures: MonthAnswer['byDepartureTime'][number][] = [];
  for (const row of byDepartureTime) {
    departures.push({ ...line(row), startTime: row.startTime === null ? null : formatServiceTime(row.startTime) });
    yield;
  }
  return { byRoute: byRoute.map(route), byDirection: byDirection.map(line), byDay: [...byDay], byDepartureTime: departures };
}

/** Puts the parts of a month in the order of routes. Months that an older program froze may have another order. */
export function inOrder(network: Network, month: ReportedMonth): ReportedMonth {
  const { routeOrder } = network;
  const { byRoute, byDirection, byDepartureTime } = month.figures;
  const parts = {
    byRoute: inRouteOrder(byRoute, routeOrder),
    byDirection: inRouteOrder(byDirection, routeOrder),
    byDepartureTime: inRouteOrder(byDepartureTime, routeOrder),
  };
  return { ...month, figures: { ...month.figures, ...parts } };
}

const warningsAnswer = (warnings: readonly Warning[], language: Language): WarningAnswer[] =>
  warnings.map(({ code, sentence }) => ({ code, detail: sentence[language] }));

export const monthTotalsAnswer = ({ totals, isFrozen, isClosed, differs }: ListedMonth, language: Language): MonthTotalsAnswer => ({
  month: totals.month,
  status: isFrozen ? 'frozen' : 'live',
  isClosed,
  differs,
  ...figuresAlone(totals),
  warnings: warningsAnswer(monthWarnings(totals, isClosed), language),
  estimate: totals.estimate,
  estimateIfUnloggedRan: totals.estimateIfUnloggedRan,
});
