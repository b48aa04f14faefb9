import { Inject, Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import type { Actor } from '../accounts/actor.js';
import { ManagersChanges, revisionOf } from '../accounts/managers-changes.service.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { Precondition } from '../http/route.decorator.js';
import type { Text } from '../language.js';
import type { DateRange } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { DayExceptionRow } from './service.entity.js';
import { auditedException, TimetablesService } from './timetables.service.js';
import { timetablesRefusals } from './timetables.refusals.js';

/** A manager's word on a date, and the name of its state. */
export type DayExceptionFound = Omit<DayExceptionRow, 'agencyId'> & { readonly revision: string };

/** What managers said of single dates, whatever the calendars say. */
@Injectable()
export class DayExceptions {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ManagersChanges) private readonly managers: ManagersChanges,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
  ) {}

  async list(agencyId: string, { from, to }: DateRange): Promise<DayExceptionFound[]> {
    const rows = this.database.source.manager;
    const found = await rows.find(DayExceptionRow, { where: { agencyId, date: Between(from, to) }, order: { date: 'ASC' } });
    return found.map(({ agencyId: _, ...row }) => ({ ...row, revision: revisionOf(auditedException(row)) }));
  }

  /** @throws Refusal `nothing-to-run`, `changed-meanwhile` */
  async record(actor: Actor, date: ServiceDate, said: { runs: boolean; reason: Text }, expected: Precondition): Promise<DayExceptionFound> {
    await this.timetables.recordDayException(actor, date, said.runs, said.reason, expected);
    const [row] = await this.list(actor.agencyId, { from: date, to: date });
    if (row === undefined) throw new Refusal(timetablesRefusals['day-not-excepted'], { date });
    return row;
  }

  /**
   * Back to what the calendars say.
   * @throws Refusal `day-not-excepted`, `changed-meanwhile`
   */
  async withdraw(actor: Actor, date: ServiceDate, expected: Precondition): Promise<void> {
    const { agencyId } = actor;
    await this.managers.change(actor, 'public', async (runner) => {
      const rows = runner.manager;
      const known = await rows.findOneBy(DayExceptionRow, { agencyId, date });
      if (known === null) throw new Refusal(timetablesRefusals['day-not-excepted'], { date });
      const change = { action: 'service-day-withdrawn', subject: `service-days/${date}`, before: auditedException(known), after: null };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      await rows.delete(DayExceptionRow, { agencyId, date });
      return { result: undefined, change };
    });
  }
}
