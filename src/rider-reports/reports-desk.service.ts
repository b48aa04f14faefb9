import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import type { Actor } from '../accounts/actor.js';
import type { Precondition } from '../http/route.decorator.js';
import { ManagersChanges, revisionOf } from '../accounts/managers-changes.service.js';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Refusal } from '../errors.js';
import type { Network } from '../network/network.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import type { OperatedTrip } from '../trip-log/operated-trip.js';
import { instant, type ServiceDate } from '../scheduling/service-time.js';
import { RiderReport } from './rider-report.entity.js';
import { riderReportsRefusals } from './rider-reports.refusals.js';

/** A report with what managers need to judge it. */
export interface ReportOnDesk {
  readonly report: RiderReport;
  /** The number of devices that sent the same report on the departure, this one included. */
  readonly sameCount: number;
  /** null: no timetable has the trip any more. */
  readonly trip: OperatedTrip | null;
  /** The name of the account that answered; null: not answered, or unknown. */
  readonly answeredBy: string | null;
  /** The revision of the answer, which a request to replace it names; null: there is no answer yet. */
  readonly revision: string | null;
}

interface ReportsFilter {
  readonly from: ServiceDate;
  readonly to: ServiceDate;
  readonly limit: number;
}

type Facts = Pick<RiderReport, 'serviceDate' | 'tripId' | 'stopId' | 'kind'>;

const keyOf = ({ serviceDate, tripId, stopId, kind }: Facts): string => JSON.stringify([serviceDate, tripId, stopId, kind]);

/** What the audit log stores of an answer; null: there is none. */
const audited = ({ answeredAt, answerNote }: RiderReport): object | null => (answeredAt === null ? null : { note: answerNote });

/** Lists the reports of riders beside the drivers' log, and records managers' answers. */
@Injectable()
export class ReportsDesk {
  constructor(
    private readonly database: Database,
    private readonly performed: TripsPerformedService,
    private readonly accounts: AccountsService,
    private readonly managers: ManagersChanges,
    private readonly clock: Clock,
  ) {}

  /** The newest first. */
  async list(network: Network, { from, to, limit }: ReportsFilter): Promise<ReportOnDesk[]> {
    const { agencyId } = network.agency;
    const reports = await this.database.source.manager.find(RiderReport, {
      where: { agencyId, serviceDate: Between(from, to) },
      order: { reportedAt: 'DESC', reportId: 'DESC' },
      take: limit,
    });
    return this.onDesk(network, reports);
  }

  /** A new answer replaces the one before; both are in the audit log. */
  async answer(actor: Actor, network: Network, reportId: string, note: string, expected: Precondition): Promise<ReportOnDesk> {
    const { agencyId, accountId } = actor;
    const report = await this.managers.change(actor, 'reports', async (runner) => {
      const rows = runner.manager;
      const stored = await rows.findOneBy(RiderReport, { agencyId, reportId });
      if (stored === null) throw new Refusal(riderReportsRefusals['report-not-found'], { reportId });
      if (stored.answerNote === note) return { result: stored, change: null };
      const change = { action: 'report-answered', subject: `reports/${reportId}`, before: audited(stored), after: { note } };
      await this.managers.refuseMeanwhile(runner, actor, change, expected);
      const answered = { answerNote: note, answeredAt: instant(this.clock.now()), answeredBy: accountId };
      await rows.update(RiderReport, { agencyId, reportId }, answered);
      return { result: { ...stored, ...answered }, change };
    });
    const [onDesk] = await this.onDesk(network, [report]);
    if (onDesk === undefined) throw new Refusal(riderReportsRefusals['report-not-found'], { reportId });
    return onDesk;
  }

  private async onDesk(network: Network, reports: readonly RiderReport[]): Promise<ReportOnDesk[]> {
    const { agencyId } = network.agency;
    const counts = await this.countSame(agencyId, reports);
    const names = await this.accounts.namesOf(agencyId);
    const trips = new Map<string, Promise<OperatedTrip | null>>();
    const found: ReportOnDesk[] = [];
    for (const report of reports) {
      const key = JSON.stringify([report.serviceDate, report.tripId]);
      const trip = trips.get(key) ?? this.performed.findTrip(network, report.serviceDate, report.tripId);
      trips.set(key, trip);
      const answeredBy = names.get(report.answeredBy ?? '') ?? null;
      found.push({
        report,
        sameCount: counts.get(keyOf(report)) ?? 1,
        trip: await trip,
        answeredBy,
        revision: revisionOf(audited(report)),
      });
    }
    return found;
  }

  private async countSame(agencyId: string, reports: readonly RiderReport[]): Promise<Map<string, number>> {
    const dates = reports.map(({ serviceDate }) => serviceDate).sort();
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return new Map();
    const rows = await this.database.query<Facts & { count: number }>(
      `SELECT service_date AS "serviceDate", trip_id AS "tripId", stop_id AS "stopId", kind, COUNT(*) AS count FROM rider_reports
        WHERE agency_id = ? AND service_date BETWEEN ? AND ? GROUP BY service_date, trip_id, stop_id, kind`,
      [agencyId, first, last],
    );
    return new Map(rows.map((row) => [keyOf(row), row.count]));
  }
}
