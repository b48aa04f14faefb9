import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { DateRange } from '../scheduling/month.js';
import type { ServiceDate } from '../scheduling/service-time.js';

/** On which service dates something was logged, and of which something new: for what is derived from a whole date's events. */
@Injectable()
export class LoggedDates {
  constructor(@Inject(Database) private readonly database: Database) {}

  /** The dates with events that came since their marks were last cleared. */
  async listChanged(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    const rows = await this.database.query<{ date: ServiceDate }>(
      'SELECT DISTINCT service_date AS "date" FROM stale_trips WHERE agency_id = ? AND service_date BETWEEN ? AND ?',
      [agencyId, from, to],
      runner,
    );
    return rows.map(({ date }) => date);
  }

  /**
   * To be done before the events are read: an event that is being recorded holds its mark until it is committed, and one that
   * comes later waits for us. Whatever is read after that is either among the events or marked again.
   */
  async clearMarks(agencyId: string, date: ServiceDate, runner: QueryRunner): Promise<void> {
    await this.database.query('DELETE FROM stale_trips WHERE agency_id = ? AND service_date = ?', [agencyId, date], runner);
  }

  /** null: nothing was ever logged. */
  async findFirst(agencyId: string): Promise<ServiceDate | null> {
    const [logged] = await this.database.query<{ first: ServiceDate | null }>(
      'SELECT min(service_date) AS "first" FROM driver_events WHERE agency_id = ?',
      [agencyId],
    );
    return logged?.first ?? null;
  }
}
