import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { RiderReport } from './rider-report.entity.js';

/** What riders said, as far as another timetable touches it. */
@Injectable()
export class CarriedReports {
  constructor(private readonly database: Database) {}

  /** Of which trips of a date or later there are reports, each once. */
  listReported(agencyId: string, from: ServiceDate, runner?: QueryRunner): Promise<Pick<RiderReport, 'serviceDate' | 'tripId'>[]> {
    const statement = `SELECT DISTINCT service_date AS "serviceDate", trip_id AS "tripId" FROM rider_reports WHERE agency_id = ? AND service_date >= ?`;
    return this.database.query(statement, [agencyId, from], runner);
  }

  /**
   * What riders said of departures of a date is of other trips by another timetable, within the write that publishes it.
   * @param became the new ids by the old ones; no two are the same
   */
  async carry(
    { manager: rows }: QueryRunner,
    agencyId: string,
    serviceDate: ServiceDate,
    became: ReadonlyMap<string, string>,
  ): Promise<void> {
    const reports = await rows.findBy(RiderReport, { agencyId, serviceDate, tripId: In([...became.keys()]) });
    if (reports.length === 0) return;
    // Ids may go round, and no report is there twice: so all are taken out before any is put back.
    await rows.delete(RiderReport, { agencyId, reportId: In(reports.map(({ reportId }) => reportId)) });
    for (const report of reports) {
      const moved = { ...report, tripId: became.get(report.tripId) ?? report.tripId };
      const { tripId, stopId, kind, deviceHash } = moved;
      if (!(await rows.existsBy(RiderReport, { agencyId, serviceDate, tripId, stopId, kind, deviceHash })))
        await rows.insert(RiderReport, moved);
    }
  }
}
