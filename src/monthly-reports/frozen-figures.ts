import { completed, type ReportedFigures } from '../ridership/figures.js';
import type { MonthFigures, MonthParts } from './month-figures.js';

/** A month as it was reported, by this program or by an older one that did not know every figure. */
export type ReportedMonth = ReportedFigures & Pick<MonthFigures, 'operatingDays'> & MonthParts<ReportedFigures>;

interface Frozen {
  /** The month as JSON. */
  readonly figures: string;
}

export const readReported = ({ figures }: Frozen): ReportedMonth => JSON.parse(figures) as ReportedMonth;

/** With the figures that an older program did not know, so that it answers like any other month. */
export function readFigures({ figures }: Frozen): MonthFigures {
  const month = JSON.parse(figures) as MonthFigures;
  const { byRoute, byDirection, byDay, byDepartureTime } = month;
  return {
    ...completed(month),
    byRoute: byRoute.map(completed),
    byDirection: byDirection.map(completed),
    byDay: byDay.map(completed),
    byDepartureTime: byDepartureTime.map(completed),
  };
}
