import { Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { giveWayNow } from '../jobs/giving-way.io.js';
import { estimatesOf, type Estimates } from '../ridership/estimate.js';
import { periodFigures, type MonthGroups, type PeriodFigures } from '../ridership/figures.js';
import { RidershipDays } from '../ridership/ridership-days.service.js';
import { addMonths, datesOf, monthsBetween, type Month } from '../scheduling/month.js';
import { monthFigures, type MonthFigures, type OtherMonth } from './month-figures.js';
import { monthlyReportsRefusals } from './monthly-reports.refusals.js';

const maxMonths = 60;
const standardMonths = 12;

export interface MonthTotals extends PeriodFigures, Estimates {
  readonly month: Month;
}

/** The totals of a month by the current log, and whether all its dates are closed. */
export interface LiveMonthTotals extends MonthTotals {
  readonly isClosed: boolean;
  /** The groups it was computed from; the same object until a date of the month is derived again. */
  readonly groups: MonthGroups;
}

/** A month by the current log, and whether all its dates are closed. */
export interface LiveMonth {
  readonly figures: MonthFigures;
  readonly isClosed: boolean;
}

/** Computes months from the current log, whatever was reported. */
@Injectable()
export class LiveMonths {
  constructor(private readonly days: RidershipDays) {}

  async getMonth(agencyId: string, month: Month): Promise<LiveMonth> {
    const [before, lastYear] = [addMonths(month, -1), addMonths(month, -12)];
    return this.days.read(agencyId, [month, before, lastYear].map(datesOf), async () => {
      const { isClosed, ...groups } = await this.days.getMonth(agencyId, month);
      const other = async (one: Month): Promise<OtherMonth> => ({ month: one, groups: (await this.days.getMonth(agencyId, one)).byDate });
      const others = [await other(before), await other(lastYear)] as const;
      await giveWayNow();
      return { figures: monthFigures(month, groups, ...others), isClosed };
    });
  }

  /** The requested months that have figures. @param isReported whether a month was reported, so that it is never left out */
  async listMonths(
    agencyId: string,
    requested: { from: Month | undefined; to: Month | undefined },
    isReported: (month: Month) => boolean,
  ): Promise<LiveMonthTotals[]> {
    const to = requested.to ?? (await this.days.today(agencyId)).slice(0, 7);
    const from = requested.from ?? addMonths(to, 1 - standardMonths);
    const months = monthsBetween(from, to);
    if (months.length < 1 || months.length > maxMonths)
      throw new Refusal(monthlyReportsRefusals['months-range'], { from, to, most: maxMonths });
    const range = { from: datesOf(from).from, to: datesOf(to).to };
    const listed = await this.days.read(agencyId, [range], async () => {
      const totals: LiveMonthTotals[] = [];
      for (const month of months) {
        const { isClosed, ...groups } = await this.days.getMonth(agencyId, month);
        const { byDate, byDeparture } = groups;
        if (byDate.length > 0) totals.push({ month, ...periodFigures(byDate), ...estimatesOf(byDeparture), isClosed, groups });
      }
      return totals;
    });
    // Months before the program was used are not incomplete: without a requested start, the list begins with the first month that has a log
    // or was reported.
    const first = listed.findIndex((totals) => isAnythingLogged(totals) || isReported(totals.month));
    return requested.from !== undefined ? listed : first < 0 ? listed.slice(-1) : listed.slice(first);
  }

  /** The groups of some months, in order. */
  async listGroups(agencyId: string, months: readonly Month[]): Promise<MonthGroups[]> {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    return this.days.read(agencyId, [{ from: datesOf(first).from, to: datesOf(last).to }], async () => {
      const all: MonthGroups[] = [];
      for (const month of months) all.push(await this.days.getMonth(agencyId, month));
      return all;
    });
  }
}

/** Whether anything was logged in a month, or may still be. */
const isAnythingLogged = ({ boardings, scheduled, unlogged, extra, pending }: LiveMonthTotals): boolean =>
  boardings !== null || scheduled > unlogged || extra > 0 || pending > 0;
