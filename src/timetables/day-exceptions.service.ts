import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Actor } from '../accounts/actor.js';
import { revisionOf } from '../accounts/managers-changes.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { Precondition } from '../http/route.decorator.js';
import type { Text } from '../language.js';
import type { DateRange } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { DayExceptionRow, RouteDayExceptionRow } from './service.entity.js';
import { auditedException, type DayDecision } from './day-exception-rows.io.js';
import { TimetablesService } from './timetables.service.js';
import { timetablesRefusals } from './timetables.refusals.js';

/** A date that has, or is to get, an exception: of the whole agency or of one route. */
export interface ExceptedDay {
  readonly date: ServiceDate;
  /** null: the whole agency. */
  readonly routeId: string | null;
}

/** A manager's decision on a date, with its revision. */
export type DayExceptionFound = ExceptedDay &
  Pick<DayExceptionRow, 'runs' | 'reasonZh' | 'reasonEn' | 'recordedAt'> & {
    /** The name of the account that recorded it; null: the command line, or unknown. */
    readonly recordedBy: string | null;
    readonly revision: string;
  };

/** The decisions of managers on single dates, which override the calendars. */
@Injectable()
export class DayExceptions {
  constructor(
    private readonly database: Database,
    private readonly timetables: TimetablesService,
    private readonly accounts: AccountsService,
  ) {}

  /** By date; on each date the whole agency first, then routes. */
  async list(agencyId: string, { from, to }: DateRange): Promise<DayExceptionFound[]> {
    const rows = this.database.source.manager;
    const where = { agencyId, date: Between(from, to) };
    const days = await rows.find(DayExceptionRow, { where });
    const routes = await rows.find(RouteDayExceptionRow, { where });
    const all = [...days.map((row) => ({ ...row, routeId: null })), ...routes];
    const names = all.length === 0 ? new Map<string, string>() : await this.accounts.namesOf(agencyId);
    return all
      .sort((a, b) => (a.date === b.date ? ((a.routeId ?? '') < (b.routeId ?? '') ? -1 : 1) : a.date < b.date ? -1 : 1))
      .map(({ date, routeId, runs, reasonZh, reasonEn, recordedAt, accountId }) => ({
        ...{ date, routeId, runs, reasonZh, reasonEn, recordedAt, recordedBy: names.get(accountId ?? '') ?? null },
        revision: revisionOf(auditedException({ runs, reasonZh, reasonEn })),
      }));
  }

  /** @throws Refusal `nothing-to-run`, `route-nothing-to-run`, `changed-meanwhile` */
  async record(
    actor: Actor,
    { date, routeId }: ExceptedDay,
    decision: { runs: boolean; reason: Text },
    expected: Precondition,
  ): Promise<DayExceptionFound> {
    await this.timetables.recordDayException(actor, date, decision.runs, decision.reason, expected, routeId);
    const found = (await this.list(actor.agencyId, { from: date, to: date })).find((one) => one.routeId === routeId);
    if (found === undefined) throw notExcepted({ date, routeId });
    return found;
  }

  /**
   * Withdraws a decision: the calendars apply again, or for a route what applies to the whole agency.
   * @throws Refusal `day-not-excepted`, `route-day-not-excepted`, `changed-meanwhile`
   */
  async withdraw(actor: Actor, { date, routeId }: ExceptedDay, expected: Precondition): Promise<void> {
    const found = (await this.list(actor.agencyId, { from: date, to: date })).find((one) => one.routeId === routeId);
    if (found === undefined) throw notExcepted({ date, routeId });
    await this.timetables.recordDayExceptions(actor, [{ date, routeId, decision: null, expected }]);
  }

  /**
   * Records several decisions, all or none.
   * @returns the decisions on all dates from the first to the last of them
   * @throws Refusal `nothing-to-run`, `route-nothing-to-run`, `changed-meanwhile`
   */
  async recordAll(actor: Actor, days: readonly DayDecision[]): Promise<DayExceptionFound[]> {
    await this.timetables.recordDayExceptions(actor, days);
    const dates = days.map(({ date }) => date).sort();
    const [from, to] = [dates[0], dates.at(-1)];
    return from === undefined || to === undefined ? [] : this.list(actor.agencyId, { from, to });
  }
}

const notExcepted = ({ date, routeId }: ExceptedDay): Refusal =>
  new Refusal(timetablesRefusals[routeId === null ? 'day-not-excepted' : 'route-day-not-excepted'], { date, routeId: routeId ?? '' });
