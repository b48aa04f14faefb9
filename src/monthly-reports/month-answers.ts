import type { Language } from '../language.js';
import type { Network } from '../network/network.service.js';
import { nameOfRoute } from '../network/spoken.js';
import { figuresAlone } from '../ridership/figures.js';
import { formatInstant, formatServiceTime } from '../scheduling/service-time.js';
import { readFigures } from './frozen-figures.js';
import type { MonthFigures } from './month-figures.js';
import { monthWarnings, type Warning } from './month-warnings.js';
import type { MonthAnswer, MonthTotalsAnswer, RevisionAnswer, WarningAnswer } from './monthly-reports.requests.js';
import type { ListedMonth, ReportedMonth } from './snapshots.service.js';

export function monthAnswer(network: Network, month: ReportedMonth, language: Language): MonthAnswer {
  const { figures, isClosed, shown, difference, revisions, names } = month;
  const named = <R extends { readonly routeId: string }>(row: R): R & { routeName: string } => ({
    ...row,
    routeName: nameOfRoute(network, row.routeId, language),
  });
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
    ...partsAnswer(figures, named),
    revision: shown?.revision ?? null,
    difference,
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
