import { Injectable } from '@nestjs/common';
import { Refusal } from '../errors.js';
import { inTurns } from '../turns.io.js';
import type { Estimates } from '../ridership/estimate.js';
import type { MonthGroups, PeriodFigures } from '../ridership/figures.js';
import { RidershipDays, VersionedCache } from '../ridership/ridership-days.service.js';
import { addMonths, datesOf, monthsBetween, type Month } from '../scheduling/month.js';
import { monthFigures, type MonthFigures, type OtherMonth } from './month-figures.js';
import { monthlyReportsRefusals } from './monthly-reports.refusals.js';

/** The most departures of all cached months together: a few months of a city. */
const maxPartsCached = 50_000;
const maxMonths = 60;
const standardMonths = 12;

export interface MonthTotals extends PeriodFigures, Estimates {
  readonly month: Month;
}

/** The totals of a month by the current log, and whether all its dates are closed. */
export interface LiveMonthTotals extends MonthTotals {
  readonly isClosed: boolean;
  /** Its groups by date; the same object until a date of the month is derived again. */
  readonly byDate: MonthGroups['byDate'];
}

/** A month by the current log, and whether all its dates are closed. */
export interface LiveMonth {
  readonly figures: MonthFigures;
  readonly isClosed: boolean;
}

/** Computes months from the current log, whatever was reported. */
@Injectable()
export class LiveMonths {
  private readonly months = new VersionedCache<MonthFigures>(maxPartsCached);

  constructor(private readonly days: RidershipDays) {}

  async getMonth(agencyId: string, month: Month): Promise<LiveMonth> {
    return this.days.read(agencyId, monthsBeside(month).map(datesOf), async () => {
      const { isClosed, state } = await this.days.getMonthTotals(agencyId, month);
      const other = async (one: Month): Promise<OtherMonth & { readonly state: string | null }> => {
        const { byDate: groups, state: its } = await this.days.getMonthTotals(agencyId, one);
        return { month: one, groups, state: its };
      };
      const others = [await other(addMonths(month, -1)), await other(addMonths(month, -12))] as const;
      const states = [state, ...others.map((one) => one.state)];
      const version = states.includes(null) ? null : states.join('\n\n');
      const cached = version === null ? null : this.months.get(`${month} ${agencyId}`, version);
      if (cached !== null) return { figures: cached, isClosed };
      const groups = await this.days.getMonth(agencyId, month);
      const figures = await inTurns(monthFigures(month, groups, ...others));
      if (version !== null) this.months.set(`${month} ${agencyId}`, version, figures, figures.byDepartureTime.length);
      return { figures, isClosed };
    });
  }

  /** Identifies the log of a month and of those it is compared with; null: unknown. */
  async getVersion(agencyId: string, month: Month): Promise<string | null> {
    const months = monthsBeside(month);
    return this.days.read(agencyId, months.map(datesOf), async () => {
      const states: (string | null)[] = [];
      for (const one of months) states.push(await this.days.getMonthState(agencyId, one));
      return states.includes(null) ? null : states.join('\n\n');
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
        const { state: _, ...ofMonth } = await this.days.getMonthTotals(agencyId, month);
        if (ofMonth.byDate.length > 0) totals.push({ month, ...ofMonth });
      }
      return totals;
    });
    // Months before the program was used are not incomplete: without a requested start, the list begins with the first month that has a log
    // or was reported.
    const first = listed.findIndex((totals) => isAnythingLogged(totals) || isReported(totals.month));
    return requested.from !== undefined ? listed : first < 0 ? listed.slice(-1) : listed.slice(first);
  }

  /** The groups of some months by date, in order. */
  async listByDate(agencyId: string, months: readonly Month[]): Promise<MonthGroups['byDate'][]> {
    const [first, last] = [months[0], months.at(-1)];
    if (first === undefined || last === undefined) return [];
    return this.days.read(agencyId, [{ from: datesOf(first).from, to: datesOf(last).to }], async () => {
      const all: MonthGroups['byDate'][] = [];
      for (const month of months) all.push((await this.days.getMonthTotals(agencyId, month)).byDate);
      return all;
    });
  }

  /** The groups of a month, and those by date as `listByDate` has them: they are read first, so they are not of a later log. */
  getGroups(agencyId: string, month: Month): Promise<{ groups: MonthGroups; byDate: MonthGroups['byDate'] }> {
    return this.days.read(agencyId, [datesOf(month)], async () => {
      const { byDate } = await this.days.getMonthTotals(agencyId, month);
      return { byDate, groups: await this.days.getMonth(agencyId, month) };
    });
  }
}

/** A month and those it is compared with. */
export const monthsBeside = (month: Month): [Month, Month, Month] => [month, addMonths(month, -1), addMonths(month, -12)];

/** Whether anything was logged in a month, or may still be. */
const isAnythingLogged = ({ boardings, scheduled, unlogged, extra, pending }: LiveMonthTotals): boolean =>
  boardings !== null || scheduled > unlogged || extra > 0 || pending > 0;
