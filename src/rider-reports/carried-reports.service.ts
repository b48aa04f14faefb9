import { Injectable } from '@nestjs/common';
import { In, type QueryRunner } from 'typeorm';
import { Database } from '../database/database.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import { RiderReport } from './rider-report.entity.js';

/** Moves the reports of riders to the trips of a new timetable. */
@Injectable()
export class CarriedReports {
  constructor(private readonly database: Database) {}

  /** The trips of a date or later that have reports, each once. */
  listReported(agencyId: string, from: ServiceDate, runner?: QueryRunner): Promise<Pick<RiderReport, 'serviceDate' | 'tripId'>[]> {
    const statement = `SELECT DISTINCT service_date AS "serviceDate", trip_id AS "tripId" FROM rider_reports WHERE agency_id = ? AND service_date >= ?`;
    return this.database.query(statement, [agencyId, from], runner);
  }

  /**
   * Moves the reports on departures of a date to other trips, within the transaction that publishes the timetable.
   * @param newIds the new trip ids, by old trip id; no two new ones are equal
   */
  async carry(
    { manager: rows }: QueryRunner,
    agencyId: string,
    serviceDate: ServiceDate,
    newIds: ReadonlyMap<string, string>,
  ): Promise<void> {
    const reports = await rows.findBy(RiderReport, { agencyId, serviceDate, tripId: In([...newIds.keys()]) });
    if (reports.length === 0) return;
    // Ids may be exchanged among trips, and the same report cannot be stored twice, so all are deleted before any is inserted.
    await rows.delete(RiderReport, { agencyId, reportId: In(reports.map(({ reportId }) => reportId)) });
    for (const report of reports) {
      const moved = { ...report, tripId: newIds.get(report.tripId) ?? report.tripId };
      const { tripId, stopId, kind, deviceHash } = moved;
      if (!(await rows.existsBy(RiderReport, { agencyId, serviceDate, tripId, stopId, kind, deviceHash })))
        await rows.insert(RiderReport, moved);
    }
  }
}
