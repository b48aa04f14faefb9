import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Clock } from '../clock.js';
import { Exclusive } from '../database/exclusive.service.js';
import { Limiter } from '../database/limiter.js';
import { LoggedEvents, type Mark } from '../driver-log/logged-events.service.js';
import { CrewsService } from '../fleet/crews.service.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { datesOf, type DateRange, type Month } from '../scheduling/month.js';
import { instant, type ServiceDate } from '../scheduling/service-time.js';
import { inForceOn, planOn } from '../timetables/in-force.js';
import { TimetablesService } from '../timetables/timetables.service.js';
import { datesToBuild, derivedFrom, derivedFromNow } from './built-days.js';
import type { MonthGroups } from './figures.js';
import { RidershipRows, type DerivedDay } from './ridership-rows.service.js';
import { ridershipParts } from './ridership-parts.js';
import { ridershipTrip } from './ridership-trip.js';

/** So many days are derived in one transaction: one flush for many, and nobody who writes waits long. */
const mostDaysATransaction = 10;

/** A month from its rows. */
export interface MonthRows extends MonthGroups {
  /** It is over, and nothing more is expected of any of its dates. */
  readonly isClosed: boolean;
}

/**
 * Brings the rows of `ridership_days` up to date: they are derived from events when they are read and something changed, a
 * whole date at a time, and never counted up.
 */
@Injectable()
export class RidershipDays {
  /** Deriving takes long: of the few transactions that may hold a key at a time it has one, so that sign-ins and riders' reports never wait for it. */
  private readonly oneAgency = new Limiter(1);

  constructor(
    @Inject(Exclusive) private readonly exclusive: Exclusive,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(TripsPerformedService) private readonly performed: TripsPerformedService,
    @Inject(LoggedEvents) private readonly logged: LoggedEvents,
    @Inject(CrewsService) private readonly crews: CrewsService,
    @Inject(RidershipRows) private readonly rows: RidershipRows,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Reads what is up to date. Within this process reading and deriving take turns, so that several statements see the same rows. */
  async read<T>(agencyId: string, ranges: readonly DateRange[], reading: () => Promise<T>): Promise<T> {
    return this.alone(agencyId, async () => {
      for (const range of ranges) await this.bringUpToDate(agencyId, range);
      return reading();
    });
  }

  /** Nobody else in this process reads or derives meanwhile. */
  alone<T>(agencyId: string, work: () => Promise<T>): Promise<T> {
    return this.exclusive.inProcess(`ridership ${agencyId}`, work);
  }

  /** One at a time in an agency, over all copies of the program. @param work may be done more than once, as in `Database.writeQuietly` */
  write<T>(agencyId: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    return this.oneAgency.take(() => this.exclusive.inTransaction(`ridership ${agencyId}`, work));
  }

  /** For those who are alone. */
  async bringUpToDate(agencyId: string, range: DateRange): Promise<void> {
    let dates = await this.listToBuild(agencyId, range);
    while (dates.length > 0) {
      const some = dates.slice(0, mostDaysATransaction);
      const marks = await this.write(agencyId, async (runner) => {
        // Another copy may have been first while this one waited.
        const still = new Set(await this.listToBuild(agencyId, { from: some[0] ?? range.from, to: some.at(-1) ?? range.to }, runner));
        const seen: Mark[] = [];
        for (const date of some.filter((each) => still.has(each))) seen.push(...(await this.build(runner, agencyId, date)));
        return seen;
      });
      // Not before: should the rows not get on disk, the marks say so; and a transaction that lasts holds none of them.
      await this.logged.clearMarks(agencyId, marks);
      dates = dates.slice(some.length);
    }
  }

  /** The dates whose rows are not there, or not what they would be now. */
  private async listToBuild(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    const changed = await this.logged.listChangedDates(agencyId, { from, to }, runner);
    const built = await this.rows.listBuilt(agencyId, { from, to }, runner);
    const versions = await this.timetables.listInForce(agencyId);
    const today = await this.today(agencyId);
    const now = instant(this.clock.now());
    const first = versions[0]?.from ?? null;
    const { vehicles } = await this.crews.get(agencyId);
    return datesToBuild({
      range: { from, to },
      first,
      today,
      now,
      changed,
      built,
      planOf: (date, before) => derivedFromNow(planOn(versions, date), before, vehicles),
    });
  }

  /** @returns what was marked before the events were read */
  private async build(runner: QueryRunner, agencyId: string, date: ServiceDate): Promise<Mark[]> {
    // Derived while the clock was ahead. Its events stay marked.
    if (date > (await this.today(agencyId))) {
      await this.rows.remove(runner, agencyId, date);
      return [];
    }
    const marks = await this.logged.listMarks(agencyId, date, runner);
    await this.rows.replace(runner, agencyId, date, await this.derive(runner, agencyId, date));
    return marks;
  }

  /** What the rows of a date have to be. */
  async derive(runner: QueryRunner, agencyId: string, date: ServiceDate): Promise<DerivedDay> {
    // Before the trips: should the timetable or a vehicle change in between, the date is derived again.
    const { vehicles } = await this.crews.get(agencyId);
    const versions = await this.timetables.listInForce(agencyId);
    const running = inForceOn(versions, date)?.days.running(date);
    const { isClosed, closesAt, trips, events } = await this.performed.getDay(agencyId, date, runner);
    const rows = trips.map((trip) => ridershipTrip(trip, running?.dayType(trip.routeId) ?? '', isClosed));
    const parts = trips.flatMap((trip, index) => {
      const row = rows[index];
      return row === undefined ? [] : ridershipParts(row, trip, events.get(trip.tripId) ?? []);
    });
    const named = [...events.values()].flatMap((logged) => logged.flatMap(({ vehicleId }) => vehicleId ?? []));
    return { plan: derivedFrom(planOn(versions, date), named, vehicles), isClosed, closesAt, trips: rows, parts };
  }

  /** A month from its rows. For those who brought it up to date. */
  async getMonth(agencyId: string, month: Month): Promise<MonthRows> {
    const range = datesOf(month);
    const built = await this.rows.listBuilt(agencyId, range);
    // Dates on which nothing was promised or logged are not derived, and nothing is expected of them either.
    const isClosed = range.to < (await this.today(agencyId)) && built.every((day) => day.isClosed);
    return { ...(await this.rows.getMonthGroups(agencyId, month, built)), isClosed };
  }

  /** The dates on which something has changed that is not in the rows yet. */
  async listStale(agencyId: string, { from, to }: DateRange, runner: QueryRunner): Promise<Set<ServiceDate>> {
    return new Set(await this.listToBuild(agencyId, { from, to }, runner));
  }

  /** Today, where the agency is. */
  async today(agencyId: string): Promise<ServiceDate> {
    return todayOf({ agency: await this.networks.getAgency(agencyId) }, this.clock);
  }

  /** All dates there may be figures of. */
  async span(agencyId: string): Promise<DateRange | null> {
    const [first] = await this.timetables.listInForce(agencyId);
    const starts = [first?.from, await this.logged.findFirstDate(agencyId)].filter((date) => date != null).sort();
    const to = await this.today(agencyId);
    return starts[0] === undefined || starts[0] > to ? null : { from: starts[0], to };
  }
}
