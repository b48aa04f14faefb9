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

/** What a rider says, and from which device. */
export interface Said {
  readonly tripId: string;
  readonly serviceDate: ServiceDate;
  readonly stopId: string;
  readonly kind: ReportKind;
  readonly note: string | null;
  readonly deviceId: string;
}

/** What became of a report, and whether it was not there before. */
interface Taken {
  readonly report: RiderReport;
  readonly isNew: boolean;
}

type Departure = Pick<RiderReport, 'routeId' | 'directionId' | 'position' | 'plannedAt'>;

/** Nobody answers more of them in one go. */
const mostUnanswered = 1_000;
/** Of one device on one service date. */
const mostOfADevice = 6;

/** Takes what riders report of departures. */
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
   * The same said again by the same device is the report that is there, with its answer if it has one by now.
   * @param address where it comes from
   * @throws Refusal `too-many-reports-here`, `stop-not-found`, `departure-not-found`, `report-too-early`, `report-too-late`, `too-many-reports`
   */
  async take(network: Network, said: Said, address: string): Promise<Taken> {
    this.reporters.admit(address);
    const { agencyId, agencyTimezone } = network.agency;
    const departure = await this.getDeparture(network, said);
    const deviceHash = await this.reporters.find(agencyId, said.serviceDate, said.deviceId);
    const known = deviceHash === null ? null : await findSame(this.database.source.manager, agencyId, said, deviceHash);
    if (known !== null) return { report: known, isNew: false };
    checkWindow(departure.plannedAt, instant(this.clock.now()), agencyTimezone);
    return this.keep(network, said, departure);
  }

  /** How many reports there are of the trips of a date, and how many of them have no answer yet; trips without any are not in it. */
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

  /** The reports of some dates that nobody has answered, the newest first. */
  listUnanswered(agencyId: string, { from, to }: DateRange): Promise<RiderReport[]> {
    return this.database.source.manager.find(RiderReport, {
      where: { agencyId, serviceDate: Between(from, to), answeredAt: IsNull() },
      order: { reportedAt: 'DESC', reportId: 'DESC' },
      take: mostUnanswered,
    });
  }

  /** A departure of the plan of that date, as managers have changed it by now, from a stop where people get on. */
  private async getDeparture(network: Network, { serviceDate, tripId, stopId }: Said): Promise<Departure> {
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

  /** One after the other in an agency, so that taps at the same moment neither count twice nor slip past the limit. */
  private keep({ agency }: Network, said: Said, departure: Departure): Promise<Taken> {
    const { agencyId, agencyTimezone: zone } = agency;
    const { deviceId, ...told } = said;
    const telling: Transaction<Taken> = (work) => this.database.write({ topic: 'reports', agencyId }, work);
    return this.exclusive.inTransactionOf(`rider reports of ${agencyId}`, telling, async ({ manager: rows }) => {
      const deviceHash = await this.reporters.get(rows, agencyId, said.serviceDate, deviceId);
      const known = await findSame(rows, agencyId, said, deviceHash);
      if (known !== null) return { report: known, isNew: false };
      const now = instant(this.clock.now());
      const count = await rows.countBy(RiderReport, { agencyId, serviceDate: said.serviceDate, deviceHash });
      if (count >= mostOfADevice) throw tooMany(said.serviceDate, now, zone);
      const unanswered = { answerNote: null, answeredAt: null, answeredBy: null };
      const report: RiderReport = { ...told, ...departure, ...unanswered, agencyId, deviceHash, reportId: randomUUID(), reportedAt: now };
      await rows.insert(RiderReport, report);
      return { report, isNew: true };
    });
  }
}

const findSame = (
  rows: EntityManager,
  agencyId: string,
  { serviceDate, tripId, stopId, kind }: Said,
  deviceHash: string,
): Promise<RiderReport | null> => rows.findOneBy(RiderReport, { agencyId, serviceDate, tripId, stopId, kind, deviceHash });

function checkWindow(planned: EpochSeconds, now: EpochSeconds, zone: string): void {
  const { from, until } = reportWindow(planned);
  if (now < from) throw new Refusal(riderReportsRefusals['report-too-early'], { from: minuteText(from, zone) });
  if (now > until) throw new Refusal(riderReportsRefusals['report-too-late'], { until: minuteText(until, zone) });
}

/** Each service date has its own count, so what helps is the next one. */
function tooMany(date: ServiceDate, now: EpochSeconds, zone: string): Refusal {
  const next = startOfServiceDay(addDays(date, 1), zone);
  return new Refusal(riderReportsRefusals['too-many-reports'], {
    most: mostOfADevice,
    until: minuteText(next, zone),
    seconds: Math.max(1, next - now),
  });
}

/** @example minuteText(instant(1721000400), 'Asia/Shanghai') // '2024-07-15 07:40' */
const minuteText = (at: EpochSeconds, zone: string): string => formatInstant(at, zone).slice(0, 16).replace('T', ' ');
