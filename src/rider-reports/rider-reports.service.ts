import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Between, IsNull, type EntityManager } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.service.js';
import { Exclusive, type Transaction } from '../database/exclusive.service.js';
import { Refusal } from '../errors.js';
import { getStop, withPlatforms, type Network } from '../network/network.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import type { DateRange } from '../scheduling/month.js';
import { boardingPositions } from '../scheduling/trips.js';
import { meantCall, reportWindow } from '../scheduling/report-window.js';
import { addDays, formatInstant, instant, startOfServiceDay, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import type { ReportKind } from './agreement.js';
import { Reporters } from './reporters.service.js';
import { RiderReport } from './rider-report.entity.js';
import { riderReportsRefusals } from './rider-reports.refusals.js';

/** A report as a rider submits it, with the id of the device. */
export interface SubmittedReport {
  readonly tripId: string;
  readonly serviceDate: ServiceDate;
  readonly stopId: string;
  readonly kind: ReportKind;
  readonly note: string | null;
  readonly deviceId: string;
}

/** The stored report, and whether it is new. */
interface TakenReport {
  readonly report: RiderReport;
  readonly isNew: boolean;
}

type Departure = Pick<RiderReport, 'routeId' | 'directionId' | 'position' | 'plannedAt'>;

/** The most reports listed as unanswered: more than managers answer in one session. */
const maxUnanswered = 1_000;
/** The most reports of one device on one service date. */
const maxPerDevice = 6;

/** Takes the reports of riders on departures, and counts them. */
@Injectable()
export class RiderReportsService {
  constructor(
    private readonly database: Database,
    private readonly performed: TripsPerformedService,
    private readonly exclusive: Exclusive,
    private readonly reporters: Reporters,
    private readonly clock: Clock,
  ) {}

  /**
   * Stores a report. If the same device has already sent it, returns the existing one, with the managers' answer if there is one.
   * @param address the network address of the request
   * @throws Refusal `too-many-reports-here`, `stop-not-found`, `departure-not-found`, `report-too-early`, `report-too-late`, `too-many-reports`
   */
  async take(network: Network, submitted: SubmittedReport, address: string): Promise<TakenReport> {
    this.reporters.admit(address);
    const { agencyId, agencyTimezone } = network.agency;
    const departure = await this.getDeparture(network, submitted);
    const deviceHash = await this.reporters.find(agencyId, submitted.serviceDate, submitted.deviceId);
    const existing = deviceHash === null ? null : await findSame(this.database.source.manager, agencyId, submitted, deviceHash);
    if (existing !== null) return { report: existing, isNew: false };
    checkWindow(departure.plannedAt, instant(this.clock.now()), agencyTimezone);
    return this.store(network, submitted, departure);
  }

  /** The number of reports on the trips of a date, and how many of them are unanswered; trips without reports are not included. */
  async countOfTrips(agencyId: string, date: ServiceDate): Promise<Map<string, { count: number; unanswered: number }>> {
    const rows = await this.database.source.manager.find(RiderReport, {
      select: { tripId: true, answeredAt: true },
      where: { agencyId, serviceDate: date },
    });
    const counts = new Map<string, { count: number; unanswered: number }>();
    for (const { tripId, answeredAt } of rows) {
      const { count, unanswered } = counts.get(tripId) ?? { count: 0, unanswered: 0 };
      counts.set(tripId, { count: count + 1, unanswered: unanswered + (answeredAt === null ? 1 : 0) });
    }
    return counts;
  }

  /** The unanswered reports of some dates, the newest first. */
  listUnanswered(agencyId: string, { from, to }: DateRange): Promise<RiderReport[]> {
    return this.database.source.manager.find(RiderReport, {
      where: { agencyId, serviceDate: Between(from, to), answeredAt: IsNull() },
      order: { reportedAt: 'DESC', reportId: 'DESC' },
      take: maxUnanswered,
    });
  }

  /** The departure that is reported, by the plan of that date with the changes of managers, from a stop where riders board. */
  private async getDeparture(network: Network, { serviceDate, tripId, stopId }: SubmittedReport): Promise<Departure> {
    getStop(network, stopId);
    const stopIds = withPlatforms(network, stopId);
    const trip = await this.performed.findTrip(network, serviceDate, tripId);
    const pattern = trip === null ? undefined : network.patterns.get(trip.patternId);
    const calls = (pattern === undefined ? [] : boardingPositions(pattern)).flatMap((position) => {
      const call = trip?.plan[position];
      return call !== undefined && stopIds.includes(call.stopId) ? [{ position, departure: call.departure }] : [];
    });
    const call = meantCall(calls, instant(this.clock.now()));
    if (trip === null || call === null)
      throw new Refusal(riderReportsRefusals['departure-not-found'], { tripId, stopId, date: serviceDate });
    return { routeId: trip.routeId, directionId: trip.directionId, position: call.position, plannedAt: call.departure };
  }

  /** Stores one report at a time in an agency, so that two taps at the same moment are neither counted twice nor exceed the limit. */
  private store({ agency }: Network, submitted: SubmittedReport, departure: Departure): Promise<TakenReport> {
    const { agencyId, agencyTimezone: zone } = agency;
    const { deviceId, ...fields } = submitted;
    const announced: Transaction<TakenReport> = (work) => this.database.write({ topic: 'reports', agencyId }, work);
    return this.exclusive.inTransactionOf(`rider reports of ${agencyId}`, announced, async ({ manager: rows }) => {
      const deviceHash = await this.reporters.get(rows, agencyId, submitted.serviceDate, deviceId);
      const existing = await findSame(rows, agencyId, submitted, deviceHash);
      if (existing !== null) return { report: existing, isNew: false };
      const now = instant(this.clock.now());
      const count = await rows.countBy(RiderReport, { agencyId, serviceDate: submitted.serviceDate, deviceHash });
      if (count >= maxPerDevice) throw tooMany(submitted.serviceDate, now, zone);
      const unanswered = { answerNote: null, answeredAt: null, answeredBy: null };
      const report: RiderReport = { ...fields, ...departure, ...unanswered, agencyId, deviceHash, reportId: randomUUID(), reportedAt: now };
      await rows.insert(RiderReport, report);
      return { report, isNew: true };
    });
  }
}

const findSame = (
  rows: EntityManager,
  agencyId: string,
  { serviceDate, tripId, stopId, kind }: SubmittedReport,
  deviceHash: string,
): Promise<RiderReport | null> => rows.findOneBy(RiderReport, { agencyId, serviceDate, tripId, stopId, kind, deviceHash });

function checkWindow(planned: EpochSeconds, now: EpochSeconds, zone: string): void {
  const { from, until } = reportWindow(planned);
  if (now < from) throw new Refusal(riderReportsRefusals['report-too-early'], { from: minuteText(from, zone) });
  if (now > until) throw new Refusal(riderReportsRefusals['report-too-late'], { until: minuteText(until, zone) });
}

/** The limit applies to each service date, so the device can report again on the next one. */
function tooMany(date: ServiceDate, now: EpochSeconds, zone: string): Refusal {
  const next = startOfServiceDay(addDays(date, 1), zone);
  return new Refusal(riderReportsRefusals['too-many-reports'], {
    most: maxPerDevice,
    until: minuteText(next, zone),
    seconds: Math.max(1, next - now),
  });
}

/** @example minuteText(instant(1721000400), 'Asia/Shanghai') // '2024-07-15 07:40' */
const minuteText = (at: EpochSeconds, zone: string): string => formatInstant(at, zone).slice(0, 16).replace('T', ' ');
