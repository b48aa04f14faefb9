import { completed, figureRules, type ReportedFigures } from '../ridership/figures.js';
import type { MonthFigures, MonthParts } from './month-figures.js';

/** A month as it was reported, by this program or by an older one that lacked some figures. */
export type ReportedMonth = ReportedFigures &
  Pick<MonthFigures, 'operatingDays'> &
  MonthParts<ReportedFigures> & {
    /** The number of the rules by which the figures were computed; left out: 1. @see figureRules */
    readonly rules?: number;
  };

interface Frozen {
  /** The month as JSON. */
  readonly figures: string;
}

/** The JSON to store for a month that is reported now. */
export const frozenFigures = (month: MonthFigures): string => JSON.stringify({ ...month, rules: figureRules } satisfies ReportedMonth);

export const readReported = ({ figures }: Frozen): ReportedMonth => JSON.parse(figures) as ReportedMonth;

export const rulesOf = ({ rules = 1 }: Pick<ReportedMonth, 'rules'>): number => rules;

/** A reported month completed with the figures that an older program lacked, so that it can be treated like any other month. */
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
