import type { Change } from '../database/change.js';
import type { Crews } from '../fleet/crews.service.js';
import type { Network } from '../network/network.service.js';
import type { ServiceDate } from '../scheduling/service-time.js';
import type { TripsOfDate } from '../timetables/blocks.service.js';
import { DayReports } from './day-reports.js';
import type { ReportedTrip } from './reported-trip.js';
import type { RealTime } from './real-time-trip.js';

/** The dates of a change of the days of services. @returns null: any date, or another change */
export const decidedDates = ({ topic, detail }: Change): readonly string[] | null =>
  topic === 'service-days' && Array.isArray(detail) && detail.every((date) => typeof date === 'string') ? detail : null;

/** The network, crews and trips against which an agency's reports are evaluated, as they were at one moment. */
export interface PlanOfMoment {
  readonly network: Network;
  readonly crews: Crews;
  readonly reportingRouteIds: ReadonlySet<string>;
  readonly findTrips: (date: ServiceDate) => Promise<TripsOfDate | null>;
  readonly giveWay: () => Promise<void> | undefined;
}

/** The reported trips of an agency by date and trip id, from a date on, evaluated against the plan of one moment. */
export class AgencyReports implements RealTime {
  readonly days = new Map<ServiceDate, DayReports>();

  constructor(
    readonly from: ServiceDate,
    private readonly plan: PlanOfMoment,
  ) {}

  get network(): Network {
    return this.plan.network;
  }

  get crews(): Crews {
    return this.plan.crews;
  }

  get reportingRouteIds(): ReadonlySet<string> {
    return this.plan.reportingRouteIds;
  }

  find(date: ServiceDate, tripId: string): ReportedTrip | undefined {
    return this.days.get(date)?.find(tripId);
  }

  async set(date: ServiceDate, tripId: string, trip: ReportedTrip): Promise<void> {
    let day = this.days.get(date);
    if (day === undefined) {
      const { network, crews, findTrips, giveWay } = this.plan;
      day = new DayReports({ date, network, crews, trips: await findTrips(date), giveWay });
      this.days.set(date, day);
    }
    day.set(tripId, trip);
  }

  /** Works out what follows from the reports on these trips. @returns the trips whose departures may have changed as a result */
  async update(trips: ReadonlyMap<ServiceDate, ReadonlySet<string>>): Promise<Set<ReportedTrip>> {
    const changed = new Set<ReportedTrip>();
    for (const [date, tripIds] of trips) for (const trip of (await this.days.get(date)?.update(tripIds)) ?? []) changed.add(trip);
    return changed;
  }
}
