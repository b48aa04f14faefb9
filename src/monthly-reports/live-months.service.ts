import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { estimatesOf, type Estimates } from '../ridership/estimate.js';
import { periodFigures, type PeriodFigures } from '../ridership/figures.js';
import { RidershipDays } from '../ridership/ridership-days.service.js';
import { addMonths, datesOf, monthsBetween, type Month } from '../scheduling/month.js';
import { monthFigures, type MonthFigures, type Other } from './month-figures.js';
import { monthlyReportsRefusals } from './monthly-reports.refusals.js';

const mostMonths = 60;
const standardMonths = 12;

export interface MonthTotals extends PeriodFigures, Estimates {
  readonly month: Month;
}

/** As the log says now, and whether nothing more is expected. */
export interface LiveMonthTotals extends MonthTotals {
  readonly isClosed: boolean;
}

/** A month as it stands now, and whether nothing more is expected of it. */
export interface LiveMonth {
  readonly figures: MonthFigures;
  readonly isClosed: boolean;
}

/** Months as the log says now, whatever was reported of them. */
@Injectable()
export class LiveMonths {
  constructor(@Inject(RidershipDays) private readonly days: RidershipDays) {}

  async getMonth(agencyId: string, month: Month): Promise<LiveMonth> {
    const [before, lastYear] = [addMonths(month, -1), addMonths(month, -12)];
    return this.days.read(agencyId, [month, before, lastYear].map(datesOf), async () => {
      const { isClosed, ...groups } = await this.days.getMonth(agencyId, month);
      const other = async (one: Month): Promise<Other> => ({ month: one, groups: (await this.days.getMonth(agencyId, one)).byDate });
      return { figures: monthFigures(month, groups, await other(before), await other(lastYear)), isClosed };
    });
  }

  /** The requested months of which there are any figures. */
  async listMonths(agencyId: string, requested: { from: Month | undefined; to: Month | undefined }): Promise<LiveMonthTotals[]> {
    const to = requested.to ?? (await this.days.today(agencyId)).slice(0, 7);
    const from = requested.from ?? addMonths(to, 1 - standardMonths);
    const months = monthsBetween(from, to);
    if (months.length < 1 || months.length > mostMonths)
      throw new Refusal(monthlyReportsRefusals['months-range'], { from, to, most: mostMonths });
    const range = { from: datesOf(from).from, to: datesOf(to).to };
    return this.days.read(agencyId, [range], async () => {
      const totals: LiveMonthTotals[] = [];
      for (const month of months) {
        const { byDate, byDeparture, isClosed } = await this.days.getMonth(agencyId, month);
        if (byDate.length > 0) totals.push({ month, ...periodFigures(byDate), ...estimatesOf(byDeparture), isClosed });
      }
      return totals;
    });
  }
}
