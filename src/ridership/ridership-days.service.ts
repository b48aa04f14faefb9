import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { Turns } from '../database/turns.js';
import { Clock } from '../clock.js';
import { Database, type Row } from '../database/database.service.js';
import { NetworkService, todayOf } from '../network/network.service.js';
import { TripsPerformedService } from '../operations/trips-performed.service.js';
import { instant, type EpochSeconds, type ServiceDate } from '../scheduling/service-time.js';
import { dayTypeOf, planOf } from '../timetables/plan.js';
import { inForceOn, TimetablesService, type VersionInForce } from '../timetables/timetables.service.js';
import { datesToBuild, type BuiltDay } from './built-days.js';
import { KeptGroups } from './cached-groups.js';
import type { GroupedTrips, MonthGroups, TripGroup } from './figures.js';
import { datesOf, type DateRange, type Month } from '../scheduling/month.js';
import { ridershipTrip, type RidershipTrip } from './ridership-trip.js';
import { byDeparture, groupedStatement, tripColumns, tripColumnsSelected, withBooleans, type GroupedBy } from './ridership-columns.js';

/** So many days are derived in one transaction: one flush for many, and nobody who writes waits long. */
const mostDaysATransaction = 10;

/** Groups kept of all months together, some hundred bytes each: many months of an estate, a few of a city. */
const mostGroupsKept = 50_000;

/** A month from its rows. */
export interface MonthRows extends MonthGroups {
  /** It is over, and nothing more is expected of any of its dates. */
  readonly isClosed: boolean;
}

/** A date as it follows from the events. */
export interface DerivedDay {
  readonly plan: string;
  readonly isClosed: boolean;
  readonly closesAt: EpochSeconds;
  readonly trips: readonly RidershipTrip[];
}

/**
 * The rows of `ridership_days`: derived from events when they are asked for and something changed, a whole date at a
 * time, and never counted up.
 */
