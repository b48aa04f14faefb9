import { completed, figureRules, type ReportedFigures } from '../ridership/figures.js';
import type { MonthFigures, MonthParts } from './month-figures.js';

/** A month as it was reported, by this program or by an older one that did not know every figure. */
export type ReportedMonth = ReportedFigures &
  Pick<MonthFigures, 'operatingDays'> &
  MonthParts<ReportedFigures> & {
    /** By which figures were made; left out: the first. @see figureRules */
    readonly rules?: number;
  };

interface Frozen {
  /** The month as JSON. */
  readonly figures: string;
}

/** What is kept of a month that is reported now. */
export const frozenFigures = (month: MonthFigures): string => JSON.stringify({ ...month, rules: figureRules } satisfies ReportedMonth);

export const readReported = ({ figures }: Frozen): ReportedMonth => JSON.parse(figures) as ReportedMonth;

export const rulesOf = ({ rules = 1 }: Pick<ReportedMonth, 'rules'>): number => rules;

/** With the figures that an older program did not know, so that it answers like any other month. */
export function readFigures({ figures }: Frozen): MonthFigures {
  const { rules: _, ...month } = JSON.parse(figures) as MonthFigures & Pick<ReportedMonth, 'rules'>;
  const { byRoute, byDirection, byDay, byDepartureTime } = month;
  return {
    ...completed(month),
    byRoute: byRoute.map(completed),
    byDirection: byDirection.map(completed),
    byDay: byDay.map(completed),
    byDepartureTime: byDepartureTime.map(completed),
  };
}