@Injectable()
export class RidershipDays {
  private readonly turns = new Map<string, Turns>();
  private readonly kept = new KeptGroups<MonthGroups>(mostGroupsKept);
  /** Deriving holds a connection and needs others: one at a time in this process, whatever the agency. */
  private readonly building = new Turns(1);

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(NetworkService) private readonly networks: NetworkService,
    @Inject(TimetablesService) private readonly timetables: TimetablesService,
    @Inject(TripsPerformedService) private readonly performed: TripsPerformedService,
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
    const turns = this.turns.get(agencyId) ?? new Turns(1);
    this.turns.set(agencyId, turns);
    return turns.take(work);
  }

  /** Within a transaction that others do not see into. @param work may be done more than once, as in `Database.writeQuietly` */
  write<T>(agencyId: string, work: (runner: QueryRunner) => Promise<T>): Promise<T> {
    const write = (): Promise<T> =>
      this.database.writeQuietly(async (runner) => {
        // Two copies of the program never derive the same agency at once; the lock ends with the transaction.
        if (this.database.isPostgres) await runner.query('SELECT pg_advisory_xact_lock(hashtext($1))', [`banche ridership ${agencyId}`]);
        return work(runner);
      });
    return this.building.take(write);
  }

  /** For those who are alone. */
  async bringUpToDate(agencyId: string, range: DateRange): Promise<void> {
    let dates = await this.listToBuild(agencyId, range);
    while (dates.length > 0) {
      const some = dates.slice(0, mostDaysATransaction);
      await this.write(agencyId, async (runner) => {
        // Another copy may have been first while this one waited.
        const still = new Set(await this.listToBuild(agencyId, { from: some[0] ?? range.from, to: some.at(-1) ?? range.to }, runner));
        for (const date of some.filter((each) => still.has(each))) await this.build(runner, agencyId, date);
      });
      dates = dates.slice(some.length);
    }
  }

  /** The dates whose rows are not there, or not what they would be now. */
  private async listToBuild(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<ServiceDate[]> {
    const stale = await this.database.query<{ date: ServiceDate }>(
      'SELECT DISTINCT service_date AS "date" FROM stale_trips WHERE agency_id = ? AND service_date BETWEEN ? AND ?',
      [agencyId, from, to],
      runner,
    );
    const built = await this.listBuilt(agencyId, { from, to }, runner);
    const versions = await this.timetables.listInForce(agencyId);
    const today = await this.today(agencyId);
    const now = instant(this.clock.now());
    const first = versions[0]?.from ?? null;
    return datesToBuild({
      range: { from, to },
      first,
      today,
      now,
      stale: stale.map(({ date }) => date),
      built,
      planOf: (date) => planned(versions, date).plan,
    });
  }

  /**
   * Takes the marks away first: an event that is being recorded holds its mark until it is committed, and one that comes
   * later waits for us. Whatever is read after that is either among the events or marked again.
   */
  private async build(runner: QueryRunner, agencyId: string, date: ServiceDate): Promise<void> {
    const key = [agencyId, date];
    await this.database.query('DELETE FROM stale_trips WHERE agency_id = ? AND service_date = ?', key, runner);
    await this.replace(runner, agencyId, date, await this.derive(runner, agencyId, date));
  }

  /** What the rows of a date have to be. */
  async derive(runner: QueryRunner, agencyId: string, date: ServiceDate): Promise<DerivedDay> {
    // Asked before the trips: should the timetable change in between, the date is derived again.
    const { plan, dayType } = planned(await this.timetables.listInForce(agencyId), date);
    const { isClosed, closesAt, trips } = await this.performed.getDay(agencyId, date, runner);
    return { plan, isClosed, closesAt, trips: trips.map((trip) => ridershipTrip(trip, dayType, isClosed)) };
  }

  async replace(runner: QueryRunner, agencyId: string, date: ServiceDate, day: DerivedDay): Promise<void> {
    const key = [agencyId, date];
    await this.database.query('DELETE FROM ridership_days WHERE agency_id = ? AND service_date = ?', key, runner);
    const rows = day.trips.map((trip): Row => [agencyId, ...tripColumns.map(([, field]) => trip[field])]);
    await this.database.insert(runner, 'ridership_days', ['agency_id', ...tripColumns.map(([column]) => column)], rows);
    await this.database.query('DELETE FROM ridership_built_days WHERE agency_id = ? AND service_date = ?', key, runner);
    const columns = ['agency_id', 'service_date', 'plan', 'is_closed', 'closes_at', 'built_at', 'build_id'];
    const row: Row = [agencyId, date, day.plan, day.isClosed, day.closesAt, this.clock.now(), randomUUID()];
    await this.database.insert(runner, 'ridership_built_days', columns, [row]);
  }

  /** The trips of some dates, as they are kept. */
  async listTrips(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<RidershipTrip[]> {
    const rows = await this.database.query<RidershipTrip>(
      `SELECT ${tripColumnsSelected} FROM ridership_days WHERE agency_id = ? AND service_date BETWEEN ? AND ?`,
      [agencyId, from, to],
      runner,
    );
    return rows.map(withBooleans).sort(byDeparture);
  }

  /** The trips of some dates, those that are alike put together by the database. */
  async listGroups<K extends GroupedBy>(
    agencyId: string,
    range: DateRange,
    by: readonly K[],
    routeId?: string,
  ): Promise<(GroupedTrips & Pick<TripGroup, K>)[]> {
    const [groups] = await this.listLots<[readonly (GroupedTrips & Pick<TripGroup, K>)[]]>(agencyId, range, [by], routeId);
    return [...groups];
  }

  /**
   * The trips of a month put together by date, and by departure whatever the date. For those who brought it up to date: what
   * was not derived anew since it was last asked for has not changed.
   */
  async getMonth(agencyId: string, month: Month): Promise<MonthRows> {
    const range = datesOf(month);
    const built = await this.listBuilt(agencyId, range);
    // Dates on which nothing was promised or logged are not derived, and nothing is expected of them either.
    const isClosed = range.to < (await this.today(agencyId)) && built.every((day) => day.isClosed);
    const [key, state] = [`${month} ${agencyId}`, built.map(({ date, buildId }) => `${date} ${buildId ?? ''}`).join('\n')];
    const kept = this.kept.get(key, state);
    if (kept !== null) return { ...kept, isClosed };
    const [byDate, byDeparture] = await this.listLots<[MonthGroups['byDate'], MonthGroups['byDeparture']]>(agencyId, range, [
      ['serviceDate'],
      ['routeId', 'directionId', 'startTime', 'dayType'],
    ]);
    // Of what an older copy of the program derived nobody can tell whether it is the same.
    if (built.every(({ buildId }) => buildId !== null))
      this.kept.set(key, state, { byDate, byDeparture }, byDate.length + byDeparture.length);
    return { byDate, byDeparture, isClosed };
  }

  private async listLots<Lots>(
    agencyId: string,
    { from, to }: DateRange,
    lots: readonly (readonly GroupedBy[])[],
    routeId?: string,
  ): Promise<Lots> {
    const where = `agency_id = ? AND service_date BETWEEN ? AND ?${routeId === undefined ? '' : ' AND route_id = ?'}`;
    const values = lots.flatMap(() => [agencyId, from, to, ...(routeId === undefined ? [] : [routeId])]);
    const rows = await this.database.query<GroupedTrips & { readonly lot: number }>(groupedStatement(lots, where), values);
    const groups = rows.map(withBooleans);
    return lots.map((_, lot) => groups.filter((group) => group.lot === lot)) as Lots;
  }

  async listBuilt(agencyId: string, { from, to }: DateRange, runner?: QueryRunner): Promise<BuiltDay[]> {
    const rows = await this.database.query<BuiltDay>(
      `SELECT service_date AS "date", plan, is_closed AS "isClosed", closes_at AS "closesAt", build_id AS "buildId"
       FROM ridership_built_days WHERE agency_id = ? AND service_date BETWEEN ? AND ? ORDER BY service_date`,
      [agencyId, from, to],
      runner,
    );
    return rows.map(withBooleans);
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
    const [logged] = await this.database.query<{ first: ServiceDate | null }>(
      'SELECT min(service_date) AS "first" FROM driver_events WHERE agency_id = ?',
      [agencyId],
    );
    const starts = [first?.from, logged?.first].filter((date) => date != null).sort();
    const to = await this.today(agencyId);
    return starts[0] === undefined || starts[0] > to ? null : { from: starts[0], to };
  }
}

function planned(versions: readonly VersionInForce[], date: ServiceDate): { plan: string; dayType: string } {
  const inForce = inForceOn(versions, date);
  const services = inForce?.days.runningOn(date) ?? [];
  return { plan: planOf(inForce?.version.versionId ?? null, services), dayType: dayTypeOf(services) };
}
